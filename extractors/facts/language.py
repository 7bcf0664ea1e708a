"""The language most of a document is written in."""

from __future__ import annotations

from collections import Counter

from verslag.extractors.layout.model import Layout


def main_language(layout: Layout) -> str:
    """ISO 639-1 code of the language with most text; empty where no block's language was decided."""
    characters: Counter[str] = Counter()
    for page in layout.pages:
        for block in page.blocks:
            if block.language:
                characters[block.language] += len(block.text)
    # Equal counts: alphabetical, so that two runs agree.
    return min(characters, key=lambda code: (-characters[code], code), default="")
