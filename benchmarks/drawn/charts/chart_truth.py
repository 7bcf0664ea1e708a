"""What a drawn chart shows: random data with the figures a reader should find."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from verslag.benchmarks.drawn.shared.figures_in_print import Notation

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
FACTSHEET_SINGLE = ("ranking", "funnel", "bubbles", "waffles", "gauges")
FACTSHEET_GROUPED = ("data table", "nested columns", "facets", "many lines", "slope")
GROUPED = ("grouped columns", "grouped rows", "lines", "combined", "dumbbell", *FACTSHEET_GROUPED)
STACKED = ("stacked columns", "stacked rows", "stacked area", "one stack", "many stacks")
SINGLE = ("columns", "rows", "line", "pie", "doughnut", "area", "lollipop", *FACTSHEET_SINGLE)
KINDS = (*SINGLE, *GROUPED, *STACKED, "pyramid", "likert")
DUTCH = Notation(thousands=".", minus="-", empty="")
_WHOLE = 100
# Segments of a stack below one of these shares of its whole go without a label; more where it is drawn small.
_LEAST, _LEAST_IN_PAIR = (Decimal(3), Decimal(6)), Decimal(14)


@dataclass(frozen=True)
class ChartData:
    """The values of a chart, one row a series."""

    kind: str
    title: str
    core: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    values: tuple[tuple[Decimal, ...], ...]
    decimals: int
    sign: bool
    """Whether data labels carry the percent sign."""
    year: str
    """Of all values, where neither categories nor series are years; empty where the chart names none."""
    least: Decimal
    """Smaller values have no data label."""
    counts: tuple[int, ...] = ()
    """Respondents for each category, in its name."""
    labelled: tuple[int, ...] = ()
    """The categories whose values have a label; all where empty."""
    panel: str = ""
    """What tells the chart from the one beside it, under one caption."""

    @property
    def heading(self) -> str:
        return f"{self.title}, {self.year}" if self.year else self.title

    @property
    def full_heading(self) -> str:
        """The heading with what tells the chart from the one beside it, where nothing is said over both."""
        return f"{self.heading} - {self.panel}" if self.panel else self.heading

    def shown(self, series: int, category: int) -> bool:
        """Whether the value has a data label."""
        return self.values[series][category] >= self.least and (not self.labelled or category in self.labelled)

    def printed(self, series: int, category: int) -> str:
        """The data label."""
        text = DUTCH.written(self.values[series][category], self.decimals)
        return text + "%" * self.sign if self.unit == "percent" else text

    def category_name(self, category: int) -> str:
        name = self.categories[category]
        return f"{name} (n={self.counts[category]})" if self.counts else name

    def truth(self, page: int) -> list[dict[str, object]]:
        """The figures as rows of a gold file."""
        rows: list[dict[str, object]] = []
        for s, name in enumerate(self.series):
            for c, category in enumerate(self.categories):
                if self.shown(s, c):
                    rows.append(self._row(page, s, c, name, category))
        return rows

    def _row(self, page: int, s: int, c: int, name: str, category: str) -> dict[str, object]:
        telling = [text for text in (self.panel, category, name) if text and not text.isdigit()]
        year = next((text for text in (category, name) if text.isdigit()), self.year)
        value = self.values[s][c]
        return {
            "page": page,
            "surface": self.printed(s, c),
            "value": str(value),
            "value_high": None,
            "unit": self.unit,
            "unit_alt": ["person", "count"] if self.unit != "percent" else [],
            "qualifier": "exact",
            "label": " ".join([self.title, *telling]),
            "label_core": " ".join([self.core, *telling]),
            "period": year or None,
            "kind": "chart",
            "tier": 2,
        }


@dataclass
class ChartPage:
    """One page: charts with text around them."""

    heading: str
    paragraphs: list[str]
    charts: list[ChartData]
    style: random.Random
    first_figure: int
    source: str
    pair: bool
    """Whether its two charts stand side by side."""
    shared_legend: bool
    joint: bool = False
    """Whether both charts stand under one caption, each under what tells it from the other."""


def chart_data(rng: random.Random, kind: str) -> ChartData:
    """A chart of a kind with random values, names and number format."""
    measures = [m for m in WORDS["measure"] if kind in SINGLE + GROUPED or m["unit"] == "percent"]
    if kind == "funnel":
        measures = [m for m in measures if m["unit"] == "person"]
    if kind in ("pie", "doughnut", "waffles", "gauges"):
        measures = [m for m in measures if m["unit"] == "percent"]
    measure = rng.choice(measures)
    share = measure["unit"] == "percent"
    categories, series = _names(rng, kind)
    decimals = rng.choice((0, 0, 1)) if share else 0
    values = _values(rng, kind, len(categories), len(series), decimals, share=share)
    dated = any(name.isdigit() for name in (*categories, *series))
    named_once = ("pie", "doughnut", "one stack", "data table", *FACTSHEET_SINGLE)
    counted = share and not dated and kind not in named_once and rng.random() < 0.2
    return ChartData(
        kind=kind,
        title=measure["title"],
        core=measure["core"],
        unit=measure["unit"],
        categories=categories,
        series=series,
        values=values,
        decimals=decimals,
        sign=share and (decimals > 0 or rng.random() < 0.6),
        year="" if dated or rng.random() < 0.5 else rng.choice(WORDS["series"]["years"]),
        labelled=_labelled(rng, kind, len(categories)),
        least=rng.choice(_LEAST) if kind in (*STACKED, "likert") else Decimal(0),
        counts=tuple(rng.randint(80, 990) for _ in categories) if counted else (),
    )


def _labelled(rng: random.Random, kind: str, places: int) -> tuple[int, ...]:
    """Of many lines only the ends have labels."""
    return rng.choice([(places - 1,), (0, places - 1)]) if kind == "many lines" else ()


_FACTSHEET_NAMES = {
    "ranking": ("regions", "long", "sectors"),
    "funnel": ("steps",),
    "bubbles": ("sectors", "regions"),
    "waffles": ("sectors", "regions"),
    "gauges": ("sectors", "regions"),
    "data table": ("years", "regions", "ages"),
    "nested columns": ("regions", "sectors"),
    "facets": ("years",),
    "many lines": ("years",),
    "many stacks": ("years", "regions"),
}
_MOST = {"bubbles": 4, "waffles": 4, "gauges": 4, "nested columns": 4, "facets": 5, "many stacks": 5}


def _factsheet_names(rng: random.Random, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words, by_series = WORDS["categories"], WORDS["series"]
    if kind == "slope":
        return ("2019", "2024"), tuple(words["regions"][: rng.randint(3, 6)])
    by = rng.choice(_FACTSHEET_NAMES[kind])
    categories = tuple(words[by][-rng.randint(3, _MOST.get(kind, len(words[by]))) :])
    series = {
        "data table": by_series[rng.choice(("schooling", "homes", "sexes"))],
        "nested columns": by_series["years"][-rng.randint(2, 3) :],
        "facets": words["regions"][: rng.randint(3, 4)],
        "many lines": words["sectors"][: rng.randint(5, 7)],
        "many stacks": words[rng.choice(("ages", "tenures"))][-rng.randint(5, 6) :],
    }
    return categories, tuple(series.get(kind, ("",)))


def _names(rng: random.Random, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Categories and series that differ in what they tell apart."""
    words = WORDS["categories"]
    if kind in _FACTSHEET_NAMES or kind == "slope":
        return _factsheet_names(rng, kind)
    if kind in ("line", "lines", "area", "stacked area"):
        by = "years"
    elif kind == "pyramid":
        by = "ages"
    elif kind in ("rows", "stacked rows", "grouped rows", "likert", "dumbbell", "lollipop"):
        by = rng.choice(("regions", "ages", "long", "sectors"))
    elif kind in ("pie", "doughnut"):
        by = rng.choice(("sectors", "regions"))
    else:
        by = rng.choice(("years", "regions", "ages", "sectors"))
    most = 5 if kind in ("pie", "doughnut") else len(words[by])
    categories = tuple(words[by][-rng.randint(3, most) :])
    if kind in SINGLE:
        return categories, ("",)
    if kind == "pyramid":
        return categories, tuple(WORDS["series"]["sexes"])
    if kind == "likert":
        return categories, tuple(WORDS["series"]["scale"])
    if kind == "dumbbell":
        return categories, ("2020", "2024")
    if kind in STACKED:
        series = tuple(WORDS["series"][rng.choice(("schooling", "homes", "often", "answers"))])
        return (("",) if kind == "one stack" else categories), series
    options = ["schooling", "sexes", "homes", *(["years"] if by != "years" else ["regions"])]
    names = WORDS["series"][rng.choice(options)]
    return categories, tuple(names[: 2 if kind == "combined" else 3])


