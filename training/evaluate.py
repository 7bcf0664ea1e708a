"""Scores of a network on held-back sentences; its speed, load time and memory; the least score by the dev split."""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from examples import split_frames
from exchange import Exchange
from markup import Example, Segment, render
from scoring import Finding, predict, score

from verslag.extractors.names.network.ner_network import (
    MODEL_FILE,
    VOCABULARY_FILE,
    Network,
    read_network,
    read_tokenizer,
)
from verslag.extractors.names.network.network_reading import LEAST_SCORE
from verslag.extractors.names.network.tokenizer import UnigramTokenizer

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "extractors" / "names" / "data" / "ner"
SPEED_SENTENCES = 2_000
DRAWS = (107, 108, 109)
"""Seeds of the draws of other names."""
TRIED_LEAST_SCORES = (0.0, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)


def memory() -> float:
    """The most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def speed(frames: Sequence[list[Segment]], tokenizer: UnigramTokenizer, network: Network) -> float:
    """Words a CPU-second over sentences of the length that reports have, read one and all.

    Each has new names, so that no word is in the tokenizer's cache twice.
    """
    exchange = Exchange(DRAWS[0])
    long = [f for f in frames if sum(len(s.text.split()) for s in f) >= 8]
    examples = [render(long[i % len(long)], exchange) for i in range(SPEED_SENTENCES)]
    began = time.process_time()
    predict(examples, tokenizer, network.log_probabilities)
    return sum(len(e.text.split()) for e in examples) / (time.process_time() - began)


def _kept(found: Sequence[list[Finding]], least: float) -> list[set[tuple[int, int, str]]]:
    return [{(f.start, f.end, f.type) for f in findings if f.score >= least} for findings in found]


def main() -> None:
    """Print the figures of `docs/model.md`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder with a network and its vocabulary")
    parser.add_argument("--split", choices=["dev", "test"], default="dev", help="choices are made on dev alone")
    parser.add_argument("--least", type=float, default=LEAST_SCORE)
    arguments = parser.parse_args()
    before, began = memory(), time.perf_counter()
    network = read_network(arguments.model / MODEL_FILE)
    tokenizer = read_tokenizer(arguments.model / VOCABULARY_FILE)
    print(f"load {time.perf_counter() - began:.2f} s, {memory() - before:.0f} MB more memory")

    frames = split_frames(HERE / "sentences")
    held_back = frames.dev if arguments.split == "dev" else frames.test
    plain = [render(f) for f in held_back]
    varied: list[Example] = [render(f, e) for e in map(Exchange, DRAWS) for f in held_back]
    for name, examples in ((arguments.split, plain), (f"{arguments.split}, other names", varied)):
        found = predict(examples, tokenizer, network.log_probabilities)
        for least in (0.0, arguments.least):
            scores = score(examples, _kept(found, least))
            print(f"{name}, least score {least}", *(f"{kind} {value}" for kind, value in scores.items()), sep="\n  ")
        if arguments.split == "dev":
            tried = [f"{least} {score(examples, _kept(found, least))['all'].f1:.3f}" for least in TRIED_LEAST_SCORES]
            print("F1 by least score:", ", ".join(tried))
    print(f"{speed((*frames.train, *frames.dev), tokenizer, network):.0f} words a CPU-second")


if __name__ == "__main__":
    main()
