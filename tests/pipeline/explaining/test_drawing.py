"""Pictures of pages can say what reports print."""

from __future__ import annotations

import pytest

from verslag.pipeline.explaining.drawing import lettering


@pytest.mark.parametrize("sign", "€–−≥≤≈±“”•ŁłşžğćÅø²³‰½ëïé%")
def test_the_font_has_the_signs_of_dutch_reports(sign: str) -> None:
    font = lettering(30)
    assert bytes(font.getmask(sign)) != bytes(font.getmask("\uffff"))
