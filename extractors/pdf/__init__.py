"""Words and drawn shapes of a PDF's pages, read with PDFium."""

from verslag.extractors.pdf.file.pdf_document import PdfDocument, PdfMetadata, open_pdf

__all__ = ["PdfDocument", "PdfMetadata", "open_pdf"]
