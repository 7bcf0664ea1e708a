"""A text that cannot be read costs itself alone; odd lines are read by every reader of names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.reader_fence import OpenFence
from verslag.extractors.names import Mention, recognise_by_rules
from verslag.extractors.names.find_names import find_names
from verslag.extractors.names.roles.governing_bodies import announced_office, body_before, body_in, group_office
from verslag.extractors.names.roles.office import tidy_role
from verslag.extractors.names.rules.entries import is_entry_line, opens_with_name, own_role, parse_entry
from verslag.extractors.names.rules.name_parts import split_name

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report

_PIECES = st.sampled_from(
    [
        "ING",
        "Mevr.",
        "de",
        "heer",
        "dhr",
        ".",
        ":",
        ",",
        "(",
        ")",
        "-",
        "•",
        "De",
        "van",
        "’t",
        "A.",
        "B.P.",
        "N.V.",
        "An",
        "Peeters",
        "voorzitter",
        "leden",
        "Bestuur",
        "per",
        "2023",
        "1°",
        "uit:",
        "namelijk",
        "Gent",
        "9000",
        "en",
        "&",
        "é",
        "@",
        "x",
        "III.",
        "RA",
        "vertegenwoordigd",
        "door",
        "Raad",
        "van",
        "Toezicht",
    ]
)
_LINES = st.lists(_PIECES, min_size=0, max_size=8).map(" ".join)


@given(_LINES)
def test_every_reader_of_lines_reads_odd_lines(line: str) -> None:
    entry = parse_entry(line)
    if entry is not None:
        assert line[entry.name_start : entry.name_end].strip()
    for reader in (
        is_entry_line,
        opens_with_name,
        own_role,
        split_name,
        announced_office,
        body_before,
        body_in,
        group_office,
        tidy_role,
    ):
        reader(line)  # type: ignore[operator]
    for mention in recognise_by_rules([line])[0]:
        assert line[mention.start : mention.end] == mention.surface


def _fails_on_word(texts: Sequence[str]) -> list[list[Mention]]:
    if any("struikelblok" in text for text in texts):
        raise IndexError
    return recognise_by_rules(texts)


def test_a_text_that_fails_is_given_up_alone(report: Report) -> None:
    report.block("Wim Aerts, directeur, opende de zaal.").page().block("Dit is een struikelblok.")
    found = find_names(report.layout(), DocumentFacts(), recogniser=_fails_on_word)
    assert [p.name for p in found.people] == ["Wim Aerts"]
    assert [(f.page, f.error) for f in found.faults] == [(2, "IndexError")]


def test_where_every_name_must_be_known_a_text_that_fails_stops_the_reading(report: Report) -> None:
    report.block("Dit is een struikelblok.")
    with pytest.raises(IndexError):
        find_names(report.layout(), DocumentFacts(), recogniser=_fails_on_word, fence=OpenFence())
