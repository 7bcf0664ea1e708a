"""What a block is, from its own look and words: list item, footnote, caption, quote."""

from __future__ import annotations

import re

from verslag.extractors.layout.draft import Draft
from verslag.extractors.layout.model import BlockKind
from verslag.extractors.layout.runs import is_bullet

_CAPTION = re.compile(
    r"^(?:figuur|fig\.|grafiek|tabel|foto|afbeelding|illustratie|schema|kaart|bron|diagram)\b[ .:\d]", re.IGNORECASE
)
_OPENING = ("“", "„", "«", "”", "‘", '"', "'")
# A footnote is set at most this large beside the running text.
_SMALL = 0.93
# Footnotes that begin with an ordinary number stand in the foot of the page.
_FOOT = 0.7
_SIGNS = frozenset("€$£%‰")
# A pull quote is set at least this much larger and runs to this many words.
_QUOTE_SIZE = 1.15
_QUOTE_WORDS = 8
_HEADING_LINES = 4


def kind_of(draft: Draft, body_size: float, page_height: float) -> BlockKind:
    """The kind of a block that is neither table, key figure nor heading."""
    if draft.kind is not None:
        return draft.kind
    text, words = draft.text, draft.words
    if not any(c.isalnum() or c in _SIGNS for c in text):
        return "furniture"  # an ornament
    first = words[0]
    if draft.style.size <= _SMALL * body_size and draft.bbox.top > page_height / 2:
        if first.raised or (text[0] in "*¹²³" and len(words) > 1):
            return "footnote"
        if len(words) > 3 and first.text.rstrip(".)").isdigit() and draft.bbox.top > _FOOT * page_height:
            return "footnote"
    if (
        len(words) > 1
        and is_bullet(first.text)
        and not (first.text.isalpha() and len(first.text) == 1 and first.text != "o")
    ):
        return "list_item"
    if _CAPTION.match(text) and len(words) <= 60:
        return "caption"
    if draft.style.size >= _QUOTE_SIZE * body_size and len(words) >= _QUOTE_WORDS and _is_quote(text, len(draft.lines)):
        return "quote"
    return "paragraph"


def _is_quote(text: str, lines: int) -> bool:
    return text.startswith(_OPENING) or (lines >= 3 and text.rstrip("”\"'’ ").endswith((".", "!", "?", "…")))
