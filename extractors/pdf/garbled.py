"""Text layers that do not spell what is printed: a broken ToUnicode table gives "5HVXOW" for "Result"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_FUNCTION_WORDS = (
    # Dutch, French, English, German function words: they make up a third to a half of running text.
    "de het een en van in is op te dat die voor met zijn aan er om ook als door over bij uit tot niet naar worden werd "
    "werden wordt heeft hebben deze dit onze wij ons we ze zij hun haar of maar per jaar na nog meer kan "
    "le la les des du un une et en dans est sur pour par au aux que qui ne pas avec son sa ses ou cette ce nous "
    "the of and to a for is on that by with as are be this from at or an was were has have it its our we not "
    "der die das und den von zu mit sich des auf ist im dem nicht ein eine als auch"
)
STOP_WORDS = frozenset(_FUNCTION_WORDS.split())

_FEWEST_WORDS = 20
"""Fewer words of letters say nothing: a divider page or a column of figures."""

_STOP_SHARE = 0.04
"""Running text has ten times as many function words; pages of names and labels may have none."""

_ODD_SHARE = 0.25
"""Share of odd shapes from which words without function words are garbled; tables and names stay below a tenth."""

_VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûüAEIOUYÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜ")


def is_garbled(texts: Sequence[str]) -> bool:
    """Whether the words of a page are no language: no function words, and shapes that words do not have."""
    lettered = [text.strip(".,;:!?()[]\"'“”‘’„«»–-") for text in texts]
    lettered = [text for text in lettered if any(map(str.isalpha, text)) or _is_unprintable(text)]
    if len(lettered) < _FEWEST_WORDS:
        return False
    stop = sum(text.lower() in STOP_WORDS for text in lettered)
    if stop > _STOP_SHARE * len(lettered):
        return False
    odd = sum(map(_is_odd, lettered))
    return odd > _ODD_SHARE * len(lettered)


def _is_unprintable(text: str) -> bool:
    return any(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or char < " " for char in text)


def _is_odd(text: str) -> bool:
    """A shape that words of these languages do not have."""
    if _is_unprintable(text):
        return True
    letters = [char for char in text if char.isalpha()]
    if len(text) < 3:
        return False
    if len(letters) < len(text) and any(char.isdigit() for char in text[1:-1]) and len(letters) > 1:
        return True
    if any(not char.isalnum() and char not in "-'’./&@:_" for char in text[1:-1]):
        return True
    if any(a.islower() and b.isupper() for a, b in pairwise(text)):
        return True
    return len(letters) > 3 and not any(char in _VOWELS for char in letters)
