"""Words and drawn shapes of a PDF's pages, read with PDFium."""

from verslag.extractors.pdf.file.opening import open_pdf
from verslag.extractors.pdf.file.pdf_document import PdfDocument
from verslag.extractors.pdf.file.pdf_metadata import PdfMetadata

__all__ = ["PdfDocument", "PdfMetadata", "open_pdf"]
