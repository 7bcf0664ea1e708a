"""Mentions of places joined into places, each looked up for its type, code and coordinates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from verslag.extractors.names.places.addresses import Address, address_of
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.gazetteer import GazetteerEntry, close_match, lookup
from verslag.extractors.names.rules.place_reader import place_nouns
from verslag.extractors.names.rules.place_rules import complete_ellipsis
from verslag.extractors.names.rules.street_rules import is_street_name
from verslag.extractors.names.rules.venue_rules import is_venue_noun
from verslag.extractors.names.words.entities import Mention, Place, Spot
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold, tokenise
from verslag.schemas.vocabularies import PlaceType

CLOSE_MATCH_FACTOR = 0.7
"""A place found by close match only is this much less sure."""
_LOWEST_SCORE = 0.5
_PARTS_OF_TOWN = word_class("parts of a town") - {"centrum", "binnenstad"}
"""*Oost*, *Zuid*: part of the town that the report is about, not a hamlet of that name elsewhere."""
_INHABITANTS = ("ers", "aars", "anen", "ezen", "iërs", "iers")
_ELLIPSIS = re.compile(r"^(?P<first>[\w’']+-)\s+(?:en|of|&)\s+(?P<second>[\w’']+-[\w’'-]+)$")


@dataclass(slots=True)
class _PlaceGroup:
    name: str
    type: PlaceType
    entry: GazetteerEntry | None
    score: float
    address: str = ""
    town: GazetteerEntry | None = None
    spots: list[Spot] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _PlaceReading:
    """A mention with its name as it is meant (`Oost-` completed) and the type its words give."""

    unit: int
    start: int
    end: int
    name: str
    hint: PlaceType | None
    score: float
    address: Address | None = None
    """Of a street, where its number, postcode and town follow."""
    abroad: bool = False
    """Other countries are named in the same text."""


def join_places(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> tuple[Place, ...]:
    """One place a row, in reading order.

    Args:
        units: the document's texts.
        found: the recogniser's mentions in each.
    """
    readings = [
        reading
        for index, unit in enumerate(units)
        for mention in found[index]
        if mention.type == "place"
        for reading in _readings(index, unit, mention, found[index])
    ]
    readings = _among_countries(readings)
    country = _main_country(readings)
    groups: dict[tuple[str, str], _PlaceGroup] = {}
    for reading in readings:
        entry, kind, score = _resolve(reading, country)
        if score < _LOWEST_SCORE or (kind == "other" and not _behind_preposition(units[reading.unit].text, reading)):
            continue
        key = (fold(entry.official_name) if entry else _without_article(reading.name), kind)
        group = groups.setdefault(key, _PlaceGroup(reading.name, kind, entry, score))
        if entry is None and len(reading.name) > len(group.name):
            group.name = reading.name  # with the article that belongs to it: De Loods
        group.score = max(group.score, score)
        if reading.address is not None and not group.address:
            group.address = reading.address.text
            towns = lookup(reading.address.town.surface)
            group.town = _preferred(towns, country) if towns else None
        unit = units[reading.unit]
        group.spots.append(Spot(unit.page, unit.passage.bbox(reading.start, reading.end), unit.section_id))
    return tuple(_place(group) for group in groups.values())


def _without_article(name: str) -> str:
    folded = fold(name)
    first, _, rest = folded.partition(" ")
    return rest if first in ("de", "den", "het") and rest else folded


def _place(group: _PlaceGroup) -> Place:
    entry, town = group.entry, group.entry or group.town
    confidence = min(0.99, group.score + 0.02 * (len(group.spots) > 1))
    return Place(
        name=group.name,
        type=group.type,
        official_name=entry.official_name if entry else group.address,
        code=entry.code if entry else "",
        province=town.province if town else "",
        country=town.country if town else "",
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
        spots=tuple(group.spots),
        confidence=round(confidence, 2),
    )


def _among_countries(readings: Sequence[_PlaceReading]) -> list[_PlaceReading]:
    """The readings, each knowing whether its text names other countries: *Luxemburg en Duitsland*."""
    named: dict[int, set[str]] = {}
    for reading in readings:
        entries = lookup(reading.name)
        if entries and all(e.type == "country" and e.country not in ("BE", "NL") for e in entries):
            named.setdefault(reading.unit, set()).add(reading.name)
    return [replace(r, abroad=bool(named.get(r.unit, set()) - {r.name})) for r in readings]


def _readings(index: int, unit: TextUnit, mention: Mention, mentions: Sequence[Mention]) -> list[_PlaceReading]:
    name = " ".join(mention.surface.split())
    ellipsis = _ELLIPSIS.match(name)
    if ellipsis:
        first, second = ellipsis["first"], ellipsis["second"]
        at = mention.surface.rindex(second)
        return [
            _PlaceReading(
                index, mention.start, mention.start + len(first), complete_ellipsis(first, second), None, mention.score
            ),
            _PlaceReading(index, mention.start + at, mention.end, second, None, mention.score),
        ]
    if name.endswith("-"):
        following = re.match(r"\s+(?:en|of|&)\s+([\w’']+-[\w’'-]+)", unit.text[mention.end :])
        if following:
            name = complete_ellipsis(name, following.group(1))
    kind = mention.place_type or _hint(unit.text, mention)
    address = address_of(unit.text, mention, mentions) if kind == "street" or is_street_name(name) else None
    return [_PlaceReading(index, mention.start, mention.end, name, kind, mention.score, address)]


def _hint(text: str, mention: Mention) -> PlaceType | None:
    """The type the words before the name give: *provincie Antwerpen*, *de wijk Oud Veld*."""
    if not lookup(mention.surface) and is_street_name(mention.surface):
        return "street"
    before = [t for t in tokenise(text[max(0, mention.start - 40) : mention.start]) if t.is_word][-2:]
    for token in reversed(before):
        kind = place_nouns().get(fold(token.text))
        if kind is not None:
            return kind
        if fold(token.text) not in ("de", "het", "den", "van"):
            return None
    return None


def _behind_preposition(text: str, reading: _PlaceReading) -> bool:
    """An unlisted place is only taken for one where a place is spoken of: *in Srebrenica*."""
    before = [fold(t.text) for t in tokenise(text[max(0, reading.start - 20) : reading.start]) if t.is_word][-2:]
    if len(before) == 2 and before[1] in ("de", "het") and before[0] in ("aan", "langs"):
        return not fold(reading.name).endswith(_INHABITANTS)  # aan de Oosterkade
    return bool(before) and before[-1] in ("in", "te", "naar", "uit", "vanuit", "nabij", "rond")


def _main_country(readings: Sequence[_PlaceReading]) -> str:
    """The country most of the unambiguous places lie in."""
    votes: Counter[str] = Counter()
    for reading in readings:
        countries = {e.country for e in lookup(reading.name) if e.type in ("municipality", "province")}
        if len(countries) == 1:
            votes.update(countries & {"BE", "NL"})
    return votes.most_common(1)[0][0] if votes else ""


_USUAL = {"municipality": 0, "province": 1, "region": 2, "country": 3, "district": 4}


def _resolve(reading: _PlaceReading, country: str) -> tuple[GazetteerEntry | None, PlaceType, float]:
    """The listed place a reading means, its type and how sure both are."""
    entries = lookup(reading.name)
    if fold(reading.name) in _PARTS_OF_TOWN:
        return None, "district", reading.score
    if reading.hint == "street" or (reading.hint == "venue" and not any(e.type == "municipality" for e in entries)):
        return None, reading.hint, reading.score
    if reading.hint and entries:
        fitting = [e for e in entries if e.type == reading.hint]
        if fitting:
            return _preferred(fitting, country), reading.hint, reading.score
    if reading.hint in ("district", "region") and not entries:
        return None, reading.hint, reading.score
    if entries:
        entry = _preferred(entries, country, abroad=reading.abroad)
        return entry, entry.type, reading.score
    near = close_match(reading.name)
    if near is not None:
        return near, near.type, reading.score * CLOSE_MATCH_FACTOR
    return None, reading.hint or _type_by_shape(reading.name), reading.score


def _type_by_shape(name: str) -> PlaceType:
    """Street or venue where the words of an unlisted name say so."""
    words = fold(name).split()
    if is_street_name(name):
        return "street"
    if "&" in words or words[0] in ("de", "den", "het", "the") or any(is_venue_noun(w) for w in (words[0], words[-1])):
        return "venue"
    return "other"


def _preferred(entries: Sequence[GazetteerEntry], country: str, *, abroad: bool = False) -> GazetteerEntry:
    """Towns before provinces of the same name, the document's own country first; then the list's order.

    A town that another province is called after is rarely meant (Limbourg), nor is a province abroad where a country
    bears its name (Luxemburg), nor one at home where a country does and others are named beside it.
    """
    provinces = {e.name for e in entries if e.type == "province"}
    countries = any(e.type == "country" for e in entries)
    return min(
        enumerate(entries),
        key=lambda pair: (
            pair[1].type == "district",
            bool(country) and pair[1].country != country and pair[1].type != "country",
            countries and (abroad or country == "NL") and pair[1].type != "country",
            pair[1].type == "municipality" and bool(provinces) and pair[1].province not in provinces,
            _USUAL.get(pair[1].type, 9),
            pair[0],
        ),
    )[1]
