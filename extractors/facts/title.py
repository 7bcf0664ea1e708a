"""The title a report gives itself."""

from __future__ import annotations

from verslag.extractors.facts.model import Evidence
from verslag.extractors.layout.model import Block, Layout

_COVER_PAGES = 2
"""A cover without words (a picture) is followed by the title page."""

_LARGE = 0.8
"""Lines of a title are set in much the same size; what is smaller than this share of the largest is a subtitle."""

_MAX_WORDS = 20
"""Longer is a sentence set large, not a title."""


def report_title(layout: Layout, metadata_title: str) -> tuple[str, Evidence] | None:
    """The largest text of the cover; else the first heading; else what the file's metadata say.

    Metadata come last: they are often left over from last year's file or name the authoring template.
    """
    for page in layout.pages[:_COVER_PAGES]:
        blocks = [b for b in page.blocks if _could_be_title(b)]
        if not blocks:
            continue
        largest = max(map(_size, blocks))
        # A title over several blocks ("Jaarverslag", "2022") is read on while the size stays.
        parts = [b for b in blocks if _size(b) >= _LARGE * largest]
        text = " ".join(b.text for b in parts)
        if len(text.split()) <= _MAX_WORDS and any(c.isalpha() for c in text):
            return text, Evidence(page.page.number, text, "largest text of the cover")
        return parts[0].text, Evidence(page.page.number, parts[0].text, "first large text of the cover")
    if layout.sections:
        first = layout.sections[0]
        return first.title, Evidence(first.page, first.title, "first heading")
    if metadata_title.strip():
        return metadata_title.strip(), Evidence(None, metadata_title.strip(), "metadata of the file")
    return None


def _could_be_title(block: Block) -> bool:
    return block.kind in ("heading", "paragraph", "quote", "kpi") and 0 < len(block.text.split()) <= _MAX_WORDS


def _size(block: Block) -> float:
    return max(word.size for word in block.passage)
