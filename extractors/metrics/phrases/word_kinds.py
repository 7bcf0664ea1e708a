"""What each word of a sentence is, by its form and the words beside it: enough to see where noun phrases begin and
end.
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.adjectives import is_adjective, is_bare_adjective, is_comparative
from verslag.extractors.language.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from verslag.extractors.language.verbs import is_noun_too, noun_of_change, verb_forms
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.number_neighbours import OLDER, is_age_limit
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind, bare
from verslag.extractors.metrics.phrases.verb_kinds import verb_kind
from verslag.extractors.metrics.phrases.words_behind import (
    LOOSE,
    OPENERS,
    PRONOUNS,
    inflects,
    is_infinitive_noun,
    is_of_norm,
    is_verbal,
    noun_comes,
    opens_attribute,
    points,
    says_how,
    starts_noun,
)

_LIFTED = "()"
_RELATIVE = frozenset({"die", "dat", "welke"})
_WITH_VERB = frozenset({"deel", "plaats", "verband", "betrekking", "gebruik"})
_BEFORE_PREDICATE = word_list("before_predicate")
_OF_NORMS = word_list("of_norms")
_POINTING = frozenset({"dit", "deze", "die", "dat", "het"})
_MOMENTS = word_list("moments")
_PREPOSITIONS = PREPOSITIONS | word_list("as_prepositions")
_NOMINAL = frozenset({WordKind.DETERMINER, WordKind.ADJECTIVE})


def word_kinds(tokens: Sequence[ClauseToken]) -> list[TaggedWord]:
    """The tokens of a sentence with their kinds."""
    words: list[TaggedWord] = []
    last_to = max((p for p, t in enumerate(tokens) if t.text == "te"), default=-1)
    for place, token in enumerate(tokens):
        if token.text == "om" and place < last_to:  # "om … te": a clause with an infinitive
            words.append(TaggedWord(token, WordKind.OPENER))
        else:
            words.append(TaggedWord(token, _kind(token, words, tokens[place + 1 : place + 4])))
    return words


def _kind(token: ClauseToken, before: Sequence[TaggedWord], after: Sequence[ClauseToken]) -> WordKind:
    if token.kind == "figure":
        alone = not after or not starts_noun(after[0]) or is_verbal(after[0])
        return WordKind.NOUN if is_age_limit(token, before, alone) else WordKind.FIGURE
    if token.kind == "time":
        return WordKind.TIME
    if token.text == _LIFTED:
        return WordKind.LIFTED
    if token.kind == "other" and any(ch.isalpha() for ch in token.text):
        return WordKind.NOUN
    if token.kind != "word" or (len(bare(token)) == 1 and not before) or not any(ch.isalpha() for ch in token.text):
        return WordKind.MARK
    return _function_word(token, before, after) or _content_word(token, before, after)


def _function_word(token: ClauseToken, before: Sequence[TaggedWord], after: Sequence[ClauseToken]) -> WordKind | None:
    word, last = bare(token), before[-1] if before else None
    following = after[0] if after else None
    if word in ("en", "of", "&", "alsook", "evenals", "maar") and not (word == "maar" and last and last.lower != ","):
        return WordKind.AND
    if _is_relative(word, last, following):
        return WordKind.OPENER
    if word == "als" and last is not None and last.lower != ",":
        return WordKind.PREPOSITION
    if word in OPENERS:
        then = word == "toen" and last is not None and last.kind is WordKind.VERB  # "was toen 3%"
        return WordKind.ADVERB if then else WordKind.OPENER
    if word in _OF_NORMS and is_of_norm(after):
        return WordKind.ADJECTIVE
    if word in _POINTING:
        if word == "het" and following is not None and is_infinitive_noun(after):
            return WordKind.DETERMINER
        verb = is_verbal(following) and not inflects(word, after)
        noun = starts_noun(following) or opens_attribute(word, following)
        noun = noun or (following is not None and bare(following) in _OF_NORMS and is_of_norm(after[1:]))
        return WordKind.DETERMINER if noun and not verb else WordKind.PRONOUN
    if word in PRONOUNS:  # "aan ons", but "ons bezit"
        return WordKind.DETERMINER if word == "ons" and starts_noun(following) else WordKind.PRONOUN
    if word == "te" and following is not None and "infinitive" in verb_forms(bare(following)):
        return WordKind.ADVERB
    if word in AUXILIARIES and not (word == "zijn" and last is not None and last.kind is WordKind.PREPOSITION):
        return WordKind.VERB
    if word == "dan":
        return _kind_of_than(before, following)
    if word in _PREPOSITIONS:
        return WordKind.PREPOSITION
    if word in DETERMINERS:  # a capital inside a sentence opens a name: "Fonds De Brug"
        named = last is not None and last.kind is WordKind.NOUN and token.text[0].isupper()
        return WordKind.NOUN if named else WordKind.DETERMINER
    if word in _WITH_VERB and any(w.lower in word_list(f"{word}_with") for w in before):
        return WordKind.ADVERB
    if word == "goed" and last is not None and last.lower == "als":
        return WordKind.PREDICATE
    return (
        WordKind.ADVERB
        if word in LOOSE or (word == "gemiddeld" and (not starts_noun(following) or _acts(after)))
        else None
    )


def _acts(after: Sequence[ClauseToken]) -> bool:
    """Whether a plural verb with its subject or object follows: "gemiddeld waarderen de leden"."""
    verb = bare(after[0])
    return (
        "infinitive" in verb_forms(verb)
        and not is_noun_too(verb)
        and len(after) > 1
        and bare(after[1]) in DETERMINERS | PRONOUNS
    )


def _is_relative(word: str, last: TaggedWord | None, following: ClauseToken | None) -> bool:
    """Whether *die* or *dat* opens a clause about what stands before it."""
    if (
        word not in _RELATIVE
        or last is None
        or (word == "dat" and points(following))
        or (following and bare(following) in _MOMENTS)
    ):
        return False
    if last.lower == ",":  # ", dat is 3% meer"
        return not (word == "dat" and following is not None and bare(following) in AUXILIARIES)
    if last.kind in (WordKind.VERB, WordKind.PARTICIPLE):  # "stelt vast dat", but "komt dat neer op"
        return word == "dat" and not (following is not None and bare(following) in LOOSE)
    return last.kind is WordKind.NOUN


def _kind_of_than(before: Sequence[TaggedWord], following: ClauseToken | None) -> WordKind:
    """*dan* leads in what is compared with behind "hoger", and is empty in "meer dan 40"."""
    if before and before[-1].lower in OLDER:
        return WordKind.PREPOSITION
    if len(before) > 1 and before[-1].lower in ("meer", "minder") and before[-2].kind is WordKind.FIGURE:
        return WordKind.PREPOSITION  # "12% meer dan in 2031", but "meer dan 12%"
    counts = (
        following is not None and following.kind == "figure" and bool(before) and before[-1].kind is WordKind.ADVERB
    )
    return WordKind.PREPOSITION if any(w.kind is WordKind.PREDICATE for w in before) and not counts else WordKind.ADVERB


def _content_word(token: ClauseToken, before: Sequence[TaggedWord], after: Sequence[ClauseToken]) -> WordKind:
    if token.text[:1].isupper() and any(w.kind is not WordKind.MARK for w in before):
        return WordKind.NOUN
    word, last = bare(token), before[-1].kind if before else None
    following = after[0] if after else None
    noun_follows = noun_comes(after, last) and not (noun_of_change(word) and says_how(after))
    if verb := verb_kind(word, before, following, noun_follows):
        return verb
    nominal = last in _NOMINAL
    if word.endswith(("ende", "ande")) and not noun_follows and not nominal:
        return WordKind.PARTICIPLE
    if is_comparative(word) and not noun_follows:
        return WordKind.PREDICATE
    if is_bare_adjective(word) and not noun_follows and not nominal:
        return WordKind.PREDICATE
    if (
        last is WordKind.DETERMINER
        and word.endswith("st")
        and not noun_follows
        and is_adjective(word.removesuffix("st"))
    ):
        return WordKind.PREDICATE  # "het hoogst"
    if is_adjective(word) and (_is_said(last, following) or (before and before[-1].lower in _BEFORE_PREDICATE)):
        return WordKind.PREDICATE
    if noun_follows and (word.endswith("e") or is_bare_adjective(word) or is_comparative(word)):
        return WordKind.ADJECTIVE
    return WordKind.NOUN


def _is_said(last: WordKind | None, following: ClauseToken | None) -> bool:
    """Whether an adjective that may be a noun stands as neither: before a participle, or alone behind a verb."""
    if following is not None and verb_forms(bare(following)) == {"participle"}:
        return True
    return last is WordKind.VERB and (following is None or following.kind != "word" or bare(following) in _PREPOSITIONS)
