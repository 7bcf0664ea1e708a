"""Token shapes: how a text is cut, in one pass, before anything is known about its words."""

from __future__ import annotations

import re
import unicodedata

LETTER = "A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036f"

SHAPES: tuple[tuple[str, str], ...] = (
    ("space", r" (?!\s)"),
    # a word with nothing odd behind it, and the space after it; the shapes of addresses, units and abbreviations follow
    # for the others
    ("word", rf"[{LETTER}]++(?:['’][{LETTER}]++)*+(?![./][A-Za-z]|['’:²³₂0-9])(?: (?!\s))?"),
    # a numeral with a glyph in it or at it that the font does not name: nobody knows which digit that is
    ("lost", r"[0-9][0-9.,'’]*\ufffd[0-9.,'’\ufffd]*|\ufffd+[.,'’]?[0-9][0-9.,'’\ufffd]*"),
    ("ordinal", rf"[0-9]{{1,4}}(?:ste|de|e|ᵉ|ᵈᵉ|ˢᵗᵉ)(?![{LETTER}0-9])"),
    ("numeral", r"[0-9]+(?:[.,'’][0-9]+)*"),
    ("short", r"(?<![^\s(])[.,][0-9]+(?![.,]?[0-9])"),
    ("break", r"[^\S\n\r\f\v\x85\u2028\u2029]*[\n\r\f\v\x85\u2028\u2029]\s*"),
    ("white", r"[\s\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]"),
    ("url", r"(?:https?://|www\.)[^\s<>\"]{1,2000}"),
    ("metre", r"[kcdm]?m[²³23](?![0-9²³])|(?:kg|t)?[Cc][Oo][2₂²]e?(?![0-9])"),
    ("abbreviation", rf"[A-Za-z]{{1,5}}(?:[./][A-Za-z]{{1,3}}){{1,3}}\.?(?![{LETTER}0-9²³])"),
    ("plain", rf"[{LETTER}]+(?:['’][{LETTER}]+)*"),
    ("raised", "[⁰¹²³⁴⁵⁶⁷⁸⁹]+"),
    ("vulgar", "[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"),
    ("centless", r",(?:--|-|–|—|=)(?![0-9])"),
    ("mark", r"-/-|\+/-|\+-|<=|>=|."),
)
"""Names and shapes of tokens, tried in this order; together they match any character."""

TOKEN = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in SHAPES), re.DOTALL)
WORD_SHAPES = frozenset(("word", "plain", "metre", "abbreviation"))

_SAME_MARK = {
    "‐": "-",
    "‑": "-",
    "\u00ad": "-",
    "\u2019": "'",
    "\u2018": "'",
    "`": "'",
    "´": "'",
    "\u201b": "'",
    "﹣": "−",
    "－": "−",
}

_APOSTROPHE = str.maketrans({"\u2019": "'", "\u2018": "'"})


def fold(word: str) -> str:
    """A word as the lexicon has it: lower case, composed accents, straight apostrophe, both accents on "één"."""
    folded = unicodedata.normalize("NFC", word).translate(_APOSTROPHE).lower()
    return "één" if folded in ("eén", "éen") else folded


def plain_mark(mark: str) -> str:
    """A mark without its typographic variety: every hyphen as "-", every single quote as "'"."""
    return _SAME_MARK.get(mark, mark)


def split_phrase(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase, white space left out."""
    return tuple(m[0].rstrip() for m in TOKEN.finditer(phrase) if not m[0].isspace())
