"""The parts of a person's name: honorific, given names or initials, family name with its tussenvoegsel."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.extractors.names.roles.role_words import is_degree, is_honorific
from verslag.extractors.names.words.name_lists import is_family_name, is_given_name
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold, tokenise

_SHORTEST_NAME = 2
"""Words of a name, with its initials: what is left without degrees must still be one."""
_SPELT_OUT = {"v": "van", "v.": "van", "vd": "vander", "v/d": "vander", "v.d.": "vander"}
"""Tussenvoegsels as they are shortened."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart; the parts keep their printed spelling."""

    honorific: str
    given: str
    family: str

    @property
    def full(self) -> str:
        """Given name, then family name, without the honorific."""
        return f"{self.given} {self.family}".strip()

    @property
    def given_key(self) -> str:
        return fold(self.given).replace("-", " ")

    @property
    def family_key(self) -> str:
        """The family name folded, its parts run together: Van den Berghe and Vandenberghe are one."""
        words = [_SPELT_OUT.get(word, word) for word in fold(self.family).split()]
        return "".join(c for c in "".join(words) if c.isalnum())

    @property
    def by_initials(self) -> bool:
        """The given name is printed as initials."""
        return "." in self.given

    @property
    def first_letter(self) -> str:
        return fold(self.given)[:1]


def split_name(name: str, *, family_first: bool = False) -> NameParts:
    """Take a printed name apart.

    Args:
        name: one person's name, such as `Dhr. B. van den Berg` or `An Maes`.
        family_first: the name is printed surname first (`van den Berg Bart`).
    """
    tokens = [t for t in tokenise(name) if t.text not in ",;"]
    titles = 0
    while titles < len(tokens) and (
        is_honorific(tokens[titles])
        or (tokens[titles].text == "." and titles)
        or (fold(tokens[titles].text) == "de" and titles + 1 < len(tokens) and fold(tokens[titles + 1].text) == "heer")
    ):
        titles += 1
    honorific = name[tokens[0].start : tokens[titles - 1].end] if titles else ""
    rest = _without_degrees(tokens[titles:])
    if not rest:
        return NameParts(honorific, "", name)
    called = next((k for k, t in enumerate(rest) if t.text == ")"), len(rest))
    if called > 1 and called + 1 < len(rest) and rest[called - 2].text == "(":
        # M.P. (Marijn) de Boer: called by the name in brackets
        return NameParts(honorific, rest[called - 1].text, _words(name, rest[called + 1 :]))
    cut = _given_count_last(rest) if family_first else _given_count(rest, alone=not titles)
    if family_first:
        return NameParts(honorific, _words(name, rest[cut:]), _words(name, rest[:cut]))
    return NameParts(honorific, _words(name, rest[:cut]), _words(name, rest[cut:]))


def _without_degrees(tokens: list[NameToken]) -> list[NameToken]:
    """The words of a name without the degrees behind it: *A. de Boer MSc*."""
    end = len(tokens)
    while end > _SHORTEST_NAME and is_degree(tokens[end - 1]) and not is_family_name(tokens[end - 1].text):
        end -= 1
    return tokens[:end]


def _words(name: str, tokens: list[NameToken]) -> str:
    return " ".join(name[tokens[0].start : tokens[-1].end].split()) if tokens else ""


def _given_count(tokens: list[NameToken], *, alone: bool) -> int:
    """How many leading tokens are given names; a name of one word is a given name unless a title stands before it."""
    if len(tokens) == 1:
        return int(alone)
    for k, token in enumerate(tokens):
        if k and fold(token.text) in PARTICLES:
            return k
    if fold(tokens[0].text) in PARTICLES and not is_given_name(tokens[0].text):
        return 0
    k = 1
    while k < len(tokens) - 1 and (
        tokens[k].initials or (is_given_name(tokens[k].text) and not is_family_name(tokens[k].text))
    ):
        k += 1
    return k


def _given_count_last(tokens: list[NameToken]) -> int:
    """Where the given name begins in a name printed surname first."""
    if len(tokens) == 1:
        return 0
    k = len(tokens) - 1
    while k > 1 and (
        tokens[k - 1].initials or (is_given_name(tokens[k - 1].text) and not is_family_name(tokens[k - 1].text))
    ):
        if fold(tokens[k - 1].text) in PARTICLES:
            break
        k -= 1
    return k


def normal_case(name: str) -> str:
    """A name printed in capitals as it is otherwise written: `AN VAN DEN BERG` → `An Van Den Berg`."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 4 or not all(c.isupper() for c in letters):
        return name
    return " ".join("-".join(p.capitalize() for p in word.split("-")) for word in name.split())
