"""Labels and names as they are compared: what typography does to them is left out."""

from __future__ import annotations

import re
import unicodedata

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARKS = re.compile(r"[^\w%€$]+")


def fold(text: str) -> str:
    """Lower case, without accents, typographic quotes and double spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def plain_label(label: str) -> str:
    """A label without years, case, accents and punctuation."""
    return " ".join(_MARKS.sub(" ", YEAR.sub(" ", fold(label))).split())
