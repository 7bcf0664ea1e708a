"""Files that are locked for their attachments only: their pages are read without a password.

The encryption of such a file says that its streams and strings stay as they are (`/StmF /Identity /StrF /Identity`,
ISO 32000-2, 7.6.6) and only embedded files are encrypted (`/EFF`). Engines ask for the password nevertheless.
"""

from __future__ import annotations

import re

_LOCK = re.compile(rb"/Encrypt(?=[\s/<\d])")
_PLAIN_STREAMS = re.compile(rb"/StmF\s*/Identity\b")
_PLAIN_STRINGS = re.compile(rb"/StrF\s*/Identity\b")
_UNKNOWN_NAME = b"/AttLock"
"""As long, so that no place in the file moves; a key that nobody knows is skipped."""


def without_attachment_lock(data: bytes) -> bytes | None:
    """The file without its lock, where that is for attachments only; None for any other.

    Where the trailer is a compressed stream the lock is not seen, and the file counts as locked.
    """
    if not (_LOCK.search(data) and _PLAIN_STREAMS.search(data) and _PLAIN_STRINGS.search(data)):
        return None
    return _LOCK.sub(_UNKNOWN_NAME, data)
