"""A block in the making."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.schemas.vocabularies import BlockKind


class TypeStyle(NamedTuple):
    """How type looks: what tells a heading from the text under it."""

    size: float
    """Points, to the half."""
    bold: bool
    italic: bool
    color: str
    font: str


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """Lines that belong together, before their kind and place in the reading order are settled."""

    lines: tuple[Line, ...]
    bbox: BBox
    style: TypeStyle
    text: str
    """As printed, lines joined by spaces: for deciding, not for showing."""
    kind: BlockKind | None = None
    table_id: str | None = None
    chart_id: str | None = None
    container: BBox | None = None
    labelled: bool = False
    """A label with its value, one row of a list of such rows."""
    underlined: bool = False
    """One line with a rule drawn under its words, as typed reports mark their titles."""
    tile_id: str | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line.words)


# From this weight type counts as bold (600 is semibold, common for headings).
BOLD_WEIGHT = 600


def style_of(words: Iterable[Word]) -> TypeStyle:
    """The style most characters of `words` are set in.

    Raises:
        ValueError: there is no word.
    """
    counts: Counter[tuple[float, int, bool, str, str]] = Counter()
    for word in words:
        counts[word.size, word.weight, word.italic, word.color, word.font] += 1 if word.raised else 2 * len(word.text)
    if not counts:
        raise ValueError("no words to take a style from")
    styles: Counter[TypeStyle] = Counter()
    for (size, weight, italic, color, font), count in counts.items():
        styles[TypeStyle(round(size * 2) / 2, weight >= BOLD_WEIGHT, italic, color, font)] += count
    return max(styles, key=lambda style: (styles[style], style))


def draft_of(
    lines: Sequence[Line],
    kind: BlockKind | None = None,
    table_id: str | None = None,
    container: BBox | None = None,
    labelled: bool = False,
) -> Draft:
    """The draft made of `lines` in the order given.

    Raises:
        ValueError: there is no line.
    """
    box = union(line.bbox for line in lines)
    style = style_of(word for line in lines for word in line.words)
    text = " ".join(line.text for line in lines)
    return Draft(tuple(lines), box, style, text, kind, table_id, None, container, labelled)
