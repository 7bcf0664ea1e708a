"""The first stage: pages with their words and shapes; what words say nothing of what is printed are left out."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace

from verslag.extractors.document.page import PageText
from verslag.extractors.pdf import PdfDocument, open_pdf
from verslag.extractors.pdf.text.lying_fonts import lying_fonts
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.stores.fetch import fetch
from verslag.schemas.errors import PageError

_STAGE = "read"

UNREADABLE = frozenset({"image", "outlines", "garbled"})
"""States of pages that show something their text does not say."""


def read(context: DocumentContext) -> None:
    """Read every page of the source.

    Raises:
        NoInputError, NoAccessError: the file does not exist, or cannot be read.
        NotReadableError, PasswordError: the file cannot be opened.
    """
    data = fetch(context.source.path)
    context.sha256 = hashlib.sha256(data).hexdigest()
    with open_pdf(data, password=context.settings.password) as pdf:
        context.page_count = pdf.page_count
        context.metadata_title = pdf.metadata.title
        context.made = pdf.metadata.made
        if pdf.repaired:
            context.report("file-repaired", _STAGE, f"the file is damaged; {pdf.page_count} pages were recovered")
        context.pages = tuple(_page(context, pdf, index) for index in range(pdf.page_count))
        context.outline = pdf.outline
    context.pages = _trusted(context.pages)


def _trusted(pages: tuple[PageText, ...]) -> tuple[PageText, ...]:
    """See over all pages together whether their text can be trusted; what cannot be is left out.

    Where most of a text layer is garbled, the rest of it is not trusted either: the fonts are the same. Else only the
    words in fonts that spell nonsense.
    """
    garbled = sum(page.state == "garbled" for page in pages)
    if garbled > sum(bool(page.words) for page in pages):
        return tuple(replace(p, words=(), state="garbled") if p.words else p for p in pages)
    lying = lying_fonts(pages)
    return tuple(_without(lying, page) for page in pages) if lying else pages


def _without(fonts: Collection[str], page: PageText) -> PageText:
    """The page without the words in these fonts."""
    words = tuple(word for word in page.words if word.font not in fonts)
    return page if len(words) == len(page.words) else replace(page, words=words, state="garbled")


def _page(context: DocumentContext, pdf: PdfDocument, index: int) -> PageText:
    """One page: without words where they cannot be trusted, and with an issue where it cannot be read."""
    number = index + 1
    try:
        page = pdf.read_page(index)
    except PageError as error:
        context.lose(error.issue_code, _STAGE, str(error), page=number)
        return PageText(number, str(number), 0.0, 0.0, 0, (), (), state="failed")
    if page.truncated:
        context.lose("page-truncated", _STAGE, "the page holds more characters than are read of one page", page=number)
    elif page.drawing_cut and page.state not in UNREADABLE:
        context.report("page-truncated", _STAGE, "the page holds more shapes than are read of one page", page=number)
    if page.unread_annotations:
        message = f"{page.unread_annotations} form fields or notes hold a text that the page does not show"
        context.report("annotation-unread", _STAGE, message, page=number)
    return replace(page, words=()) if page.state in UNREADABLE else page
