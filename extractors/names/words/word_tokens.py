"""Cut a text into words and punctuation with offsets, and say how each word is written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.text_cache import kept_for_document

# Superscript digits are note marks, never part of a name.
_LETTER = r"(?:[^\W_⁰¹²³⁴-⁹][\u0300-\u036f]*)"
"""A letter or digit with the accents that stand behind it as characters of their own."""
_TOKEN = re.compile(
    rf"""
      (?:[A-ZÀ-Þ]\.){{2,}}                              # B.P.F.
    | (?:Chr|Th|Ph|Ch|Js|Jo|IJ|[A-ZÀ-Þ])\.(?=[\s\-]|[A-Z]|$)   # A.  Th.
    | ['’](?:s|t|n|m)(?:-{_LETTER}+(?:-{_LETTER}+)*)?(?!{_LETTER})   # 's-Gravenhage, 't
    | {_LETTER}+(?:[-‐‑'’.&@/+]{_LETTER}+)*(?:-(?=\s|,|$))?     # Anne-Marie, O'Neill, Veld.net, Maes+Claes, Oost-
    | [^\s]
    """,
    re.VERBOSE,
)
_ABBREVIATIONS = word_list("word_tokens.abbreviations")
_SENTENCE_END = frozenset(".!?:;•‣▪–—|·*>●■◦➢➔→✓/\u2028\n")
_QUOTES = frozenset("\"“”„‘’'«»()[]")
CACHED_TEXTS = 8192
"""Each set of rules asks the same texts anew; those of a long report fit."""


class NameToken(NamedTuple):
    """A word or one punctuation mark; `text[start:end]` of the text it was cut from."""

    start: int
    end: int
    text: str
    initial: bool
    """Opens a sentence, a line entry or a quotation, so that its capital says nothing."""
    is_word: bool
    capital: bool
    """Written with a capital: Gent, IJsland, 's-Gravenhage, IT."""

    @property
    def capitals_only(self) -> bool:
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 1 and all(c.isupper() for c in letters)

    @property
    def initials(self) -> bool:
        """Initials of a person: `A.`, `B.P.F.`, `Th.`."""
        return self.text[-1] == "." and self.text[0].isupper()

    @property
    def folded(self) -> str:
        return fold(self.text)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case without accents; typographic apostrophes and hyphens as on a keyboard."""
    text = text.replace("’", "'").replace("‘", "'").replace("‐", "-").replace("‑", "-")
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@kept_for_document(CACHED_TEXTS)
def tokenise(text: str) -> tuple[NameToken, ...]:
    """The words and punctuation marks of `text` in order.

    An abbreviated title keeps its full stop out of the sentence count: `Dhr. B. Claes` is one sentence.
    """
    found: list[NameToken] = []
    opens = True
    for match in _TOKEN.finditer(text):
        surface = match.group()
        head = surface.lstrip("'’stnm-") if surface[0] in "'’" else surface
        word, capital = len(surface) > 1 or surface.isalnum(), head[:1].isupper()
        found.append(NameToken(match.start(), match.end(), surface, opens, word, capital))
        if surface in _SENTENCE_END:
            previous = found[-2] if len(found) > 1 else None
            abbreviated = surface == "." and previous is not None and fold(previous.text) in _ABBREVIATIONS
            opens = not abbreviated
        elif surface not in _QUOTES:
            opens = False
        elif surface in '"“„‘«(' and len(surface) == 1:
            opens = True
    return tuple(found)
