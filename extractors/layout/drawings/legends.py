"""Legends: small samples of colour with the words behind them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drawings.printed_values import is_value, text_of

# A sample is at most so many ems wide and high, and at least so many high; its words begin within so many behind it.
_LARGEST, _WIDEST, _LOWEST, _GAP = 1.4, 3.0, 0.25, 1.2
# Words of an entry stand at most so many ems apart.
_WORD_GAP = 0.6
# The legend of a chart without a panel stands within so many ems below it (or above, where it explains two colours),
# above it, right of it, or to the left.
_LEGEND_BELOW, _LEGEND_ABOVE, _LEGEND_BESIDE, _LEGEND_ASIDE = 7.0, 3.0, 14.0, 9.0
# A legend that explains so many colours of a chart is its own wherever it stands.
_TELLING = 3
# Entries of one legend follow in a row within so many ems, those with samples of one size within more, in a column
# within so many.
_APART, _APART_ALIKE, _BELOW = 6.0, 16.0, 3.0
# Samples are of one size to within so many ems.
_SAME_SIZE = 0.1
# Samples of one row are level to within so many ems.
_UNEVEN = 0.2


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a colour stands for."""

    color: str
    words: tuple[Word, ...]
    sample: BBox

    @property
    def text(self) -> str:
        return text_of(self.words)

    @property
    def is_value(self) -> bool:
        """Whether the sample is rather a small bar with its value behind it."""
        return is_value(self.text)


def legend_entries(shapes: Sequence[Shape], words: Sequence[Word]) -> list[LegendEntry]:
    """Every sample of colour with words behind it, on a page or in a part of it."""
    samples = sorted(
        [(s.bbox, color) for s in shapes if s.kind != "image" and (color := s.fill or s.stroke) is not None], key=_end
    )
    found: dict[tuple[Word, ...], LegendEntry] = {}
    for first in words:
        size = first.size
        near = [
            (box, color)
            for box, color in _ending(samples, first.bbox.x0 - _GAP * size, first.bbox.x0 + 0.1 * size)
            if box.top - 0.2 * size <= first.bbox.y_mid <= box.bottom + 0.2 * size
            and (_LOWEST * size <= box.height <= _LARGEST * size or box.height == 0 < _LOWEST * size <= box.width)
            and box.width <= _WIDEST * size
        ]
        if not near:
            continue
        box, color = max(near, key=lambda n: n[0].x1)
        entry = [first]
        for word in sorted((w for w in words if w.bbox.x0 >= first.bbox.x1 - 0.1 * size), key=lambda w: w.bbox.x0):
            level = abs(word.baseline - first.baseline) <= 0.2 * size
            if level and word.bbox.x0 - entry[-1].bbox.x1 <= _WORD_GAP * size and not _starts(word, samples):
                entry.append(word)
        if any(ch.isalnum() for w in entry for ch in w.text):
            found.setdefault(tuple(entry), LegendEntry(color, tuple(entry), box))
    entries = [e for e in found.values() if not any(e is not o and e.words[0] in o.words[1:] for o in found.values())]
    return entries + _named_before(samples, entries, words)


def _named_before(
    samples: Sequence[tuple[BBox, str]], entries: Sequence[LegendEntry], words: Sequence[Word]
) -> list[LegendEntry]:
    """Entries whose words stand before their sample, in a row with one whose words stand behind it (*uit* ■ ■ *in*)."""
    used = {w for entry in entries for w in entry.words}
    found: list[LegendEntry] = []
    for entry in entries:
        if entry.is_value:
            continue
        size = entry.words[0].size
        for box, color in samples:
            level = abs(box.y_mid - entry.sample.y_mid) <= 0.3 * size and color != entry.color
            alike = (
                abs(box.width - entry.sample.width) <= 0.2 * size
                and abs(box.height - entry.sample.height) <= 0.2 * size
            )
            if not level or not alike or any(e.sample == box for e in (*entries, *found)):
                continue
            before = [
                w for w in words if w not in used and box.top - 0.2 * size <= w.bbox.y_mid <= box.bottom + 0.2 * size
            ]
            name: list[Word] = []
            edge = box.x0
            for word in sorted((w for w in before if w.bbox.x1 <= box.x0 + 0.1 * size), key=lambda w: -w.bbox.x1):
                if edge - word.bbox.x1 > (_WORD_GAP if name else _GAP) * size:
                    break
                name.insert(0, word)
                edge = word.bbox.x0
            if any(ch.isalpha() for w in name for ch in w.text):
                found.append(LegendEntry(color, tuple(name), box))
    return found


def _starts(word: Word, samples: Sequence[tuple[BBox, str]]) -> bool:
    return any(
        box.top <= word.bbox.y_mid <= box.bottom
        and box.width <= _LARGEST * word.size
        and box.height <= _LARGEST * word.size
        for box, _ in _ending(samples, word.bbox.x0 - _GAP * word.size, word.bbox.x0)
    )


def _end(sample: tuple[BBox, str]) -> float:
    return sample[0].x1


def _ending(samples: Sequence[tuple[BBox, str]], low: float, high: float) -> Sequence[tuple[BBox, str]]:
    """Those that end between two places across the page, of samples in the order of their ends."""
    return samples[bisect_left(samples, low, key=_end) : bisect_right(samples, high, key=_end)]


