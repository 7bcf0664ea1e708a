"""A text as a chart of tokens: shapes from `shapes`, kinds and meanings from the lexicon and the number words."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TypeAlias

from verslag.extractors.numbers.lexicon import Entry, Lexicon, Phrases, lexicon
from verslag.extractors.numbers.notation import Notation, notation_of
from verslag.extractors.numbers.number_words import number_word
from verslag.extractors.numbers.token_chart import Meaning, TokenChart
from verslag.extractors.numbers.token_kinds import BREAK, GAP, SPACE, code, literal
from verslag.extractors.numbers.token_shapes import SHAPES, TOKEN, WORD_SHAPES, fold, plain_mark

_YEARS = range(1800, 2101)  # four digits without a separator in this range are a year first
_GROUPED = re.compile(r"[1-9][0-9]{0,2}([.,'’])[0-9]{3}(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]+)?")
_HMM = re.compile(r"(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]")
_DECIMAL = re.compile(r"[0-9]*[.,][0-9]+")
_STREET = re.compile(r"[A-ZÀ-Þ]\w*(?:straat|laan|steenweg|dreef|singel|gracht|kade|kaai|steeg|boulevard)")
_LIKELY_STREET = re.compile(r"[A-ZÀ-Þ]\w*(?:weg|plein|lei|dijk|baan|vest|veld|pad|hof|markt|park|ring)")
"""Endings of street names; the second kind also ends other words ("Loopbaan"), and needs more of an address."""
_RESULT = re.compile(
    r"\w*(?:resultaat|verlies|saldo|kosten|lasten|uitgaven|afschrijvingen|belastingen|mutaties?|tekort|kasstroom|"
    r"waardeverminderingen|onttrekkingen)"
)
"""Endings of the labels of results and costs, of which an amount in brackets is negative."""
_FORM_KINDS = {
    "cardinal": "NUMBER_WORD",
    "ordinal": "ORDINAL_WORD",
    "parts": "PARTS_WORD",
    "indefinite": "INDEFINITE",
}


def integer_kind(digits: str) -> str:
    """The kind of a numeral of digits alone."""
    n = len(digits)
    if n == 1:
        return "ZERO" if digits == "0" else "TWELVE"
    if digits[0] == "0":
        return "PADDED" if n == 2 else "LEADING0"
    if n == 2:
        return "TWELVE" if digits <= "12" else "DAY31" if digits <= "31" else "TWO"
    if n == 3:
        return "THREE"
    if n == 4:
        return "YEAR4" if int(digits) in _YEARS else "FOUR"
    return "LONG"


def numeral_kind(text: str) -> str:
    """The kind of a numeral by its shape alone."""
    if text.isdecimal():
        return integer_kind(text)
    if _GROUPED.fullmatch(text):
        return "GROUPED"
    if _HMM.fullmatch(text):
        return "HMM"
    return "DECIMAL" if _DECIMAL.fullmatch(text) else "DOTTED"


Known: TypeAlias = "tuple[str, Meaning, Phrases | None]"
"""Kind character and meaning of a printed token, and the phrases that it may begin."""


@lru_cache(maxsize=65536)
def word_kind(word: str) -> Known:
    """What is known of one printed word; with a space behind it, the kind is that of both tokens."""
    if word[-1] == " ":
        kind, meaning, phrases = word_kind(word[:-1])
        return kind + SPACE, meaning, phrases
    known = lexicon()
    folded = fold(word)
    kind, meaning = _word_meaning(word, folded, known)
    return kind, meaning, known.phrases.get(folded)


def _word_meaning(word: str, folded: str, known: Lexicon) -> tuple[str, Meaning]:
    if word in known.exact:
        kind, meaning = known.exact[word]
        return code(kind), meaning
    if folded in ("een", "één"):
        return code("EEN" if folded == "een" else "ÉÉN"), number_word("een")
    if named := literal(folded):
        return named, known.folded[folded][1] if folded in known.folded else number_word(folded)
    if folded in known.folded:
        kind, meaning = known.folded[folded]
        return code(kind), meaning
    if (number := number_word(folded)) is not None:
        return code(_FORM_KINDS.get(number.form, "COMPOUND")), number
    if len(word) == 1:
        return code("LETTER"), None
    if _STREET.fullmatch(word):
        return code("STREET"), None
    if _LIKELY_STREET.fullmatch(word):
        return code("LIKELY_STREET"), None
    if _RESULT.fullmatch(folded):
        return code("RESULT"), None
    if word.isupper():
        return code("CAPS"), None
    return code("UPPER" if word[0].isupper() else "PLAIN"), None


@lru_cache(maxsize=4096)
def mark_kind(mark: str) -> Known:
    """What is known of a punctuation mark or symbol."""
    known = lexicon()
    phrases = known.phrases.get("°" if mark == "º" else mark)
    entry = known.exact.get(mark) or known.folded.get(mark)
    if entry:
        return code(entry[0]), entry[1], phrases
    mark = plain_mark(mark)
    if mark == "'":
        return code("APOSTROPHE"), None, phrases
    return literal(mark) or code("OTHER"), None, phrases


_FIXED = {name: code(name.upper()) for name in ("url", "raised", "vulgar", "centless", "ordinal")} | {
    "short": code("DECIMAL"),
    "lost": code("OTHER"),
}
_SHAPE = {name: number for number, (name, _) in enumerate(SHAPES, 1)}
_WORD, _MARK, _NUMERAL, _BREAK = (_SHAPE[n] for n in ("word", "mark", "numeral", "break"))
_SPACES = frozenset((_SHAPE["space"], _SHAPE["white"]))
_WORDS = frozenset(_SHAPE[name] for name in WORD_SHAPES)
_WHITE = (SPACE, BREAK, GAP)
_OPENERS = (code("UPPER"), code("CAPS"))


def tokenise(text: str, notation: Notation) -> TokenChart:
    """The tokens of a text, of every character in it, in one pass.

    How the text writes numbers is decided by its own numerals, and where they do not say, by `notation`.
    """
    kinds: list[str] = []
    starts: list[int] = []
    meanings: list[Meaning] = []
    heads: list[tuple[int, Phrases]] = []
    for found in TOKEN.finditer(text):
        shape = found.lastindex
        meaning: Meaning = None
        if shape == _WORD or shape in _WORDS:
            kind, meaning, phrases = word_kind(found[0])
            if phrases:
                heads.append((len(starts), phrases))
            if len(kind) == 2:  # with the space behind it
                kinds.append(kind)
                starts += found.start(), found.end() - 1
                meanings += meaning, None
                continue
        elif shape in _SPACES:
            if kinds and kinds[-1] in _WHITE:
                kinds[-1] = BREAK if kinds[-1] == BREAK else GAP
                continue
            kind = SPACE if starts else BREAK
        elif shape == _MARK:
            kind, meaning, phrases = mark_kind(found[0])
            if phrases:
                heads.append((len(starts), phrases))
        elif shape == _NUMERAL:
            kind = code(numeral_kind(found[0]))
        elif shape == _BREAK:
            if kinds and kinds[-1] in _WHITE:
                kinds[-1] = BREAK
                continue
            kind = BREAK
        else:
            kind = _FIXED[SHAPES[(shape or 1) - 1][0]]
        kinds.append(kind)
        starts.append(found.start())
        meanings.append(meaning)
    starts.append(len(text))
    own = notation_of([text])
    chart = TokenChart(text, "".join(kinds), starts, meanings, notation if own is Notation.UNKNOWN else own)
    _join_phrases(chart, heads)
    return chart


def _join_phrases(chart: TokenChart, heads: list[tuple[int, Phrases]]) -> None:
    """Make one token of every phrase of the lexicon ("meer dan", "ca.") that starts at one of the tokens `heads`."""
    kinds: list[str] = []
    starts: list[int] = []
    meanings: list[Meaning] = []
    done = 0
    for at, phrases in heads:
        if at < done or not (found := _phrase_at(chart, at, phrases)):
            continue
        behind, (kind, meaning) = found
        kinds += chart.kinds[done:at], code(kind)
        starts += chart.starts[done : at + 1]
        meanings += chart.meanings[done:at]
        meanings.append(meaning)
        done = behind
    if done:
        chart.kinds = "".join(kinds) + chart.kinds[done:]
        chart.starts = starts + chart.starts[done:]
        chart.meanings = meanings + chart.meanings[done:]


def _phrase_at(chart: TokenChart, at: int, phrases: Phrases) -> tuple[int, Entry] | None:
    """The phrase that starts at a token and the token behind it; without its dot where that ends the sentence."""
    found = phrases.match(chart.text, chart.starts[at])
    while found:
        end, entry = found
        behind = bisect_left(chart.starts, end, at)
        if chart.text[end - 1] == "." and not _leads_on(chart, behind):
            found = phrases.match(chart.text, chart.starts[at], end - 1)
        else:
            return (behind, entry) if chart.starts[behind] == end else None
    return None


def _leads_on(chart: TokenChart, at: int) -> bool:
    """Whether the sentence goes on behind a dot: it then belongs to an abbreviation."""
    behind = chart.kinds[at : at + 2]
    return bool(behind.strip()) and not (behind[0] in _WHITE and behind[1] in _OPENERS)
