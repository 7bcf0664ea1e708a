from __future__ import annotations

import pytest

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.marks.content import content_of, is_unit, role_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("1.234", CellRole.FIGURE),
        ("€ 12,3 mln", CellRole.FIGURE),
        ("€ 1.191,-", CellRole.FIGURE),
        ("- 49.040", CellRole.FIGURE),
        ("(38)", CellRole.FIGURE),
        ("2.620 (38)", CellRole.FIGURE),
        ("6,4%", CellRole.FIGURE),
        ("1 234 567", CellRole.FIGURE),
        ("26.631.000", CellRole.FIGURE),
        ("nihil", CellRole.FIGURE),
        ("5 minuten", CellRole.FIGURE),
        ("3 kton", CellRole.FIGURE),
        ("ca. 12", CellRole.FIGURE),
        ("MJP2028", CellRole.PERIOD),
        ("Boekjaar 2022", CellRole.PERIOD),
        ("4-5", CellRole.TEXT),
        ("€ 12 per lid", CellRole.TEXT),
        ("-", CellRole.EMPTY),
        ("€ -", CellRole.EMPTY),
        ("n.v.t.", CellRole.EMPTY),
        ("2022", CellRole.PERIOD),
        ("2021-2022", CellRole.PERIOD),
        ("31 dec 2022", CellRole.PERIOD),
        ("31-12-2022", CellRole.PERIOD),
        ("20/58", CellRole.CODE),
        ("[13]", CellRole.CODE),
        ("x € 1.000", CellRole.TEXT),
        ("Begroting 2023", CellRole.TEXT),
        ("Van 170 fte", CellRole.TEXT),
        ("EUR", CellRole.TEXT),
    ],
)
def test_role_of_words(text, role):
    assert role_of(tuple(text.split())) is role


@pytest.mark.parametrize("word", ["kWh", "GJ", "uur", "€", "mln.", "stuks"])
def test_units_of_the_grammar_scales_and_counted_nouns_follow_figures(word: str) -> None:
    assert is_unit(word)


@pytest.mark.parametrize("word", ["huur", "2022", "n.v.t.", ""])
def test_other_words_do_not(word: str) -> None:
    assert not is_unit(word)


@pytest.mark.parametrize(
    ("text", "values"),
    [("-508 185", ["-508185"]), ("(597 381)", ["-597381"]), ("−1 317 189,5", ["-1317189.5"]), ("2.620 (38)", None)],
)
def test_sign_before_groups_parted_by_spaces_leaves_one_number(text: str, values: list[str] | None) -> None:
    figures = [str(q.value) for q in content_of(text).figures]
    assert figures == values if values else len(figures) == 2
