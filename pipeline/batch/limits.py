"""How much time and memory one document may take."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verslag.schemas.errors import UsageError

_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}
_LEAST_MEMORY = 64 * 1024**2
"""Bytes: a process that has read nothing yet holds some 50 MB."""

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMG]?)I?B?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DocumentLimits:
    """Beyond these the process that reads a document is killed."""

    timeout: float = 300.0
    """Seconds: the longest report known takes a tenth of it."""
    memory: int = 4 * 1024**3
    """Bytes of resident memory: about ten times what the largest report known takes."""

    @property
    def choices(self) -> dict[str, str]:
        """The limits as the choices that a failure may depend on, by issue code."""
        return {"timed-out": f"timeout={self.timeout:g}", "memory-limit": f"max-memory={self.memory}"}


def bytes_of(size: str) -> int:
    """A size such as `4G`, `1.5 GB` or `800MiB` in bytes; the units are powers of 1024.

    Raises:
        UsageError: it is no size, or less than a process takes before it reads anything.
    """
    match = _SIZE.fullmatch(size.strip())
    if not match or float(match[1]) == 0:
        raise UsageError(f"{size} is no size", remedy="give a number with a unit, such as 4G or 800M")
    given = int(float(match[1]) * _UNITS[match[2].upper()])
    if given < _LEAST_MEMORY:
        raise UsageError(f"{size} of memory is less than starting to read takes", remedy="give at least 1G")
    return given
