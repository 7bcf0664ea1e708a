"""Lines that consist of one person's name, with or without a role: board lists, signatures, captions.

Maes Pieter, voorzitter        Dhr. B. Claes (secretaris)        Penningmeester : Rik de Wit        Algemeen directeur
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.names.roles.office import tidy_role
from verslag.extractors.names.roles.role_words import (
    is_degree,
    is_english_title,
    is_honorific,
    is_plural_role,
    is_role_adjective,
    is_unit,
    role_noun,
)
from verslag.extractors.names.rules.name_run import NOTE_MARKS, NameRun, name_at
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_given_name, word_class
from verslag.extractors.names.words.word_tokens import CACHED_TEXTS, NameToken, fold, tokenise
from verslag.extractors.text_cache import kept_for_document

LONGEST_ENTRY = 14
"""A line of more words than this is a sentence, not an entry."""
_LONGEST_CLOSED_ROLE = 4
"""A role of more words that ends in a full stop is the rest of a sentence."""
_BULLET = re.compile(r"^[\s•‣▪–—\-·*>●■◦➢➔→✓▶►○\uf000-\uf8ff]+")
_SEPARATORS = frozenset([",", "(", ":", "–", "—", "|", "/", "-"])
_DASHES = frozenset({"–", "—", "-", "|"})
_LONGEST_SHORT_FORM = 4
"""Letters of a word before a stop up to which it is a short form: *plv.*, *drs.*"""
_REPRESENTED = re.compile(
    r"(?:(?:hier |rechtsgeldig |vast )?vertegenwoordigd door|(?:met als )?vaste vertegenwoordiger:?|voor deze:?)\s+",
    re.IGNORECASE,
)
"""Between a firm and the person who holds an office for it."""
_NAMES_PER_STRAY = 8
"""A row of this many names may hold one word that is in none: a name spelt as nobody else spells it."""
_LONGEST_ASIDE = 8
_LONGEST_JOB = 6
"""Words of a line that says what somebody does."""
_LONGEST_LABEL = 6
"""Words of a role before a colon and the names of all who have it."""
_JOINERS = frozenset({"en", "de", "&", "of"})
_ASIDE_WORDS = word_class("entries: aside words")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line read as a person's entry; offsets into the line."""

    name_start: int
    name_end: int
    role: str
    certain: bool
    """The name shows itself (a listed given name, initials, a title); otherwise its neighbours must."""
    odd: bool
    """One of its words is an ordinary Dutch word: only a list of names makes it a name."""


@kept_for_document(CACHED_TEXTS)
def role_line(text: str) -> str:
    """The role a line consists of (`Algemeen directeur`, `Uitvoerend bestuurslid`), else the empty string."""
    clean = _BULLET.sub("", text).strip().rstrip(":,.").strip()
    tokens = tokenise(clean)
    if not tokens or len(tokens) > LONGEST_ENTRY or clean.endswith(("!", "?")) or ":" in clean:
        return ""
    if any(t.text in word_class("words of a clause") for t in tokens):
        return ""  # the rest of a sentence: portefeuillehouder dat het goed komt
    for position, token in enumerate(tokens[:5]):
        if role_noun(token.text):
            opens = all(_may_precede_role(t) for t in tokens[:position])
            return clean if opens and not _tells_of_somebody(tokens, position + 1) else ""
        if token.text in ("(", ":"):
            return ""
    return ""


def _tells_of_somebody(tokens: Sequence[NameToken], i: int) -> bool:
    """A name behind a role noun, and words behind the name: *Directeur An Maes opent de zaal*."""
    name = name_at(tokens, i) if i < len(tokens) else None
    return name is not None and name.certain and name.after < len(tokens)


def own_role(text: str) -> str:
    """The role that a line gives one person: as `role_line`, but not the name of a group (*Leden werknemers*)."""
    role = role_line(text)
    plural = any(is_plural_role(t.text) and t.capital for t in tokenise(role))
    return "" if plural else role


def may_be_job(text: str) -> bool:
    """Whether a line may say what somebody does without a noun for it: *Logistiek*, *Verantwoordelijke vrijwilligers*.

    Only the lines beside the other names of a list show whether it does.
    """
    words = text.split()
    return len(words) <= _LONGEST_JOB and not any(c.isdigit() or c in ":;.!?@" for c in text)


