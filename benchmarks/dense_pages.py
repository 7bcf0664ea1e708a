#!/usr/bin/env python3
"""CPU-seconds for one page with ever more drawn on it: twice as much should take about twice as long.

    benchmarks/dense_pages.py [--most 100000]

Three drawings: one long path (a map), short lines (a plot), and small filled tiles with words between rulings (a
sheet).
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections.abc import Callable

import pikepdf

from verslag.extractors.layout.analyse import analyse
from verslag.extractors.pdf import open_pdf


def one_path(segments: int) -> str:
    points = (f"{i % 397} {(i * 7) % 499} l" for i in range(segments))
    return f"0 0 m {' '.join(points)} S"


def short_lines(segments: int) -> str:
    return " ".join(f"{i % 390} {(i * 7) % 499} m {i % 390 + 5} {(i * 7) % 499} l S" for i in range(segments // 2))


def sheet(segments: int) -> str:
    """Ruled cells with a figure in each; a cell takes four segments."""
    cells = (
        f"{20 + i % 10 * 55} {800 - i // 10 * 8} 55 8 re S BT /F1 5 Tf {24 + i % 10 * 55} {802 - i // 10 * 8} Td "
        f"({i}) Tj ET"
        for i in range(segments // 4)
    )
    return " ".join(cells)


DRAWINGS: dict[str, Callable[[int], str]] = {"one path": one_path, "short lines": short_lines, "ruled sheet": sheet}


def document_with(content: str) -> bytes:
    """A document of one page with that content."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        text = " BT /F1 10 Tf 40 815 Td (Onze wijk telt 12 straten) Tj ET"
        page.obj.Contents = pdf.make_stream((content + text).encode())
        written = io.BytesIO()
        pdf.save(written)
    return written.getvalue()


def seconds(data: bytes) -> tuple[float, float]:
    """CPU-seconds to read the page and to lay it out; the best of two."""
    best = (float("inf"), float("inf"))
    for _ in range(2):
        start = time.process_time()
        with open_pdf(data) as document:
            page = document.read_page(0)
        read = time.process_time()
        analyse([page])
        best = min(best, (read - start, time.process_time() - read), key=sum)
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=100_000, help="segments of the last page")
    most = parser.parse_args().most
    print(f"{'drawing':14} {'segments':>9} {'reading':>9} {'layout':>9}")
    for name, drawing in DRAWINGS.items():
        for segments in (most // 8, most // 4, most // 2, most):
            read, laid_out = seconds(document_with(drawing(segments)))
            print(f"{name:14} {segments:9} {read:9.3f} {laid_out:9.3f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
