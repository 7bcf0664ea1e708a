"""A document of several kinds of tables, from one seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from verslag.benchmarks.drawn.tables.documents_by_lot import FONTS
from verslag.benchmarks.drawn.tables.kinds import column_kinds, form_kinds, page_kinds, row_kinds
from verslag.benchmarks.drawn.tables.kinds.kind_pen import WORDS, KindPen
from verslag.benchmarks.drawn.tables.table_model import DrawnDocument, DrawnPage

KINDS: dict[str, Callable[[KindPen], list[DrawnPage]]] = {
    make.__name__: make
    for make in (
        column_kinds.balance_dates,
        column_kinds.broken_years,
        column_kinds.quarters,
        column_kinds.triples,
        column_kinds.turned_two_levels,
        column_kinds.variances,
        column_kinds.kpis,
        column_kinds.norms,
        column_kinds.staff,
        column_kinds.cross_table,
        column_kinds.staircase,
        row_kinds.hierarchy,
        row_kinds.long_labels,
        row_kinds.parts,
        row_kinds.empties,
        row_kinds.negatives,
        row_kinds.mixed_units,
        row_kinds.coded,
        page_kinds.continued,
        page_kinds.said_below,
        page_kinds.said_before,
        page_kinds.sideways,
        page_kinds.in_columns,
        page_kinds.in_margin,
        page_kinds.leaders,
        form_kinds.foundation_form,
        form_kinds.top_incomes,
        form_kinds.filed_accounts,
        form_kinds.labelled_boxes,
    )
}
_PRINTED_BY = ("chromium", "typst")
_KINDS_EACH = 5


def document_by_kind(seed: int) -> DrawnDocument:
    """The document of a seed: neighbouring seeds share out all kinds between them."""
    lot = Random(f"kinds {seed}")
    year = lot.choice((2020, 2021, 2022, 2023, 2024, 2025))
    names = sorted(KINDS)
    chosen = [names[(seed * _KINDS_EACH + n) % len(names)] for n in range(_KINDS_EACH)]
    lot.shuffle(chosen)
    drawn = [page for name in chosen for page in KINDS[name](KindPen(lot, name, year))]
    # What stands on several pages would be taken for a running head.
    headings, paragraphs = (lot.sample(WORDS[kind], len(WORDS[kind])) for kind in ("headings", "paragraphs"))
    for number, page in enumerate(drawn):
        page.heading = headings[number % len(headings)]
        page.paragraph = page.paragraph and paragraphs[number % len(paragraphs)]
    maker = lot.choice(_PRINTED_BY)
    return DrawnDocument(
        f"kinds-{seed:04d}-{maker}",
        maker,
        lot.choice(WORDS["organisations"]),
        lot.choice(WORDS["titles"]),
        year,
        lot.choice(FONTS),
        drawn,
    )
