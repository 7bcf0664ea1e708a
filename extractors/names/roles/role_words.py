"""Words that say what a person does: role nouns, the adjectives before them, titles before a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

_SHORTEST_TAIL = 5
"""A compound ends in a role noun of at least this many letters: projectleider, but not metaalkok."""

HONORIFICS = word_class("honorifics")
_AFTER_NAME_DEGREES = word_class("degrees")
_PLURAL_ENDINGS = (("s", ""), ("'s", ""), ("en", ""), ("eren", "er"), ("ren", "r"), ("ën", "e"), ("n", ""))
_IRREGULAR_PLURALS = {"leden": "lid", "hoofden": "hoofd", "artsen": "arts", "juristen": "jurist", "lui": "man"}
_SURNAME_ROLES = word_class("offices")
_ROLE_ADJECTIVE_ENDINGS = (
    "isch",
    "ische",
    "eel",
    "ele",
    "elijk",
    "elijke",
    "end",
    "ende",
    "ief",
    "ieve",
    "air",
    "aire",
)
_ROLE_ADJECTIVES = word_class("adjectives of roles")
_UNITS = word_class("role words: units")


@cache
def _nouns() -> frozenset[str]:
    text = resources.files("verslag.extractors.names").joinpath("data", "role_nouns.txt").read_text("utf-8")
    return frozenset(fold(line) for line in text.splitlines() if line and not line.startswith("#"))


def _is_role(word: str) -> bool:
    nouns = _nouns()
    if word in nouns:
        return True
    return any(word[cut:] in nouns for cut in range(2, len(word) - _SHORTEST_TAIL + 1))


@lru_cache(maxsize=20_000)
def role_noun(word: str) -> str:
    """The singular of `word` where it names a role (`werkleiders` → `werkleider`), else the empty string.

    >>> role_noun("jobcoaches"), role_noun("Projectleider"), role_noun("tafel")
    ('jobcoach', 'Projectleider', '')
    """
    folded = fold(word)
    if len(folded) < 3 or not folded[-1].isalpha():
        return ""
    if _is_role(folded):
        return word
    for plural, singular in _IRREGULAR_PLURALS.items():
        if folded.endswith(plural) and _is_role(folded[: -len(plural)] + singular):
            return word[: -len(plural)] + singular
    if folded.endswith("es") and _is_role(folded[:-2]):
        return word[:-2]
    # Consonants doubled and vowels halved in the plural: coördinatoren, secretarissen, adviseuses;
    # before the endings, because economen are no economes.
    if folded.endswith("en") and len(folded) > 6:
        stem = folded[:-2]
        if stem[-1] == stem[-2] and _is_role(stem[:-1]):
            return word[:-3]
        opened = stem[:-1] + stem[-2] + stem[-1]
        if _is_role(opened):
            return word[:-3] + word[-4] + word[-3]
    for ending, replacement in _PLURAL_ENDINGS:
        stem = folded.removesuffix(ending)
        if stem != folded and _is_role(stem + replacement):
            return word[: len(word) - len(ending)] + replacement
    return ""


def is_plural_role(word: str) -> bool:
    """Whether `word` names several people by their role."""
    return role_noun(word) not in ("", word)


def is_role_adjective(token: NameToken) -> bool:
    """Whether the word may stand before a role noun as part of the role: *algemeen directeur*."""
    folded = fold(token.text)
    return folded in _ROLE_ADJECTIVES or (len(folded) > 5 and folded.endswith(_ROLE_ADJECTIVE_ENDINGS))


def is_english_noun(word: str) -> bool:
    """Whether a word is the English noun of a job: *manager*, *officer*."""
    return fold(word) in word_class("english nouns of jobs")


def is_english_title(tokens: Sequence[NameToken]) -> bool:
    """Whether words with capitals end in the English noun of a job: *Pricing Manager*.

    >>> from verslag.extractors.names.words.word_tokens import tokenise
    >>> is_english_title(tokenise("Pricing Manager")), is_english_title(tokenise("Manager"))
    (True, False)
    """
    if len(tokens) < 2 or not is_english_noun(tokens[-1].text):
        return False
    return all(t.capital and t.is_word and "'" not in fold(t.text) for t in tokens)


def is_honorific(token: NameToken) -> bool:
    """Whether the word is a title or form of address before a name: `Dhr`, `mevrouw`, `prof`."""
    return fold(token.text.rstrip(".")) in HONORIFICS


def is_degree(token: NameToken) -> bool:
    """Whether the word is a degree behind a name: `MSc`, `RA`."""
    return fold(token.text.replace(".", "")) in _AFTER_NAME_DEGREES and token.text[0].isupper()


def names_by_surname(word: str) -> bool:
    """Whether people of this role are usually called by their surname alone: *wethouder Kosters*."""
    return fold(word) in _SURNAME_ROLES


def is_unit(word: str) -> bool:
    """Whether `word` names a part of an organisation that people are said to belong to."""
    return fold(word) in _UNITS
