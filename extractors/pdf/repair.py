"""Damaged files made readable in memory."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from verslag.schemas.errors import PasswordError


class Repaired(NamedTuple):
    """A rebuilt file."""

    data: bytes
    lost_pages: frozenset[int]
    """Indices of pages whose content is gone."""


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
            out = BytesIO()
            pdf.save(out)
            return Repaired(out.getvalue(), lost)
    except pikepdf.PasswordError as error:
        raise PasswordError(_password_message(password)) from error
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, OverflowError, MemoryError):
        # qpdf reports damage it cannot mend in all of these ways; the caller names what the file is instead.
        return None


def _password_message(password: str | None) -> str:
    return "the file is encrypted and needs a password" if not password else "the password does not open the file"


def password_error(password: str | None) -> PasswordError:
    """The error for a file that stays locked."""
    return PasswordError(_password_message(password))
