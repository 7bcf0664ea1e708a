"""The language most of a document is written in."""

from __future__ import annotations

from collections import Counter

from verslag.extractors.document.facts import FactEvidence
from verslag.extractors.document.layout import Layout
from verslag.extractors.language.word_lists import word_list

_DUTCH = word_list("document_language.dutch")
_PARTS = ((0.9, "nearly all text"), (0.6, "most text"), (0.0, "one language of several"))
_OTHER = word_list("document_language.other")


def is_other_language(text: str) -> bool:
    """Whether a line too short to have its language decided has function words of French or German only.

    >>> is_other_language("Ajustement des budgets"), is_other_language("Aanpassing van de begroting")
    (True, False)
    """
    words = set(text.lower().split())
    return bool(words & (_OTHER - _DUTCH)) and not words & (_DUTCH - _OTHER)


def main_language(layout: Layout) -> tuple[str, FactEvidence] | None:
    """ISO 639-1 code of the language with most text; None where no block's language was decided."""
    characters: Counter[str] = Counter()
    for page in layout.pages:
        for block in page.blocks:
            if block.language:
                characters[block.language] += len(block.text)
    if not characters:
        return None
    # Equal counts: alphabetical, so that two runs agree.
    code = min(characters, key=lambda c: (-characters[c], c))
    part = characters[code] / characters.total()
    grade = next(words for least, words in _PARTS if part >= least)
    return code, FactEvidence(None, f"{part:.0%} of the text", "language of most of the text", grade)
