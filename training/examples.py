"""Training and test examples: own sentences, multiplied, and the Europeana newspapers."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from exchange import Exchange
from markup import Entity, Example, Segment, read_frames, render

from verslag.extractors.names.ner import stretches
from verslag.extractors.names.ner_labels import OUTSIDE, TYPES, begin
from verslag.extractors.names.ner_words import Span
from verslag.extractors.names.tokenizer import UnigramTokenizer

IGNORED = -100
"""The label of pieces that teach nothing."""
SPLIT_SEED = 2022
TEST_SHARE, DEV_SHARE = 0.12, 0.08
JOINED_SHARE = 0.12
"""Cells and lines run together in a page: some examples are two or three joined."""
JOINERS = (", ", " ", " – ", " | ", "; ", " • ", " / ", " ")
UPPER_SHARE = 0.03
EUROPEANA_LONGEST = 60


@dataclass(frozen=True)
class Frames:
    """Own sentences, split by frame: no variant of a test sentence is ever trained on."""

    train: list[list[Segment]]
    dev: list[list[Segment]]
    test: list[list[Segment]]


def split_frames(folder: Path) -> Frames:
    """The same split for the same sentences."""
    frames = read_frames(folder)
    random.Random(SPLIT_SEED).shuffle(frames)
    tests, devs = round(len(frames) * TEST_SHARE), round(len(frames) * DEV_SHARE)
    return Frames(frames[tests + devs :], frames[tests : tests + devs], frames[:tests])


def _joined(examples: list[Example], joiner: str) -> Example:
    text = ""
    entities: list[Entity] = []
    for example in examples:
        text += joiner if text else ""
        entities += [Entity(e.start + len(text), e.end + len(text), e.kind) for e in example.entities]
        text += example.text
    return Example(text, tuple(entities))


def _upper(example: Example) -> Example:
    text = example.text.upper()
    # "ß" and the like change length: such a text stays as it is.
    return Example(text, example.entities) if len(text) == len(example.text) else example


def multiplied(frames: list[list[Segment]], variants: int, seed: int) -> list[Example]:
    """`variants` examples of each frame with entities; a frame without any counts a third."""
    exchange = Exchange(seed)
    choose = random.Random(seed + 1)
    made: list[Example] = []
    for frame in frames:
        named = any(s.tag for s in frame)
        made += [render(frame, exchange) for _ in range(variants if named else max(1, variants // 3))]
    found: list[Example] = []
    for example in made:
        if choose.random() < JOINED_SHARE:
            example = _joined([example, *choose.choices(made, k=choose.choice([1, 1, 2]))], choose.choice(JOINERS))
        if choose.random() < UPPER_SHARE:
            example = _upper(example)
        found.append(example)
    return found


def read_europeana(path: Path) -> Iterator[tuple[Example, tuple[Span, ...]]]:
    """Sentences with an entity, and the words in them whose label is unsure.

    The newspapers were labelled in part: a word with a capital outside an entity may well be a name that was missed, and
    so may any organisation; those labels are not learnt from.
    """
    kinds = {"PER": "person", "LOC": "place", "ORG": "organisation"}
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, label = line.rpartition(" ")
        if not word:
            continue
        sentence.append((word, label))
        if len(sentence) >= EUROPEANA_LONGEST or (word[-1] in ".!?" and len(word) > 3 and label == "O"):
            if any(label != "O" for _, label in sentence):
                example, unsure = _europeana_example(sentence, kinds)
                if _is_clean(example):
                    yield example, unsure
            sentence = []


_NOISE = re.compile(r"[^\w\s.,;:()'\"!?-]|\w[?!;:]\w|\d[^\W\d]{2}|[a-z][A-Z]")
_TITLED = re.compile(r"(?i)(keizer|koning\w*|graaf|prins\w*|jhr|baron|mr|dr|heer|generaal|paus|ds|lord|sir|hertog)\b")


def _is_clean(example: Example) -> bool:
    """Whether the text was recognised well and its entities are labelled as ours are (joined, without titles)."""
    if len(_NOISE.findall(example.text)) > 0 or len(example.text) < 30:
        return False
    for before, after in pairwise(example.entities):
        if (
            before.kind == after.kind
            and after.start - before.end <= 2
            and example.text[before.end : after.start].strip(". ") == ""
        ):
            return False
    return not any(e.kind == "person" and _TITLED.match(example.text, e.start) for e in example.entities)


def _europeana_example(sentence: list[tuple[str, str]], kinds: dict[str, str]) -> tuple[Example, tuple[Span, ...]]:
    text = ""
    entities: list[Entity] = []
    unsure: list[Span] = []
    for word, label in sentence:
        text += " " if text else ""
        bare = word.strip(".,;:!?»«()\"'")
        start = len(text) + (word.find(bare) if bare else 0)
        end = start + len(bare)
        if label == "O" or not bare:
            if any(c.isupper() for c in word):
                unsure.append(Span(len(text), len(text) + len(word)))
        elif label.startswith("I-") and entities and entities[-1].kind == kinds[label[2:]]:
            entities[-1] = Entity(entities[-1].start, end, entities[-1].kind)
        else:
            entities.append(Entity(start, end, kinds[label[2:]]))
        text += word
    return Example(text, tuple(entities)), tuple(unsure)


@dataclass(frozen=True)
class Encoded:
    """Piece ids and the label of each piece (`IGNORED` behind a word's first piece)."""

    ids: tuple[int, ...]
    labels: np.ndarray


def encode(example: Example, tokenizer: UnigramTokenizer, unsure: tuple[Span, ...] = ()) -> list[Encoded]:
    """`example` as the network reads it: long ones in parts."""
    encoded = []
    for stretch in stretches(0, example.text, Span(0, len(example.text)), tokenizer):
        labels = np.full(len(stretch.ids), IGNORED, dtype=np.int64)
        for word, head in zip(stretch.words, stretch.heads, strict=True):
            label = OUTSIDE
            for entity in example.entities:
                if entity.start < word.end and word.start < entity.end:
                    label = begin(TYPES.index(entity.kind)) + (word.start > entity.start)
            if label == OUTSIDE and any(u.start < word.end and word.start < u.end for u in unsure):
                label = IGNORED
            labels[head] = label
        encoded.append(Encoded(stretch.ids, labels))
    return encoded
