"""Places by name: municipalities, districts, provinces, regions and countries with codes and coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from verslag.extractors.names.words.name_lists import is_common_word, is_given_name, is_listed_word, read_lines
from verslag.extractors.names.words.word_tokens import fold
from verslag.schemas.vocabularies import PlaceType

CLOSE_MATCH = 90.0
"""Similarity (0 to 100) from which a capitalised word where a place is expected counts as a misspelt place."""
SHORTEST_MISSPELT = 6
"""Shorter names lie too close to each other to be told apart when misspelt."""
_LONG_VILLAGE = 8
_CLOSE_VILLAGE = 93.0
"""Similarity for villages: one letter lost or too many in eight or more, none exchanged."""
_LONGEST_NAME = 5
_SAINT = {
    "st.-": "sint-",
    "st-": "sint-",
    "st. ": "sint-",
    "st ": "sint-",
    "sint ": "sint-",
    "ste-": "sint-",
    "o.-l.-v.-": "onze-lieve-vrouw-",
}


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One place of the list; empty strings and None where the list does not say."""

    name: str
    type: PlaceType
    official_name: str
    code: str
    province: str
    country: str
    latitude: float | None
    longitude: float | None


@cache
def _index() -> dict[str, list[str]]:
    """Key of a name → lines of the list, the most likely first (the list's own order)."""
    index: dict[str, list[str]] = {}
    for line in read_lines("places.tsv.gz")[1:]:
        for key in line.rsplit("\t", 1)[1].split(";"):
            index.setdefault(key, []).append(line)
    return index


@lru_cache(maxsize=5_000)
def _entry(line: str) -> GazetteerEntry:
    name, kind, official, code, province, country, latitude, longitude, _, _ = line.split("\t")
    return GazetteerEntry(
        name,
        kind,  # type: ignore[arg-type]  # the list's own vocabulary, checked by a test
        official,
        code,
        province,
        country,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
    )


@cache
def all_entries() -> frozenset[GazetteerEntry]:
    """Every place of the list."""
    return frozenset(_entry(line) for lines in _index().values() for line in lines)


@lru_cache(maxsize=20_000)
def place_key(name: str) -> str:
    """The form under which a place is looked up: folded, `St.-` spelt out, one kind of hyphen and space.

    >>> place_key("St.-Niklaas"), place_key("Sint Niklaas"), place_key("'s Gravenhage")
    ('sint-niklaas', 'sint-niklaas', "'s-gravenhage")
    """
    key = " ".join(fold(name).split())
    for short, full in _SAINT.items():
        if key.startswith(short):
            key = full + key[len(short) :].lstrip("- ")
            break
    if key.startswith("'s "):
        key = "'s-" + key[3:]
    return key


def lookup(name: str) -> Sequence[GazetteerEntry]:
    """Places of that name, in Dutch, French, or an older or short form; empty where there is none."""
    return [_entry(line) for line in _index().get(place_key(name), ())]


def longest_place(words: Sequence[str]) -> int:
    """How many of the leading `words` make the longest listed place name; 0 where none does."""
    index = _index()
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        if place_key(" ".join(words[:count]).replace(". -", ".-").replace(" .", ".")) in index:
            return count
    return 0


@lru_cache(maxsize=5_000)
def close_match(name: str) -> GazetteerEntry | None:
    """The Belgian or Dutch place whose name is nearest to a misspelt `name`, if near enough."""
    from rapidfuzz import fuzz, process

    key = place_key(name)
    if len(key) < SHORTEST_MISSPELT or is_listed_word(key) or (len(key) < _LONG_VILLAGE and is_common_word(key)):
        return None  # a long compound that happens to be spelt with words (Ruislede) may still be a slip
    found = process.extractOne(key, _near_names(), scorer=fuzz.ratio, score_cutoff=CLOSE_MATCH)
    if found is None and len(key) >= _LONG_VILLAGE:
        found = process.extractOne(key, _near_villages(), scorer=fuzz.ratio, score_cutoff=_CLOSE_VILLAGE)
    return _entry(_index()[found[0]][0]) if found else None


@cache
def _near_villages() -> list[str]:
    """Long names of villages and former municipalities; lists of short ones hold something near almost any word."""
    return [
        key
        for key, lines in _index().items()
        if len(key) >= _LONG_VILLAGE and (e := _entry(lines[0])).type == "district" and e.country in ("BE", "NL")
    ]


@cache
def _near_names() -> list[str]:
    return [
        key for key, lines in _index().items() if len(key) >= SHORTEST_MISSPELT and _may_be_misspelt(_entry(lines[0]))
    ]


@lru_cache(maxsize=20_000)
def is_ambiguous(name: str) -> bool:
    """Whether a place name is also an ordinary word or a given name, and so needs evidence: Boom, Best, Brecht."""
    key = place_key(name)
    return is_listed_word(key) or is_given_name(name) or len(key) < 4


def _may_be_misspelt(entry: GazetteerEntry) -> bool:
    """Villages are left out: with them some place lies near almost any word."""
    return entry.country in ("BE", "NL") and entry.type != "district"
