"""An open PDF: pages read one at a time into words and shapes, and what the file says of itself."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from verslag.extractors.geometry import BBox
from verslag.extractors.page import OutlineItem, PageText
from verslag.extractors.pdf.clipping import without_clipped
from verslag.extractors.pdf.fonts import FontCache
from verslag.extractors.pdf.glyphs import MAX_PAGE_CHARS, Glyph, read_glyphs
from verslag.extractors.pdf.identify import identify
from verslag.extractors.pdf.repair import Repaired, password_error, repaired
from verslag.extractors.pdf.shapes import PageShapes, read_shapes
from verslag.extractors.pdf.space import DisplaySpace, display_space
from verslag.extractors.pdf.state import page_state
from verslag.extractors.pdf.structure import read_tags
from verslag.extractors.pdf.visibility import visible_glyphs
from verslag.extractors.pdf.words import words_from_glyphs
from verslag.schemas.errors import NotReadableError, PageError

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PAGES = 20_000
"""More pages than any report: such a file is a page-tree bomb or a whole archive in one."""

MAX_PAGE_SIDE = 1_000_000.0
"""Points; PDF itself allows 14,400 without a user unit. Beyond this the page size is damage."""

MAX_RENDER_PIXELS = 60_000_000
"""Page images larger than this are drawn smaller: 60 million pixels take 180 MB."""

MAX_OUTLINE_ITEMS = 10_000
MAX_OUTLINE_DEPTH = 15


@dataclass(frozen=True, slots=True)
class PdfMetadata:
    """What the file's information dictionary says, as written there ("" where it says nothing)."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    creator: str = ""
    producer: str = ""
    created: str = ""
    """PDF date, such as `D:20230413101500+02'00'`."""
    modified: str = ""


