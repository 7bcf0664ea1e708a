"""Signs in the words of a label that it was cut or joined wrongly: a label as printed is one whole noun phrase."""

from __future__ import annotations

import re

from verslag.extractors.language.function_words import CONJUNCTIONS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from verslag.extractors.language.verbs import is_often_finite

_JOINING = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
"""Words after which a phrase goes on."""

_SENTENCE = 6
"""Words from which one that is a verb more often than not makes a sentence of the label."""

_ENUMERATOR = re.compile(r"\d{1,2}[.)]|[a-z][.)]|•")
_FIGURE = re.compile(r"\d{1,3}(?:[.\s]\d{3})+|\d+,\d+|\d+ ?%")


def is_broken(label: str) -> bool:
    """Whether the label opens or ends in the middle of a phrase, or holds the seam of two, a figure or a sentence."""
    words = label.split()
    if not words:
        return False
    return (
        words[0] in CONJUNCTIONS
        or words[0][0] in ",;):"
        or words[-1].lower().strip("(") in _JOINING
        or words[-1][-1] in ",(-–/"
        or label.count("(") != label.count(")")
        or any(map(_is_seam, words, words[1:]))
        or bool(_FIGURE.search(label))
        or (len(words) >= _SENTENCE and any(map(is_often_finite, words)))
    )


def _is_seam(before: str, word: str) -> bool:
    """Whether another label begins at this word: "Hervorming van De lonen", "diensten 2. Lonen", "Giften Giften"."""
    opens = word[0].isupper() and word.lower() in FUNCTION_WORDS and before.lower() in FUNCTION_WORDS
    twice = word.isalpha() and word.lower() == before.lower()
    return opens or twice or bool(_ENUMERATOR.fullmatch(word))