def _values(
    rng: random.Random, kind: str, places: int, rows: int, decimals: int, *, share: bool
) -> tuple[tuple[Decimal, ...], ...]:
    step = Decimal(1).scaleb(-decimals)
    if kind in STACKED or kind in ("likert", "pie", "doughnut"):
        across = kind in ("pie", "doughnut")
        parts = [_shares(rng, places if across else rows, step) for _ in range(rows if across else places)]
        return tuple(parts[0:1]) if across else tuple(zip(*parts, strict=True))
    if kind in ("slope", "many lines"):
        return _apart(rng, places, rows, step, largest=95 if share else rng.choice((950, 9500)))
    if kind in ("ranking", "funnel"):
        largest = 920 if share else rng.choice((900, 9000))
        falling = sorted((rng.randint(largest // 20, largest) for _ in range(places)), reverse=True)
        return (tuple((Decimal(n) / (10 if share else 1)).quantize(step) for n in falling),)
    if not share:
        size = rng.choice((90, 900, 9000))
        return tuple(tuple(Decimal(rng.randint(size // 6, size)) for _ in range(places)) for _ in range(rows))
    if kind == "pyramid":
        return tuple(tuple((Decimal(rng.randint(20, 300)) / 10).quantize(step) for _ in range(places)) for _ in "vm")
    if kind in ("line", "lines", "area", "many lines", "facets"):
        return tuple(_walk(rng, places, step) for _ in range(rows))
    return tuple(tuple((Decimal(rng.randint(30, 920)) / 10).quantize(step) for _ in range(places)) for _ in range(rows))


def _apart(rng: random.Random, places: int, rows: int, step: Decimal, largest: int) -> tuple[tuple[Decimal, ...], ...]:
    """Values whose labels stand clear of one another: at each place a step of the axis for each row, in any order."""
    gap = largest / (rows + 1)
    found = []
    order = list(range(1, rows + 1))
    for _ in range(places):
        if rng.random() < 0.5:
            rng.shuffle(order)
        found.append([Decimal(n * gap + rng.uniform(0, 0.3) * gap).quantize(step) for n in order])
    return tuple(zip(*found, strict=True))


def _walk(rng: random.Random, places: int, step: Decimal) -> tuple[Decimal, ...]:
    value, found = Decimal(rng.randint(200, 750)) / 10, []
    for _ in range(places):
        found.append(value.quantize(step))
        value = min(Decimal(95), max(Decimal(4), value + Decimal(rng.randint(-90, 90)) / 10))
    return tuple(found)


def _shares(rng: random.Random, parts: int, step: Decimal) -> tuple[Decimal, ...]:
    """Parts that make a hundred as printed."""
    weights = [rng.random() + 0.08 for _ in range(parts)]
    shares = [(Decimal(w / sum(weights) * _WHOLE)).quantize(step) for w in weights]
    shares[max(range(parts), key=shares.__getitem__)] += _WHOLE - sum(shares, Decimal(0))
    return tuple(shares)


def wrapped(text: str, longest: int) -> list[str]:
    """A text over lines of at most so many characters, where its words allow."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= longest:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def plan_of(rng: random.Random, kinds: Sequence[str], pages: int) -> list[ChartPage]:
    """Pages with one or two charts of the kinds; two may stand side by side, or share a legend."""
    text, number, planned = WORDS["text"], 1, []
    for _ in range(pages):
        kind = rng.choice(list(kinds))
        twins = rng.random() < 0.2 and kind in GROUPED + STACKED and kind != "one stack"
        charts, joint = [chart_data(rng, kind)], False
        if twins:  # the same names, other values: they share a legend
            charts.append(_like(charts[0], rng))
            if joint := rng.random() < 0.5:
                charts = [
                    replace(chart, title=charts[0].title, core=charts[0].core, panel=panel)
                    for chart, panel in zip(charts, rng.choice(text["panels"]), strict=True)
                ]
        elif rng.random() < 0.6:
            charts.append(chart_data(rng, rng.choice(list(kinds))))
        pair = twins or (len(charts) > 1 and rng.random() < 0.4)
        if pair and kind in (*STACKED, "likert"):
            charts = [replace(chart, least=_LEAST_IN_PAIR) for chart in charts]
        planned.append(
            ChartPage(
                heading=rng.choice(text["headings"]),
                paragraphs=rng.sample(text["paragraphs"], 2),
                charts=charts,
                style=random.Random(rng.random()),
                first_figure=number,
                source=rng.choice([*text["sources"], ""]),
                pair=pair,
                shared_legend=twins,
                joint=joint,
            )
        )
        number += len(charts)
    return planned


def _like(one: ChartData, rng: random.Random) -> ChartData:
    """Another measure of the same groups."""
    share = one.unit == "percent"
    values = _values(rng, one.kind, len(one.categories), len(one.series), one.decimals, share=share)
    measure = rng.choice([m for m in WORDS["measure"] if m["unit"] == one.unit and m["title"] != one.title] or [None])
    if measure is None:
        return replace(one, values=values, title=f"{one.title} in de vakantie")
    return replace(one, values=values, title=measure["title"], core=measure["core"])
