"""Opening a PDF from its bytes, mended in memory where it is damaged."""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.extractors.pdf.file.attachment_lock import without_attachment_lock
from verslag.extractors.pdf.file.identify import identify
from verslag.extractors.pdf.file.pdf_document import PdfDocument
from verslag.extractors.pdf.file.repair import password_error, repaired
from verslag.extractors.pdf.file.unpacking import check_unpacking
from verslag.extractors.pdf.hidden.layers import switched_off_layers
from verslag.schemas.errors import FileTooLargeError, NotReadableError, TooManyPagesError, UnknownEncryptionError


def open_pdf(data: bytes, *, password: str | None = None, limits: Limits = LIMITS) -> PdfDocument:
    """Open a PDF from its bytes; a damaged one is repaired in memory where possible.

    Raises:
        PasswordError: the file is encrypted and the password is missing or wrong.
        NotReadableError: the bytes are no PDF, or damaged beyond repair; the message names what they are. Its
            subclasses
            name what is more than is read, and a lock that is not known.
    """
    if len(data) > limits.file_bytes:
        raise FileTooLargeError(
            f"the file has {len(data) / 1e6:.0f} MB; at most {limits.file_bytes / 1e6:.0f} are read"
        )
    check_unpacking(data, limits=limits)
    data = without_attachment_lock(data) or data
    document = _open_with_pdfium(data, password, limits)
    if document is not None and pdfium_c.FPDF_DocumentHasValidCrossReferenceTable(document):
        return PdfDocument(document, data, layers_off=switched_off_layers(data, password), limits=limits)
    # PDFium mends some damage without a word; what was lost, and whether more can be had, only qpdf tells.
    mended = None
    if b"%PDF-" in data and len(data) <= limits.repair_bytes:
        mended = repaired(data, password, limits)
    if mended is not None and (document is None or len(document) < mended.page_count):
        rebuilt = _open_with_pdfium(mended.data, None, limits)
        if rebuilt is not None:
            document, data = rebuilt, mended.data
    if document is None:
        raise NotReadableError(f"not a readable PDF: this is {identify(data)}")
    off = switched_off_layers(data, password)
    return PdfDocument(document, data, repaired=True, damage=mended, layers_off=off, limits=limits)


def _open_with_pdfium(data: bytes, password: str | None, limits: Limits) -> Any | None:
    """The document, None where PDFium cannot open it or finds no page.

    Raises:
        PasswordError, UnknownEncryptionError: it is locked.
        TooManyPagesError: it says it has more pages than are read.
    """
    key = None if password is None else password.encode("utf-8", "surrogateescape")
    handle = pdfium_c.FPDF_LoadMemDocument64(data, len(data), key)
    if not handle:  # only now does the error speak of this file; without a page it would be that of an earlier one
        error = pdfium_c.FPDF_GetLastError()
        if error == pdfium_c.FPDF_ERR_PASSWORD:
            raise password_error(password)
        if error == pdfium_c.FPDF_ERR_SECURITY:
            raise UnknownEncryptionError("the file is encrypted in a way that is not known")
        return None
    document = pdfium.PdfDocument(handle)
    pages = len(document)
    if 0 < pages <= limits.pages:
        return document
    document.close()
    if pages > limits.pages:
        raise TooManyPagesError(f"the PDF says it has {pages} pages; at most {limits.pages} are read")
    return None
