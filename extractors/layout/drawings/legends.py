"""Legends: which samples of colour explain a chart."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.layout.drawings.legend_samples import LegendEntry

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
