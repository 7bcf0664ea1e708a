"""A lock that is for attachments only needs no password."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from verslag.extractors.pdf.file.attachment_lock import without_attachment_lock
from verslag.extractors.pdf.file.opening import open_pdf
from verslag.schemas.errors import PasswordError


def locked(streams: str) -> bytes:
    """A page that is written plainly, in a file whose encryption leaves `streams` as they are or does not."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    file = BytesIO()
    pdf.save(file, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    entry = (
        "/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /EFF /StdCF"
        f" /CF << /StdCF << /AuthEvent /EFOpen /CFM /AESV3 /Length 32 >> >> /StmF /{streams} /StrF /{streams}"
        f" /O <{'61' * 48}> /U <{'62' * 48}> /OE <{'63' * 32}> /UE <{'64' * 32}> /Perms <{'65' * 16}> >>"
    )
    data = file.getvalue()
    at = data.rindex(b"/Root")
    return data[:at] + entry.encode() + b" " + data[at:]


def test_pages_are_read_where_only_attachments_are_locked() -> None:
    assert open_pdf(locked("Identity")).page_size(0) == (200, 200)


def test_a_lock_on_the_pages_holds() -> None:
    data = locked("StdCF")
    assert without_attachment_lock(data) is None
    with pytest.raises(PasswordError):
        open_pdf(data)


def test_a_file_without_a_lock_stays_as_it_is() -> None:
    assert without_attachment_lock(b"%PDF-1.7 /StmF /Identity /StrF /Identity /EncryptMetadata false") is None
