"""Note marks: small characters above the baseline, cut off from the figure or word they stand against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.pdf.text.chunks import Chunk, StyledChar
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle

SMALLER = 0.85
"""A note mark is set at 0.5 to 0.75 of the size of the text it stands in."""

HIGHER = 0.12
"""…and rises by at least this share of that size; a subscript sinks, a small capital stays on the baseline."""

_HIGHEST = 0.9
"""Beyond this it belongs to another line."""

_LONGEST_LONE = 4
"""Characters of a mark standing by itself: "12)" with a comma."""

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻", "0123456789()+-")
_PLAIN_TO_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_EXPONENT_UNITS = word_list("raised.exponent_units")
_EXPONENTS = frozenset({"2", "3"})
_ORDINAL_ENDINGS = word_list("raised.ordinal_endings")
_MARK_SIGNS = frozenset("*†‡§")
_MARK_PUNCTUATION = frozenset("()[],;.+-–/")


class ChunkPart(NamedTuple):
    """A stretch of a chunk that becomes one word."""

    pieces: tuple[StyledChar, ...]
    raised: bool
    text: str
    uniform: bool = False
    """Whether all pieces are set alike on one baseline."""


def parts(chunk: Chunk) -> list[ChunkPart]:
    """Cut a chunk at its note marks. Exponents of units (m², km³) and raised endings of ordinals stay in the word."""
    pieces = chunk.pieces
    text = chunk.text
    uniform = _is_uniform(pieces)
    if uniform and (text.isascii() or not _has_superscript(text)):
        return [ChunkPart(pieces, False, text, True)]
    base = pieces[0].style if uniform else max((piece.style for piece in pieces), key=lambda style: style.size)
    cut: list[ChunkPart] = []
    for flag, stretch in _stretches(pieces, base):
        text = "".join([piece.char for piece in stretch])
        if not flag:
            _extend(cut, stretch, text)
            continue
        plain = text.translate(_SUPERSCRIPTS)
        word = cut[-1].text if cut and not cut[-1].raised else ""
        if _is_exponent(word, plain):
            _extend(cut, stretch, plain.translate(_PLAIN_TO_SUPERSCRIPT))
        elif not _is_mark(plain) or _is_ordinal(word, plain):
            _extend(cut, stretch, text)
        else:
            cut.append(ChunkPart(stretch, True, plain))
    return cut


def _is_uniform(pieces: Sequence[StyledChar]) -> bool:
    """Whether all pieces share font, size and baseline; often every character is a text object of its own."""
    first = pieces[0].style
    for piece in pieces[1:]:
        style = piece.style
        if style is not first and (
            style.baseline != first.baseline or style.size != first.size or style.font != first.font
        ):
            return False
    return True


def may_be_lone_mark(text: str) -> bool:
    """Whether a word could be a note mark that the engine has already split off."""
    return len(text) <= _LONGEST_LONE and _is_mark(text.translate(_SUPERSCRIPTS))


def rises(style: GlyphStyle, base: GlyphStyle) -> bool:
    """Whether text of `style` is set as a superscript to text of `base`."""
    rise = base.baseline - style.baseline
    return (
        style.angle == base.angle
        and style.size < SMALLER * base.size
        and HIGHER * base.size < rise < _HIGHEST * base.size
    )


def _has_superscript(text: str) -> bool:
    return any(ord(char) in _SUPERSCRIPTS for char in text)


def _stretches(pieces: Sequence[StyledChar], base: GlyphStyle) -> list[tuple[bool, tuple[StyledChar, ...]]]:
    found: list[tuple[bool, list[StyledChar]]] = []
    for piece in pieces:
        flag = ord(piece.char) in _SUPERSCRIPTS or (piece.style is not base and rises(piece.style, base))
        if found and found[-1][0] == flag:
            found[-1][1].append(piece)
        else:
            found.append((flag, [piece]))
    return [(flag, tuple(stretch)) for flag, stretch in found]


def _extend(cut: list[ChunkPart], stretch: tuple[StyledChar, ...], text: str) -> None:
    if cut and not cut[-1].raised:
        last = cut[-1]
        cut[-1] = ChunkPart(last.pieces + stretch, False, last.text + text)
    else:
        cut.append(ChunkPart(stretch, False, text))


def _is_exponent(word: str, plain: str) -> bool:
    if plain not in _EXPONENTS:
        return False
    unit = word.rpartition("/")[2].lstrip("0123456789.,")
    return unit in _EXPONENT_UNITS


def _is_ordinal(word: str, plain: str) -> bool:
    return plain in _ORDINAL_ENDINGS and word[-1:].isdigit()


def _is_mark(plain: str) -> bool:
    """Digits, signs and single letters are marks; raised words (a logo's "tm"), bullets and commas are not."""
    core = "".join([char for char in plain if char not in _MARK_PUNCTUATION])
    bare = "".join([char for char in core if char not in _MARK_SIGNS])
    return bare.isdigit() or (bool(core) and not bare) or (len(bare) == 1 and bare.isalpha())
