#!/usr/bin/env python3
"""A batch of many documents: pace, memory and overhead with one worker, with several, and on a cluster.

    benchmarks/batch.py reports/ [more.pdf …] [--documents 200] [--engine 1 2 cluster=local:2] [--pages 12]

The files given are copied under distinct names, each with content of its own (bytes after the end of a PDF change
nothing), the first pages of each only, so that a batch is many documents rather than few long ones. Each engine reads
all of them into a fresh folder by the command line, then once more: the second run has nothing to do. Memory is the
resident size of the parent and of its largest worker, looked at ten times a second, for a quarter of the documents and
for all: it should not grow. The overhead is the wall time beside the CPU time that the stages took, over the workers.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pikepdf
import psutil

_LOOK = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Measured:
    """One run of the command."""

    seconds: float
    parent_mb: float
    worker_mb: float
    cpu_seconds: float
    pages: int
    statuses: dict[str, int]


def shortened(path: Path, pages: int) -> bytes:
    """The first pages of a file; the file as it is where it cannot be opened."""
    try:
        with pikepdf.open(path) as pdf, tempfile.TemporaryFile() as file:
            if len(pdf.pages) <= pages:
                return path.read_bytes()
            del pdf.pages[pages:]
            pdf.remove_unreferenced_resources()
            pdf.save(file)
            file.seek(0)
            return file.read()
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return path.read_bytes()


def make(inputs: Iterable[Path], folder: Path, documents: int, pages: int) -> None:
    """Fill a folder with documents made from the inputs in turn."""
    contents = [(path.stem, shortened(path, pages)) for path in inputs]
    for number, (stem, content) in zip(range(documents), cycle(contents), strict=False):
        (folder / f"{number:04}-{stem}.pdf").write_bytes(content + f"\n% {number}\n".encode())


def measure(folder: Path, out: Path, options: list[str]) -> Measured:
    """Run the command over a folder and look at its processes."""
    command = [sys.executable, "-m", "verslag.cli", "extract", str(folder), "-o", str(out), "-q", *options]
    started = time.monotonic()
    process = psutil.Popen(command, stderr=subprocess.DEVNULL)
    parent = worker = 0
    while process.poll() is None:
        try:
            parent = max(parent, process.memory_info().rss)
            worker = max([worker, *(child.memory_info().rss for child in process.children(recursive=True))])
        except psutil.Error:
            pass  # one ended meanwhile
        time.sleep(_LOOK)
    seconds = time.monotonic() - started
    run = json.loads((out / "run.json").read_bytes())
    statuses: dict[str, int] = {}
    for document in run["documents"]:
        statuses[document["status"]] = statuses.get(document["status"], 0) + 1
    cpu = sum(sum(document["cpu_seconds"].values()) for document in run["documents"])
    with (out / "documents.csv").open(encoding="utf-8", newline="") as file:
        pages = sum(int(row["pages"]) for row in csv.DictReader(file))
    return Measured(seconds, parent / 1e6, worker / 1e6, cpu, pages, statuses)


def main() -> None:
    """Make the documents, run each engine, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", type=Path, nargs="+")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--pages", type=int, default=12, help="of each document")
    parser.add_argument("--engine", nargs="+", default=["1", "2"], help="jobs, or cluster=ADDRESS")
    args = parser.parse_args()
    inputs = [p for given in args.inputs for p in (sorted(given.rglob("*.pdf")) if given.is_dir() else [given])]
    print(
        "| engine | documents | pages | docs/min | pages/min | parent MB | worker MB | CPU-s in stages | overhead | "
        "again s |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for engine in args.engine:
        options = ["--cluster", engine.removeprefix("cluster=")] if "=" in engine else ["--jobs", engine]
        workers = int(engine.rpartition(":")[2]) if "=" in engine else int(engine)
        for documents in (args.documents // 4, args.documents):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name) / "in"
                folder.mkdir()
                make(inputs, folder, documents, args.pages)
                first = measure(folder, Path(name) / "out", options)
                again = measure(folder, Path(name) / "out", options)
            print(
                f"| {engine} | {documents} | {first.pages} | {documents * 60 / first.seconds:.1f} "
                f"| {first.pages * 60 / first.seconds:.0f} | {first.parent_mb:.0f} | {first.worker_mb:.0f} "
                f"| {first.cpu_seconds:.1f} | {first.seconds * workers / first.cpu_seconds - 1:.0%} "
                f"| {again.seconds:.1f} |",
                flush=True,
            )
            print(f"  {first.statuses}", file=sys.stderr)


if __name__ == "__main__":
    main()
