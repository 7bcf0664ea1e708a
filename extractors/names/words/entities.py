"""Named entities: mentions in text, and the people, places and organisations of a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.reader_fence import ReaderFault
from verslag.schemas.vocabularies import PlaceType

EntityType = Literal["person", "place", "organisation"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A named entity in one text; `text[start:end] == surface` (code points)."""

    start: int
    end: int
    surface: str
    type: EntityType
    score: float
    """0 to 1: how sure the finder is."""
    place_type: PlaceType | None = None
    """Of a place: what the words around it say it is; None where they do not."""


Recogniser = Callable[[Sequence[str]], list[list[Mention]]]
"""Finds the mentions in each text: in text order, none overlapping another."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name is printed."""

    page: int
    bbox: BBox
    section_id: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """One person, all mentions joined."""

    name: str
    given_name: str
    family_name: str
    honorific: str
    roles: tuple[str, ...]
    organisation: str
    spots: tuple[Spot, ...]
    """In reading order; the first is the first full mention."""
    confidence: float
    body: str = ""
    """The board, council or committee they sit on, as printed."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name as it is printed somewhere, also one that no row is written of."""

    given: str
    family: str
    alone: bool = True
    """Its parts on their own mean the person, too."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place, all mentions joined."""

    name: str
    type: PlaceType
    official_name: str
    code: str
    province: str
    country: str
    latitude: float | None
    longitude: float | None
    spots: tuple[Spot, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation, all variants of its name joined."""

    name: str
    kind: str
    identifier: str
    spots: tuple[Spot, ...]
    confidence: float
    aliases: tuple[str, ...] = ()
    """Other forms of the name that are printed."""


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a document, in reading order of their first mention."""

    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    person_names: tuple[PersonName, ...] = ()
    """Every distinct spelling that was taken for a person's name, those of people who are not listed among them."""
    faults: tuple[ReaderFault, ...] = ()
    """Texts given up on, in the order they were met."""
