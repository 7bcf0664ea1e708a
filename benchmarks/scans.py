#!/usr/bin/env python3
"""A batch of scans: makes them from reports that have text, reads them, and says what that took.

    benchmarks/scans.py samples/*.pdf [--documents 50] [--pages 4] [--dots 150 200 300] [--jobs 1]

Each scan is a PDF of pictures of a report's first pages at one of the resolutions, in turn level, leaning by half a
degree or by two, on grey paper, and with the specks of a bad scanner, so that no two are alike. They are read into a
fresh folder by the command line. Memory is the resident size of the largest worker, looked at ten times a second.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import BytesIO
from itertools import cycle
from pathlib import Path

import psutil
import pypdfium2
from PIL import Image

_POINTS = 72
_LOOK = 0.1
"""Seconds between two looks at the memory."""

_SPECKS = 2_000


def _specked(picture: Image.Image) -> Image.Image:
    noise = random.Random(picture.width)
    for _ in range(_SPECKS):
        picture.putpixel((noise.randrange(picture.width), noise.randrange(picture.height)), noise.choice((0, 255)))
    return picture


_FATES: tuple[Callable[[Image.Image], Image.Image], ...] = (
    lambda picture: picture,
    lambda picture: picture.rotate(0.5, Image.Resampling.BICUBIC, fillcolor=255),
    lambda picture: picture.rotate(-2, Image.Resampling.BICUBIC, fillcolor=255),
    lambda picture: picture.point([round(60 + value * 0.5) for value in range(256)]),
    _specked,
)


def scan(report: Path, out: Path, dots: int, pages: int, fate: Callable[[Image.Image], Image.Image]) -> int:
    """Write pictures of a report's first pages as a PDF; gives how many."""
    with pypdfium2.PdfDocument(report) as document:
        count = min(pages, len(document))
        pictures = [fate(document[i].render(scale=dots / _POINTS).to_pil().convert("L")) for i in range(count)]
    file = BytesIO()
    pictures[0].save(file, "PDF", save_all=True, append_images=pictures[1:], resolution=dots)
    out.write_bytes(file.getvalue())
    return count


def read(folder: Path, out: Path, jobs: int) -> tuple[int, float, float]:
    """Read a folder by the command line; exit code, seconds, and megabytes of its largest process."""
    command = [sys.executable, "-m", "verslag.cli", "extract", str(folder), "-o", str(out), "-q", "--jobs", str(jobs)]
    started, largest = time.monotonic(), 0
    process = psutil.Popen(command)
    while process.poll() is None:
        with suppress(psutil.Error):  # one ended meanwhile
            largest = max([largest, *(child.memory_info().rss for child in process.children(recursive=True))])
        time.sleep(_LOOK)
    return int(process.returncode), time.monotonic() - started, largest / 2**20


def main(arguments: Sequence[str] | None = None) -> int:
    """Make, read, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--documents", type=int, default=50)
    parser.add_argument("--pages", type=int, default=4)
    parser.add_argument("--dots", type=int, nargs="+", default=[150, 200, 300])
    parser.add_argument("--jobs", type=int, default=1)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder, out = Path(scratch) / "scans", Path(scratch) / "out"
        folder.mkdir()
        ways = zip(range(chosen.documents), cycle(chosen.reports), cycle(chosen.dots), cycle(_FATES), strict=False)
        pages = sum(
            scan(report, folder / f"{number:03}-{report.stem}.pdf", dots, chosen.pages, fate)
            for number, report, dots, fate in ways
        )
        code, seconds, megabytes = read(folder, out, chosen.jobs)
        read_through = len(list((out / "documents").glob("*.json")))
    print(f"{chosen.documents} scans, {pages} pages: exit code {code}, {read_through} documents written")
    print(
        f"{seconds:.0f} s, {seconds / pages:.2f} s a page with {chosen.jobs} job(s); largest worker {megabytes:.0f} MB"
    )
    return code


if __name__ == "__main__":
    sys.exit(main())
