"""The type that running text is set in: of a document, and of its pages set smaller."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from verslag.extractors.layout.drafts.draft import Draft, TypeStyle
from verslag.extractors.layout.headings.heading_looks import RUNNING_WORDS

# Text over more lines than this is running text for certain and counts double.
_RUNNING_LINES = 2

# A document with less than this share of its letters outside tables is one of tables: their type is its own.
_TEXT_SHARE = 0.2

# Type of this share of the document's and more is no smaller type, only fitted to its lines.
_SAME_SIZE = 0.94

_APART = frozenset({"table", "kpi", "furniture"})


def body_style(pages: Sequence[Sequence[Draft]]) -> TypeStyle:
    """The style most of the running text is set in; tables, key figures and furniture left out."""
    drafts = [draft for page in pages for draft in page]
    text = sum(len(d.text) for d in drafts if d.kind not in _APART)
    tables = sum(len(d.text) for d in drafts if d.kind == "table")
    of_tables = text < _TEXT_SHARE * (text + tables)
    counts = _counts(d for d in drafts if d.kind not in _APART or (of_tables and d.kind == "table"))
    if not counts:
        return TypeStyle(10.0, False, False, "#000000", "")
    return max(counts, key=lambda style: (counts[style], style))


def page_body_styles(pages: Sequence[Sequence[Draft]], body: TypeStyle) -> list[TypeStyle]:
    """The style of the running text of each page: the document's, or a smaller one in which all of the page is set."""
    return [_of_page(page, body) for page in pages]


def _of_page(page: Sequence[Draft], body: TypeStyle) -> TypeStyle:
    least = _SAME_SIZE * body.size
    if any(d.kind != "furniture" and len(d.words) >= RUNNING_WORDS and d.style.size >= least for d in page):
        return body
    counts = _counts(d for d in page if d.kind not in ("furniture", "kpi", "figure"))
    smaller = max(counts, key=lambda style: (counts[style], style), default=body)
    return smaller if smaller.size < least else body


def _counts(drafts: Iterable[Draft]) -> Counter[TypeStyle]:
    counts: Counter[TypeStyle] = Counter()
    for draft in drafts:
        counts[draft.style] += len(draft.text) * (2 if len(draft.lines) > _RUNNING_LINES else 1)
    return counts
