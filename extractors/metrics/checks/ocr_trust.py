"""Figures read by OCR: trusted like printed ones only where something else in the report proves the value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verslag.extractors.document.page import PageText, Word
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

MOST_UNPROVEN = 0.85
"""One in some fifteen figures of a scan is misread: a separator is lost, a digit takes the shape of another."""

_LEARNT = 0.98
"""A glyph read many times over the document, always the same, is surer than any single reading can be."""


def doubt_ocr(figures: Sequence[MetricFigure], pages: Iterable[PageText]) -> tuple[MetricFigure, ...]:
    """The figures in the same order; those that OCR read are marked, and held below what a printed one may have.

    Args:
        figures: after all checks.
        pages: of the document.
    """
    read = words_by_ocr(pages)
    return tuple(_doubted(figure, read[figure.page]) if figure.page in read else figure for figure in figures)


def words_by_ocr(pages: Iterable[PageText]) -> dict[int, Sequence[Word]]:
    """The words of the pages that OCR read, wholly or in part."""
    return {page.number: page.words for page in pages if page.by_ocr}


def is_by_ocr(figure: MetricFigure, read: Mapping[int, Sequence[Word]]) -> bool:
    """Whether OCR read a figure, on one of the pages given with their words."""
    return figure.page in read and _sureness(figure, read[figure.page]) is not None


def _doubted(figure: MetricFigure, words: Iterable[Word]) -> MetricFigure:
    sure = _sureness(figure, words)
    if sure is None:
        return figure
    trust = figure.confidence
    if not _proven(figure) and sure < _LEARNT:
        trust = round(min(trust, MOST_UNPROVEN) * sure, 2)
    elif _is_named_by_type(figure) and sure < _LEARNT:
        trust = min(trust, MOST_UNPROVEN)
    return replace(figure, confidence=trust, doubts=(*figure.doubts, Doubt.READ_BY_OCR))


def _proven(figure: MetricFigure) -> bool:
    """Whether something else proves the value; the sum by which it was repaired is no proof of it."""
    needed = 2 if Doubt.REPAIRED in figure.doubts else 1
    return len(figure.confirmed_by) >= needed


def _is_named_by_type(figure: MetricFigure) -> bool:
    """Whether its name is that of a group of rows: what is a group is told by bold type, which OCR does not see."""
    return figure.kind == "table" and not figure.context.row_label


def _sureness(figure: MetricFigure, words: Iterable[Word]) -> float | None:
    """How sure OCR is of the figure; None where the file itself says what is printed."""
    return min((w.confidence for w in _inside(figure, words) if w.confidence is not None), default=None)


def _inside(figure: MetricFigure, words: Iterable[Word]) -> list[Word]:
    """The words in the box of the figure: those with digits, where it is printed in digits."""
    inside = [word for word in words if figure.bbox.contains_point(word.bbox.x_mid, word.bbox.y_mid)]
    return [word for word in inside if any(map(str.isdigit, word.text))] or inside
