"""Mentions of people joined into people: one row a person, whatever parts of the name are printed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verslag.extractors.names.people.person_mentions import PersonMention
from verslag.extractors.names.people.same_person import Identity, identities
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.roles.office import Office, distinct_offices
from verslag.extractors.names.rules.name_parts import normal_case
from verslag.extractors.names.words.entities import Person, Spot
from verslag.extractors.names.words.name_lists import is_family_name, is_given_name

LOWEST_SCORE = 0.5
"""People whose best mention scores below this are left out."""
_ALONE_PENALTY = 0.1
"""A given name that no full name explains is less sure to be a person."""


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
    gathered = [i for i in identities(mentions) if not _is_lettered_row(i, lower_case)]
    people = [_person(units, identity, entity) for identity in gathered]
    kept = [(i, p) for i, p in zip(gathered, people, strict=True) if p is not None]
    kept.sort(key=lambda pair: (pair[0].first_unit, pair[0].mentions[0].start))
    return tuple(person for _, person in kept)


def _is_lettered_row(identity: Identity, lower_case: Collection[str]) -> bool:
    """*E. Overige*: a row or chapter with its letter. A title or an office beside it shows a person after all."""
    parts = identity.parts
    if not parts.by_initials or sum(c.isalpha() for c in parts.given) > 1 or is_family_name(parts.family):
        return False
    told = any(m.parts.honorific or m.offices for m in identity.mentions)
    return not told and parts.family.lower() in lower_case


def _is_somebody(identity: Identity) -> bool:
    """A single word is a person where it is a given name, or where a title or role stands with it."""
    parts = identity.parts
    if len(parts.full) < 2:
        return False
    if (parts.given and parts.family) or is_given_name(parts.full):
        return True
    return any(m.parts.honorific or m.offices for m in identity.mentions)


def _person(units: Sequence[TextUnit], identity: Identity, entity: str) -> Person | None:
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
