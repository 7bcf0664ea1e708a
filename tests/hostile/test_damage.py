"""Damaged samples end as they should; `benchmarks/fuzz.py` damages thousands."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz import WRONG, Plan, extract_mutant
from mutations import base_of, mutant

from verslag.extractors.pdf import open_pdf
from verslag.schemas.errors import NotReadableError, PageError

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.pdf"))
PLAN = Plan(seed=20240131, pages=1, password="")
EACH = 6


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_damaged_samples_end_as_they_should(sample: Path) -> None:
    records = [extract_mutant(str(sample), index, PLAN) for index in range(EACH)]
    assert not [record for record in records if record.ending in WRONG]


def test_a_mutant_can_be_made_again() -> None:
    base = base_of(SAMPLES[0], pages=1)
    assert [mutant(base, 7, index) for index in range(5)] == [mutant(base, 7, index) for index in range(5)]
    assert mutant(base, 7, 0) != mutant(base, 8, 0)


def test_mutants_differ_from_their_base() -> None:
    base = base_of(SAMPLES[0], pages=1)
    changed = [mutant(base, 7, index)[1] not in (base.data, base.opened) for index in range(20)]
    assert sum(changed) > 15


@pytest.mark.parametrize("share", range(5, 100, 5))
def test_a_file_cut_off_anywhere_is_read_or_refused(share: int) -> None:
    whole = SAMPLES[0].read_bytes()
    try:
        document = open_pdf(whole[: len(whole) * share // 100])
    except NotReadableError as error:
        assert "truncated PDF" in str(error)
        return
    with document:
        assert document.repaired
        for index in range(document.page_count):
            try:
                document.read_page(index)
            except PageError as error:
                assert "missing" in str(error) or "loaded" in str(error)
