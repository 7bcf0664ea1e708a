"""A table as it is to be drawn, with the figures an analyst would write down from it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Truth:
    """One figure: what stands in the print and what it means."""

    surface: str
    value: str
    unit: str
    label: str
    core: str
    """Words any good label contains."""
    period: str
    scenario: str
    also_periods: tuple[str, ...] = ()
    also_scenarios: tuple[str, ...] = ()
    tier: int = 2
    """3: incidental, may be left out."""


@dataclass(frozen=True)
class DrawnCell:
    """One cell of the drawing; `truth` where it holds a figure."""

    text: str
    span: int = 1
    rows: int = 1
    align: str = "left"
    """`left`, `right` or `center`."""
    bold: bool = False
    indent: int = 0
    colour: str = ""
    mark: str = ""
    """A note mark, raised."""
    truth: Truth | None = None


@dataclass(frozen=True)
class Looks:
    """How a table is drawn, whatever it says."""

    rulings: str
    """`grid`, `rows`, `ends`, `none`, `stripes` or `leaders`."""
    band: str | None
    """Colour behind the heads, which are then white."""
    turned: str
    """Which heads are turned by a quarter: `all`, `lower` or none."""
    size: float
    width: str
    """`full` or `fit`."""
    numbers: str = "right"
    """How the kinds align their figures."""
    valign: str = "middle"
    """`top`, `middle` or `bottom`, where a row has cells of several lines."""
    red_minus: bool = False

    def turns(self, level: int, levels: int) -> bool:
        """Whether the heads of a level are turned."""
        return self.turned == "all" or (self.turned == "lower" and level == levels - 1)


@dataclass
class DrawnTable:
    """Heads, rows and the lines around them."""

    looks: Looks
    choices: dict[str, str]
    """What was drawn by lot, for the count by kind."""
    caption: str | None = None
    caption_below: bool = False
    sentence: str | None = None
    unit_line: str | None = None
    """Set small at the right, above the table."""
    below: list[str] = field(default_factory=list)
    """Small lines under the table: unit, notes, source."""
    heads: list[list[DrawnCell]] = field(default_factory=list)
    rows: list[list[DrawnCell]] = field(default_factory=list)

    def truths(self) -> list[Truth]:
        """The figures in reading order."""
        return [cell.truth for row in self.rows for cell in row if cell.truth]


@dataclass
class DrawnPage:
    """What stands on one page: a heading, a paragraph, tables."""

    heading: str
    paragraph: str | None
    tables: list[DrawnTable]
    layout: str = "plain"
    """`plain`, `dense`, `continuation` (no heading), `sideways`, `columns` or `margin`."""
    tail: str = ""
    """A second paragraph, where the layout has text beside its tables."""


@dataclass
class DrawnDocument:
    """A document of several pages with one owner and one year."""

    name: str
    maker: str
    """`chromium`, `typst` or `calc`."""
    organisation: str
    title: str
    year: int
    font: str
    pages: list[DrawnPage]
