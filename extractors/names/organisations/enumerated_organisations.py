"""Organisations by the company they are in: *Zilverspar, Vlier & Maat en het OZN*, where one of them is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_extent import LINK_WORDS, has_number, is_opening_word
from verslag.extractors.names.rules.organisation_words import is_no_organisation, names_a_thing
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word, is_family_name, is_given_name, word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold, tokenise

_SCORE = 0.8
_KNOWN = 0.6
"""An organisation from this score on vouches for its neighbours."""
_LEAST_KNOWN = 0.3
"""Share of the names of an enumeration that must be known as organisations."""
_LONG = 4
"""Names between commas from which on no *en* need close them: an address has fewer."""
_LONGEST_ASIDE = 6
"""Tokens in brackets behind a name."""
_LONGEST_NAME = 6
_JOINING = word_class("words that join names")
_ARTICLES = frozenset({"de", "het"})
_ADJECTIVES = ("se", "sche", "ische")


class _Item(NamedTuple):
    """Tokens `first` to `end` of one name in an enumeration, and what was read there."""

    first: int
    end: int
    mention: Mention | None


def with_enumerated_organisations(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, and the names that stand between organisations in one enumeration."""
    return [
        _with_enumerated(unit.text, list(mentions)) if any(m.type == "organisation" for m in mentions) else [*mentions]
        for unit, mentions in zip(units, found, strict=True)
    ]


def _with_enumerated(text: str, mentions: list[Mention]) -> list[Mention]:
    tokens = tokenise(text)
    starts = {m.start: m for m in mentions}
    for items in _enumerations(tokens, starts):
        known = sum(m is not None and m.type == "organisation" and m.score >= _KNOWN for *_, m in items)
        if known < max(1, _LEAST_KNOWN * len(items)) or any(_is_other(tokens, item) for item in items):
            continue
        for first, end, mention in items:
            if mention is not None and mention.type == "organisation":
                continue
            start, stop = tokens[first].start, tokens[end - 1].end
            inside = [m for m in mentions if m.start < stop and m.end > start]
            if all(start <= m.start and m.end <= stop for m in inside) and _may_be_name(tokens[first:end]):
                mentions = [m for m in mentions if m not in inside]
                mentions.append(Mention(start, stop, text[start:stop], "organisation", _SCORE))
    return sorted(mentions, key=lambda m: m.start)


def _enumerations(tokens: Sequence[NameToken], starts: dict[int, Mention]) -> Iterator[list[_Item]]:
    """Names joined by commas and *en*, closed by one or long enough to be no address."""
    k = 0
    while k < len(tokens):
        items: list[_Item] = []
        closed, i = False, k
        while (item := _item(tokens, i, starts)) is not None:
            items.append(item)
            joint = _behind_aside(tokens, item.end)
            words = [fold(t.text) for t in tokens[joint : joint + 2]]
            if not words or words[0] not in _JOINING:
                break
            closed |= any(w != "," and w in _JOINING for w in words)
            i = joint + 1 + (len(words) > 1 and words[0] == "," and words[1] in _JOINING)
            i += i < len(tokens) and tokens[i].text in _ARTICLES
        short = all(m is not None or tokens[first].capitals_only for first, _, m in items)
        if len(items) > 1 and (closed or short or len(items) >= _LONG):
            yield items
        k = max(k + 1, items[-1].end if items else 0)


def _item(tokens: Sequence[NameToken], i: int, starts: dict[int, Mention]) -> _Item | None:
    """The name that opens at token `i`: as it was read, or else all its words with capitals."""
    if i >= len(tokens) or not (tokens[i].is_word and (tokens[i].capital or tokens[i].start in starts)):
        return None
    mention = starts.get(tokens[i].start)
    end = i + 1
    if mention is not None:
        while end < len(tokens) and tokens[end].start < mention.end:
            end += 1
        return _Item(i, end, mention)
    if tokens[i].initial and is_opening_word(tokens[i].text):
        return None
    ahead = end
    while ahead < len(tokens) and ahead - i < _LONGEST_NAME and not tokens[ahead].initial:
        token = tokens[ahead]
        if token.start in starts:
            break
        if token.is_word and token.capital:
            end = ahead + 1
        elif fold(token.text) not in LINK_WORDS - {"en"} and token.text not in ("&", "+"):
            break
        ahead += 1
    return _Item(i, end, None)


def _behind_aside(tokens: Sequence[NameToken], k: int) -> int:
    if k >= len(tokens) or tokens[k].text != "(":
        return k
    return next((j + 1 for j in range(k + 1, min(k + _LONGEST_ASIDE, len(tokens))) if tokens[j].text == ")"), k)


def _is_other(tokens: Sequence[NameToken], item: _Item) -> bool:
    """Somebody or a place that is sure among the names: they are no row of organisations."""
    first, end, mention = item
    if mention is not None:
        told = mention.place_type is not None or bool(lookup(mention.surface))
        return mention.type == "person" or (mention.type == "place" and told)
    words = tokens[first:end]
    return is_honorific(words[0]) or words[0].initials or is_given_name(words[0].text)


def _may_be_name(words: Sequence[NameToken]) -> bool:
    texts = [t.text for t in words if t.is_word]
    name = " ".join(texts)
    if lookup(name) or any(role_noun(w) or is_honorific(t) for w, t in zip(texts, words, strict=False)):
        return False
    if any(has_number(t) for t in words) or names_a_thing(texts[0]) or names_a_thing(texts[-1]):
        return False
    if len(texts) > 1:
        return not all(is_common_word(w) or fold(w) in LINK_WORDS for w in texts) or "&" in name
    word = texts[0]
    if is_no_organisation(word) or is_common_word(word) or word.endswith("-") or fold(word).endswith(_ADJECTIVES):
        return False
    return len(word) > 1 and not is_family_name(word)
