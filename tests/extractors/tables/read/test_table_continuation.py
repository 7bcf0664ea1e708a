from __future__ import annotations

from verslag.extractors.tables import find_tables, link_continuations


def _tables(paper, number, y, rows):
    for i, row in enumerate(rows):
        paper.row(y + 15 * i, *row)
    return find_tables(paper.page(number))


_FIRST = (("", "2023", "2022"), ("Omzet", "10", "20"), ("Kosten", "30", "40"), ("Rente", "1", "2"))
_REST = (("Afschrijving", "3", "4"), ("Reserve", "30", "40"), ("Saldo", "20", "20"))


def test_table_without_header_goes_on_with_the_one_before(new_paper):
    first = _tables(new_paper(), 1, 700, _FIRST)
    second = _tables(new_paper(), 2, 60, _REST)
    linked = link_continuations((first, second))
    assert linked[0][0].continues is None
    assert linked[1][0].continues == "p1-t1"


def test_table_that_repeats_the_header_at_the_top_goes_on(new_paper):
    first = _tables(new_paper(), 1, 700, _FIRST)
    second = _tables(new_paper(), 2, 60, (_FIRST[0], *_REST))
    assert link_continuations((first, second))[1][0].continues == "p1-t1"


def test_table_with_a_header_further_down_is_another_one(new_paper):
    first = _tables(new_paper(), 1, 700, _FIRST)
    other = _tables(new_paper(), 2, 60, _REST)
    second = _tables(new_paper(), 3, 300, (_FIRST[0], *_REST))
    assert link_continuations((first, other, second))[2][0].continues is None


def test_other_columns_are_another_table(new_paper):
    first = _tables(new_paper(), 1, 700, _FIRST)
    second = _tables(new_paper(), 2, 60, tuple((*row, "9") for row in _REST))
    assert link_continuations((first, second))[1][0].continues is None


def test_pages_without_tables_are_kept():
    assert link_continuations(((), ())) == ((), ())
