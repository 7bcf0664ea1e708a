"""The named-entity network: shipped as int8 ONNX, run on one thread, loaded once a process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from verslag.extractors.names.network.ner_labels import LABELS
from verslag.extractors.names.network.tokenizer import BOS, EOS, PAD, UnigramTokenizer

if TYPE_CHECKING:
    import onnxruntime

MODEL_FILE = "ner.onnx"
VOCABULARY_FILE = "vocabulary.tsv"
LONGEST_INPUT = 128
"""Pieces the network takes at once, sentence marks included: its position table ends here."""
BATCH_PIECES = 8 * 48
"""Pieces of a batch, padding included: larger ones fall out of the processor's cache and gain nothing."""

_SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""The engine's kernel for an addition and a normalisation at once takes longer than the two: a fifth of all the time.
"""


class Network:
    """Label log probabilities for sequences of piece ids."""

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        self._session = session

    def log_probabilities(self, sequences: Sequence[Sequence[int]]) -> list[npt.NDArray[np.float32]]:
        """`(pieces, labels)` for each sequence of piece ids (without sentence marks), in the order given.

        Raises ValueError for a sequence longer than `LONGEST_INPUT` with its marks.
        """
        results: list[npt.NDArray[np.float32]] = [np.zeros((0, len(LABELS)), dtype=np.float32)] * len(sequences)
        for batch in _batches([len(s) for s in sequences]):
            longest = max(len(sequences[i]) for i in batch) + 2
            if longest > LONGEST_INPUT:
                raise ValueError(f"a sequence of {longest} pieces; the network takes {LONGEST_INPUT}")
            ids = np.full((len(batch), longest), PAD, dtype=np.int32)
            mask = np.zeros((len(batch), longest), dtype=np.int32)
            for row, i in enumerate(batch):
                size = len(sequences[i]) + 2
                ids[row, :size] = [BOS, *sequences[i], EOS]
                mask[row, :size] = 1
            logits = np.asarray(self._session.run(None, {"ids": ids, "mask": mask})[0], dtype=np.float32)
            peak = logits.max(axis=-1, keepdims=True)
            scores = logits - peak - np.log(np.exp(logits - peak).sum(axis=-1, keepdims=True))
            for row, i in enumerate(batch):
                results[i] = scores[row, 1 : len(sequences[i]) + 1]
        return results


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices of sequences of like length, so that little is padding; empty sequences are left out."""
    batch: list[int] = []
    for i in sorted((i for i, n in enumerate(lengths) if n), key=lambda i: (lengths[i], i)):
        if batch and (len(batch) + 1) * (lengths[i] + 2) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def read_network(path: Path) -> Network:
    """The network in an ONNX file."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read when the library is first loaded
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW_FUSIONS
    )
    return Network(session)


@cache
def load_network() -> Network:
    """The shipped network."""
    with resources.as_file(resources.files("verslag.extractors.names") / "data" / "ner" / MODEL_FILE) as path:
        return read_network(path)


def read_tokenizer(path: Path) -> UnigramTokenizer:
    """The tokenizer of a vocabulary file."""
    return UnigramTokenizer.from_lines(path.read_text(encoding="utf-8").split("\n")[:-1])


@cache
def load_tokenizer() -> UnigramTokenizer:
    """The tokenizer of the shipped network."""
    with resources.as_file(resources.files("verslag.extractors.names") / "data" / "ner" / VOCABULARY_FILE) as path:
        return read_tokenizer(path)
