"""Mentions gathered by person: full names first, then initials, surnames alone and given names alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from verslag.extractors.names.people.person_mentions import PersonMention
from verslag.extractors.names.rules.name_parts import NameParts
from verslag.extractors.names.words.word_tokens import fold

_LONG_NAME = 6
"""Given names of this many letters are the same when one letter differs."""
_LONG_FAMILY = 9
"""The same for family names of one given name: Janssen and Janssens may be two people."""


@dataclass(slots=True)
class Identity:
    """The mentions of one person gathered so far."""

    parts: NameParts
    mentions: list[PersonMention] = field(default_factory=list)

    @property
    def first_unit(self) -> int:
        return self.mentions[0].unit


def identities(mentions: Sequence[PersonMention]) -> list[Identity]:
    """One identity a person, its mentions in reading order."""
    gathered = _Gathered()
    for mention in mentions:
        if mention.parts.given and mention.parts.family and not mention.parts.by_initials:
            gathered.add_full(mention)
    gathered.index_hyphenated()
    for mention in mentions:
        if mention.parts.family and mention.parts.by_initials:
            gathered.add_by_surname(mention)
    for mention in mentions:
        if mention.parts.family and not mention.parts.given:
            gathered.add_by_surname(mention)
    for mention in mentions:
        if mention.parts.given and not mention.parts.family:
            gathered.add_given(mention)
    for identity in gathered.identities:
        identity.mentions.sort(key=lambda m: (m.unit, m.start))
    return gathered.identities


class _Gathered:
    """The people found so far, looked up by family name."""

    def __init__(self) -> None:
        self.identities: list[Identity] = []
        self._by_family: dict[str, list[Identity]] = defaultdict(list)

    def add_full(self, mention: PersonMention) -> None:
        """A given and a family name: the same person however the name is misspelt or turned round."""
        same = self._same_name(mention.parts)
        if same is None:
            self._new(mention)
            return
        same.mentions.append(mention)
        family = self._by_family[mention.parts.family_key]
        if same not in family:
            family.append(same)
        if len(mention.parts.family) > len(same.parts.family):
            same.parts = mention.parts  # spelt out: van Dam, not v. Dam

    def index_hyphenated(self) -> None:
        """Let a first part of a double name find its bearer."""
        for identity in [i for i in self.identities if "-" in i.parts.family]:
            self._by_family[fold(identity.parts.family.split("-")[0]).replace(" ", "")].append(identity)

    def add_by_surname(self, mention: PersonMention) -> None:
        """Initials with a surname, or a surname alone: the one bearer it can mean, else somebody new."""
        candidates = _bearers(self._by_family[mention.parts.family_key], mention.parts)
        if len(candidates) == 1:
            candidates[0].mentions.append(mention)
        else:
            self._new(mention)

    def add_given(self, mention: PersonMention) -> None:
        """A given name alone: of the person so called who was named last."""
        key = mention.parts.given_key
        named = [i for i in self.identities if i.parts.family and _goes_by(i.parts, key)]
        named = named or self._by_family.get(_letters(key), [])
        alone = [i for i in self.identities if not i.parts.family and i.parts.given_key == key]
        owner = _nearest(named, mention.unit) or (alone[0] if alone else None)
        if owner is None:
            self._new(mention)
        else:
            owner.mentions.append(mention)

    def _new(self, mention: PersonMention) -> None:
        identity = Identity(mention.parts, [mention])
        self.identities.append(identity)
        if mention.parts.family:
            self._by_family[mention.parts.family_key].append(identity)

    def _same_name(self, parts: NameParts) -> Identity | None:
        family = self._by_family[parts.family_key]
        found = [i for i in family if i.parts.given_key == parts.given_key]
        found = found or [i for i in family if _misspells(i.parts.given_key, parts.given_key)]
        found = found or [i for i in self.identities if _spells_otherwise(i.parts, parts)]
        # Surname and given name the other way round elsewhere.
        turned = self._by_family.get(_letters(parts.given_key), [])
        found = found or [i for i in turned if _letters(i.parts.given_key) == parts.family_key]
        return found[0] if found else None


def _letters(key: str) -> str:
    return "".join(c for c in key if c.isalnum())


def _misspells(one: str, other: str) -> bool:
    """One letter apart in a long given name: Suzanna and Susanna of one family are one person, Jan and Jo are two."""
    from rapidfuzz.distance import Levenshtein

    return min(len(one), len(other)) >= _LONG_NAME and Levenshtein.distance(one, other, score_cutoff=1) <= 1


def _spells_otherwise(one: NameParts, other: NameParts) -> bool:
    """One given name and family names a letter apart (*van de Broek*, *van den Broek*); both must be long."""
    from rapidfuzz.distance import Levenshtein

    short = min(len(one.family_key), len(other.family_key))
    return (
        short >= _LONG_FAMILY
        and one.given_key == other.given_key
        and Levenshtein.distance(one.family_key, other.family_key, score_cutoff=1) <= 1
    )


def _bearers(family: Sequence[Identity], parts: NameParts) -> list[Identity]:
    """Who of a family the initials can stand for: first by the first letter, else by any (*J.A. Maes* is Anna Maes)."""
    if not parts.given:
        return list(family)
    first = [i for i in family if i.parts.first_letter == parts.first_letter]
    if first:
        return first
    letters = {c for c in fold(parts.given) if c.isalpha()}
    return [i for i in family if not i.parts.by_initials and i.parts.first_letter in letters]


def _goes_by(parts: NameParts, given_key: str) -> bool:
    return parts.given_key == given_key or parts.given_key.split(" ")[0] == given_key


def _nearest(identities: Sequence[Identity], unit: int) -> Identity | None:
    """The person whose full name was printed last before `unit`, else the first to be named after it."""
    if not identities:
        return None
    before = [
        (max(m.unit for m in i.mentions if m.unit <= unit), i)
        for i in identities
        if any(m.unit <= unit for m in i.mentions)
    ]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return min(identities, key=lambda i: i.first_unit)
