"""Annotated sentences: `[P An Peeters] is voorzitter van [OV vzw De Regenboog].`

A line of `sentences/*/*.txt` is one text as a report prints it (a sentence, a cell, a heading, a caption). `[TAG
words]` is an entity; the tag says what may stand in its place when the sentence is multiplied:

| tag | entity | exchanged for |
|---|---|---|
| `P` | person | given name and family name |
| `PS` | person | family name first |
| `PI` | person | initials and family name |
| `PF` | person | given name alone |
| `PL` | person | family name alone |
| `PX` | person | given name and family name from far abroad |
| `PY` | person | family name alone, from far abroad |
| `PK` | person | nothing: kept |
| `L` | place | a municipality |
| `LC` | place | a country |
| `LR` | place | a province or region |
| `LS` | place | a street, without its number |
| `LW` | place | a city abroad |
| `LK` | place | nothing: kept |
| `OB` `OS` `OV` `OE` `OZ` `OG` `OC` `OU` `OA` | organisation | company, foundation, association, school, care, public
body, club, umbrella, abbreviation |
| `OT` | organisation | a team as sports pages call it, often by its town alone |
| `O` | organisation | nothing: kept |
| `N` | none: a project, product or event | a name such as organisations and people have |
| `NA` | none: an abbreviation | another |

Lines that start with `#` are comments.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from verslag.extractors.names.network.ner_words import label_words

KINDS = {"P": "person", "L": "place", "O": "organisation"}
TAGS = frozenset(
    {"N", "NA", "P", "PS", "PI", "PF", "PL", "PX", "PY", "PK", "L", "LC", "LR", "LS", "LW", "LK"}
    | {"O", "OB", "OS", "OV", "OE", "OZ", "OG", "OC", "OA", "OU", "OT"}
)
_ENTITY = re.compile(r"\[([A-Z]{1,2}) ([^\[\]]+)\]")


@dataclass(frozen=True)
class Segment:
    """A stretch of a sentence; `tag` is empty outside entities."""

    text: str
    tag: str


@dataclass(frozen=True)
class Entity:
    """`text[start:end]` of a plain sentence."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Example:
    """A plain text and its entities."""

    text: str
    entities: tuple[Entity, ...]


def parse(line: str) -> list[Segment]:
    """The segments of one line. Raises ValueError for an unknown tag or a bracket that is not closed."""
    segments: list[Segment] = []
    at = 0
    for match in _ENTITY.finditer(line):
        if match[1] not in TAGS:
            raise ValueError(f"unknown tag {match[1]!r} in {line!r}")
        segments += [Segment(line[at : match.start()], ""), Segment(match[2], match[1])]
        at = match.end()
    segments.append(Segment(line[at:], ""))
    if any(re.search(r"\[[A-Z]{1,2} |\]", s.text) for s in segments):
        raise ValueError(f"stray bracket in {line!r}")
    return [s for s in segments if s.text]


def render(segments: list[Segment], exchange: Callable[[Segment], str] = lambda s: s.text) -> Example:
    """The plain sentence, each entity's text given by `exchange`."""
    text = ""
    entities = []
    for segment in segments:
        part = exchange(segment) if segment.tag else segment.text
        if segment.tag and segment.tag[0] in KINDS:
            entities.append(Entity(len(text), len(text) + len(part), KINDS[segment.tag[0]]))
        text += part
    return Example(text, tuple(entities))


def _checked(segments: list[Segment]) -> list[Segment]:
    example = render(segments)
    words = label_words(example.text)
    starts, ends = {w.start for w in words}, {w.end for w in words}
    for entity in example.entities:
        if entity.start not in starts or entity.end not in ends:
            raise ValueError(f"{example.text[entity.start : entity.end]!r} is part of a word in {example.text!r}")
    return segments


def read_frames(folder: Path) -> list[list[Segment]]:
    """All sentences of `folder`, files and lines in order, exact repeats left out.

    Raises ValueError for a line that cannot be parsed, or with an entity that begins or ends inside a word: words are
    what the network labels.
    """
    frames: dict[str, list[Segment]] = {}
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                try:
                    frames.setdefault(line.strip(), _checked(parse(line.strip())))
                except ValueError as error:
                    raise ValueError(f"{path.name}: {error}") from None
    return list(frames.values())
