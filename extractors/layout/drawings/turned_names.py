"""Names turned by a quarter under the places of an axis, as charts with long names and many places have them."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.page import Word
from verslag.extractors.lines.turned_lines import on_one_line, turned_lines

# Names begin within so many ems below the axis; their words follow within so many.
_REACH, _NEXT = 4.0, 1.5
# A word stands under its place to within this share of the distance between places.
_ASIDE = 0.55


def turned_names(words: Sequence[Word], middles: Sequence[float], pitch: float, baseline: float) -> list[list[Word]]:
    """For each place the turned words under it in the order they read; empty where most places have none.

    Args:
        words: turned by a quarter.
        middles: where the places stand along the axis.
        pitch: the distance between neighbouring places.
        baseline: where the axis lies.
    """
    names: list[list[Word]] = [[] for _ in middles]
    for word in words:
        place = _place(word, baseline)
        at = min(range(len(middles)), key=lambda i: abs(middles[i] - place))
        if abs(middles[at] - place) <= _ASIDE * pitch and word.bbox.bottom > baseline:
            names[at].append(word)
    names = [_from_axis(name, baseline) for name in names]
    begun = [name for name in names if name]
    if len(begun) * 2 <= len(middles):
        return []
    return [[w for line in turned_lines(name) for w in line] if name else [] for name in names]


def _from_axis(name: list[Word], baseline: float) -> list[Word]:
    """The words of a name that follow one another from the axis downwards."""
    found: list[Word] = []
    edge = baseline
    for word in sorted(name, key=lambda w: w.bbox.top):
        if word.bbox.top - edge > (_NEXT if found else _REACH) * word.size:
            break
        found.append(word)
        edge = max(edge, word.bbox.bottom)
    return found


def _place(word: Word, baseline: float) -> float:
    """Where a word meets the axis: above its middle, or, leaning, where it comes from or leads to."""
    if not word.leaning:
        return word.bbox.x_mid
    below = max(0.0, word.bbox.top - baseline)  # as far aside, at the slant that names lean at
    return word.bbox.x1 + below if word.rotation == 270 else word.bbox.x0 - below


def text_of_turned(words: Sequence[Word]) -> str:
    """A turned name as a person reads it, hyphens at the ends of its lines mended."""
    text = ""
    for number, word in enumerate(words):
        begins = number and not on_one_line(words[number - 1], word)
        if begins and text.endswith("-") and word.text[:1].islower():
            text = text[:-1] + word.text
        else:
            text += word.text if word.joined or not text else f" {word.text}"
    return text
