"""Paragraphs that go on in the next column joined again."""

from __future__ import annotations

from collections.abc import Container, Sequence

from verslag.extractors.language.sentence_ends import CLOSED_TEXT
from verslag.extractors.layout.drafts.draft import Draft, draft_of
from verslag.extractors.lines.runs import is_bullet

# A paragraph that breaks off has filled its last line to this share of its measure.
_FULL_LINE = 0.8
# Text that goes on is no label or caption: so many words at least.
_LEAST_WORDS = 6


def joined_columns(drafts: Sequence[Draft], headings: Container[Draft]) -> list[Draft]:
    """Blocks in reading order, a paragraph broken off by a column's end made one with its rest.

    Args:
        drafts: the blocks of a page.
        headings: those of them that are headings.
    """
    result: list[Draft] = []
    for draft in drafts:
        if result and draft not in headings and result[-1] not in headings and _goes_on(result[-1], draft):
            last = result[-1]
            result[-1] = draft_of([*last.lines, *draft.lines], last.kind, last.table_id, last.container)
        else:
            result.append(draft)
    return result


def _goes_on(first: Draft, second: Draft) -> bool:
    if first.kind is not None or second.kind is not None or first.container != second.container:
        return False
    if first.style[:2] != second.style[:2] or first.style.font != second.style.font or len(first.words) < _LEAST_WORDS:
        return False
    text = first.text.rstrip()
    opener = second.lines[0].words[0].text
    if CLOSED_TEXT.search(text) or is_bullet(opener) or not (opener[0].islower() or text.endswith("-")):
        return False
    end, full = first.lines[-1].bbox, max(line.bbox.x1 for line in first.lines)
    left = min(line.bbox.x0 for line in first.lines)
    if end.x1 - left < _FULL_LINE * (full - left):
        return False
    # The rest stands at the head of another column, not below in the same one after a pause.
    return second.bbox.x0 >= end.x1 or second.bbox.top > end.bottom
