"""Words and drawn shapes of a PDF's pages, read with PDFium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verslag.extractors.on_demand import on_demand

if TYPE_CHECKING:
    from verslag.extractors.pdf.file.opening import open_pdf
    from verslag.extractors.pdf.file.pdf_document import PdfDocument
    from verslag.extractors.pdf.file.pdf_metadata import PdfMetadata

__all__ = ["PdfDocument", "PdfMetadata", "open_pdf"]

if not TYPE_CHECKING:
    __getattr__ = on_demand(
        __name__,
        {
            "open_pdf": "file.opening",
            "PdfDocument": "file.pdf_document",
            "PdfMetadata": "file.pdf_metadata",
        },
    )
