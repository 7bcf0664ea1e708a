"""Figures read by OCR: trusted like printed ones only where something else in the report proves the value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verslag.extractors.document.page import PageText, Word
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

MOST_UNPROVEN = 0.85
"""One in some fifteen figures of a scan is misread: a separator is lost, a digit takes the shape of another."""


def doubt_ocr(figures: Sequence[MetricFigure], pages: Iterable[PageText]) -> tuple[MetricFigure, ...]:
    """The figures in the same order; those that OCR read are marked, and held below what a printed one may have.

    Args:
        figures: after all checks.
        pages: of the document.
    """
    read = {page.number: page for page in pages if page.by_ocr}
    if not read:
        return tuple(figures)
    return tuple(_doubted(figure, read) for figure in figures)


def is_by_ocr(figure: MetricFigure, read: Mapping[int, PageText]) -> bool:
    """Whether a figure stands in a part of its page that OCR read."""
    page = read.get(figure.page)
    return page is not None and any(area.contains_point(figure.bbox.x_mid, figure.bbox.y_mid) for area in page.by_ocr)


def _doubted(figure: MetricFigure, read: Mapping[int, PageText]) -> MetricFigure:
    if not is_by_ocr(figure, read):
        return figure
    trust = figure.confidence
    if not figure.confirmed_by:
        sure = min(
            (w.confidence for w in _inside(figure, read[figure.page].words) if w.confidence is not None), default=0
        )
        trust = round(min(trust, MOST_UNPROVEN) * sure, 2)
    return replace(figure, confidence=trust, doubts=(*figure.doubts, Doubt.READ_BY_OCR))


def _inside(figure: MetricFigure, words: Iterable[Word]) -> Iterable[Word]:
    """The words of which most stands in the box of the figure and that hold a digit."""
    box = figure.bbox
    return (
        word
        for word in words
        if box.contains_point(word.bbox.x_mid, word.bbox.y_mid) and any(map(str.isdigit, word.text))
    )
