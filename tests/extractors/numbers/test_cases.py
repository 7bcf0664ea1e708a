"""Fictional Dutch report texts, a few hundred, each with everything that must be found in it and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from verslag.extractors.numbers import Quantity, parse_cell, parse_quantities
from verslag.extractors.numbers.serialise import plain

CASES = Path(__file__).parent / "cases"
FRACTION_DIGITS = 12  # a third is compared to this many characters


def _cases(*names: str) -> list[object]:
    lines = [
        (name, json.loads(line))
        for name in names
        for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [pytest.param(case["text"], case["quantities"], id=f"{name}: {case['text'][:60]!r}") for name, case in lines]


def _short(value: str | None) -> str | None:
    return value if value is None or len(value) < 20 else value[:FRACTION_DIGITS]


def record(found: Quantity) -> dict[str, str]:
    """What a case says of one quantity; what is not said is None or exact."""
    said = {
        "surface": found.surface,
        "kind": found.kind,
        "value": _short(plain(found.value)) if found.is_figure else None,
        "high": plain(found.value_high),
        "unit": found.unit,
        "qualifier": found.qualifier if found.qualifier != "exact" else None,
        "per": found.per,
        "iso": found.iso,
    }
    return {key: value for key, value in said.items() if value is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    _cases(
        "amounts", "units_and_hedges", "not_figures", "rows_and_words", "sentences", "more_amounts", "series_and_signs"
    ),
)
def test_text(text: str, expected: list[dict[str, str]]) -> None:
    assert [record(q) for q in parse_quantities(text)] == expected


@pytest.mark.parametrize(("text", "expected"), _cases("cells"))
def test_cell(text: str, expected: list[dict[str, str]]) -> None:
    assert [record(q) for q in parse_cell(text)] == expected
