"""Rules for the cells of tables, where accounts put negative amounts in brackets."""

from __future__ import annotations

from verslag.extractors.numbers.rules_quantities import measure
from verslag.extractors.numbers.token_chart import Phase, Rule

CELL_MEASURES = Phase(
    "measures in a cell",
    [
        Rule(
            "amount in brackets",
            "QUANTITY",
            "u=MONEY? minus='(' u=MONEY? n=NUMBER s=SCALES? u=MONEY? ')' ( u=MONEY | u=ANY_PERCENT )?",
            measure,
            "(1.234)",
        ),
        # behind a figure the share in brackets is its own: "823 (23%)"
        Rule("share in brackets", "QUANTITY", "<!FIGURE minus='(' n=NUMBER u=ANY_PERCENT ')'", measure, "(12%)"),
    ],
)
