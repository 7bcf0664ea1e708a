"""Sentences and clauses around figures: where the words that belong to a figure begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.function_words import (
    ABBREVIATIONS,
    ALWAYS_OPEN,
    SUBORDINATORS,
    UNIT_ABBREVIATIONS,
)

_TOKEN = re.compile(r"[^\W_]+(?:[-'’./&+][^\W_]+)*[.’'\-]?|[^\w\s]|_")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)]*[¹²³⁰⁴-⁹]*(?=\s|[“‘«])|\d,[-–—]{1,2}(?=\s[A-ZÀ-Ý])")
"""A full stop, or the dash of a round amount before a capital ("€ 31,- Dat is")."""
_DASHES = ("-", "–", "—")
_SPACE = re.compile(r"\s*")
_LASTING = re.compile(r"[\w-]*(?:jarige?|jaarlijkse?|maandelijkse?)", re.IGNORECASE)
"""An adjective that says how long or how often ("vierjarige", "7-jarig") is a word, not a figure."""

_LONGEST = 2_000
"""Characters of a sentence: half a page. The longest of real reports have a thousand."""

_LONGEST_WORD = 100
"""Characters looked back on for the word that a full stop closes."""

TIME_KINDS = frozenset({"date", "year", "period"})

TokenKind = Literal["word", "punct", "figure", "time", "other"]


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """A word in lower case, with a straight apostrophe; reports use few words often."""
    return text.casefold().replace("’", "'")


@dataclass(frozen=True, slots=True)
class ClauseToken:
    """A word, a mark, or a whole number mention; `start` and `end` are offsets in the text."""

    start: int
    end: int
    text: str
    kind: TokenKind
    quantity: Quantity | None = None

    @property
    def lower(self) -> str:
        return folded(self.text)


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens that are read in one go; figures in parentheses stand in a clause of their own inside another."""

    tokens: tuple[ClauseToken, ...]
    before: tuple[ClauseToken, ...] = ()
    """For parentheses: the tokens of the enclosing clause before them."""
    after: tuple[ClauseToken, ...] = ()
    """For parentheses: the tokens of the enclosing clause after them."""

    @property
    def figures(self) -> tuple[ClauseToken, ...]:
        return tuple(t for t in self.tokens if t.kind == "figure")