def may_label(text: str) -> bool:
    """Whether the words before a colon and a name can say what the person does: *Ledenwerving*, not *Getekend door*."""
    words = {fold(t.text) for t in tokenise(text) if t.is_word}
    return not words & word_class("labels that are no role") and not any(c.isdigit() for c in text)


def _may_precede_role(token: NameToken) -> bool:
    return (
        is_role_adjective(token)
        or token.text in ("-", "/", "&", "en", ".")
        or fold(token.text) in word_class("english words of job titles")
    )


@kept_for_document(CACHED_TEXTS)
def parse_entry(text: str) -> Entry | None:
    """Read a line as a person's entry; None where it is none.

    The name may stand first (`Name`, `Name, role`, `Name (role)`), behind a role and a colon (`role : Name`), or behind
    the words that a firm is *represented by*.
    """
    start = _opening(text)
    tokens = [t for t in tokenise(text) if t.start >= start]
    if not tokens or sum(t.is_word for t in tokens) > LONGEST_ENTRY:
        return None
    colon = next((k for k, t in enumerate(tokens[:8]) if t.text == ":"), None)
    if colon is not None and colon + 1 < len(tokens):
        return _labelled_entry(text, tokens, colon)
    return _entry_behind_dash(text, tokens) or _entry_from_name(text, tokens)


def _opening(text: str) -> int:
    """Where a line's own words begin, behind a bullet, a colon in a column of its own, or *vertegenwoordigd door*."""
    opening = _BULLET.match(text)
    start = opening.end() if opening else 0
    if text[start : start + 1] == ":":
        start += 1
    represented = _REPRESENTED.match(text, start)
    return represented.end() if represented else start


def _labelled_entry(text: str, tokens: Sequence[NameToken], colon: int) -> Entry | None:
    """`role : Name`."""
    label = text[tokens[0].start : tokens[colon].start].strip() if colon else ""
    if any(t.text == "." and _ends_sentence(tokens, k) for k, t in enumerate(tokens[:colon])):
        return None  # the label of a note behind a sentence: Zij leest voor. Foto: An Maes
    name = name_at(tokens, colon + 1, expected=bool(role_line(label)))
    if name is None or name.after != len(tokens):
        return None
    if label and name_at(tokens[:colon], 0) is not None:
        return None
    return _entry(tokens, name, label if may_label(label) else "")


def _ends_sentence(tokens: Sequence[NameToken], k: int) -> bool:
    """Whether the stop at `k` closes a sentence, not a short form."""
    return k > 0 and len(tokens[k - 1].text) > _LONGEST_SHORT_FORM and tokens[k + 1].capital


def _entry_behind_dash(text: str, tokens: Sequence[NameToken]) -> Entry | None:
    """`role – Name`."""
    dash = next((k for k, t in enumerate(tokens[:8]) if t.text in _DASHES), None)
    if not dash or dash + 1 == len(tokens):
        return None
    name = name_at(tokens, dash + 1)
    label = role_line(text[tokens[0].start : tokens[dash].start])
    if name is None or not name.certain or not label or _behind_asides(tokens, name.after) != len(tokens):
        return None
    return _entry(tokens, name, tidy_role(label)) if name_at(tokens[:dash], 0) is None else None


def _entry_from_name(text: str, tokens: Sequence[NameToken]) -> Entry | None:
    """`Name`, alone or with a role, an affiliation or an aside behind it."""
    name = name_at(tokens, 0)
    if name is None:
        return None
    end = _behind_asides(tokens, name.after) if name.certain else name.after
    if end == len(tokens) or (end == len(tokens) - 1 and tokens[end].text in ".,;"):
        return _entry(tokens, name, "")
    if name.certain and tokens[end].text[0].islower() and role_noun(tokens[end].text):
        return _entry(tokens, name, tidy_role(text[tokens[end].start : tokens[-1].end]))
    if tokens[end].text not in _SEPARATORS and end == name.after:
        return None
    rest = text[tokens[end].start : tokens[-1].end].strip(" ().,;–—-|")
    role_tokens = tokenise(rest)
    if text.rstrip().endswith(".") and ("," in rest or len(role_tokens) > _LONGEST_CLOSED_ROLE):
        return None  # a sentence
    if _closes_bracket(rest):
        return None  # An Maes (voorzitter), Jan Claes (lid): several people
    titled = role_line(rest) or is_english_title(role_tokens)
    if titled or (role_tokens and is_unit(role_tokens[0].text)):
        return _entry(tokens, name, tidy_role(rest))
    return None