class PdfDocument:
    """A PDF opened for reading; use it as a context manager, or call `close()`."""

    def __init__(self, document: Any, *, repaired: bool = False, damage: Repaired | None = None) -> None:
        self._document = document
        self._lost_pages = damage.lost_pages if damage else frozenset()
        self._lost_fonts = damage.lost_fonts if damage else frozenset()
        self._fonts = FontCache()
        self._spaces: dict[int, DisplaySpace] = {}
        self.page_count = len(document)
        self.repaired = repaired
        """Whether the file was damaged and had to be rebuilt; pages may be missing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free PDFium's memory; the document cannot be used afterwards."""
        self._document.close()

    @property
    def metadata(self) -> PdfMetadata:
        """The file's own title, author and so on: often a template's, never proof of anything."""

        def entry(key: str) -> str:
            return str(self._document.get_metadata_value(key)).replace("\x00", "").strip()

        return PdfMetadata(
            entry("Title"),
            entry("Author"),
            entry("Subject"),
            entry("Keywords"),
            entry("Creator"),
            entry("Producer"),
            entry("CreationDate"),
            entry("ModDate"),
        )

    @property
    def tagged(self) -> bool:
        """Whether the file calls itself a tagged PDF."""
        return bool(pdfium_c.FPDFCatalog_IsTagged(self._document))

    @property
    def outline(self) -> tuple[OutlineItem, ...]:
        """The bookmarks in order; `top` is exact for pages already read, else taken from the page's height."""
        return tuple(self._outline_items())

    def _outline_items(self) -> Iterator[OutlineItem]:
        for count, bookmark in enumerate(self._document.get_toc(max_depth=MAX_OUTLINE_DEPTH)):
            if count >= MAX_OUTLINE_ITEMS:
                return
            title = " ".join(bookmark.get_title().replace("\x00", "").split())
            target = bookmark.get_dest()
            index = target.get_index() if target is not None else None
            if index is not None and not 0 <= index < self.page_count:
                index = None
            top = self._target_top(target, index) if index is not None else None
            yield OutlineItem(bookmark.level + 1, title, None if index is None else index + 1, top)

    def _target_top(self, target: Any, index: int) -> float | None:
        mode, position = target.get_view()
        place = {pdfium_c.PDFDEST_VIEW_XYZ: 1, pdfium_c.PDFDEST_VIEW_FITH: 0, pdfium_c.PDFDEST_VIEW_FITBH: 0}.get(mode)
        if place is None or len(position) <= place or position[place] is None:
            return None
        y = float(position[place])
        space = self._spaces.get(index)
        if space is None:
            height = float(self._document.get_page_size(index)[1])
            return min(max(height - y, 0.0), height)
        if space.rotation % 180:
            return None
        return min(max(space.to_display.point(0.0, y)[1], 0.0), space.height)

    def page_size(self, index: int) -> tuple[float, float]:
        """Width and height in points of the page with that index (from 0), as displayed."""
        width, height = self._document.get_page_size(index)
        return float(width), float(height)

    def read_page(self, index: int) -> PageText:
        """Words and shapes of the page with that index (from 0), in displayed space.

        Raises:
            PageError: PDFium cannot load the page, or its content was lost when the file was damaged.
            IndexError: the document has no such page.
        """
        if index in self._lost_pages:
            raise PageError(f"the content of page {index + 1} is missing from the damaged file")
        page = self._load(index)
        try:
            space = self._spaces[index] = display_space(page)
            if not max(space.width, space.height) <= MAX_PAGE_SIDE:
                raise PageError(f"page {index + 1} is said to be {space.width:g} × {space.height:g} points")
            drawn = read_shapes(page, space)
            printed = self._glyphs(page, index, space, drawn)
        finally:
            page.close()
            self._fonts.clear()
        shapes = drawn.shapes
        glyphs = visible_glyphs(printed, shapes, space.width, space.height)
        unreadable = index in self._lost_fonts or any(glyph.char == "\0" for glyph in printed)
        words = words_from_glyphs(glyphs, page=BBox(0.0, 0.0, space.width, space.height))
        return PageText(
            number=index + 1,
            label=self._label(index),
            width=space.width,
            height=space.height,
            rotation=space.rotation,
            words=words,
            shapes=shapes,
            state=page_state(words, shapes, space.width, space.height, unreadable_text=unreadable),
            truncated=drawn.truncated or len(glyphs) >= MAX_PAGE_CHARS,
        )

    def _glyphs(self, page: Any, index: int, space: DisplaySpace, drawn: PageShapes) -> Sequence[Glyph]:
        text_page = pdfium_c.FPDFText_LoadPage(page)
        if not text_page:
            raise PageError(f"the text of page {index + 1} cannot be loaded")
        try:
            tags = read_tags(page, drawn.forms) if self.tagged else None
            glyphs, objects = read_glyphs(text_page, space, self._fonts, tags)
            return without_clipped(glyphs, objects, space.to_display)
        finally:
            pdfium_c.FPDFText_ClosePage(text_page)

    def _load(self, index: int) -> Any:
        if not 0 <= index < self.page_count:
            raise IndexError(f"page index {index} of {self.page_count} pages")
        try:
            return self._document[index]
        except pdfium.PdfiumError as error:
            raise PageError(f"page {index + 1} cannot be loaded") from error

    def _label(self, index: int) -> str:
        label = str(self._document.get_page_label(index)).replace("\x00", "").strip()
        return label or str(index + 1)

    def render(self, index: int, scale: float = 1.0) -> Image:
        """The page as a picture, `scale` pixels a point (less for a page that would be enormous).

        Raises:
            PageError: PDFium cannot load or draw the page.
        """
        page = self._load(index)
        try:
            width, height = page.get_size()
            largest = math.sqrt(MAX_RENDER_PIXELS / max(width * height, 1.0))
            image: Image = page.render(scale=min(scale, largest)).to_pil()
            return image
        except (pdfium.PdfiumError, ValueError, MemoryError) as error:
            raise PageError(f"page {index + 1} cannot be drawn") from error
        finally:
            page.close()


def open_pdf(data: bytes, *, password: str | None = None) -> PdfDocument:
    """Open a PDF from its bytes; a damaged one is repaired in memory where possible.

    Raises:
        PasswordError: the file is encrypted and the password is missing or wrong.
        NotReadableError: the bytes are no PDF, or damaged beyond repair; the message names what they are.
    """
    document = _open_with_pdfium(data, password)
    if document is not None and pdfium_c.FPDF_DocumentHasValidCrossReferenceTable(document):
        return _checked(PdfDocument(document))
    # PDFium mends some damage without a word; what was lost, and whether more can be had, only qpdf tells.
    mended = repaired(data, password) if b"%PDF-" in data else None
    if mended is not None and (document is None or len(document) < mended.page_count):
        document = _open_with_pdfium(mended.data, None) or document
    if document is None:
        raise NotReadableError(f"not a readable PDF: this is {identify(data)}")
    return _checked(PdfDocument(document, repaired=True, damage=mended))


def _open_with_pdfium(data: bytes, password: str | None) -> Any | None:
    """The document, None where PDFium cannot open it or finds no page."""
    try:
        document = pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise password_error(password) from error
        return None
    if len(document) == 0:
        document.close()
        return None
    return document


def _checked(document: PdfDocument) -> PdfDocument:
    if document.page_count > MAX_PAGES:
        document.close()
        raise NotReadableError(f"the PDF says it has {document.page_count} pages; at most {MAX_PAGES} are read")
    return document
