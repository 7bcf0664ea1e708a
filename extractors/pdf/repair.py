"""Damaged files made readable in memory."""

from __future__ import annotations

from io import BytesIO
from typing import Any, NamedTuple

from verslag.schemas.errors import PasswordError


class Repaired(NamedTuple):
    """A rebuilt file."""

    data: bytes
    page_count: int
    lost_pages: frozenset[int]
    """Indices of pages whose content is gone."""
    lost_fonts: frozenset[int]
    """Indices of pages with a font that cannot be read any more: text in it vanishes without a trace."""


def repaired(data: bytes, password: str | None) -> Repaired | None:
    """The file as qpdf rebuilds it, decrypted; None where qpdf finds no page either.

    Raises:
        PasswordError: the file is encrypted and the password does not open it.
    """
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data), password=password or "", attempt_recovery=True) as pdf:
            if len(pdf.pages) == 0:
                return None
            # A page that was meant to be blank has an empty content stream; one without any has lost it.
            lost = frozenset(index for index, page in enumerate(pdf.pages) if "/Contents" not in page)
            fontless = frozenset(index for index, page in enumerate(pdf.pages) if _lacks_font(page.obj))
            out = BytesIO()
            pdf.save(out)
            return Repaired(out.getvalue(), len(pdf.pages), lost, fontless)
    except pikepdf.PasswordError as error:
        raise PasswordError(_password_message(password)) from error
    except (pikepdf.PdfError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RuntimeError):
        # Objects of a damaged file have any type but the expected one; the caller names what the file is instead.
        return None


def _lacks_font(page: Any) -> bool:
    """Whether a composite font of the page has lost the part that holds its glyphs."""
    import pikepdf

    fonts = page.get("/Resources", {}).get("/Font", {})
    for name in list(fonts.keys()):
        font = fonts[name]
        if not isinstance(font, pikepdf.Dictionary):
            return True
        if font.get("/Subtype") == "/Type0" and not any(
            isinstance(part, pikepdf.Dictionary) for part in font.get("/DescendantFonts", ())
        ):
            return True
    return False


def _password_message(password: str | None) -> str:
    return "the file is encrypted and needs a password" if not password else "the password does not open the file"


def password_error(password: str | None) -> PasswordError:
    """The error for a file that stays locked."""
    return PasswordError(_password_message(password))
