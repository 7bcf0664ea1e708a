"""The first stage: pages with their words and shapes, and an issue for every page that gave nothing to read."""

from __future__ import annotations

import hashlib
from pathlib import Path

from verslag.extractors.page import PageText
from verslag.extractors.pdf import PdfDocument, open_pdf
from verslag.pipeline.context import DocumentContext
from verslag.schemas.errors import NoTextError, NotReadableError, PageError, UsageError

_STAGE = "read"

_UNREADABLE = {
    "image": ("page-image-only", "the page shows a picture and has no text"),
    "outlines": ("page-outlines", "the text of the page is drawn as outlines"),
    "garbled": ("text-garbled", "the text layer does not spell what is printed"),
}


def read(context: DocumentContext) -> None:
    """Read every page of the source.

    Raises:
        UsageError: the file does not exist.
        NotReadableError, PasswordError: the file cannot be opened.
        NoTextError: no page has readable text.
    """
    data = _bytes(context.source.path)
    context.sha256 = hashlib.sha256(data).hexdigest()
    with open_pdf(data, password=context.settings.password) as pdf:
        context.page_count = pdf.page_count
        context.metadata_title = pdf.metadata.title
        context.outline = pdf.outline
        if pdf.repaired:
            context.report("file-repaired", _STAGE, f"the file is damaged; {pdf.page_count} pages were recovered")
        context.pages = tuple(_page(context, pdf, index) for index in range(pdf.page_count))
    if not any(page.words for page in context.pages):
        raise NoTextError(_why_no_text(context.pages))


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise UsageError(f"{path} does not exist", remedy="check the name") from None
    except OSError as error:
        raise NotReadableError(f"{path} cannot be read: {error.strerror}") from error


def _page(context: DocumentContext, pdf: PdfDocument, index: int) -> PageText:
    """One page; where it cannot be read or trusted, a page without words and an issue."""
    number = index + 1
    try:
        page = pdf.read_page(index)
    except PageError as error:
        context.lose("page-failed", _STAGE, str(error), page=number)
        return PageText(number, str(number), 0.0, 0.0, 0, (), (), state="failed")
    if page.state in _UNREADABLE:
        code, message = _UNREADABLE[page.state]
        context.lose(code, _STAGE, message, page=number)
        return PageText(number, page.label, page.width, page.height, page.rotation, (), page.shapes, state=page.state)
    return page


def _why_no_text(pages: tuple[PageText, ...]) -> str:
    states = {page.state for page in pages}
    if "garbled" in states:
        return "the text layer is garbled: it does not spell what is printed"
    if "image" in states:
        return f"no text: {len(pages)} pages, and those that are not blank are pictures"
    if "outlines" in states:
        return f"no text: the letters on its {len(pages)} pages are drawn as outlines"
    return f"no text: all {len(pages)} pages are blank"
