"""The words of one role in running text: where it begins and ends around its noun, and how it is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.names.roles.role_words import (
    is_english_noun,
    is_english_title,
    is_honorific,
    is_role_adjective,
    role_noun,
)
from verslag.extractors.names.words.dutch_verbs import is_finite_verb
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

ROLE_STOPS = frozenset([".", ";", ":", "(", ")", "“", "”", '"', "?", "!", "‘", "’", "„", "|", "•"])
LONGEST_ROLE = 9
"""Words between the start of a role and the name it stands before."""
CLAUSE_WORDS = word_class("words that end a role")
ROLE_LINKS = word_class("links inside a role")
QUANTIFIERS = word_class("determiners before a role")
_OFFICE_ADJECTIVES = word_class("adjectives of roles")
_NEW = frozenset({"nieuw", "nieuwe", "huidig", "huidige"})
"""They say since when, not what: *de nieuwe voorzitter*."""
_DETERMINERS = word_class("role phrases: determiners")
_BARE_WORDS = 3


@dataclass(frozen=True, slots=True)
class PrintedRole:
    """A role as printed (head noun in the singular) and the tokens it was read from."""

    text: str
    first: int
    last: int
    body: str = ""
    ended: bool = False


class RolePhrases:
    """Roles as stretches of the words of one text.

    Args:
        text: what the tokens were cut from.
        tokens: of the text.
        people: first and last token of each name, in text order.
        organisations: first and last token of each organisation; a role stops before one.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[NameToken],
        people: Sequence[tuple[int, int]],
        organisations: Sequence[tuple[int, int]],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.people = people
        self.organisation_starts = {first for first, _ in organisations}
        self._organisation_ends = {last for _, last in organisations}
        self.person_at = {i: k for k, (first, last) in enumerate(people) for i in range(first, last + 1)}

    def role_start(self, k: int) -> int:
        """Adjectives and joined role nouns before the noun: *maatschappelijk werker*, *ondernemer en oud-schepen*."""
        tokens = self.tokens
        while k > 0:
            before = tokens[k - 1]
            ongoing = fold(before.text).endswith(("ende", "end")) and fold(before.text) not in _OFFICE_ADJECTIVES
            adjective = is_role_adjective(before) and not ongoing
            if adjective or _english_beside(before, tokens[k]):
                k -= 1
            elif before.text in ("en", "&") and k > 1 and role_noun(tokens[k - 2].text):
                k -= 2
            else:
                break
        return k

    def job_title(self, first: int, noun_at: int) -> bool:
        """*Pricing Manager*: an English title, each word with a capital."""
        return is_english_title(self.tokens[first : noun_at + 1])

    def role_end(self, i: int, name_follows: int | None = None) -> int:
        """End of what belongs to the role behind its noun: capitalised words (*directeur Inclusief Werken*) and phrases
        with a preposition (*coach in Werk- en Welzijnstrajecten*, *lid van het dagelijks bestuur*).

        Up to three bare words count too where a comma, a bracket or the name itself closes them (*stafmedewerker
        circulaire economie*).
        """
        tokens, k, nouns, bare = self.tokens, i, 1, 0
        limit = len(tokens) if name_follows is None else name_follows
        while k < limit and k - i < LONGEST_ROLE:
            token, folded = tokens[k], fold(tokens[k].text)
            if self._ends_role(k):
                break
            if k in self.organisation_starts or self._leads_to_organisation(k):
                break
            if folded in ROLE_LINKS:
                if folded in ("en", "&") and k + 1 < len(tokens) and not self._goes_on_after_and(k):
                    break
                nouns = 0
            elif token.capital:
                nouns += 1
            elif folded in CLAUSE_WORDS:
                break
            elif not nouns and folded in _DETERMINERS:
                pass
            elif _is_verb(folded) or is_finite_verb(folded):
                break
            elif nouns and not tokens[k - 1].text.endswith("-"):
                bare += 1
                if bare > _BARE_WORDS or k > i + bare - 1:
                    break
            elif not is_role_adjective(token):
                nouns += 1
            k += 1
        if bare and k < limit and tokens[k].text not in (",", ")", ".", "(", ":", "”") and not _is_note_mark(tokens[k]):
            k = i
        while k > i and fold(tokens[k - 1].text) in ROLE_LINKS:
            k -= 1
        return k

    def _ends_role(self, k: int) -> bool:
        """A mark, a note, a title or a name at `k`."""
        token = self.tokens[k]
        stop = token.text in ROLE_STOPS or token.text in ",–—" or _is_note_mark(token)
        return stop or k in self.person_at or is_honorific(token)

    def _leads_to_organisation(self, k: int) -> bool:
        """A preposition, with or without an article, before an organisation: *directeur van de Stad Gent*."""
        if fold(self.tokens[k].text) not in ("bij", "van", "in", "binnen", "voor"):
            return False
        return k + 1 in self.organisation_starts or k + 2 in self.organisation_starts

    def _ends_with_organisation(self, i: int, end: int) -> bool:
        """Whether a role goes on from `i` to `end` with where it is held: *griffier* van Provinciale Staten."""
        at = self.role_end(i, name_follows=end)
        return at < end and self._leads_to_organisation(at) and end - 1 in self._organisation_ends

    def _goes_on_after_and(self, k: int) -> bool:
        following = self.tokens[k + 1]
        return k + 1 not in self.person_at and (following.capital or self.tokens[k - 1].text.endswith("-"))

    def text_of(self, first: int, noun_at: int, noun: str, last: int) -> str:
        """The printed words with the role noun in the singular, determiners in front left out."""
        tokens = self.tokens
        while first < noun_at and fold(tokens[first].text) in QUANTIFIERS | _NEW:
            first += 1
        head = self.text[tokens[first].start : tokens[noun_at].start]
        tail = self.text[tokens[noun_at].end : tokens[last].end] if last > noun_at else ""
        return " ".join(f"{head}{noun}{tail}".split()).rstrip(",")


def _english_beside(before: NameToken, noun: NameToken) -> bool:
    """*compliance officer*, *Vice President*: English words that belong to the noun, with or without a capital."""
    return is_english_noun(noun.text) and fold(before.text) in word_class("english words of job titles")


def _is_note_mark(token: NameToken) -> bool:
    return token.text[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹"


def _is_verb(word: str) -> bool:
    """Whether a word in lower case reads as a participle or a past tense: *lid gebleven*, *de rol die hij vervulde*."""
    participle = bool(_PARTICIPLE.match(word)) and len(word) > _SHORTEST_VERB
    return participle or (word.endswith(("de", "te")) and word.startswith(("be", "ver", "ont")))


_PARTICIPLE = re.compile(r"(?:toe|af|aan|op|uit|in|over|mee|terug|door|bij)?ge\w+(?:d|t|en)$")
_SHORTEST_VERB = 5
