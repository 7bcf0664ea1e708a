"""Tokens to the text of a label: spacing, and empty words and marks at both ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.language.function_words import FIXED_PHRASES, FUNCTION_WORDS, PREPOSITIONS
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.clauses import ClauseToken

_MARKS = " \t.,;:!?-–—•→*“”\"‘’'/|+=<>~"
_EMPTY_FIRST = FUNCTION_WORDS - word_list("label_trimming.telling_first")
_NOUNS = frozenset({"totaal", "maximum", "minimum", "plus", "goed"})
"""Words that may be adverbs or what a label is about."""


def text_of(tokens: Sequence[ClauseToken]) -> str:
    """The tokens as printed text: marks where they belong, other tokens parted by spaces."""
    text = ""
    end = None
    for token in tokens:
        closes = token.kind == "punct" and token.text in ".,;:!?)”’%"
        opens = bool(text) and text[-1] in "(“‘"
        glued = end is not None and token.start == end
        text += ("" if not text or closes or opens or glued else " ") + token.text
        end = token.end
    return text


def trimmed(text: str, follows_noun: bool = False) -> str:
    """The text without marks, fixed phrases and function words at its ends; `follows_noun` keeps a preposition in
    front.
    """
    text = re.sub(r"\(\s*\)", "", text)
    text = re.sub(r"\s+([,;])", r"\1", re.sub(r"\s{2,}", " ", text))
    changed = True
    while changed:
        before = text
        text = text.strip(_MARKS)
        if text.count("(") != text.count(")"):
            text = _balanced(text).strip(_MARKS)
        folded = text.casefold()
        for phrase in FIXED_PHRASES:
            if folded.startswith(phrase + " ") or folded == phrase:
                text, folded = text[len(phrase) :].strip(_MARKS), folded[len(phrase) :].strip(_MARKS)
            if folded.endswith(" " + phrase):
                text, folded = text[: -len(phrase)].strip(_MARKS), folded[: -len(phrase)].strip(_MARKS)
        words = text.split(" ")
        while (
            words
            and words[0].casefold() in _EMPTY_FIRST - _NOUNS
            and not (follows_noun and words[0].casefold() in PREPOSITIONS)
        ):
            words.pop(0)
        while words and (last := words[-1].casefold().strip(",;:")) in FUNCTION_WORDS and last not in _NOUNS:
            words.pop()
        text = " ".join(words)
        changed = text != before
    return text


def _balanced(text: str) -> str:
    """The text with a parenthesis that has no partner left out."""
    kept: list[str] = []
    open_at: list[int] = []
    for char in text:
        if char == "(":
            open_at.append(len(kept))
        elif char == ")":
            if not open_at:
                continue
            open_at.pop()
        kept.append(char)
    for at in reversed(open_at):
        del kept[at]
    return "".join(kept)
