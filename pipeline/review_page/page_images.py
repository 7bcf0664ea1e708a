"""Pictures of pages as the browser gets them: drawn once, kept as long as there is room."""

from __future__ import annotations

import io
import threading
from collections import OrderedDict

from verslag.pipeline.explaining.source_pages import SourcePages
from verslag.schemas.records import DocumentRow

PIXELS_WIDE = 1400
"""Enough to zoom in on; some 150 kB a page."""

_ROOM = 96 * 1024 * 1024
"""Bytes of pictures kept: some six hundred pages."""

_QUALITY = 72


class PageImages:
    """The pictures of a run's pages; safe to use from several threads."""

    def __init__(self, pages: SourcePages, room: int = _ROOM) -> None:
        self._pages = pages
        self._room = room
        self._kept: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._held = 0
        self._lock = threading.Lock()

    def image(self, document: DocumentRow, page: int) -> bytes:
        """A page (from 1) as WebP; raises as `SourcePages.picture` does."""
        key = (document.document_id, page)
        with self._lock:  # also while drawing: PDFium draws one page at a time, and none twice
            if key not in self._kept:
                drawn, _ = self._pages.picture(document, page, PIXELS_WIDE)
                out = io.BytesIO()
                drawn.save(out, "WEBP", quality=_QUALITY, method=0)
                self._keep(key, out.getvalue())
            self._kept.move_to_end(key)
            return self._kept[key]

    def _keep(self, key: tuple[str, int], data: bytes) -> None:
        self._kept[key] = data
        self._held += len(data)
        while self._held > self._room and len(self._kept) > 1:
            self._held -= len(self._kept.popitem(last=False)[1])
