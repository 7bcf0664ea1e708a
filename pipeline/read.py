"""The first stage: pages with their words and shapes, and an issue for every page that gave nothing to read."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace

from verslag.extractors.document.page import PageText
from verslag.extractors.pdf import PdfDocument, open_pdf
from verslag.pipeline.context import DocumentContext, Source
from verslag.pipeline.fetch import fetch
from verslag.pipeline.settings import Settings
from verslag.schemas.errors import NoTextError, PageError, VerslagError

_STAGE = "read"

_UNREADABLE = {
    "image": ("page-image-only", "the page shows a picture and has no text"),
    "outlines": ("page-outlines", "the text of the page is drawn as outlines"),
    "garbled": ("text-garbled", "the text layer does not spell what is printed"),
}


def read(context: DocumentContext) -> None:
    """Read every page of the source.

    Raises:
        NoInputError, NoAccessError: the file does not exist, or cannot be read.
        NotReadableError, PasswordError: the file cannot be opened.
        NoTextError: no page has readable text.
    """
    read_pages(context)
    judge(context)


def read_pages(context: DocumentContext, chosen: range | None = None) -> None:
    """Read some pages of the source, given by their index from 0, or all.

    Raises:
        NoInputError, NoAccessError: the file does not exist, or cannot be read.
        NotReadableError, PasswordError: the file cannot be opened.
    """
    data = fetch(context.source.path)
    context.sha256 = hashlib.sha256(data).hexdigest()
    with open_pdf(data, password=context.settings.password) as pdf:
        context.page_count = pdf.page_count
        context.metadata_title = pdf.metadata.title
        if pdf.repaired:
            context.report("file-repaired", _STAGE, f"the file is damaged; {pdf.page_count} pages were recovered")
        context.pages = tuple(_page(context, pdf, index) for index in chosen or range(pdf.page_count))
        context.outline = pdf.outline


def judge(context: DocumentContext) -> None:
    """See over all pages together whether their text can be trusted.

    Raises:
        NoTextError: no page has readable text.
    """
    context.pages = _without_garbled(context, context.pages)
    if not any(page.words for page in context.pages):
        raise _no_text(context.pages)


def page_count(source: Source, settings: Settings) -> int:
    """Pages of a document; 0 where it cannot be opened."""
    try:
        with open_pdf(fetch(source.path), password=settings.password) as pdf:
            return pdf.page_count
    except VerslagError:
        return 0


def _page(context: DocumentContext, pdf: PdfDocument, index: int) -> PageText:
    """One page; where it cannot be read or trusted, a page without words and an issue."""
    number = index + 1
    try:
        page = pdf.read_page(index)
    except PageError as error:
        context.lose(error.issue_code, _STAGE, str(error), page=number)
        return PageText(number, str(number), 0.0, 0.0, 0, (), (), state="failed")
    if page.truncated:
        context.lose("page-truncated", _STAGE, "the page holds more than is read of one page", page=number)
    if page.state in _UNREADABLE:
        code, message = _UNREADABLE[page.state]
        context.lose(code, _STAGE, message, page=number)
        return replace(page, words=())
    return page


def _without_garbled(context: DocumentContext, pages: tuple[PageText, ...]) -> tuple[PageText, ...]:
    """Where most of a text layer is garbled, the rest of it is not trusted either: the fonts are the same."""
    garbled = sum(page.state == "garbled" for page in pages)
    with_text = [page for page in pages if page.words]
    if garbled <= len(with_text):
        return pages
    for page in with_text:
        context.lose("text-garbled", _STAGE, "the text layer of most other pages is garbled", page=page.number)
    return tuple(replace(page, words=(), state="garbled") if page.words else page for page in pages)


_WHY_NO_TEXT = {
    "garbled": "no text: its text layer is garbled and does not spell what is printed",
    "image": "no text: its pages are pictures",
    "outlines": "no text: its letters are drawn as outlines",
    "failed": "no text: the file is damaged and most of its pages are missing",
    "blank": "no text: its pages are blank",
}

_FORCE_OCR = "run OCR over it first, for example `ocrmypdf -l nld --force-ocr in.pdf out.pdf`, and extract the result"
_REMEDIES = {"garbled": _FORCE_OCR, "outlines": _FORCE_OCR, "failed": "download it again"}
"""OCR passes over a file with text of a sort unless it is forced; for other states the remedy is the error's own."""


def _no_text(pages: tuple[PageText, ...]) -> NoTextError:
    """The error for a document of which nothing can be read, named by what ails most of its pages that are not blank."""
    states = Counter(page.state for page in pages if page.state != "blank")
    state = min(states, key=lambda s: (-states[s], s), default="blank")
    return NoTextError(_WHY_NO_TEXT[state], remedy=_REMEDIES.get(state))
