"""Unigram subword tokenizer of the named-entity model.

The method is SentencePiece's unigram segmentation (Kudo 2018, "Subword Regularization"): of all ways to cut a word
into known pieces, the one whose summed log probabilities are highest. Pieces carry offsets into the text as given, so
that a label on a piece is a label on printed characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

BOS, PAD, EOS, UNK = 0, 1, 2, 3
SPECIAL_PIECES = ("<s>", "<pad>", "</s>", "<unk>")
WORD_START = "▁"
UNKNOWN_PENALTY = 10.0
"""SentencePiece's `kUnkPenalty`: an unknown character scores this far below the rarest piece."""
LONGEST_WORD = 200
"""A run without a space longer than this is tokenised in parts of this many characters, so that time stays linear."""
CACHED_WORDS = 20_000

_SPACES = frozenset("\t\n\f\r\u1680\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2581\ufeff\ufffd")
_KEPT = frozenset("～")
_NOT_SPACES = re.compile(r"[^ ]+")


@dataclass(frozen=True, slots=True)
class VocabularyPiece:
    """A vocabulary entry found in a text: `text[start:end]` is what it stands for."""

    id: int
    start: int
    end: int


def _normalise_cluster(cluster: str) -> str:
    """`cluster` (a character with its combining marks) as SentencePiece's `nmt_nfkc` rule writes it."""
    if len(cluster) == 1:
        if cluster in _SPACES:
            return " "
        if cluster in _KEPT:
            return cluster
        if unicodedata.category(cluster) == "Cc":
            return ""
    return unicodedata.normalize("NFKC", cluster)


def _clusters(text: str) -> Iterable[tuple[int, int]]:
    """Start and end of each character together with the combining marks behind it."""
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or not unicodedata.combining(text[i]):
            if i > start:
                yield start, i
            start = i


def _normalised_words(text: str) -> Iterable[tuple[str, list[tuple[int, int]]]]:
    """Words between spaces, normalised, each character with the offsets in `text` that it came from."""
    if text.isascii() and text.isprintable():  # NFKC leaves it as it is
        for match in _NOT_SPACES.finditer(text):
            yield match.group(), [(at, at + 1) for at in range(*match.span())]
        return
    characters: list[str] = []
    offsets: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        for character in _normalise_cluster(text[start:end]):
            if character == " ":
                if characters:
                    yield "".join(characters), offsets
                    characters, offsets = [], []
            else:
                characters.append(character)
                offsets.append((start, end))
    if characters:
        yield "".join(characters), offsets


class UnigramTokenizer:
    """Cuts text into pieces of a fixed vocabulary.

    `pieces[i]` has the id `i` and the log probability `scores[i]`; the first four are `SPECIAL_PIECES`.
    """

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        if tuple(pieces[: len(SPECIAL_PIECES)]) != SPECIAL_PIECES:
            raise ValueError(f"a vocabulary starts with {' '.join(SPECIAL_PIECES)}")
        if len(pieces) != len(scores):
            raise ValueError("a vocabulary has one score a piece")
        first = len(SPECIAL_PIECES)
        self._entries = {p: (i, scores[i]) for i, p in enumerate(pieces) if i >= first}
        self._longest = max((len(p) for p in self._entries), default=1)
        self._unknown_score = min(scores[first:], default=0.0) - UNKNOWN_PENALTY
        self._cut = lru_cache(CACHED_WORDS)(self._best_cut)

    @classmethod
    def from_lines(cls, lines: Iterable[str]) -> UnigramTokenizer:
        """From a vocabulary file: `piece TAB log probability` a line, the line number is the id."""
        pieces, scores = [], []
        for line in lines:
            piece, tab, score = line.rstrip("\n").partition("\t")
            if not tab:
                raise ValueError(f"no score in vocabulary line {line!r}")
            pieces.append(piece)
            scores.append(float(score))
        return cls(pieces, scores)

    def __len__(self) -> int:
        return len(SPECIAL_PIECES) + len(self._entries)

    def _best_cut(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """`(id, start, end)` of the likeliest pieces of `word` (Viterbi); neighbouring unknown characters join."""
        size = len(word)
        best = [0.0] + [float("-inf")] * size
        origin = [(UNK, 0)] * (size + 1)
        for start in range(size):
            here = best[start]
            for end in range(start + 1, min(size, start + self._longest) + 1):
                entry = self._entries.get(word[start:end])
                if entry is not None and here + entry[1] > best[end]:
                    best[end] = here + entry[1]
                    origin[end] = (entry[0], start)
            if here + self._unknown_score > best[start + 1]:
                best[start + 1] = here + self._unknown_score
                origin[start + 1] = (UNK, start)
        cut: list[tuple[int, int, int]] = []
        end = size
        while end > 0:
            piece, start = origin[end]
            if piece == UNK and cut and cut[-1][0] == UNK:
                end_of_run = cut.pop()[2]
                cut.append((UNK, start, end_of_run))
            else:
                cut.append((piece, start, end))
            end = start
        return tuple(reversed(cut))

    def tokenise(self, text: str) -> list[VocabularyPiece]:
        """The pieces of `text`, in order, without sentence marks. A lone word mark takes its word's first offset."""
        pieces: list[VocabularyPiece] = []
        for word, offsets in _normalised_words(text):
            for part in range(0, len(word), LONGEST_WORD):
                # The word mark is no printed character: positions in the marked word are one ahead.
                mark = WORD_START if part == 0 else ""
                shift = part - len(mark)
                for piece, start, end in self._cut(mark + word[part : part + LONGEST_WORD]):
                    first = max(start + shift, 0)
                    last = end + shift - 1
                    pieces.append(
                        VocabularyPiece(
                            piece, offsets[first][0], offsets[last][1] if last >= first else offsets[first][0]
                        )
                    )
        return pieces