def legend_of_chart(
    box: BBox,
    fills: Collection[str],
    entries: Sequence[LegendEntry],
    panel: BBox | None,
    em: float,
    *,
    in_series: bool = False,
) -> list[LegendEntry]:
    """The legend near a chart that explains most of its colours, the nearest where two do alike.

    Args:
        box: of the marks of the chart.
        fills: their colours.
        entries: samples of colour on the page, those of the marks themselves left out.
        panel: the area the chart is drawn on; its legend stands anywhere on it.
        em: size of the running text.
        in_series: several colours stand at each place, so that the chart must have a legend, however low its marks.
    """
    best: list[LegendEntry] = []
    rank = (0, False, 0.0)
    for legend in _legends(entries):
        sample = union(e.sample for e in legend)
        across, down = box.x_gap(sample), box.y_gap(sample)
        explained = len({e.color for e in legend} & set(fills))
        if panel is not None:
            near = panel.contains(sample, slack=1.0)
        elif down > em:
            above = sample.bottom < box.top
            near = (
                down <= (_LEGEND_ABOVE if above and not (in_series and explained > 1) else _LEGEND_BELOW) * em
                and across <= _LEGEND_ASIDE * em
            )
        else:
            near = across <= (_LEGEND_BESIDE if sample.x0 > box.x1 else _LEGEND_ASIDE) * em
        own = (explained, near, -across - down)
        if (near or explained >= _TELLING) and explained and own > rank:
            best, rank = legend, own
    return best


def shared_legend(box: BBox, fills: Collection[str], entries: Sequence[LegendEntry], em: float) -> list[LegendEntry]:
    """The one legend level with a chart that explains all its colours: that of the chart beside it, which both share.

    Args:
        box: of the marks of a chart without a legend of its own.
        fills: their colours.
        entries: samples of colour on the page.
        em: size of the running text.
    """
    reach = _LEGEND_BELOW * em
    level = [e for e in entries if box.top - reach <= e.sample.y_mid <= box.bottom + reach]
    whole = [legend for legend in _legends(level) if {e.color for e in legend} >= set(fills)]
    return whole[0] if len(set(fills)) > 1 and len(whole) == 1 else []


def series_of_colors(fills: Collection[str], entries: Sequence[LegendEntry]) -> dict[str, str]:
    """What the colours of a chart stand for; the one that its legend has in another shade has the one name left."""
    series = {entry.color: entry.text for entry in entries}
    unnamed = [fill for fill in fills if fill not in series]
    unused = [entry.text for entry in entries if entry.color not in fills]
    if len(unnamed) == len(unused) == 1 < len(entries):
        series[unnamed[0]] = unused[0]
    return series


def _legends(entries: Sequence[LegendEntry]) -> list[list[LegendEntry]]:
    """Entries in one row or column, near one another; a row goes on into the legend beside it, where its colours are
    used again.
    """
    found: list[list[LegendEntry]] = []
    for entry in _row_by_row(entries):
        homes = [legend for legend in found if any(_goes_on(e, entry) for e in legend)]
        under = [legend for legend in homes if any(_is_under(e, entry) for e in legend)]
        beside = [legend for legend in homes if all(e.color != entry.color for e in legend)]
        if under or beside:
            (under or beside[::-1])[0].append(entry)
        else:
            found.append([entry])
    return _joined(found)


def _row_by_row(entries: Sequence[LegendEntry]) -> list[LegendEntry]:
    """Entries from the top, those of a row from the left; samples of a scan are not level to the last point."""
    rows: list[list[LegendEntry]] = []
    for entry in sorted(entries, key=lambda e: e.sample.y_mid):
        if rows and entry.sample.y_mid - rows[-1][0].sample.y_mid <= _UNEVEN * entry.words[0].size:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    return [entry for row in rows for entry in sorted(row, key=lambda e: e.sample.x0)]


def _joined(legends: list[list[LegendEntry]]) -> list[list[LegendEntry]]:
    """Legends with the columns beside them joined, which a wide name further down keeps apart."""
    whole: list[list[LegendEntry]] = []
    for legend in sorted(legends, key=lambda one: min(e.sample.x0 for e in one)):
        home = next((other for other in whole if _is_beside(other, legend)), None)
        if home is None:
            whole.append(legend)
        else:
            home.extend(legend)
    return whole


def _is_beside(legend: Sequence[LegendEntry], other: Sequence[LegendEntry]) -> bool:
    """Whether a legend of other colours begins right behind the columns of one, on the level of its entries."""
    size = legend[0].words[0].size
    gap = min(e.sample.x0 for e in other) - max(e.words[-1].bbox.x1 for e in legend)
    level = any(abs(a.sample.y_mid - b.sample.y_mid) <= 0.5 * size for a in legend for b in other)
    in_columns = len(legend) > 1 and len({round(e.sample.y_mid) for e in legend}) > 1
    return (
        level and in_columns and 0 <= gap <= _APART * size and not {e.color for e in legend} & {e.color for e in other}
    )


def _is_under(one: LegendEntry, other: LegendEntry) -> bool:
    return other.sample.top >= one.sample.bottom and abs(one.sample.x0 - other.sample.x0) <= 0.5 * one.words[0].size


def _goes_on(one: LegendEntry, other: LegendEntry) -> bool:
    size = one.words[0].size
    if abs(one.sample.y_mid - other.sample.y_mid) <= 0.5 * size:
        gap = max(one.sample.x0, other.sample.x0) - min(one.words[-1].bbox.x1, other.words[-1].bbox.x1)
        alike = abs(one.sample.width - other.sample.width) + abs(one.sample.height - other.sample.height)
        return gap <= (_APART_ALIKE if alike <= _SAME_SIZE * size else _APART) * size
    below = other.sample.top - max(one.sample.bottom, one.words[-1].bbox.bottom)
    return abs(one.sample.x0 - other.sample.x0) <= 0.5 * size and below <= _BELOW * size
