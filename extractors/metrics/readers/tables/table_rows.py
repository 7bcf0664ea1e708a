"""The rows of a table: their labels, codes and notes, and the groups they stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.document.table import Cell
from verslag.extractors.metrics.fields.declared_measures import only_declares
from verslag.extractors.metrics.phrases.summing_words import is_share_of_row_above, sums_up

_NOTE_MARKS = re.compile(r"(?<!\bm)(?<!\b[ckd]m)[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+")

_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", "⁽⁾")

_OPENS = re.compile(r"(?::|\bwaarvan:?|\bals volgt:?|\bnamelijk:?)\s*$", re.IGNORECASE)

_BOLD = 600
LONG_LABEL = 14
"""Words from which a label is an explanation, which may begin with a name."""

_BEFORE_DASH = re.compile(r"(\S.*?)\s+[-–—]\s+(?=\S)")
_LONGEST_NAME = 8
_INDENT_EMS = 0.45
"""A row is indented when it starts this far to the right, in font sizes."""


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How a label is set; labels of one level look alike."""

    column: int
    bold: bool
    italic: bool
    capitals: bool
    font: str = ""


@dataclass(frozen=True, slots=True)
class RowLabel:
    """The words in front of a row."""

    text: str
    style: LabelStyle
    bbox: BBox
    size: float
    note: str = ""

    @property
    def x0(self) -> float:
        """Where it starts."""
        return self.bbox.x0


@dataclass(slots=True)
class _RowGroup:
    label: RowLabel
    sums: dict[str, Decimal] = field(default_factory=dict)
    items: int = 0
    item_style: LabelStyle | None = None

    @property
    def title(self) -> str:
        return _without_colon(self.label.text)


def label_of_cells(cells: Sequence[Cell]) -> RowLabel | None:
    """The label printed in the label cells of one row, note marks taken off; None where there is none."""
    cells = [c for c in cells if c.text.strip()]
    if not cells:
        return None
    text = " ".join([cells[0].text.strip(), *map(_aside, cells[1:])])
    marks = "".join(_NOTE_MARKS.findall(text)).translate(_PLAIN_DIGITS)
    text = re.sub(r"\s{2,}", " ", _NOTE_MARKS.sub("", text)).strip(" .…·_")
    words = [p.word for c in cells for p in c.passage.pieces if not p.word.raised]
    if not words:
        return None
    if len(text.split()) > LONG_LABEL:
        text = _name_in(text, words)
    letters = "".join(ch for ch in text if ch.isalpha())
    style = LabelStyle(
        cells[0].column,
        sum(w.weight >= _BOLD for w in words) * 2 > len(words),
        sum(w.italic for w in words) * 2 > len(words),
        len(letters) > 3 and letters.isupper(),
        Counter(w.font for w in words).most_common(1)[0][0],
    )
    return RowLabel(text, style, _around(words), words[0].size, marks)


def _aside(cell: Cell) -> str:
    """The text of a further label cell; a unit in a column of its own is put in brackets, as a label has it."""
    text = cell.text.strip()
    return f"({text})" if only_declares(text) and text[:1] != "(" else text


_NOWHERE = BBox(0.0, 0.0, 0.0, 0.0)


def _around(words: Sequence[Word]) -> BBox:
    """The box of a label; it starts with its first word, wherever a later line does."""
    box = union(word.bbox for word in words)
    return box._replace(x0=words[0].bbox.x0)


def _name_in(text: str, words: Sequence[Word]) -> str:
    """The name that an explanation follows: before a dash, or set bold before words that are not; else the whole."""
    name = _BEFORE_DASH.match(text)
    if name is not None and len(name.group(1).split()) <= _LONGEST_NAME:
        return name.group(1)
    bold = next((i for i, word in enumerate(words) if word.weight < _BOLD), len(words))
    if 0 < bold <= _LONGEST_NAME and all(word.weight < _BOLD for word in words[bold:]):
        return " ".join(word.text for word in words[:bold]).rstrip(" :.–-")
    return text


