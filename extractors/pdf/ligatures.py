"""Ligature characters opened into the letters they stand for."""

from __future__ import annotations

_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "ĳ": "ij",
        "Ĳ": "IJ",
        # Private use: where common text fonts keep these glyphs when a file gives no other name for them.
        "\uf001": "fi",
        "\uf002": "fl",
        "\ue0b2": "ffi",
        "\ue0b3": "ffl",
    }
)


def open_ligatures(text: str) -> str:
    """`text` with ligatures as plain letters, `ĳ` included."""
    return text if text.isascii() else text.translate(_LIGATURES)
