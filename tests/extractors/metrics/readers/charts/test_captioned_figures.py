"""Figures of tiles under the caption of a drawing, typed by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verslag.extractors.document.block import Block, Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.passage import Passage
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.figure import FigureContext
from verslag.extractors.metrics.readers.charts.captioned_figures import under_captions
from verslag.extractors.numbers import parse_quantities
from verslag.schemas.vocabularies import BlockKind


def block(kind: BlockKind, top: float, text: str, x0: float = 50.0) -> Block:
    box = BBox(x0, top, x0 + 200, top + 12)
    return Block(text, 1, kind, (Line((), box, text),), Passage(text, ()), box)


def tile(value: str, label: str, x0: float = 60.0, top: float = 160.0) -> Candidate:
    quantity = parse_quantities(value)[0]
    unit = "percent" if quantity.kind == "percent" else ""
    return Candidate(
        quantity, value, "kpi", FigureContext(label), 1, BBox(x0, top, x0 + 40, top + 12), "s1", "tile", unit=unit
    )


CAPTION = block("caption", 100, "Figuur 8. Leden met een fiets, per wijk, 2029")


def read(candidate: Candidate, *blocks: Block) -> tuple[str, str | None]:
    (found,) = under_captions([candidate], blocks)
    return found.context.label, found.period and found.period.text


def test_a_caption_says_what_a_short_name_is_of_and_when() -> None:
    assert read(tile("7%", "Noord"), CAPTION) == ("Leden met een fiets: Noord", "2029")


def test_a_caption_gives_the_unit() -> None:
    caption = block("caption", 100, "Figuur 2: Huurprijs per wijk (in euro)")
    (found,) = under_captions([tile("740", "Noord")], [caption])
    assert (found.unit, found.context.label) == ("EUR", "Huurprijs per wijk: Noord")


@pytest.mark.parametrize(
    "between",
    [
        block("heading", 130, "Vervoer"),
        block("caption", 130, "Bron: Ledenpanel"),
        block("paragraph", 130, "De meeste leden komen te voet of met de bus."),
    ],
)
def test_what_stands_between_parts_a_caption_from_a_tile(between: Block) -> None:
    assert read(tile("7%", "Noord"), CAPTION, between) == ("Noord", None)


def test_a_longer_label_says_itself_what_it_is_of() -> None:
    label = "leden die vorig jaar lid werden"
    assert read(tile("7%", label), CAPTION) == (label, None)


def test_of_captions_beside_one_another_the_one_over_the_figure_counts() -> None:
    other = block("caption", 100, "Figuur 9. Kampen, 2028", x0=320)
    assert read(tile("7%", "Noord", x0=330), CAPTION, other) == ("Kampen: Noord", "2028")


def test_other_figures_are_left_alone() -> None:
    prose = replace(tile("7%", "Noord"), extractor="prose", place="prose")
    assert read(prose, CAPTION) == ("Noord", None)
