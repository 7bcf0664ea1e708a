"""What is printed on one page: words and drawn shapes, as a PDF engine reports them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verslag.extractors.document.askew import Askew
from verslag.extractors.document.geometry import BBox
from verslag.schemas.vocabularies import PageState


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One printed word, its text cleaned (ligatures opened, doubled characters removed)."""

    text: str
    bbox: BBox
    size: float
    """Font size in points as displayed."""
    font: str
    """Font name without its subset prefix."""
    weight: int
    """100 to 900; 400 is regular, 700 bold."""
    italic: bool
    color: str
    """Fill colour as `#rrggbb`."""
    baseline: float
    """For upright text the y of the baseline; for rotated text the x."""
    rotation: int = 0
    """Degrees clockwise by which the text is turned on the displayed page: 0, 90, 180 or 270."""
    raised: bool = False
    """A note mark standing above the baseline (its own word, never glued to a figure)."""
    soft_hyphen: bool = False
    """The engine marked a line-end hyphen here; `text` ends in `-`."""
    joined: bool = False
    """Printed against the word before it, without a space (a word split by style or note mark)."""
    leaning: bool = False
    """Set at a slant, neither upright nor turned by a quarter (watermarks, stamps); `rotation` is the nearest turn."""
    tag: str = ""
    """What a tagged file calls it (`H2`, `P`, `LI`, `Caption`, `Artifact` …): evidence, not truth; "" where untagged.
    """
    confidence: float | None = None
    """How sure OCR is of the text, 0 to 1; None where the file itself says what is printed."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn line, rectangle, other path or image."""

    kind: Literal["line", "rect", "curve", "image"]
    bbox: BBox
    fill: str | None
    """Fill colour as `#rrggbb`; None where not filled."""
    stroke: str | None
    """Stroke colour; None where not stroked."""
    stroke_width: float = 0.0
    outline: tuple[tuple[float, float], ...] = ()
    """Of a simple filled curve, or of a stroke of straight pieces, the points it is drawn through and bent towards, as
    displayed; else empty.
    """


@dataclass(frozen=True, slots=True)
class PageText:
    """All that was read from one page, in displayed space (after `/Rotate`)."""

    number: int
    """PDF page, from 1."""
    label: str
    """Page label of the file's page tree, or the number."""
    width: float
    height: float
    rotation: int
    """The page's own `/Rotate`, already applied to every box."""
    words: tuple[Word, ...]
    shapes: tuple[Shape, ...]
    state: PageState = "text"
    truncated: bool = False
    """The page holds more characters than are read of one page; the rest of its text is missing."""
    drawing_cut: bool = False
    """The page holds more drawn shapes than are read of one page; its text is whole."""
    unread_annotations: int = 0
    """Form fields and notes that keep a text without saying how it looks on the page; it was not read."""
    by_ocr: tuple[BBox, ...] = ()
    """The parts of the page whose words were read by OCR; the whole page where it had no readable text."""
    askew: Askew | None = None
    """How the print of a picture lies, where its words and shapes were made level; None where they stand as printed."""


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One bookmark of the PDF outline."""

    level: int
    """From 1."""
    title: str
    page: int | None
    top: float | None = None
