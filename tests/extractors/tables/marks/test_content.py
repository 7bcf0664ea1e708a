from __future__ import annotations

import pytest

from verslag.extractors.document.cell_content import Role
from verslag.extractors.tables.marks.content import role_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("1.234", Role.FIGURE),
        ("€ 12,3 mln", Role.FIGURE),
        ("€ 1.191,-", Role.FIGURE),
        ("- 49.040", Role.FIGURE),
        ("(38)", Role.FIGURE),
        ("2.620 (38)", Role.FIGURE),
        ("6,4%", Role.FIGURE),
        ("1 234 567", Role.FIGURE),
        ("26.631.000", Role.FIGURE),
        ("nihil", Role.FIGURE),
        ("5 minuten", Role.FIGURE),
        ("3 kton", Role.FIGURE),
        ("ca. 12", Role.FIGURE),
        ("MJP2028", Role.PERIOD),
        ("Boekjaar 2022", Role.PERIOD),
        ("4-5", Role.TEXT),
        ("€ 12 per lid", Role.TEXT),
        ("-", Role.EMPTY),
        ("€ -", Role.EMPTY),
        ("n.v.t.", Role.EMPTY),
        ("2022", Role.PERIOD),
        ("2021-2022", Role.PERIOD),
        ("31 dec 2022", Role.PERIOD),
        ("31-12-2022", Role.PERIOD),
        ("20/58", Role.CODE),
        ("[13]", Role.CODE),
        ("x € 1.000", Role.TEXT),
        ("Begroting 2023", Role.TEXT),
        ("Van 170 fte", Role.TEXT),
        ("EUR", Role.TEXT),
    ],
)
def test_role_of_words(text, role):
    assert role_of(tuple(text.split())) is role
