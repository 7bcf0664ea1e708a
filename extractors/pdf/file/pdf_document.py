"""An open PDF: pages read one at a time into words and shapes, and what the file says of itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import OutlineItem, PageText
from verslag.extractors.pdf.drawn.drawn_shapes import PageShapes, read_shapes
from verslag.extractors.pdf.drawn.image_limits import check_images
from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import DisplaySpace, display_space
from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.extractors.pdf.engine.structure import read_tags
from verslag.extractors.pdf.file.drawn_annotations import draw_annotations
from verslag.extractors.pdf.file.outer_texts import read_text
from verslag.extractors.pdf.file.outline import read_outline
from verslag.extractors.pdf.file.page_state import page_state
from verslag.extractors.pdf.file.repair import Repaired
from verslag.extractors.pdf.hidden.actual_text import drop_replacements, says_digits, shows_other_digits
from verslag.extractors.pdf.hidden.clipping import without_clipped
from verslag.extractors.pdf.hidden.layers import on_layers
from verslag.extractors.pdf.hidden.unseen import with_unseen_marked
from verslag.extractors.pdf.hidden.visibility import visible_glyphs
from verslag.extractors.pdf.text.characters_to_words import words_from_glyphs
from verslag.extractors.pdf.text.fonts import FontCache, program_bytes
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph, read_glyphs
from verslag.extractors.pdf.text.lost_ligatures import with_ligatures
from verslag.extractors.pdf.text.respelling import PrintedGlyph, Respelling, printed_glyphs, respelt
from verslag.extractors.pdf.text.spans import spans
from verslag.schemas.errors import PageError, PageTooLargeError

if TYPE_CHECKING:
    from PIL.Image import Image
from verslag.extractors.pdf.file.pdf_metadata import PdfMetadata


class PdfDocument:
    """A PDF opened for reading; use it as a context manager, or call `close()`."""

    def __init__(
        self,
        document: Any,
        data: bytes,
        *,
        repaired: bool = False,
        damage: Repaired | None = None,
        layers_off: frozenset[str] = frozenset(),
        limits: Limits = LIMITS,
    ) -> None:
        self._document = document
        self._data = data  # PDFium reads from it as long as the document is open
        self._limits = limits
        self._lost_pages = damage.lost_pages if damage else frozenset()
        self._lost_fonts = damage.lost_fonts if damage else frozenset()
        self._fonts = FontCache()
        self._spaces: dict[int, DisplaySpace] = {}
        self._layers_off: frozenset[str] = layers_off
        self._unread: dict[int, int] = {}
        """By page whose annotations were looked at, how many of them keep a text that they do not show."""
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
            return read_text(partial(pdfium_c.FPDF_GetMetaText, self._document, key.encode()))

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
        """The bookmarks in order."""
        return tuple(read_outline(self._document, self.page_count, self._to_top, self._limits))

    def _to_top(self, index: int, y: float) -> float | None:
        """From a height in a page's own coordinates to the place from its top; None where that says nothing."""
        space = self._space(index)
        if space is None:
            size = pdfium_c.FS_SIZEF()
            if not pdfium_c.FPDF_GetPageSizeByIndexF(self._document, index, size):
                return None
            height, top = float(size.height), size.height - y
        elif space.rotation % 180:
            return None
        else:
            height, top = space.height, space.to_display.point(0.0, y)[1]
        return min(max(top, 0.0), height) if math.isfinite(top) else None

    def _space(self, index: int) -> DisplaySpace | None:
        """The displayed space of a page, None where the page cannot be loaded."""
        if index not in self._spaces:
            try:
                page = self._load(index)
            except PageError:
                return None
            self._spaces[index] = display_space(page)
            page.close()
        return self._spaces[index]

    def page_size(self, index: int) -> tuple[float, float]:
        """Width and height in points of the page with that index (from 0), as displayed.

        Raises:
            PageError: the page cannot be found in the file.
        """
        size = pdfium_c.FS_SIZEF()
        if not pdfium_c.FPDF_GetPageSizeByIndexF(self._document, index, size):
            raise PageError(f"page {index + 1} cannot be loaded")
        return float(size.width), float(size.height)

    def read_page(self, index: int, respelling: Respelling | None = None) -> PageText:
        """Words and shapes of the page with that index (from 0), in displayed space.

        Args:
            index: of the page.
            respelling: what glyphs show whose fonts say something else.

        Raises:
            PageError: PDFium cannot load the page, or its content was lost when the file was damaged.
            IndexError: the document has no such page.
        """
        if index in self._lost_pages:
            raise PageError(f"the content of page {index + 1} is missing from the damaged file")
        page = self._load(index)
        try:
            space = self._spaces[index] = display_space(page)
            if not (space.width <= self._limits.page_side and space.height <= self._limits.page_side):
                raise PageTooLargeError(f"page {index + 1} is said to be {space.width:g} × {space.height:g} points")
            drawn = read_shapes(page, space, self._limits)
            printed, cut_off = self._glyphs(page, index, space, drawn, respelling)
        finally:
            page.close()
            self._fonts.clear()
        shapes = drawn.shapes
        glyphs = visible_glyphs(printed, shapes, space.width, space.height)
        unreadable = index in self._lost_fonts or "\0" in [glyph.char for glyph in printed]
        words = with_ligatures(words_from_glyphs(glyphs, page=BBox(0.0, 0.0, space.width, space.height)))
        crowded = len(words) > self._limits.page_words
        words = words[: self._limits.page_words]
        return PageText(
            number=index + 1,
            label=self._label(index),
            width=space.width,
            height=space.height,
            rotation=space.rotation,
            words=words,
            shapes=shapes,
            state=page_state(words, shapes, space.width, space.height, unreadable_text=unreadable),
            truncated=cut_off or crowded,
            drawing_cut=drawn.truncated,
            unread_annotations=self._unread[index],
        )

    def _glyphs(
        self, page: Any, index: int, space: DisplaySpace, drawn: PageShapes, respelling: Respelling | None
    ) -> tuple[Sequence[Glyph], bool]:
        """The characters that are not cut off by their cells, and whether the page has more than are read."""
        with self._text_page(page, index) as text_page:
            tags = read_tags(page, drawn.forms) if self.tagged else None
            read = read_glyphs(text_page, space, self._fonts, tags, self._limits)
        if says_digits(read.glyphs, read.objects):
            drop_replacements(drawn.texts)
            with self._text_page(page, index) as text_page:
                printed = read_glyphs(text_page, space, self._fonts, tags, self._limits)
            read = printed if shows_other_digits(read.glyphs, printed.glyphs) else read
        if respelling:
            read = read._replace(glyphs=respelt(read.glyphs, respelling, self._font_of()))
        texts = spans(read.glyphs)
        glyphs = without_clipped(read.glyphs, texts, drawn, space.to_display)
        if glyphs is not read.glyphs:
            read, texts = read._replace(glyphs=glyphs), spans(glyphs)
        layered = on_layers(read.objects, drawn.forms, self._layers_off)
        return with_unseen_marked(read, texts, drawn, page, space, layered), read.truncated

    @contextmanager
    def _text_page(self, page: Any, index: int) -> Iterator[Any]:
        text_page = pdfium_c.FPDFText_LoadPage(page)
        if not text_page:
            raise PageError(f"the text of page {index + 1} cannot be loaded")
        try:
            yield text_page
        finally:
            pdfium_c.FPDFText_ClosePage(text_page)

    def _font_of(self) -> Callable[[GlyphStyle], str]:
        """Tells by what name the font of a style is known apart from other subsets, while its page is open."""
        names: dict[int, str] = {}

        def font_of(style: GlyphStyle) -> str:
            name = names.get(style.text_object)
            if name is None:
                handle = engine.text_font(style.text_object) or 0
                name = names[style.text_object] = f"{style.font} {program_bytes(handle)}"
            return name

        return font_of

    def read_glyphs(self, index: int) -> list[PrintedGlyph]:
        """The upright glyphs of the page with that index (from 0), as its fonts spell them.

        Raises:
            PageError: PDFium cannot load the page or its text.
            IndexError: the document has no such page.
        """
        page = self._load(index)
        try:
            with self._text_page(page, index) as text_page:
                read = read_glyphs(text_page, display_space(page), self._fonts, None, self._limits)
                return printed_glyphs(read.glyphs, self._font_of())
        finally:
            page.close()
            self._fonts.clear()

    def _load(self, index: int) -> Any:
        if not 0 <= index < self.page_count:
            raise IndexError(f"page index {index} of {self.page_count} pages")
        try:
            page = self._document[index]
            if index not in self._unread:
                annotations = draw_annotations(page)
                self._unread[index] = annotations.unread
                if annotations.drawn:
                    page.close()
                    page = self._document[index]
        except pdfium.PdfiumError as error:
            raise PageError(f"page {index + 1} cannot be loaded") from error
        return page

    def _label(self, index: int) -> str:
        return read_text(partial(pdfium_c.FPDF_GetPageLabel, self._document, index)) or str(index + 1)

    def render(self, index: int, scale: float = 1.0) -> Image:
        """The page as a picture, `scale` pixels a point (less for a page that would be enormous).

        Raises:
            PageError: PDFium cannot load or draw the page.
            PageTooLargeError: an image on it is larger than is ever drawn.
        """
        page = self._load(index)
        try:
            width, height = page.get_size()
            check_images(page, self._limits)
            largest = math.sqrt(self._limits.render_pixels / max(width * height, 1.0))
            image: Image = page.render(scale=min(scale, largest)).to_pil()
            return image
        except (pdfium.PdfiumError, ValueError, MemoryError) as error:
            raise PageError(f"page {index + 1} cannot be drawn") from error
        finally:
            page.close()