class Groups:
    """The headings open above the row being read, outermost first, with what has been summed under each."""

    def __init__(self) -> None:
        self._open: list[_RowGroup] = []
        self._all = _RowGroup(RowLabel("", LabelStyle(0, False, False, False), _NOWHERE, 0.0))
        self._parent: RowLabel | None = None
        self._fresh = False
        self._named = ""
        """The last row that is called by a name of its own."""

    @property
    def titles(self) -> tuple[str, ...]:
        """The open headings, innermost first."""
        return tuple(g.title for g in reversed(self._open))

    @property
    def boxes(self) -> tuple[BBox, ...]:
        """Where the open headings stand, outermost first, and the row whose parts are being read."""
        labels = [g.label for g in self._open if g.title]
        return tuple(label.bbox for label in (*labels, *((self._parent,) if self._parent else ())))

    def heading(self, label: RowLabel) -> None:
        """A row with a label and no figures opens a group; one that goes on in lower case is part of the heading."""
        self._parent = None
        if self._fresh and self._open and _goes_on(self._open[-1].label, label):
            above = self._open[-1].label
            self._open[-1] = _RowGroup(replace(above, text=f"{above.text} {label.text}"))
            return
        same = next((i for i, g in enumerate(self._open) if g.label.style == label.style), None)
        if same is not None:
            del self._open[same:]
        elif not self._fresh and self._open and not _below(label, self._open[-1].label):
            keep = next((i for i, g in enumerate(self._open) if not _below(label, g.label)), len(self._open))
            del self._open[keep:]
        self._open.append(_RowGroup(label))
        self._fresh = True

    def completed(self, label: RowLabel) -> RowLabel:
        """The label of a row with figures, with the line above it where that leaves a parenthesis open: one label on
        two lines.
        """
        if not (self._fresh and self._open and _is_open(self._open[-1].label.text) and _closes(label.text)):
            return label
        above = self._open.pop().label
        self._fresh = False
        return replace(above, text=f"{above.text} {label.text}", note=above.note or label.note)

    def item(self, label: RowLabel, values: dict[str, Decimal]) -> tuple[str, ...]:
        """A row with label and figures; returns the titles of the groups it stands in, outermost first."""
        self._close_for(label)
        titles = [g.title for g in self._open]
        if self._parent is not None:
            if _indented(label, self._parent):
                titles.append(_without_colon(self._parent.text))
            else:
                self._parent = None
        if is_share_of_row_above(label.text):
            titles += [_without_colon(self._named)] if self._named else []
        else:
            self._named = label.text
        if _OPENS.search(label.text):
            self._parent = label
        elif not sums_up(label.text):
            self._count(values, label.style)
        self._fresh = False
        return tuple(t for t in titles if t)

    def total(self, values: dict[str, Decimal]) -> tuple[tuple[str, ...], bool, bool]:
        """A row with figures and no label of its own.

        Returns the titles down to the group it belongs to, whether its figures are the sum of that group, and
        whether it is a total at all: the first figures under a heading are the heading's own.
        """
        self._parent = None
        # The innermost of the groups that most columns add up to: one column alone may be the sum of several.
        sums = {depth: _adding_up(values, g.sums) for depth, g in enumerate(self._open, 1) if g.items}
        depth = max(sums, key=lambda d: (sums[d], d), default=0)
        if depth and sums[depth]:
            titles = tuple(g.title for g in self._open[:depth])
            del self._open[depth:]
            return titles, True, True
        if self._all.items and _adds_up(values, self._all.sums):
            self._all = _RowGroup(self._all.label)
            return (), True, True
        titles = tuple(g.title for g in self._open)
        if self._open and not self._open[-1].items:
            self._count(values, None)
            self._fresh = False
            return titles, False, False
        return titles, False, True

    def total_of(self, values: dict[str, Decimal]) -> str:
        """The open group whose rows add up to these figures, empty where none does."""
        for group in reversed(self._open):
            if group.items > 1 and _adds_up(values, group.sums):
                return group.title
        return ""

    def _close_for(self, label: RowLabel) -> None:
        """Close the groups a row cannot stand in: it is set like their heading, further left, or as a total above
        them.
        """
        for i, group in enumerate(self._open):
            if self._fresh and i == len(self._open) - 1:
                return
            like_heading = group.label.style == label.style and group.item_style not in (None, label.style)
            outside = _indented(group.label, label)
            stronger = label.style.bold and not group.label.style.bold
            if (like_heading and not _indented(label, group.label)) or outside or stronger:
                del self._open[i:]
                return

    def _count(self, values: dict[str, Decimal], style: LabelStyle | None) -> None:
        for group in (self._all, *self._open):
            group.items += 1
            group.item_style = group.item_style or style
            for key, value in values.items():
                group.sums[key] = group.sums.get(key, Decimal(0)) + value


def _goes_on(above: RowLabel, label: RowLabel) -> bool:
    """Whether a line without figures is the next line of the heading above it."""
    return (
        label.text[:1].islower()
        and above.text[:1].isupper()
        and not above.text.endswith(":")
        and label.style == above.style
        and not _indented(label, above)
        and not _indented(above, label)
    )


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _closes(text: str) -> bool:
    return text.count(")") > text.count("(")


def _without_colon(text: str) -> str:
    return re.sub(r"[,;]?\s*(?:waarvan|namelijk|als volgt)?\s*:?\s*$", "", text, flags=re.IGNORECASE)


def _adds_up(values: dict[str, Decimal], sums: dict[str, Decimal]) -> bool:
    """Whether any figure is the sum of a column."""
    return _adding_up(values, sums) > 0


def _adding_up(values: dict[str, Decimal], sums: dict[str, Decimal]) -> int:
    """How many figures are the sum of a column, rounding of a few units allowed."""
    candidates = list(sums.values())
    return sum(
        bool(v) and any(abs(v - s) <= max(Decimal(2), abs(v) * Decimal("0.00002")) for s in candidates)
        for v in values.values()
    )


def _indented(label: RowLabel, other: RowLabel) -> bool:
    return label.x0 - other.x0 > _INDENT_EMS * max(label.size, 1.0)


def _below(label: RowLabel, other: RowLabel) -> bool:
    """Whether a heading is of a lower level than another: further right, or set less strongly."""
    if _indented(label, other):
        return True
    if _indented(other, label):
        return False
    rank = (label.style.capitals, label.style.bold)
    return rank < (other.style.capitals, other.style.bold)
