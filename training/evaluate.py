"""Scores of the shipped network on the held-back sentences; its speed, load time and memory."""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

from examples import split_frames
from exchange import Exchange
from markup import render
from scoring import predict, score

from verslag.extractors.names.ner import recognise
from verslag.extractors.names.ner_network import load_network, load_tokenizer

SPEED_SENTENCES = 2_000


def main() -> None:
    """Print the figures of `docs/model.md`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, default=Path(__file__).parent / "sentences")
    arguments = parser.parse_args()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    network, tokenizer = load_network(), load_tokenizer()
    print(f"load {time.perf_counter() - began:.2f} s")
    recognise(["An Peeters woont in Gent."])
    print(f"memory {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB more")

    frames = split_frames(arguments.sentences)
    exchange = Exchange(107)
    for name, examples in (
        ("test", [render(f) for f in frames.test]),
        ("test, other names", [render(f, exchange) for f in frames.test]),
    ):
        scores = score(examples, predict(examples, tokenizer, network.log_probabilities))
        print(name, *(f"{kind} {value}" for kind, value in scores.items()), sep="\n  ")

    # Sentences of the length that reports have; each with new names, so that no word is in the tokenizer's cache twice.
    long = [f for f in (*frames.train, *frames.dev) if sum(len(s.text.split()) for s in f) >= 8]
    texts = [render(long[i % len(long)], exchange).text for i in range(SPEED_SENTENCES)]
    words = sum(len(t.split()) for t in texts)
    began = time.process_time()
    recognise(texts)
    print(f"{words / (time.process_time() - began):.0f} words a CPU-second over {words} words")


if __name__ == "__main__":
    main()
