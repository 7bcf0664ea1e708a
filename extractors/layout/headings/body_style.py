"""The type a document's running text is set in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verslag.extractors.layout.drafts.draft import Draft, TypeStyle

# Text over more lines than this is running text for certain and counts double.
_RUNNING_LINES = 2


def body_style(pages: Sequence[Sequence[Draft]]) -> TypeStyle:
    """The style most of the running text is set in; tables, key figures and furniture left out."""
    counts: Counter[TypeStyle] = Counter()
    for draft in (d for page in pages for d in page):
        if draft.kind in ("table", "kpi", "furniture"):
            continue
        counts[draft.style] += len(draft.text) * (2 if len(draft.lines) > _RUNNING_LINES else 1)
    if not counts:
        return TypeStyle(10.0, False, False, "#000000", "")
    return max(counts, key=lambda style: (counts[style], style))
