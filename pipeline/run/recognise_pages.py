"""The stage that gives pages without readable text the words that OCR reads on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from statistics import mean

from verslag.extractors.document.page import PageText, Word
from verslag.extractors.layout.pictured_figures import shows_figures
from verslag.extractors.ocr.page_reader import PageReader, may_be_scan
from verslag.extractors.ocr.pictures_to_read import picture_boxes
from verslag.extractors.ocr.tesseract import is_installed
from verslag.extractors.pdf import open_pdf
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_pages import UNREADABLE
from verslag.pipeline.stores.fetch import fetch
from verslag.schemas.errors import MissingPartError, NoTextError, PageError

_STAGE = "recognise"

_LOST = {
    "image": ("page-image-only", "the page shows a picture and has no text"),
    "outlines": ("page-outlines", "the text of the page is drawn as outlines"),
    "garbled": ("text-garbled", "the text layer does not spell what is printed"),
}

INSTALL = "install OCR (`pip install 'verslag[ocr]'` and the package tesseract-ocr-nld) and run again"
_SWITCH_ON = "run again with --ocr auto"


def recognise_pages(context: DocumentContext) -> None:
    """Read the pages that give no text by OCR, where it is wanted and installed.

    Raises:
        MissingPartError: OCR is asked for and not installed.
        NoTextError: no page has readable text, and OCR found none.
    """
    choice = context.settings.ocr
    if choice == "force" and not is_installed():
        raise MissingPartError("OCR is asked for and not installed", remedy=INSTALL)
    unreadable = [page for page in context.pages if page.state in UNREADABLE]
    if choice == "off" or not is_installed():
        _lose(context, unreadable)
    elif choice == "force":
        _recognise(context, [page for page in context.pages if page.state in UNREADABLE or page.state == "text"])
    else:
        _recognise(context, unreadable, [page for page in context.pages if may_be_scan(page)])
        _read_pictures(context)
    context.ocr_pages = frozenset(page.number for page in context.pages if page.by_ocr)
    if not any(page.words for page in context.pages):
        raise _no_text(context)


def _recognise(context: DocumentContext, wanted: Sequence[PageText], completed: Sequence[PageText] = ()) -> None:
    """Read pages, and complete others that may be scans with a few words typed on them."""
    if not wanted and not completed:
        return
    with open_pdf(fetch(context.source.path), password=context.settings.password) as pdf:
        reader = PageReader(pdf)
        for page in wanted:
            if page.state == "garbled":
                with suppress(*_FAILURES):  # said where the page itself is read
                    reader.learn(page)
        read = {page.number: _read(context, reader.recognised, page) for page in wanted}
        read |= {page.number: _read(context, reader.completed, page) for page in completed}
    context.pages = tuple(read.get(page.number, page) for page in context.pages)


def _read_pictures(context: DocumentContext) -> None:
    """Read what shows figures in pictures inside pages of text; photographs are looked at in a small copy only."""
    wanted = [page for page in context.pages if any(picture_boxes(page))]
    if not wanted:
        return
    with open_pdf(fetch(context.source.path), password=context.settings.password) as pdf:
        reader = PageReader(pdf)
        read = {page.number: _read(context, partial(_with_pictures, reader), page) for page in wanted}
    context.pages = tuple(read.get(page.number, page) for page in context.pages)


def _with_pictures(reader: PageReader, page: PageText) -> PageText:
    """The page with the words and shapes of its pictures that show figures for the most part."""
    for box in picture_boxes(page):
        found = reader.inside(page, box)
        if found is not None and shows_figures(found):
            page = replace(
                page,
                words=(*page.words, *found.words),
                shapes=(*page.shapes, *found.shapes),
                by_ocr=(*page.by_ocr, *found.by_ocr),
            )
    return page


_FAILURES = (PageError, RuntimeError, MemoryError)
"""What a page that cannot be drawn or read costs: itself, not the document."""


def _read(context: DocumentContext, reading: Callable[[PageText], PageText], page: PageText) -> PageText:
    """The page with what can be read on it; as it was, with an issue, where that fails."""
    try:
        found = reading(page)
    except _FAILURES as error:
        context.lose("ocr-failed", _STAGE, str(error), page=page.number)
        return page
    if found.by_ocr:
        context.report("read-by-ocr", _STAGE, _how_sure(found.words), page=page.number)
    return found


def _how_sure(words: Iterable[Word]) -> str:
    sure = [word.confidence for word in words if word.confidence is not None]
    return f"{len(sure)} words, {mean(sure):.0%} sure on average" if sure else "no text was found in the picture"


def _lose(context: DocumentContext, pages: Iterable[PageText]) -> None:
    hint = _SWITCH_ON if context.settings.ocr == "off" else None
    for page in pages:
        code, message = _LOST[page.state]
        context.lose(code, _STAGE, message, page=page.number, hint=hint)


_WHY_NO_TEXT = {
    "garbled": "no text: its text layer is garbled and does not spell what is printed",
    "image": "no text: its pages are pictures",
    "outlines": "no text: its letters are drawn as outlines",
    "failed": "no text: the file is damaged and most of its pages are missing",
    "blank": "no text: its pages are blank",
}

_LOOK = "look at its pages"
_REMEDIES = {"failed": "download it again", "blank": _LOOK}


def _no_text(context: DocumentContext) -> NoTextError:
    """The error for a document of which nothing can be read, named by what ails most of its pages that are not
    blank.
    """
    states = Counter(page.state for page in context.pages if page.state != "blank")
    state = min(states, key=lambda s: (-states[s], s), default="blank")
    if state in _REMEDIES:
        return NoTextError(_WHY_NO_TEXT[state], remedy=_REMEDIES[state])
    if context.ocr_pages:
        return NoTextError(f"{_WHY_NO_TEXT[state]}, and OCR finds none in them", remedy=_LOOK)
    return NoTextError(_WHY_NO_TEXT[state], remedy=_SWITCH_ON if context.settings.ocr == "off" else INSTALL)
