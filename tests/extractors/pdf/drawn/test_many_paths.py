"""Pages drawn like maps and plots: read to the end within the suite's time limit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verslag.extractors.layout.analyse import analyse
from verslag.extractors.pdf import open_pdf

MakePdf = Callable[..., bytes]
SEGMENTS = 100_000
TEXT = " BT /F1 10 Tf 40 560 Td (Onze wijk telt 12 straten) Tj ET"


def one_path() -> str:
    points = (f"{i % 397} {(i * 7) % 499} l" for i in range(SEGMENTS))
    return "0 0 m " + " ".join(points) + " S"


def short_lines() -> str:
    return " ".join(f"{i % 390} {(i * 7) % 499} m {i % 390 + 5} {(i * 7) % 499} l S" for i in range(SEGMENTS // 2))


def small_tiles() -> str:
    return "0.8 g " + " ".join(f"{i % 250 * 1.5:g} {i // 250 * 4} 1.4 3.5 re f" for i in range(SEGMENTS // 5)) + " 0 g"


@pytest.mark.parametrize("drawing", [one_path, short_lines, small_tiles])
def test_a_page_of_a_hundred_thousand_segments_is_read(make_pdf: MakePdf, drawing: Callable[[], str]) -> None:
    with open_pdf(make_pdf(drawing() + TEXT)) as document:
        layout = analyse([document.read_page(0)])
    text = " ".join(block.text for block in layout.pages[0].blocks)
    assert text == "Onze wijk telt 12 straten"
