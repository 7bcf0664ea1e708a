"""Governing bodies and groups of people: the headings of lists of names, and the role of who is listed under them."""

from __future__ import annotations

from verslag.extractors.names.roles.role_words import is_plural_role, is_role_adjective, role_noun
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import Token, fold, tokenise

_LONGEST_HEADING = 8
"""A heading of more words tells a story instead of naming a body."""
_BOARDS = frozenset({"bestuur", "stichtingsbestuur", "verenigingsbestuur", "fondsbestuur"})
"""Bodies whose members are called *bestuurslid*."""
_GENERIC = frozenset({"commissie", "comité", "comite", "jury"})
"""Bodies that are only named by the words behind."""
_IN_FRONT = frozenset({"het", "de", "ons", "onze", "overige", "andere", "samenstelling", "leden", "van", "namens"})
"""Words before the name of a body or group that are no part of it."""
_WHEN = frozenset({"per", "op", "in", "sinds", "vanaf", "eind", "zijn", "is", "waren", "was", "bestaat", "bestond"})
"""Words that say when a list holds, or that lead to it."""
_FUNCTIONS = (
    "voorzitter",
    "voorzitster",
    "secretaris",
    "penningmeester",
    "lid",
    "bestuurder",
    "waarnemer",
    "commissaris",
)
"""What people are within a body; another role is their work beside it."""


def body_in(text: str) -> str:
    """The governing body a heading names, as printed without numbers and articles; empty where it names none.

    >>> body_in("2.2 Raad van toezicht"), body_in("Samenstelling van het bestuur"), body_in("Bestuur en organisatie")
    ('Raad van toezicht', 'bestuur', '')
    """
    tokens = _named(text)
    while tokens and fold(tokens[0].text) in _IN_FRONT:
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST_HEADING:
        return ""
    end = _body_end(tokens, 0)
    if not end or any(fold(t.text) in ("en", "&", "door", "over") for t in tokens[end:]):
        return ""
    if end < len(tokens) and not (
        fold(tokens[end - 1].text) in _GENERIC
        or tokens[end].capital
        or fold(tokens[end].text) in ("van", "voor", "bij", "binnen")
    ):
        return text[tokens[0].start : tokens[end - 1].end]  # a sentence that goes on: Het bestuur vergaderde
    return text[tokens[0].start : tokens[-1].end]


def _named(text: str) -> list[Token]:
    """The words of a heading without its number and without when it holds: *Bestuur per 31 december 2023*."""
    tokens = [t for t in tokenise(text) if t.is_word]
    while tokens and any(c.isdigit() for c in tokens[0].text):
        tokens = tokens[1:]
    end = next((k for k, t in enumerate(tokens) if fold(t.text) in _WHEN or t.text.isdigit()), len(tokens))
    return tokens[:end]


def body_before(text: str) -> str:
    """The governing body named last in `text`, as printed; empty where it names none."""
    tokens = [t for t in tokenise(text) if t.is_word]
    for i in range(len(tokens) - 1, -1, -1):
        if end := _body_end(tokens, i):
            return text[tokens[i].start : tokens[end - 1].end]
    return ""


def _body_end(tokens: list[Token], i: int) -> int:
    """End of the body's name from token `i`; 0 where none begins there."""
    words = [fold(t.text) for t in tokens[i : i + 5]]
    return next((i + n for n in range(len(words), 0, -1) if " ".join(words[:n]) in _bodies()), 0)


def _bodies() -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in word_class("governing bodies"))


def member_of(body: str) -> str:
    """The role of a member of a body, where no other is printed.

    >>> member_of("Bestuur"), member_of("Raad van Bestuur")
    ('bestuurslid', 'lid Raad van Bestuur')
    """
    return "bestuurslid" if fold(body) in _BOARDS else f"lid {body}"


def group_role(heading: str) -> str:
    """The role of each person listed under a heading; empty where it names neither a body nor a group of people.

    >>> group_role("Overige bestuursleden"), group_role("Leden namens de werknemers"), group_role("Bestuur:")
    ('bestuurslid', 'lid namens de werknemers', 'bestuurslid')
    """
    text = heading.strip().rstrip(":.").strip()
    if body := body_in(text):
        return member_of(body)
    tokens = _named(text)
    while tokens and fold(tokens[0].text) in _IN_FRONT - {"leden", "namens"}:
        tokens = tokens[1:]
    for k, token in enumerate(tokens[:3]):
        if is_plural_role(token.text) or fold(token.text).endswith("sleden"):
            behind = tokens[k + 1 :]
            several = any(fold(t.text) in ("en", "&") for t in behind)
            if len(behind) > _LONGEST_HEADING or any(t.capital for t in behind) or "," in text or several:
                return ""  # another sort of heading, or several groups at once
            noun = role_noun(token.text) or token.text[:-5] + "lid"
            return (text[tokens[0].start : token.start] + noun + text[token.end : tokens[-1].end]).strip()
        if not is_role_adjective(token) and not _qualifies(token):
            return ""
    return ""


def _qualifies(token: Token) -> bool:
    """Whose members: *pensioengerechtigde leden*."""
    return fold(token.text).endswith("e") and len(token.text) > 5


def is_function(role: str) -> bool:
    """Whether a role is one within a body: chair, secretary, member.

    >>> is_function("plaatsvervangend voorzitter"), is_function("Manager Energie")
    (True, False)
    """
    return any(fold(t.text).endswith(_FUNCTIONS) for t in tokenise(role) if t.is_word)
