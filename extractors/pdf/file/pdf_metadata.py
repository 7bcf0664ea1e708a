"""What a PDF's information dictionary says of the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PdfMetadata:
    """What the file's information dictionary says, as written there ("" where it says nothing)."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    creator: str = ""
    producer: str = ""
    created: str = ""
    """PDF date, such as `D:20230413101500+02'00'`."""
    modified: str = ""

    @property
    def made(self) -> date | None:
        """The day of `created`; None where it is missing or no date."""
        match = _PDF_DAY.match(self.created)
        try:
            return date(int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match else None
        except ValueError:  # month 13, or the 31st of February
            return None


_PDF_DAY = re.compile(r"(?:D:)?((?:19|20)\d\d)(\d\d)?(\d\d)?")
