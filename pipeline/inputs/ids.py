"""Ids of documents: slugs that are safe as file names everywhere, each given once."""

from __future__ import annotations

import hashlib
import re
import unicodedata

MAX_LENGTH = 150
"""Of a slug: with its number, the kind of file and a mark while it is written it stays below 200 bytes; a name may be
255 (ext4, NTFS), and 143 more bytes are lost where folders are encrypted."""

_HASH_LENGTH = 8
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that are devices on Windows, whatever stands behind the dot."""


def slug(stem: str) -> str:
    """Lower case; anything but a-z and 0-9 becomes `-`; accents are dropped first, so that `é` is `e`.

    A long one is cut and ends in a hash of the whole; one that is a device on Windows gets `document-` before it.
    """
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "document"
    if len(found) > MAX_LENGTH:
        whole = hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]
        return f"{found[: MAX_LENGTH - _HASH_LENGTH - 1].rstrip('-')}-{whole}"
    return f"document-{found}" if _DEVICES.fullmatch(found) else found


class Numbering:
    """Gives each slug once: clashes get `-2`, `-3` …, in order, in time linear in the number of slugs."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}
        """The number last given to a slug that clashed, so that no search begins anew."""

    def __call__(self, one: str) -> str:
        found, count = one, self._last.get(one, 1)
        while found in self._taken:
            count += 1
            found = f"{one}-{count}"
        if count > 1:
            self._last[one] = count
        self._taken.add(found)
        return found
