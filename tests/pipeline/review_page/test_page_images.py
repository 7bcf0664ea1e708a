"""A page is drawn once, and no more pictures are kept than there is room for."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.explaining.source_pages import SourcePages
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.review_page.page_images import PageImages
from verslag.schemas.errors import UsageError
from verslag.schemas.records import DocumentRow


@pytest.fixture
def document(out: Path) -> DocumentRow:
    return read_report(out, "stichting-waterkant-2022").document


class CountedPages(SourcePages):
    """Says how often a page was drawn."""

    drawn = 0

    def picture(self, document: DocumentRow, page: int, pixels_wide: int):  # type: ignore[no-untyped-def]
        self.drawn += 1
        return super().picture(document, page, pixels_wide)


def test_a_page_is_drawn_once(out: Path, document: DocumentRow) -> None:
    with CountedPages(out) as pages:
        images = PageImages(pages)
        first = images.image(document, 1)
        assert first[8:12] == b"WEBP"
        assert images.image(document, 1) is first
        assert pages.drawn == 1


def test_the_page_not_looked_at_longest_goes_first(out: Path, document: DocumentRow) -> None:
    with CountedPages(out) as pages:
        sizes = [len(PageImages(pages).image(document, page)) for page in (1, 2, 3)]
        images, pages.drawn = PageImages(pages, room=sizes[0] + max(sizes[1:])), 0
        for page in (1, 2, 1, 3, 1):
            images.image(document, page)
        assert pages.drawn == 3, "the first page was looked at in between, and stayed"
        images.image(document, 2)
        assert pages.drawn == 4


def test_no_such_page(out: Path, document: DocumentRow) -> None:
    with SourcePages(out) as pages, pytest.raises(UsageError):
        PageImages(pages).image(document, 0)
