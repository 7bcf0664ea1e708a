"""Which pieces of the base vocabulary Dutch reports need."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from base_weights import BaseModel

from verslag.extractors.names.network.tokenizer import SPECIAL_PIECES, WORD_START, UnigramTokenizer

KEPT_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
EXTRA_PIECES = 14_000
"""Pieces in Latin letters kept for their frequency alone, in any language: foreign names are made of them."""


def _always(piece: str) -> bool:
    """Single characters: with them no Dutch word is unknown."""
    bare = piece.removeprefix(WORD_START)
    if len(bare) > 1:
        return False
    if not bare or not bare.isalpha():
        return not bare or (unicodedata.category(bare)[0] in "NPSM" and ord(bare) < 0x2700)
    return unicodedata.name(bare, "").startswith(KEPT_SCRIPTS)


def _latin(piece: str) -> bool:
    bare = piece.removeprefix(WORD_START)
    return bool(bare) and all(c.isalpha() and unicodedata.name(c, "").startswith("LATIN") for c in bare)


def prune(base: BaseModel, texts: Iterable[str], size: int) -> list[int]:
    """Ids in the base vocabulary to keep, in rising order, special pieces first.

    Single characters, then the pieces `texts` use, most used first, up to `size`; frequent Latin pieces are certain of
    a place (the base vocabulary is in order of frequency).
    """
    tokenizer = UnigramTokenizer(base.pieces, base.scores)
    counts: Counter[int] = Counter()
    for text in texts:
        counts.update(p.id for p in tokenizer.tokenise(text))
    first = len(SPECIAL_PIECES)
    real = range(first, len(base.pieces) - 1)  # the last one is <mask>
    kept = {i for i in real if _always(base.pieces[i])}
    latin = [i for i in real if _latin(base.pieces[i])]
    for i in latin[:EXTRA_PIECES]:
        kept.add(i)
    for i, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if len(kept) + first >= size:
            break
        if i >= first:
            kept.add(i)
    return [*range(first), *sorted(kept)]
