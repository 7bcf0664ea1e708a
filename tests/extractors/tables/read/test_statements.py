"""A balance and a statement of income in one grid are cut at their titles; row groups are not."""

from __future__ import annotations

import pytest

from verslag.extractors.layout.analyse import analyse
from verslag.extractors.tables import find_tables
from verslag.extractors.tables.read.statements import statement_kind

BALANCE = (
    ("Activa", "", True, 0),
    ("Vaste activa", "", True, 30),
    ("Boerderij", "900", False, 30),
    ("Schuur", "100", False, 30),
    ("Vlottende activa", "", True, 30),
    ("Bankrekening", "50", False, 30),
    ("Totaal activa", "1.050", True, 0),
)
INCOME = (
    ("Baten", "", True, 0),
    ("Giften", "70", False, 30),
    ("Verhuur van de zaal", "30", False, 30),
    ("Totaal baten", "100", True, 0),
    ("Onderhoud", "60", False, 30),
    ("Verzekering", "20", False, 30),
    ("Saldo", "20", True, 0),
)


def set_rows(paper, *rows):
    """A date over the figures, then rows of label, figure, weight and indent."""
    paper.text(450, 100, "31-12-2023", right=True, bold=True)
    for number, (label, figure, bold, indent) in enumerate(rows):
        y = 120.0 + 15 * number
        paper.text(60 + indent, y, label, bold=bold)
        if figure:
            paper.text(450, y, figure, right=True)
    return paper


def first_column(table):
    return [cell.text for cell in table.cells if cell.column == 0]


def test_each_statement_of_one_grid_is_a_table_with_its_title(paper):
    tables = find_tables(set_rows(paper, *BALANCE, *INCOME).page())
    assert [" ".join(w.text for w in table.title) for table in tables] == ["Activa", "Baten", ""]
    assert first_column(tables[1]) == ["Baten", "Giften", "Verhuur van de zaal", "Totaal baten"]
    assert first_column(tables[2]) == ["Onderhoud", "Verzekering", "Saldo"]


def test_later_statements_go_on_with_the_columns_of_the_first(paper):
    tables = find_tables(set_rows(paper, *BALANCE, *INCOME).page())
    assert [table.continues for table in tables] == [None, "p1-t1", "p1-t2"]
    assert len({table.columns for table in tables}) == 1
    assert [cell.text for table in tables for cell in table.cells if cell.header] == ["31-12-2023"]


def test_title_before_the_first_row_group_on_its_line_is_parted_from_it(paper):
    rows = (("", "", False, 0), *BALANCE[2:])
    paper.text(60, 120, "Activa", bold=True).text(130, 120, "Vaste activa", bold=True)
    shifted = tuple((label, figure, bold, 70 if indent else 0) for label, figure, bold, indent in (*rows, *INCOME))
    tables = find_tables(set_rows(paper, *shifted).page())
    assert [w.text for w in tables[0].title] == ["Activa"]


def test_sides_of_one_statement_stay_one_table(paper):
    costs = (("Lasten", "", True, 0), ("Onderhoud", "60", False, 30), ("Totaal lasten", "60", True, 0))
    (table,) = find_tables(set_rows(paper, *INCOME[:4], *costs).page())
    assert table.title == ()


def test_row_groups_are_no_statements(paper):
    fixed = (("Vaste activa", "", True, 0), *BALANCE[2:4], ("Totaal vaste activa", "1.000", True, 0))
    costs = (("Kosten huisvesting", "", True, 0), *INCOME[4:6], ("Totaal huisvesting", "80", True, 0))
    assert len(find_tables(set_rows(paper, *fixed, *costs).page())) == 1


def test_names_without_a_total_of_their_own_are_row_groups(paper):
    rows = (("Activa", "", True, 0), *BALANCE[2:4], ("Baten", "", True, 0), *INCOME[1:3])
    assert len(find_tables(set_rows(paper, *rows).page())) == 1


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Balans per 31 december 2023", "balance"),
        ("Staat van baten en lasten over 2023", "income"),
        ("Passiva", "balance"),
        ("Winst- en verliesrekening", "income"),
        ("Kasstroomoverzicht", "cash flow"),
        ("Vaste activa", None),
        ("Kosten huisvesting", None),
        ("2023", None),
        ("", None),
    ],
)
def test_a_title_names_a_statement_with_all_its_words(title, kind):
    assert statement_kind(title.split()) == kind


def test_titles_of_statements_are_sections_that_end_with_their_table(paper):
    set_rows(paper, *BALANCE, *INCOME)
    layout = analyse([paper.page()])
    assert [section.title for section in layout.sections][-2:] == ["Activa", "Baten"]
    sections = {section.section_id: section.title for section in layout.sections}
    tables = [block for block in layout.pages[0].blocks if block.kind == "table"]
    assert [sections.get(block.section_id or "") for block in tables] == ["Activa", "Baten", None]
    assert not any(w.text == "Baten" for block in tables for line in block.lines for w in line.words)
