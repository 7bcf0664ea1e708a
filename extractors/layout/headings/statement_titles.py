"""Titles of the statements of annual accounts and of their notes, which many accounts set as plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.layout.drafts.draft import Draft

_STATEMENT = (
    r"(?:balans(?:rekening)?|(?:de )?baten en (?:de )?lasten"
    r"|staat van (?:de )?(?:baten en (?:de )?lasten|inkomsten en uitgaven)|winst-? ?en verliesrekening"
    r"|(?:resultaten|exploitatie)rekening|kasstroomoverzicht)"
)
_SORT = r"(?:(?:verkorte|geconsolideerde|enkelvoudige|globale|fiscale) )?"
_WHEN = (
    r"(?: (?:per|op|over|voor|van|ultimo|jaar|boekjaar|het|\d{1,2}[-/.]?|[a-z]{3,9}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2,4})?|(?:19|20)\d\d))*"
)
_TITLE = re.compile(
    rf"(?:\d+(?:\.\d+)*\.? )?{_SORT}(?:{_STATEMENT}(?: (?:en|&) "
    rf"{_STATEMENT})?{_WHEN}"
    rf"|(?:algemene )?toelichting op (?:de )?{_STATEMENT}(?: en (?:de )?{_STATEMENT})?{_WHEN}"
    r"|(?:algemene )?grondslagen(?: (?:voor|van) [a-z ]+)?)",
    re.IGNORECASE,
)
_MOST_WORDS = 12
# White above the title, in its own type sizes, and how far below it its text or table begins.
_APART = 0.4
_REACH = 8.0


def statement_titles(pages: Sequence[Sequence[Draft]]) -> set[Draft]:
    """Lines of their own that are a statement's title to the last word, with white above and text or a table under
    them.
    """
    titles: set[Draft] = set()
    for page in pages:
        drafts = [d for d in page if d.kind != "furniture"]
        for index, draft in enumerate(drafts):
            if draft.kind is None and _is_title(draft) and _stands_over(drafts, index):
                titles.add(draft)
    return titles


def _is_title(draft: Draft) -> bool:
    text = " ".join(draft.text.split())
    if len(draft.lines) > 1 or draft.labelled or len(text.split()) > _MOST_WORDS:
        return False
    return (text[:1].isupper() or text[:1].isdigit()) and bool(_TITLE.fullmatch(text.rstrip(":")))


def _stands_over(drafts: Sequence[Draft], index: int) -> bool:
    """White above, and in its column something under it."""
    draft = drafts[index]
    em, box = draft.style.size, draft.bbox
    above = [box.top - d.bbox.bottom for d in drafts if d.bbox.bottom <= box.top + em / 2 and d.bbox.x_overlap(box) > 0]
    below = [d.bbox.top - box.bottom for d in drafts if d.bbox.top >= box.bottom - em / 2 and d.bbox.x_overlap(box) > 0]
    nearest = max((d for d in drafts if d.bbox.bottom <= box.top + em / 2), key=lambda d: d.bbox.bottom, default=draft)
    stacked = draft.style.bold and len(nearest.lines) == 1 and not nearest.labelled  # right under another title
    apart = not above or min(above) >= _APART * em or stacked
    return apart and bool(below) and min(below) <= _REACH * em