def _closes_bracket(rest: str) -> bool:
    """Whether a bracket opened before is closed, and more follows."""
    close = rest.find(")")
    return close >= 0 and "(" not in rest[:close]


def _entry(tokens: Sequence[NameToken], name: NameRun, role: str) -> Entry:
    return Entry(tokens[name.first].start, tokens[name.end - 1].end, role, name.certain, name.odd)


def _behind_asides(tokens: Sequence[NameToken], k: int) -> int:
    """Where the asides in brackets behind a name end: sex, year of birth, call name: *(m, 1964)*, *(Ton)*."""
    while k < len(tokens) and tokens[k].text == "(":
        close = next((j for j in range(k + 1, min(k + _LONGEST_ASIDE, len(tokens))) if tokens[j].text == ")"), None)
        if close is None or not all(_in_aside(t) for t in tokens[k + 1 : close]):
            return k
        k = close + 1
    return k


def _in_aside(token: NameToken) -> bool:
    if token.text in ",;/-–." or token.text.isdigit() or fold(token.text) in _ASIDE_WORDS:
        return True
    return is_given_name(token.text) and token.capital


def is_represented(text: str) -> bool:
    """Whether a line says who represents the firm above it."""
    return bool(_REPRESENTED.match(text.strip()))


def opens_with_name(text: str) -> bool:
    """Whether a line begins with a sure name and a comma, a bracket or a dash: a row of a list, whatever follows."""
    start = _opening(text)
    tokens = [t for t in tokenise(text) if t.start >= start]
    name = name_at(tokens, 0) if tokens else None
    return (
        name is not None
        and name.certain
        and (name.after == len(tokens) or tokens[name.after].text in {*_SEPARATORS, "als"})
    )


def is_name_row(text: str, found: Sequence[Mention]) -> bool:
    """Whether a line consists of names of people, with titles, degrees and marks between them.

    What stands in brackets behind a name, and the organisations and places behind the first one, are of the names:
    *An Maes (voorzitter), Jan Claes, Drukkerij De Pers*. A role and a colon may stand before them: *Leden: An Maes, …*
    """
    people = [m for m in found if m.type == "person"]
    if not people:
        return False
    tokens = _without_brackets([t for t in tokenise(text) if t.start >= _opening(text)])
    colon = next((k for k, t in enumerate(tokens[:_LONGEST_LABEL]) if t.text == ":"), None)
    if colon and role_line(text[tokens[0].start : tokens[colon].start]):
        tokens = tokens[colon + 1 :]
    named = [m for m in found if m.type == "person" or m.start > people[0].start]
    outside = [t for t in tokens if not any(m.start < t.end and t.start < m.end for m in named)]
    if any(m.type != "person" for m in named):
        outside = [t for t in outside if not t.text[0].isdigit()]  # the number of a house, a postcode
    strays = sum(
        t.is_word and not (is_honorific(t) or is_degree(t) or t.text in NOTE_MARKS or fold(t.text) in _JOINERS)
        for t in outside
    )
    return strays * _NAMES_PER_STRAY <= len(people)


def _without_brackets(tokens: Sequence[NameToken]) -> list[NameToken]:
    """The words that stand in no brackets."""
    kept, depth = [], 0
    for token in tokens:
        depth += token.text == "("
        if depth <= 0:
            kept.append(token)
        depth -= token.text == ")"
    return kept


def entry_around(text: str, found: Sequence[Mention]) -> Entry | None:
    """A line that holds one recognised person and nothing but titles, degrees and marks beside; None for another."""
    people = [m for m in found if m.type == "person"]
    if len(people) != 1 or " " not in people[0].surface:
        return None
    outside = [t for t in tokenise(text) if t.end <= people[0].start or t.start >= people[0].end]
    if any(t.is_word and not (is_honorific(t) or is_degree(t) or t.text in NOTE_MARKS) for t in outside):
        return None
    return Entry(people[0].start, people[0].end, "", certain=True, odd=False)


def is_entry_line(text: str) -> bool:
    """Whether a printed line is a person's entry or a role alone."""
    entry = parse_entry(text)
    return bool((entry and entry.certain) or role_line(text))
