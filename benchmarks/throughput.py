#!/usr/bin/env python3
"""Pages per CPU-second and peak memory of verslag, beside pdfplumber's words and tables on the same files.

    benchmarks/throughput.py report.pdf [more.pdf …] [--password P] [--repeat 3] [--skip-pdfplumber] [--reading-only]

Every measurement runs in a fresh process, one at a time. `cold` counts everything from the start of the process
(interpreter, imports, models); `warm` is the median of further runs in the same process. CPU time is user plus system
time of that process, all threads, so other work on the machine matters less than with a clock; it still matters.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

Task = Callable[[Path, str | None], int]
"""Works through one document and returns its number of pages."""


@dataclass(frozen=True)
class Measured:
    """One task on one document; times in CPU-seconds, memory in MB."""

    pages: int
    cold: float
    warm: float
    peak: float


def read_pages(path: Path, password: str | None) -> int:
    """Words and shapes of every page, nothing more."""
    from verslag.extractors.pdf import open_pdf
    from verslag.schemas.errors import PageError

    with open_pdf(path.read_bytes(), password=password) as document:
        for index in range(document.page_count):
            try:
                document.read_page(index)
            except PageError:
                continue
        return document.page_count


def extract_report(path: Path, password: str | None) -> int:
    """Everything that `verslag extract` finds, without writing it."""
    from verslag import extract

    return extract(path, password=password).document.pages


def pdfplumber_tables(path: Path, password: str | None) -> int:
    """pdfplumber's words and tables of every page, closed one by one."""
    import pdfplumber

    with pdfplumber.open(path, password=password) as document:
        for page in document.pages:
            page.extract_words()
            page.extract_tables()
            page.close()
        return len(document.pages)


def measure(task: Task, path: Path, password: str | None, repeat: int) -> Measured:
    """Run a task in this process, which should be a fresh one."""
    pages = task(path, password)
    cold = time.process_time()
    warm = []
    for _ in range(repeat):
        start = time.process_time()
        task(path, password)
        warm.append(time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return Measured(pages, cold, statistics.median(warm), peak)


def measure_apart(task: Task, path: Path, password: str | None, repeat: int) -> Measured | str:
    """The same in a process of its own; the reason as text where the task fails."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        future = pool.submit(measure, task, path, password, repeat)
        # Whatever a peer makes of a file, the other rows are wanted.
        error = future.exception()
        return f"{type(error).__name__}: {error}" if error is not None else future.result()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdf", nargs="+", type=Path)
    parser.add_argument("--password")
    parser.add_argument("--repeat", type=int, default=3, help="warm runs of verslag (pdfplumber: one)")
    parser.add_argument("--skip-pdfplumber", action="store_true")
    parser.add_argument("--reading-only", action="store_true", help="leave out the whole extraction")
    options = parser.parse_args()
    tasks: dict[str, tuple[Task, int]] = {"verslag, words and shapes": (read_pages, options.repeat)}
    if not options.reading_only:
        tasks["verslag, everything"] = (extract_report, options.repeat)
    if not options.skip_pdfplumber:
        tasks["pdfplumber, words and tables"] = (pdfplumber_tables, 1)
    print(f"{'file':32} {'what':30} {'pages':>5} {'cold p/CPU-s':>12} {'warm p/CPU-s':>12} {'peak MB':>8}")
    for path in options.pdf:
        for name, (task, repeat) in tasks.items():
            got = measure_apart(task, path, options.password, repeat)
            if isinstance(got, str):
                print(f"{path.name[:32]:32} {name:30} {got}")
                continue
            print(
                f"{path.name[:32]:32} {name:30} {got.pages:5} {got.pages / got.cold:12.1f} "
                f"{got.pages / got.warm:12.1f} {got.peak:8.0f}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
