"""People, places and organisations in running text, by the shipped network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from verslag.extractors.names.network.ner_labels import LabelledSpan, spans
from verslag.extractors.names.network.ner_network import LONGEST_INPUT, load_network, load_tokenizer
from verslag.extractors.names.network.ner_words import CharSpan, can_hold_name, label_words, sentences
from verslag.extractors.names.network.tokenizer import UnigramTokenizer
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word

ROOM = LONGEST_INPUT - 2
LEAST_SCORE = 0.65
"""Chosen on the development sentences, where F1 is highest, and flat, from 0.6 to 0.7 (`docs/model.md`)."""
_BREAKS = frozenset(";,:•|–)")
"""Marks after which a sentence too long for the network is split by preference: seldom inside a name."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words the network reads at once."""

    text: int
    words: tuple[CharSpan, ...]
    ids: tuple[int, ...]
    heads: tuple[int, ...]
    """For each word, the index of its first piece."""


def _split_points(sizes: Sequence[int], is_break: Sequence[bool], room: int) -> Iterator[tuple[int, int]]:
    """Ranges of words whose sizes sum to `room` at most: ends after a break in the latter half, else where room
    ends.
    """
    start = 0
    while start < len(sizes):
        total, end, after_break = 0, start, start
        while end < len(sizes) and (total + sizes[end] <= room or end == start):
            total += sizes[end]
            end += 1
            if is_break[end - 1] and total > room // 2:
                after_break = end
        if end < len(sizes) and after_break > start:
            end = after_break
        yield start, end
        start = end


def stretches(
    index: int, text: str, sentence: CharSpan, tokenizer: UnigramTokenizer, room: int = ROOM
) -> list[Stretch]:
    """`sentence` as input of the network, in as many parts as it needs; no word is lost."""
    surface = text[sentence.start : sentence.end]
    words = label_words(surface)
    pieces = tokenizer.tokenise(surface)
    # A piece may begin with a mark and run into the next word (`"A`): it then belongs to both.
    heads: list[int] = []
    at = 0
    for word in words:
        while at < len(pieces) - 1 and pieces[at].end <= word.start:
            at += 1
        heads.append(at)
    bounds = [*heads[1:], len(pieces)]
    sizes = [max(0, after - head) for head, after in zip(heads, bounds, strict=True)]
    found = []
    for first, last in _split_points(sizes, [surface[w.start : w.end] in _BREAKS for w in words], room):
        low = heads[first]
        high = min(bounds[last - 1], low + room)
        found.append(
            Stretch(
                text=index,
                words=tuple(CharSpan(sentence.start + w.start, sentence.start + w.end) for w in words[first:last]),
                ids=tuple(p.id for p in pieces[low:high]),
                heads=tuple(min(h, high - 1) - low for h in heads[first:last]),
            )
        )
    return [s for s in found if s.ids]


def _last_word(text: str, stretch: Stretch, span: LabelledSpan) -> int:
    """Where the entity ends: a known place does not go on with the label of the next line (*Zele Rekeningnummer*)."""
    last = span.last
    if span.type == "place":
        start = stretch.words[span.first].start
        while last > span.first and is_common_word(text[stretch.words[last].start : stretch.words[last].end]):
            if not lookup(text[start : stretch.words[last - 1].end]):
                return span.last
            last -= 1
    return last


def _mention(text: str, stretch: Stretch, span: LabelledSpan) -> Mention:
    start, end = stretch.words[span.first].start, stretch.words[_last_word(text, stretch, span)].end
    return Mention(start, end, text[start:end], span.type, span.score)


def recognise(texts: Sequence[str]) -> list[list[Mention]]:
    """The people, places and organisations named in each text, in order of their place in it.

    A text is a paragraph, a heading or a cell; its sentences are read on their own. Honorifics, roles and house numbers
    are not part of a mention.
    """
    tokenizer = load_tokenizer()
    parts = [
        stretch
        for index, text in enumerate(texts)
        for sentence in sentences(text)
        if can_hold_name(text[sentence.start : sentence.end])
        for stretch in stretches(index, text, sentence, tokenizer)
    ]
    found: list[list[Mention]] = [[] for _ in texts]
    if not parts:
        return found
    for stretch, scores in zip(parts, load_network().log_probabilities([p.ids for p in parts]), strict=True):
        found[stretch.text] += [
            _mention(texts[stretch.text], stretch, span)
            for span in spans(scores[np.array(stretch.heads)])
            if span.score >= LEAST_SCORE
        ]
    return found
