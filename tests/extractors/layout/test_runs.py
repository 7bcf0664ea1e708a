from __future__ import annotations

from typing import Any

from verslag.extractors.lines.runs import is_bullet, runs_of


def texts(paper: Any) -> list[str]:
    return [run.text for run in runs_of(paper.words)]


def test_a_gutter_parts_the_columns_of_a_row(sheet: Any) -> None:
    paper = sheet().text(40, 100, "linker kolom een", "linker kolom twee", "linker kolom drie", "linker kolom vier")
    paper.text(140, 100, "rechts een", "rechts twee", "rechts drie", "rechts vier")
    assert texts(paper)[:2] == ["linker kolom een", "rechts een"]


def test_stretched_spaces_of_justified_text_do_not_part_a_line(sheet: Any) -> None:
    paper = sheet().text(40, 100, "de regels van een uitgevulde alinea")
    paper.text(40, 112, "staan wijd hier", gap=5.0 / 2 + 0.25)
    paper.text(40, 124, "en daarna weer gewoon op hun plaats")
    assert texts(paper)[1] == "staan wijd hier"


def test_a_hanging_bullet_belongs_to_its_text(sheet: Any) -> None:
    paper = sheet().text(40, 100, "•").text(65, 100, "een punt van de lijst")
    assert texts(paper) == ["• een punt van de lijst"]


def test_an_ornament_beside_text_reaches_no_further_than_the_text(sheet: Any) -> None:
    paper = sheet().text(40, 100, "een citaat van een lezer").text(175, 90, "“", size=90)
    assert "een citaat van een lezer" in texts(paper)


def test_bullets_numbers_and_letters_open_items() -> None:
    assert all(is_bullet(mark) for mark in ("•", "–", "1.", "a)", "3.2", "\uf0b7"))
    assert not any(is_bullet(text) for text in ("12345", "en", "2022", ""))


def test_a_colon_ties_a_value_to_its_label_over_any_tab(sheet: Any) -> None:
    paper = sheet().text(40, 100, "Voorzitter", "Secretaris").text(200, 100, ": An Peeters", ": Jan Claes")
    assert texts(paper) == ["Voorzitter : An Peeters", "Secretaris : Jan Claes"]
