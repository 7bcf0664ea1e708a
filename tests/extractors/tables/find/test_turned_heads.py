"""Heads turned by a quarter over an upright table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.layout.analyse import analyse
from verslag.extractors.tables import find_tables


def turned(text: str, x: float, foot: float, rotation: int) -> Word:
    length = 5.0 * len(text)
    return Word(text, BBox(x - 5, foot - length, x + 5, foot), 10.0, "Test", 400, False, "#000000", x + 3, rotation)


@pytest.mark.parametrize("rotation", [90, 270])
def test_turned_heads_are_the_header_row(paper: Any, texts: Callable[[Any], list[list[str]]], rotation: int) -> None:
    paper.row(150, "Bomen", "1.204", "1.310").row(165, "Heesters", "804", "911").row(180, "Perken", "95", "102")
    page = paper.page()
    words = (turned("2031", 340, 135, rotation), turned("2032", 440, 135, rotation))
    page = replace(page, words=(*page.words, *words))
    (table,) = find_tables(page)
    assert texts(table)[:2] == [["", "2031", "2032"], ["Bomen", "1.204", "1.310"]]
    assert [c.header for c in table.cells[:2]] == [True, True]
    blocks = [b for p in analyse([page]).pages for b in p.blocks]
    assert sum(b.kind == "table" for b in blocks) == 1
    assert not [b.text for b in blocks if b.kind != "table" and "2031" in b.text]


def test_words_of_a_turned_head_read_upwards(paper: Any, texts: Callable[[Any], list[list[str]]]) -> None:
    paper.row(150, "Bomen", "1.204", "1.310").row(165, "Heesters", "804", "911").row(180, "Perken", "95", "102")
    page = paper.page()
    words = [turned("Rekening", 340, 135, 270), turned("2031", 340, 90, 270), turned("Plan", 440, 135, 270)]
    (table,) = find_tables(replace(page, words=(*page.words, *words)))
    assert texts(table)[0] == ["", "Rekening 2031", "Plan"]


def test_a_lone_turned_word_heads_nothing(paper: Any) -> None:
    paper.row(150, "Bomen", "1.204", "1.310").row(165, "Heesters", "804", "911").row(180, "Perken", "95", "102")
    page = paper.page()
    (table,) = find_tables(replace(page, words=(*page.words, turned("ontwerp", 440, 135, 270))))
    assert not any(c.header for c in table.cells)


def test_pieces_of_a_turned_number_are_one(paper: Any, texts: Callable[[Any], list[list[str]]]) -> None:
    paper.row(150, "Bomen", "1.204", "1.310").row(165, "Heesters", "804", "911").row(180, "Perken", "95", "102")
    page = paper.page()
    words = [turned("203", 340, 135, 270), turned("1", 340, 117, 270), turned("2032", 440, 135, 270)]
    (table,) = find_tables(replace(page, words=(*page.words, *words)))
    assert texts(table)[0] == ["", "2031", "2032"]


@pytest.mark.parametrize("rotation", [90, 270])
def test_turned_topics_over_sets_of_turned_years_are_a_level(
    paper: Any, texts: Callable[[Any], list[list[str]]], rotation: int
) -> None:
    rights = (250.0, 350.0, 450.0, 550.0)
    for n, row in enumerate((("Bomen", "1.204", "1.310", "95", "102"), ("Heesters", "804", "911", "88", "79"))):
        paper.row(150 + 15 * n, *row, rights=rights)
    page = paper.page()
    years = [turned(text, right - 10, 135, rotation) for text, right in zip(("2032", "2031") * 2, rights, strict=True)]
    topics = [turned("Park", rights[0] + 40, 110, rotation), turned("Laan", rights[2] - 10, 110, rotation)]
    (table,) = find_tables(replace(page, words=(*page.words, *years, *topics)))
    assert [(c.text, c.column, c.column_span) for c in table.cells if c.row == 0] == [("Park", 1, 2), ("Laan", 3, 2)]
    assert texts(table)[1] == ["", "2032", "2031", "2032", "2031"]
    assert all(c.header == (c.row < 2) for c in table.cells)


def test_turned_heads_of_two_words_are_no_two_levels(paper: Any, texts: Callable[[Any], list[list[str]]]) -> None:
    rights = (250.0, 350.0, 450.0, 550.0)
    for n, row in enumerate((("Bomen", "1.204", "1.310", "95", "102"), ("Heesters", "804", "911", "88", "79"))):
        paper.row(150 + 15 * n, *row, rights=rights)
    page = paper.page()
    heads = [turned(text, right - 10, 135, 270) for text, right in zip(("2032", "2031") * 2, rights, strict=True)]
    heads += [
        turned(text, right - 10, 110, 270) for text, right in zip(("Park", "Laan", "Hof", "Dijk"), rights, strict=True)
    ]
    (table,) = find_tables(replace(page, words=(*page.words, *heads)))
    assert texts(table)[0] == ["", "2032 Park", "2031 Laan", "2032 Hof", "2031 Dijk"]
