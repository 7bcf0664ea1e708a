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

from verslag.extractors.names.network.ner_labels import LABELS, OUTSIDE, TYPES, begin
from verslag.extractors.names.network.ner_words import CharSpan
from verslag.extractors.names.network.network_reading import stretches
from verslag.extractors.names.network.tokenizer import UnigramTokenizer

SPLIT_SEED = 2022
TEST_SHARE, DEV_SHARE = 0.12, 0.08
JOINED_SHARE = 0.12
"""Cells and lines run together in a page: some examples are two or three joined."""
JOINERS = (", ", " ", " – ", " | ", "; ", " • ", " / ", " ")
UPPER_SHARE = 0.03
SPACED_SHARE = 0.06
"""Some texts stand with spaces around every mark: columns set letter by letter, text cut into words before."""
_MARKS = frozenset('.,;:()!?"“”„')
EUROPEANA_LONGEST = 60


@dataclass(frozen=True)
class Frames:
    """Own sentences, split by frame: no variant of a dev or test sentence is ever trained on."""

    train: list[list[Segment]]
    dev: list[list[Segment]]
    test: list[list[Segment]]


def _skeleton(frame: list[Segment]) -> str:
    """What stays of a frame when names are exchanged: equal skeletons are one frame."""
    return "".join(s.tag[:1] or s.text for s in frame)


def _has_own_words(frame: list[Segment]) -> bool:
    """Whether there are words around the names: bare names have no frame that two sentences could share."""
    return any(len(w) > 1 for s in frame if not s.tag for w in re.findall(r"[^\W\d_]+", s.text))


def split_frames(folder: Path) -> Frames:
    """The same split for the same sentences.

    Each folder in `folder` is a batch with a split of its own: a new batch leaves the split of the others as it was.
    """
    train: list[list[Segment]] = []
    dev: list[list[Segment]] = []
    test: list[list[Segment]] = []
    for batch in sorted(p for p in folder.iterdir() if p.is_dir()):
        frames = read_frames(batch)
        random.Random(SPLIT_SEED).shuffle(frames)
        tests, devs = round(len(frames) * TEST_SHARE), round(len(frames) * DEV_SHARE)
        test += frames[:tests]
        dev += frames[tests : tests + devs]
        train += frames[tests + devs :]
    held_back = {_skeleton(f) for f in test if _has_own_words(f)}
    dev = [f for f in dev if _skeleton(f) not in held_back]
    held_back |= {_skeleton(f) for f in dev if _has_own_words(f)}
    return Frames([f for f in train if _skeleton(f) not in held_back], dev, test)


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


def _spaced(example: Example) -> Example:
    """With a space before and behind every mark outside an entity; marks inside numbers stay."""
    inside = {i for e in example.entities for i in range(e.start, e.end)}
    text = ""
    moved: list[int] = []
    after_mark = False
    for at, character in enumerate(example.text):
        inner = example.text[max(0, at - 1) : at + 2 : 2].isalnum() and 0 < at < len(example.text) - 1
        mark = character in _MARKS and at not in inside and not inner
        if (mark or after_mark) and character != " " and text and text[-1] != " ":
            text += " "
        moved.append(len(text))
        text += character
        after_mark = mark
    return Example(text, tuple(Entity(moved[e.start], moved[e.end - 1] + 1, e.kind) for e in example.entities))


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
        if choose.random() < SPACED_SHARE:
            example = _spaced(example)
        found.append(example)
    return found


def read_europeana(path: Path) -> Iterator[tuple[Example, tuple[CharSpan, ...]]]:
    """Sentences, and the words in them whose label is unsure.

    The newspapers were labelled in part: a word with a capital outside an entity may well be a name that was missed,
    and so may any organisation; those labels are not learnt from. In a sentence without an entity all are unsure.
    """
    kinds = {"PER": "person", "LOC": "place", "ORG": "organisation"}
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, label = line.rpartition(" ")
        if not word:
            continue
        sentence.append((word, label))
        if len(sentence) >= EUROPEANA_LONGEST or (word[-1] in ".!?" and len(word) > 3 and label == "O"):
            example, unsure = _europeana_example(sentence, kinds)
            if _is_clean(example):
                yield example, unsure if example.entities else (CharSpan(0, len(example.text)),)
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


def _europeana_example(sentence: list[tuple[str, str]], kinds: dict[str, str]) -> tuple[Example, tuple[CharSpan, ...]]:
    text = ""
    entities: list[Entity] = []
    unsure: list[CharSpan] = []
    for word, label in sentence:
        text += " " if text else ""
        bare = word.strip(".,;:!?»«()\"'")
        start = len(text) + (word.find(bare) if bare else 0)
        end = start + len(bare)
        if label == "O" or not bare:
            if any(c.isupper() for c in word):
                unsure.append(CharSpan(len(text), len(text) + len(word)))
        elif label.startswith("I-") and entities and entities[-1].kind == kinds[label[2:]]:
            entities[-1] = Entity(entities[-1].start, end, entities[-1].kind)
        else:
            entities.append(Entity(start, end, kinds[label[2:]]))
        text += word
    return Example(text, tuple(entities)), tuple(unsure)


@dataclass(frozen=True)
class Encoded:
    """Piece ids, and for each piece the weights of its labels `(pieces, labels)`.

    One label has all the weight, or a teacher's probabilities share it. Pieces that teach nothing (those behind a
    word's first piece, words of unsure label) have none.
    """

    ids: tuple[int, ...]
    targets: np.ndarray
    unsure: tuple[int, ...] = ()
    """First pieces of words of unsure label."""


def encode(
    example: Example, tokenizer: UnigramTokenizer, unsure: tuple[CharSpan, ...] = (), weight: float = 1.0
) -> list[Encoded]:
    """`example` as the network reads it: long ones in parts."""
    encoded = []
    for stretch in stretches(0, example.text, CharSpan(0, len(example.text)), tokenizer):
        targets = np.zeros((len(stretch.ids), len(LABELS)), dtype=np.float32)
        doubtful = []
        for word, head in zip(stretch.words, stretch.heads, strict=True):
            label = OUTSIDE
            for entity in example.entities:
                if entity.start < word.end and word.start < entity.end:
                    label = begin(TYPES.index(entity.kind)) + (word.start > entity.start)
            sure = label != OUTSIDE or not any(u.start < word.end and word.start < u.end for u in unsure)
            targets[head] = 0.0
            targets[head, label] = weight * sure
            if not sure:
                doubtful.append(head)
        encoded.append(Encoded(stretch.ids, targets, tuple(doubtful)))
    return encoded
