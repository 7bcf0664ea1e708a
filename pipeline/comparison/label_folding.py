"""Labels and names as they are compared: what typography does to them is left out."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Lower case, without accents, typographic quotes and double spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())
