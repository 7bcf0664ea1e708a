"""Labels and titles as names: what typography, numbering, inflection and the year do to them is left out."""

from __future__ import annotations

import re

from verslag.extractors.language.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from verslag.extractors.language.stems import stem, words
from verslag.extractors.text_cache import kept_for_document

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_TIME = re.compile(
    r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b"
    rf"|\b\d{{1,2}}\s+(?:{_MONTHS})\b"
    r"|(?<![\d.,])(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?(?![\d.,]*\d)",
    re.IGNORECASE,
)
"""Days and years: next year's edition prints others. A month alone may be what a row is about."""

_NUMBER_IN_FRONT = re.compile(r"^\s*(?:(?:[IVX]{1,4}|[A-Za-z]|\d{1,2})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+(?=\S)")
"""The number of a chapter, a note or an item, which moves when another one is put before it."""

_NOTE_MARK = re.compile(r"[\[(]\w{1,2}[\])]")
"""The mark of a note in brackets."""

_SMALL = DETERMINERS | PREPOSITIONS | CONJUNCTIONS


@kept_for_document(65536)
def name_words(text: str) -> str:
    """The words a name is made of: stems in their order, without years, numbering, note marks and small words.

    A text of small words only keeps them: they are all there is.
    """
    found = words(_NUMBER_IN_FRONT.sub("", _NOTE_MARK.sub(" ", _TIME.sub(" ", text))))
    telling = [word for word in found if word not in _SMALL]
    return " ".join(stem(word) for word in telling or found)
