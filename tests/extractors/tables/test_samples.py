"""Every cell of every table in the samples, where it stands."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from verslag.extractors.pdf import open_pdf
from verslag.extractors.tables import find_tables

_SAMPLES = Path(__file__).parents[3] / "samples"
_WITH_TABLES = sorted(p.parent.name for p in _SAMPLES.glob("gold/*/tables.jsonl") if p.stat().st_size)


def _gold(name):
    """Cells by table and page, rows counted from the first on the page; group headings as rows with only a label."""
    tables = defaultdict(list)
    for line in (_SAMPLES / "gold" / name / "tables.jsonl").read_text(encoding="utf-8").splitlines():
        cell = json.loads(line)
        tables[cell["table"], cell["page"]].append(cell)
    for (_, page), cells in tables.items():
        first = min(c["row"] for c in cells)
        body = {c["row"] for c in cells if not c["header"]}
        yield (
            page,
            {
                (c["row"] - first, c["column"], 1, False, _plain(c["text"]))
                if c["header"] and c["row"] > min(c["row"] for c in cells) and _alone(c, cells) and body
                else (c["row"] - first, c["column"], c["column_span"], c["header"], _plain(c["text"]))
                for c in cells
            },
        )


def _alone(cell, cells):
    return sum(c["row"] == cell["row"] for c in cells) == 1


def _plain(text):
    return "".join(text.split())


@pytest.mark.parametrize("name", _WITH_TABLES)
def test_cells_of_samples_are_exact(name):
    with open_pdf((_SAMPLES / f"{name}.pdf").read_bytes()) as document:
        found = {
            page: [
                {(c.row, c.column, c.column_span, c.header, _plain(c.text)) for c in table.cells}
                for table in find_tables(document.read_page(page - 1))
            ]
            for page in {page for page, _ in _gold(name)}
        }
    for page, expected in _gold(name):
        best = max(found[page], key=lambda cells: len(cells & expected), default=set())
        assert best == expected
