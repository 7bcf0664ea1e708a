"""Damaged files made readable in memory."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Any, NamedTuple

from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.schemas.errors import PasswordError, TooManyPagesError


class Repaired(NamedTuple):
    """A rebuilt file."""

    data: bytes
    page_count: int
    lost_pages: frozenset[int]
    """Indices of pages whose content is gone."""
    lost_fonts: frozenset[int]
    """Indices of pages with a font that cannot be read any more: text in it vanishes without a trace."""


def repaired(data: bytes, password: str | None, limits: Limits = LIMITS) -> Repaired | None:
    """The file as qpdf rebuilds it, decrypted; None where qpdf finds no page either.

    Raises:
        PasswordError: the file is encrypted and the password does not open it.
        TooManyPagesError: it has more pages than are read.
    """
    import pikepdf

    _bound(limits)
    try:
        with (
            warnings.catch_warnings(action="ignore"),  # such as that the password given was not needed
            pikepdf.open(BytesIO(data), password=password or "") as pdf,
        ):
            count = len(pdf.pages)
            if count > limits.pages:
                raise TooManyPagesError(f"the damaged PDF has {count} pages; at most {limits.pages} are read")
            if count == 0:
                return None
            # A page that was meant to be blank has an empty content stream; one without any has lost it.
            lost = frozenset(index for index, page in enumerate(pdf.pages) if "/Contents" not in page)
            fontless = frozenset(index for index, page in enumerate(pdf.pages) if _lacks_font(page.obj))
            out = BytesIO()
            # Streams are copied as they are: nothing is unpacked.
            pdf.save(
                out,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.none,
                fix_metadata_version=False,  # would read metadata that nobody asked for, and log what is wrong with it
            )
            return Repaired(out.getvalue(), count, lost, fontless)
    except pikepdf.PasswordError as error:
        raise PasswordError(_password_message(password)) from error
    except (pikepdf.PdfError, *_ODD_OBJECT, RuntimeError, MemoryError):
        return None


_ODD_OBJECT = (ArithmeticError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError)
"""What pikepdf raises at objects of a damaged file, which have any type but the expected one."""


def _bound(limits: Limits) -> None:
    """Set qpdf's own limits, which hold for the whole process; its nesting limit (499) stands by default."""
    import pikepdf

    pikepdf.settings.set_qpdf_limits(
        doc_max_warnings=limits.repair_warnings,
        max_stream_filters=limits.stream_filters,
        flate_max_memory=limits.stream_bytes,
        png_max_memory=limits.stream_bytes,
        tiff_max_memory=limits.stream_bytes,
        run_length_max_memory=limits.stream_bytes,
        dct_max_memory=limits.stream_bytes,
    )


def _lacks_font(page: Any) -> bool:
    """Whether a composite font of the page has lost the part that holds its glyphs."""
    try:
        fonts = page.get("/Resources", {}).get("/Font", {})
        return any(not _is_whole(fonts[name]) for name in list(fonts.keys()))
    except _ODD_OBJECT:
        return True


def _is_whole(font: Any) -> bool:
    import pikepdf

    if not isinstance(font, pikepdf.Dictionary):
        return False
    return font.get("/Subtype") != "/Type0" or any(
        isinstance(part, pikepdf.Dictionary) for part in font.get("/DescendantFonts", ())
    )


def _password_message(password: str | None) -> str:
    return "the file is encrypted and needs a password" if not password else "the password does not open the file"


def password_error(password: str | None) -> PasswordError:
    """The error for a file that stays locked."""
    return PasswordError(_password_message(password))
