"""Pictures of pages of the files a run read, each file opened once and proven to be the one that was read."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from verslag.extractors.document.page import PageText
from verslag.extractors.pdf import open_pdf
from verslag.pipeline.explaining.explain_figure import source_of
from verslag.pipeline.stores.fetch import fetch
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import NoInputError, UsageError
from verslag.schemas.records import DocumentRow

if TYPE_CHECKING:
    from PIL.Image import Image

    from verslag.extractors.pdf import PdfDocument

_OPEN = 2
"""Files held open: the one looked at, and the one before it."""

_TALLEST = 6000
"""Pixels: a page far taller than wide (an infographic) is drawn by its height instead."""


class SourceChangedError(UsageError):
    """The file is no longer the one the figures were read from."""

    remedy = "run `verslag extract` again"


class SourcePages:
    """The source files of a run, for pictures and words of their pages; safe to use from several threads."""

    def __init__(self, folder: AnyPath, *, password: str | None = None, pdfs: Path | None = None) -> None:
        """Args:
        folder: of the run.
        password: of encrypted files.
        pdfs: a folder that holds the files now, where they are no longer where they were read.
        """
        self._folder = folder
        self._password = password
        self._pdfs = pdfs
        self._open: OrderedDict[str, PdfDocument] = OrderedDict()
        self._lock = threading.Lock()  # PDFium is not made for threads

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every file."""
        with self._lock:
            while self._open:
                self._open.popitem()[1].close()

    def picture(self, document: DocumentRow, page: int, pixels_wide: int) -> tuple[Image, float]:
        """A page (from 1) as displayed, and how many pixels stand for a point.

        Raises:
            NoInputError: the file is gone.
            SourceChangedError: it holds something else now.
            UsageError: it has no such page.
            NotReadableError, PasswordError, PageError: it cannot be opened or drawn.
        """
        with self._lock:
            file = self._file(document, page)
            width, height = file.page_size(page - 1)
            image = file.render(page - 1, min(pixels_wide / width, _TALLEST / height)).convert("RGB")
        return image, image.width / width

    def page_text(self, document: DocumentRow, page: int) -> PageText:
        """The words of a page (from 1); raises as `picture` does."""
        with self._lock:
            return self._file(document, page).read_page(page - 1)

    def _file(self, document: DocumentRow, page: int) -> PdfDocument:
        name = document.document_id
        if name not in self._open:
            while len(self._open) >= _OPEN:
                self._open.popitem(last=False)[1].close()
            self._open[name] = open_pdf(self._bytes(document), password=self._password)
        self._open.move_to_end(name)
        if not 1 <= page <= self._open[name].page_count:
            raise UsageError(f"{document.file_name} has no page {page}")
        return self._open[name]

    def _bytes(self, document: DocumentRow) -> bytes:
        # The name of the file alone: what a run wrote must not lead anywhere else.
        moved = self._pdfs / Path(document.file_name).name if self._pdfs else None
        where = str(moved) if moved else source_of(self._folder, document.document_id)
        try:
            data = fetch(where)
        except NoInputError:
            raise NoInputError(f"{where} is not there any more", remedy="say where the files are with --pdfs") from None
        if hashlib.sha256(data).hexdigest() != document.sha256:
            raise SourceChangedError(f"{where} changed since it was read")
        return data
