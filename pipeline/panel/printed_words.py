"""Whether a report prints the words of a want at all, beside a number: what tells *not printed* from *not found*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verslag.pipeline.panel.label_words import may_stand_in, term_words, words_of
from verslag.schemas.report import Report

_UNREAD = frozenset({"image", "outlines", "garbled", "failed"})
"""States of pages that offer nothing to read, unless OCR did."""


@dataclass(frozen=True, slots=True)
class PrintedPassage:
    """Words that stand with a number: a row of a table, a line of text, a tile."""

    page: int
    words: frozenset[str]


class PrintedWords:
    """The passages with numbers of a report, read when they are first asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._passages: list[PrintedPassage] | None = None

    def page_of(self, terms: Sequence[str]) -> tuple[int, str] | None:
        """The first page that has a term beside a number, alone or in a compound, and the term."""
        if self._passages is None:
            self._passages = list(_passages(self._report))
        for term in terms:
            words = term_words(term)
            for passage in self._passages:
                if may_stand_in(words, passage.words):
                    return passage.page, term
        return None

    def unread_pages(self) -> list[int]:
        """Pages of which nothing was read although something is printed on them."""
        return [page.page for page in self._report.pages if page.state in _UNREAD and not page.blocks]


def _passages(report: Report) -> Iterator[PrintedPassage]:
    for page in report.pages:
        for block in page.blocks:
            if block.kind not in ("furniture", "table") and any(c.isdigit() for c in block.text):
                yield PrintedPassage(page.page, frozenset(words_of(block.text)))
    for table in report.tables:
        rows: defaultdict[int, list[str]] = defaultdict(list)
        for cell in table.cells:
            rows[cell.row].append(cell.text)
        for cells in rows.values():
            if any(c.isdigit() for text in cells for c in text):
                yield PrintedPassage(table.page, frozenset(words_of(" ".join(cells))))
