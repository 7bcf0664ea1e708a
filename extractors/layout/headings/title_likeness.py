"""Whether a block can be a title by its words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.layout.drafts.block_kinds import is_caption
from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.lines.numerals import is_count
from verslag.extractors.lines.runs import is_bullet

# A heading has at most so many words and lines; longer ones are texts in display type.
_LONGEST = 40

_MOST_LINES = 5

# From so many words on, what stands wholly between quotation marks is a quote.
_QUOTED_WORDS = 5

_QUOTES = ("“", "”", "„", "«", "»", "‘", "’", "'", '"')

# A Dutch postcode with its town: an address is no title, however it is set.
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2} +[A-ZÀ-Þ]")

_LINK = re.compile(r"(?:https?://|www\.|@|^→|^>)", re.IGNORECASE)

# More words than this ending in a full stop are a sentence.
_MOST_WORDS_STOPPED = 4

_SENTENCE = re.compile(r"[;,]$")

# Characters a word, spaces included, in any title; less is letters and marks, more an address or a path.
_SHORTEST_WORDS = 2.2

_LONGEST_WORDS = 40.0


def is_title_like(draft: Draft, *, opening: bool = False) -> bool:
    """Whether a block can be a title by its words: short, with letters, no sentence, count, caption, quote or link.

    Args:
        draft: the block.
        opening: whether it opens the document, where a title may be a quotation or end in a full stop.
    """
    text = draft.text.strip()
    words = text.split()
    if draft.labelled or len(words) > _LONGEST or len(draft.lines) > _MOST_LINES or sum(c.isalpha() for c in text) < 3:
        return False
    if not _SHORTEST_WORDS <= len(text) / max(len(words), 1) <= _LONGEST_WORDS or not (
        text[0].isalnum() or text[0] in "(‘“'\"…€#"
    ):
        return False
    if is_bullet(words[0]) and not words[0][0].isalnum():
        return False
    if is_quoted(text) and not opening:
        return False
    if _gives_values(words, len(draft.lines)):
        return False
    if is_caption(text) or _LINK.search(text) or _POSTCODE.search(text) or _SENTENCE.search(text):
        return False
    if is_count(text) or (not opening and _is_stopped(text)):
        return False
    return not (text.endswith(":") and len(words) > 8)


def is_quoted(text: str) -> bool:
    """Whether a text of several words stands wholly between quotation marks."""
    text = text.strip()
    return text.startswith(_QUOTES) and text.endswith(_QUOTES) and len(text.split()) >= _QUOTED_WORDS


def _is_stopped(text: str) -> bool:
    """Whether a text of several words ends as a sentence does."""
    return text.endswith(".") and not text.endswith("...") and len(text.split()) > _MOST_WORDS_STOPPED


def _gives_values(words: Sequence[str], lines: int) -> bool:
    """Whether a text gives values for labels, as letterheads and colophons do: two labels, or a number over several
    lines.
    """
    labels = [i for i, word in enumerate(words[:-1]) if word.endswith(":") and len(word) > 1]
    return len(labels) > 1 or (lines > 1 and any(words[i + 1].isdigit() for i in labels))
