"""Figures that stand below each other by chance, and labels set around their figures."""

from __future__ import annotations

from verslag.extractors.tables import find_tables

_ROWS = (("Leden", "310", "300"), ("Vrijwilligers", "45", "40"), ("Paarden", "12", "14"), ("Wagens", "7", "8"))


def test_a_chapters_number_and_note_marks_in_the_margin_leave_a_table_its_labels(paper, texts):
    paper.text(58, 40, "1", size=36).row(100, "", "2023", "2022")
    for i, row in enumerate(_ROWS):
        paper.row(115 + 15 * i, *row)
    for i, note in enumerate(("Stand aan het einde van het jaar.", "Zonder de wagens in bruikleen.")):
        paper.text(58, 220 + 12 * i, str(i + 1), size=6).text(75, 221 + 12 * i, note)
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [list(row) for row in _ROWS]


def test_numbers_of_headings_above_and_below_are_no_column_of_the_table(paper, texts):
    paper.text(60, 60, "4.3").text(95, 60, "Bestemming van het saldo").row(85, "", "2023", "2022")
    for i, row in enumerate(_ROWS[:3]):
        paper.row(110 + 13 * i, *row)
    paper.text(60, 180, "4.4").text(95, 180, "Verloop van de reserves")
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [list(row) for row in _ROWS[:3]]


def test_figures_at_half_height_of_labels_over_two_lines_are_a_table(paper, texts):
    paper.row(100, "", "2023", "2022")
    for i, (label, a, b) in enumerate(_ROWS):
        top = 118 + 30 * i
        paper.text(40, top, f"{label} van de").text(40, top + 12, "vereniging").row(top + 6, "", a, b)
    (table,) = find_tables(paper.page())
    assert texts(table)[1:] == [[f"{label} van de vereniging", a, b] for label, a, b in _ROWS]


def test_fractions_of_a_formula_are_no_table(paper):
    for top in (118, 148):
        paper.row(top, "", "7", "5").text(150, top + 6, "×").row(top + 12, "", "12", "12")
    assert find_tables(paper.page()) == ()