def sentences(text: str, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Start and end offsets of the sentences; a full stop in a number or an abbreviation ends none.

    A sentence that goes on without end (a page of figures) is cut between two words outside every quantity.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        end = match.end()
        quantity = _last_before(quantities, end)
        if (
            quantity is not None
            and end <= quantity.end
            and match.start() < quantity.end - 1
            and not match.group().endswith(_DASHES)
        ):
            continue
        following = _end_of_space(text, end)
        if following == len(text):
            break
        last = text[max(start, end - _LONGEST_WORD) : end].rsplit(None, 1)[-1].casefold()
        opens = text[following]
        abbreviated = last in ABBREVIATIONS and not (last in UNIT_ABBREVIATIONS and opens.isupper())
        if abbreviated or not (opens.isupper() or opens.isdigit() or opens in "“\"'‘(•–-→€"):
            continue
        if re.fullmatch(r"\(?[a-z]\.", last):  # an initial or a list letter
            continue
        spans += _pieces(text, start, end, quantities)
        start = following
    if start < len(text):
        spans += _pieces(text, start, len(text), quantities)
    return spans


def _last_before(quantities: Sequence[Quantity], at: int) -> Quantity | None:
    """The last quantity that begins before an offset."""
    index = bisect_left(quantities, at, key=lambda q: q.start)
    return quantities[index - 1] if index else None


def _end_of_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _pieces(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """One sentence, or the pieces of one that goes on without end."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        quantity = _last_before(quantities, cut)
        if quantity is not None and quantity.end > cut:
            cut = quantity.start
        if cut <= start:
            break
        yield start, cut
        start = _end_of_space(text, cut)
    if start < end:
        yield start, end


def tokens(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> list[ClauseToken]:
    """The tokens of `text[start:end]`; number mentions, given in text order, are one token each."""
    found: list[ClauseToken] = []
    at = start
    first = bisect_right(quantities, start, key=lambda q: q.end)
    for quantity in quantities[first : bisect_left(quantities, end, key=lambda q: q.start)]:
        if quantity.start < at or quantity.kind == "ordinal" or _LASTING.fullmatch(quantity.surface):
            continue
        found += _plain(text, at, quantity.start)
        kind: TokenKind = "figure" if quantity.is_figure else "time" if quantity.kind in TIME_KINDS else "other"
        found.append(ClauseToken(quantity.start, quantity.end, text[quantity.start : quantity.end], kind, quantity))
        at = quantity.end
    return found + _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> list[ClauseToken]:
    return [
        ClauseToken(m.start(), m.end(), m.group(), "word" if m.group()[0].isalnum() else "punct")
        for m in _TOKEN.finditer(text, start, end)
    ]


_LIFTED = "()"
"""Stands in the outer sentence where parentheses with a figure were."""


def clauses(sentence: Sequence[ClauseToken]) -> Iterator[Clause]:
    """The clauses of a sentence that hold figures, in the order of their first token; parentheses after their host."""
    outer, inner = _lift_parentheses(sentence)
    pieces = list(_split(outer))
    for piece in pieces:
        if any(t.kind == "figure" for t in piece):
            yield Clause(tuple(t for t in piece if t.text != _LIFTED))
    for content, at in inner:
        host = next((p for p in pieces if any(t.text == _LIFTED and t.start == at for t in p)), [])
        before = tuple(t for t in host if t.text != _LIFTED and t.start < at)
        after = tuple(t for t in host if t.text != _LIFTED and t.start >= at)
        for piece in _split(content):
            if any(t.kind == "figure" for t in piece):
                yield Clause(tuple(piece), before, after)


def _lift_parentheses(sentence: Sequence[ClauseToken]) -> tuple[list[ClauseToken], list[tuple[list[ClauseToken], int]]]:
    """The sentence without its parentheses that hold a figure, and these with the offset where they stood."""
    outer: list[ClauseToken] = []
    inner: list[tuple[list[ClauseToken], int]] = []
    i = 0
    while i < len(sentence):
        token = sentence[i]
        if token.text == "(":
            depth, j = 1, i + 1
            while j < len(sentence) and depth:
                depth += (sentence[j].text == "(") - (sentence[j].text == ")")
                j += 1
            content = list(sentence[i + 1 : j - 1 if not depth else j])
            if any(t.kind == "figure" for t in content):
                inner.append((content, token.start))
                outer.append(ClauseToken(token.start, token.start, _LIFTED, "other"))
                i = j
                continue
        outer.append(token)
        i += 1
    return outer, inner


def _split(piece: Sequence[ClauseToken]) -> Iterator[list[ClauseToken]]:
    """Cut at marks and words that open a clause."""
    start = 0
    for i, token in enumerate(piece):
        if i < start:
            continue
        if (
            token.text in (";", "–", "—", "•", "→", "|")
            or (token.text == ":" and i + 1 < len(piece))
            or (token.text == "-" and _spaced(piece, i))
            or (token.text == "," and _comma_cuts(piece, start, i))
            or (token.text in '”"' and i + 1 < len(piece) and piece[i + 1].text == ",")
        ):
            yield list(piece[start:i])
            start = i + 1
        elif token.kind == "word" and i > start and (token.lower in ALWAYS_OPEN or _joins_figures(piece, start, i)):
            yield list(piece[start:i])
            start = i + (token.lower in ("en", "of", "maar", "resp.", "respectievelijk"))
    yield list(piece[start:])


def _counts(token: ClauseToken) -> bool:
    return token.kind == "figure" or token.text == _LIFTED


def _spaced(piece: Sequence[ClauseToken], i: int) -> bool:
    left = i == 0 or piece[i - 1].end < piece[i].start
    right = i + 1 < len(piece) and piece[i].end < piece[i + 1].start
    return left and right


def _comma_cuts(piece: Sequence[ClauseToken], start: int, i: int) -> bool:
    following = piece[i + 1] if i + 1 < len(piece) else None
    if following is None:
        return False
    if following.lower in SUBORDINATORS:
        return True
    return any(map(_counts, piece[start:i])) and any(map(_counts, piece[i + 1 :]))


def _joins_figures(piece: Sequence[ClauseToken], start: int, i: int) -> bool:
    """Whether this *en*, *of* or *maar* stands last between two figures: each side counts its own."""
    if piece[i].lower not in ("en", "of", "maar", "respectievelijk", "resp.") or piece[i - 1].text.endswith("-"):
        return False
    if not any(map(_counts, piece[start:i])):
        return False
    nxt = next((j for j in range(i + 1, len(piece)) if _counts(piece[j])), None)
    if nxt is None:
        return False
    return not any(
        piece[j].lower in ("en", "of", "maar") and not piece[j - 1].text.endswith("-") for j in range(i + 1, nxt)
    )
