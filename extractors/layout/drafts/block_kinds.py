"""What a block is, from its own look and words: list item, footnote, caption, quote."""

from __future__ import annotations

import re
from statistics import median

from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.lines.numerals import is_count
from verslag.extractors.lines.runs import is_bullet
from verslag.schemas.vocabularies import BlockKind

_DRAWING = r"figuur|fig\.?|grafiek|diagram|kaart|afbeelding|infographic"
_CAPTION = re.compile(
    rf"^(?:(?:(?P<drawing>{_DRAWING})|tabel|foto|illustratie|schema)\s*"
    r"(?P<number>[0-9]+(?:[.-][0-9]+)*[a-z]?\b|[IVX]+\b)?|bron(?:nen)?\s*:)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_OPENS_DRAWING = re.compile(rf"^(?:{_DRAWING})", re.IGNORECASE)
_SOURCE = re.compile(r"^\s*bron(?:nen)?\s*:", re.IGNORECASE)
# What parts a number from its caption; a sentence goes on without.
_PARTED = re.compile(r"^\s*(?:[:.–—|-]|$)")
_PARTING = " \t\n:.–—|-"
_LONGEST_CAPTION = 60
_OPENING = ("“", "„", "«", "”", "‘", '"', "'")
_NOTE_MARKS = frozenset("*†‡¹²³")
_SIGNS = frozenset("€$£%‰")
# A footnote is set at most this large beside the running text.
_SMALL = 0.95
# Footnotes that begin with an ordinary number stand in the foot of the page.
_FOOT = 0.7
# A count with its noun is a key figure from this size on.
_COUNT_SIZE = 1.35
# A pull quote is set at least this much larger and runs to this many words and, without marks, lines.
_QUOTE_SIZE = 1.15
_QUOTE_WORDS = 5
_QUOTE_LINES = 3


def is_footnote(draft: Draft, em: float, page_height: float) -> bool:
    """Whether a block is small type in the lower half of the page that opens with a note mark, or is tagged as a note.

    Args:
        draft: the block.
        em: size of the running text.
        page_height: in points.
    """
    words = draft.words
    if draft.kind is not None or draft.bbox.top < page_height / 2 or len(words) < 2:
        return False
    if median(word.size for word in words) > _SMALL * em:
        return False
    first = words[0]
    if first.raised or first.text[0] in _NOTE_MARKS or first.tag == "Note":
        return True
    return first.text.rstrip(".)").isdigit() and len(words) > 3 and draft.bbox.top > _FOOT * page_height


def is_caption(text: str) -> bool:
    """Whether `text` opens as a caption does: "Tabel 2 – …", "Grafiek 3. …", "Kaart 1 Regio's", "Foto: …", "Bron: …".

    A sentence about one ("Tabel 2 toont …") goes on in lower case without a mark.
    """
    match = _CAPTION.match(text.strip())
    if match is None or len(text.split()) > _LONGEST_CAPTION:
        return False
    rest = match["rest"]
    if is_source(text) or _PARTED.match(rest):
        return bool(rest.strip()) or match["number"] is not None
    return match["number"] is not None and rest.lstrip()[:1].isupper() and rest[:1].isspace()


def drawing_title(text: str) -> str | None:
    """The title behind the number of a drawing ("Figuur 3: Leden" gives "Leden"); None for what is no such caption.

    It is empty where the number stands alone and the title on the next line.
    """
    match = _CAPTION.match(text.strip())
    if match is None or match["drawing"] is None or match["number"] is None or not is_caption(text):
        return None
    return match["rest"].strip(_PARTING)


def opens_drawing_title(word: str) -> bool:
    """Whether a word is of those that captions of drawings open with, a quick test before `drawing_title`."""
    return _OPENS_DRAWING.match(word) is not None


def is_source(text: str) -> bool:
    """Whether a text tells where the figures above it come from: "Bron: …"."""
    return _SOURCE.match(text) is not None


def kind_of(draft: Draft, body_size: float, page_height: float) -> BlockKind:
    """The kind of a block that is no heading."""
    if draft.kind is not None:
        return draft.kind
    text, words = draft.text, draft.words
    if not any(c.isalnum() or c in _SIGNS for c in text):
        return "furniture"  # an ornament
    if is_footnote(draft, body_size, page_height):
        return "footnote"
    if draft.style.size >= _COUNT_SIZE * body_size and is_count(text):
        return "kpi"
    if len(words) > 1 and _opens_item(words[0].text):
        return "list_item"
    if is_caption(text) or (len(words) <= _LONGEST_CAPTION and all(word.tag == "Caption" for word in words)):
        return "caption"
    large = draft.style.size >= _QUOTE_SIZE * body_size
    if large and len(words) >= _QUOTE_WORDS and _is_quote(text, len(draft.lines)):
        return "quote"
    return "paragraph"


def _opens_item(opener: str) -> bool:
    """Bullets and numbers open items; of single letters only the `o` that stands in for a ring."""
    return is_bullet(opener) and (not opener.isalpha() or len(opener) > 1 or opener == "o" or not opener.isascii())


def _is_quote(text: str, lines: int) -> bool:
    return text.startswith(_OPENING) or (lines >= _QUOTE_LINES and text.rstrip("”\"'’ ").endswith((".", "!", "?", "…")))
