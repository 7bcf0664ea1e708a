"""Texts that a file gives in place of what it prints (`ActualText`): believed for words, not for other digits than
printed.

They are meant for hyphens, initials and lettering in curves, where the printed glyphs spell nothing. Where printed
glyphs spell digits and the file says others, a reader sees the printed ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.marks import mark_has, marks_of
from verslag.extractors.pdf.text.glyphs import Glyph

_KEY = b"ActualText"
_DIGITS = frozenset("0123456789")


def says_digits(glyphs: Iterable[Glyph], objects: Iterable[int]) -> bool:
    """Whether digits among the characters of a page are said in place of what is printed."""
    marks = engine.mark_count
    replaced = {handle for handle in objects if marks(handle) > 0 and _replacing_marks(handle)}
    return bool(replaced) and any(
        char in _DIGITS and style is not None and style.text_object in replaced for char, _, _, style in glyphs
    )


def drop_replacements(texts: Collection[int]) -> None:
    """Take the texts said in place of what is printed from text objects, until their page is closed."""
    for page_object in texts:
        for mark in _replacing_marks(page_object):
            engine.remove_mark(page_object, mark)


def shows_other_digits(said: Sequence[Glyph], printed: Sequence[Glyph]) -> bool:
    """Whether the print of a page shows other digits than the file says, and not just none in their place."""
    shown, told = _digits(printed), _digits(said)
    return shown != told and shown.total() >= told.total()


def _digits(glyphs: Iterable[Glyph]) -> Counter[str]:
    return Counter(char for char, _, _, style in glyphs if char in _DIGITS and style is not None)


def _replacing_marks(page_object: int) -> list[int]:
    return [mark for mark in marks_of(page_object) if mark_has(mark, _KEY)]
