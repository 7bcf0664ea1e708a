"""Mentions of people joined into people: one row a person, whatever parts of the name are printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from verslag.extractors.names.entities import Person, Spot
from verslag.extractors.names.people.name_parts import NameParts, normal_case
from verslag.extractors.names.people.person_mentions import PersonMention
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.office import Office, distinct_offices
from verslag.extractors.names.words.name_lists import is_family_name, is_given_name
from verslag.extractors.names.words.word_tokens import fold

LOWEST_SCORE = 0.5
"""People whose best mention scores below this are left out."""
_LONG_NAME = 6
"""Given names of this many letters are the same when one letter differs."""
_LONG_FAMILY = 9
"""The same for family names of one given name: Janssen and Janssens may be two people."""
_ALONE_PENALTY = 0.1
"""A given name that no full name explains is less sure to be a person."""


@dataclass(slots=True)
class _Identity:
    """The mentions of one person gathered so far."""

    parts: NameParts
    mentions: list[PersonMention] = field(default_factory=list)

    @property
    def first_unit(self) -> int:
        return self.mentions[0].unit


def join_people(
    units: Sequence[TextUnit],
    mentions: Sequence[PersonMention],
    *,
    entity: str = "",
    lower_case: Collection[str] = frozenset(),
) -> tuple[Person, ...]:
    """One person a row, in reading order of the first full mention.

    Args:
        units: the document's texts.
        mentions: of people, in reading order.
        entity: the reporting organisation; members of its bodies belong to it unless another one is printed.
        lower_case: words the document prints in lower case; behind a letter they are a row's text, not a name.
    """
    identities = [i for i in _identities(mentions) if not _is_lettered_row(i, lower_case)]
    for identity in identities:
        identity.mentions.sort(key=lambda m: (m.unit, m.start))
    people = [_person(units, identity, entity) for identity in identities]
    kept = [(i, p) for i, p in zip(identities, people, strict=True) if p is not None]
    kept.sort(key=lambda pair: (pair[0].first_unit, pair[0].mentions[0].start))
    return tuple(person for _, person in kept)


def _identities(mentions: Sequence[PersonMention]) -> list[_Identity]:
    by_family: dict[str, list[_Identity]] = defaultdict(list)
    identities: list[_Identity] = []

    def new(mention: PersonMention) -> _Identity:
        identity = _Identity(mention.parts, [mention])
        identities.append(identity)
        if mention.parts.family:
            by_family[mention.parts.family_key].append(identity)
        return identity

    full = [m for m in mentions if m.parts.given and m.parts.family and not m.parts.by_initials]
    for mention in full:
        family = by_family[mention.parts.family_key]
        same = [i for i in family if i.parts.given_key == mention.parts.given_key]
        same = same or [i for i in family if _misspells(i.parts.given_key, mention.parts.given_key)]
        same = same or [i for i in identities if _spells_otherwise(i.parts, mention.parts)]
        if not same:
            # Surname and given name the other way round elsewhere.
            swapped = "".join(c for c in mention.parts.given_key if c.isalnum())
            same = [
                i
                for i in by_family[swapped]
                if "".join(c for c in i.parts.given_key if c.isalnum()) == mention.parts.family_key
            ]
        if same:
            same[0].mentions.append(mention)
            if same[0] not in by_family[mention.parts.family_key]:
                by_family[mention.parts.family_key].append(same[0])
            if len(mention.parts.family) > len(same[0].parts.family):
                same[0].parts = mention.parts  # spelt out: van Dam, not v. Dam
        else:
            new(mention)
    for identity in [i for i in identities if "-" in i.parts.family]:
        by_family[fold(identity.parts.family.split("-")[0]).replace(" ", "")].append(identity)
    for mention in mentions:
        parts = mention.parts
        if parts.family and (parts.by_initials or not parts.given):
            candidates = _bearers(by_family[parts.family_key], parts)
            if len(candidates) == 1:
                candidates[0].mentions.append(mention)
            else:
                new(mention)
    for mention in mentions:
        if mention.parts.given and not mention.parts.family:
            named = [i for i in identities if i.parts.family and _goes_by(i.parts, mention.parts.given_key)]
            named = named or by_family.get("".join(c for c in mention.parts.given_key if c.isalnum()), [])
            alone = [i for i in identities if not i.parts.family and i.parts.given_key == mention.parts.given_key]
            owner = _nearest(named, mention.unit) or (alone[0] if alone else None)
            if owner is None:
                new(mention)
            else:
                owner.mentions.append(mention)
    return identities


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


def _bearers(family: Sequence[_Identity], parts: NameParts) -> list[_Identity]:
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


def _nearest(identities: Sequence[_Identity], unit: int) -> _Identity | None:
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


def _is_lettered_row(identity: _Identity, lower_case: Collection[str]) -> bool:
    """*E. Overige*: a row or chapter with its letter. A title or an office beside it shows a person after all."""
    parts = identity.parts
    if not parts.by_initials or sum(c.isalpha() for c in parts.given) > 1 or is_family_name(parts.family):
        return False
    told = any(m.parts.honorific or m.offices for m in identity.mentions)
    return not told and parts.family.lower() in lower_case


def _is_somebody(identity: _Identity) -> bool:
    """A single word is a person where it is a given name, or where a title or role stands with it."""
    parts = identity.parts
    if len(parts.full) < 2:
        return False
    if (parts.given and parts.family) or is_given_name(parts.full):
        return True
    return any(m.parts.honorific or m.offices for m in identity.mentions)


def _person(units: Sequence[TextUnit], identity: _Identity, entity: str) -> Person | None:
    best = max(m.score for m in identity.mentions)
    if best < LOWEST_SCORE or not _is_somebody(identity):
        return None
    full = [m for m in identity.mentions if m.parts.family == identity.parts.family]
    ordered = [*full[:1], *(m for m in identity.mentions if m is not (full[0] if full else None))]
    spots = []
    for mention in ordered:
        unit = units[mention.unit]
        spots.append(Spot(unit.page, unit.passage.bbox(mention.start, mention.end), unit.section_id))
    parts = identity.parts
    honorific = next((m.parts.honorific for m in identity.mentions if m.parts.honorific), "")
    confidence = best if parts.family and parts.given else best - _ALONE_PENALTY
    own = entity if any(m.of_reporter for m in identity.mentions) else ""
    offices = distinct_offices(o for m in identity.mentions for o in m.offices)
    if len(identity.mentions) > 1:
        confidence = min(0.99, confidence + 0.02)
    return Person(
        name=normal_case(parts.full),
        given_name=normal_case(parts.given),
        family_name=normal_case(parts.family),
        honorific=honorific,
        roles=tuple(o.role for o in offices),
        body=_joined_bodies(offices),
        organisation=next((m.organisation for m in identity.mentions if m.organisation), own),
        spots=tuple(spots),
        confidence=round(max(confidence, 0.1), 2),
    )


def _joined_bodies(offices: Sequence[Office]) -> str:
    """The bodies of the offices, in pairs with the roles; those behind the last one named are left out."""
    bodies = [office.body for office in offices]
    while bodies and not bodies[-1]:
        bodies.pop()
    return "; ".join(bodies)
