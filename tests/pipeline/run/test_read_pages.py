"""What a page that is not read whole costs: itself where its text is missing, a word of warning where only its drawing
is.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from verslag.extractors.document.page import PageText
from verslag.extractors.pdf.file.pdf_metadata import PdfMetadata
from verslag.pipeline.run import read_pages
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.vocabularies import PageState


class _OnePage:
    """A document of one page, as far as the stage asks."""

    page_count = 1
    metadata = PdfMetadata()
    repaired = False
    outline = ()

    def __init__(self, page: PageText) -> None:
        self._page = page

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def read_page(self, index: int) -> PageText:
        return self._page


@pytest.mark.parametrize(
    ("state", "truncated", "drawing_cut", "lost", "said"),
    [
        ("text", True, False, True, True),
        ("text", False, True, False, True),
        ("outlines", False, True, False, False),  # read by OCR, or said to be lost there
        ("text", False, False, False, False),
    ],
)
def test_a_page_is_lost_with_its_text_only(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    state: PageState,
    truncated: bool,
    drawing_cut: bool,
    lost: bool,
    said: bool,
) -> None:
    page = PageText(1, "1", 400, 600, 0, (), (), state=state, truncated=truncated, drawing_cut=drawing_cut)
    monkeypatch.setattr(read_pages, "fetch", lambda path: b"")
    monkeypatch.setattr(read_pages, "open_pdf", lambda data, password: _OnePage(page))
    path = tmp_path / "report.pdf"
    context = DocumentContext(Source(str(path), "report", path.name), Settings())
    read_pages.read(context)
    assert context.failed_pages == ({1} if lost else set())
    assert [issue.code for issue in context.issues] == (["page-truncated"] if said else [])
