"""From text to quantities: tokens, then one phase of rules after another."""

from __future__ import annotations

from functools import lru_cache

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.notation import Notation
from verslag.extractors.numbers.rules_cells import CELL_MEASURES
from verslag.extractors.numbers.rules_dates import DATES
from verslag.extractors.numbers.rules_identifiers import IDENTIFIERS
from verslag.extractors.numbers.rules_numbers import COMBINATIONS, NUMBERS, SUFFIXES
from verslag.extractors.numbers.rules_quantities import HEDGES, MEASURES
from verslag.extractors.numbers.rules_ranges import ECHOES, RANGES, SHARED_UNITS
from verslag.extractors.numbers.rules_rates import MARKS, RATES
from verslag.extractors.numbers.rules_references import REFERENCES
from verslag.extractors.numbers.rules_scales import LABEL_SCALES, SCALES
from verslag.extractors.numbers.rules_signs import CELL_SIGNS, PROSE_SIGNS
from verslag.extractors.numbers.token_chart import Phase
from verslag.extractors.numbers.tokens import tokenise
from verslag.extractors.text_cache import kept_for_document

PROSE: tuple[Phase, ...] = (
    DATES,
    IDENTIFIERS,
    REFERENCES,
    SCALES,
    NUMBERS,
    MARKS,
    COMBINATIONS,
    SUFFIXES,
    PROSE_SIGNS,
    SHARED_UNITS,
    MEASURES,
    RANGES,
    ECHOES,
    RATES,
    HEDGES,
)
"""What is no figure goes first; then numbers are put together, then given sign, scale and unit, then their hedge."""

CELL: tuple[Phase, ...] = (
    DATES,
    IDENTIFIERS,
    REFERENCES,
    SCALES,
    NUMBERS,
    MARKS,
    COMBINATIONS,
    SUFFIXES,
    CELL_SIGNS,
    SHARED_UNITS,
    CELL_MEASURES,
    MEASURES,
    RANGES,
    ECHOES,
    RATES,
    HEDGES,
)
"""The same in a cell of a table, where brackets and loose dashes are minus signs."""


LABEL: tuple[Phase, ...] = (*PROSE, LABEL_SCALES)
"""The same in a head or caption, and then what no amount of the text took for itself."""


@lru_cache(maxsize=1)
def prepare() -> None:
    """Compile every rule, which names the words that tokens are told apart by; needed before tokenising."""
    for phase in {*PROSE, *CELL, *LABEL}:
        phase.prepare()


def _parse(text: str, notation: Notation | None, grammar: tuple[Phase, ...]) -> tuple[Quantity, ...]:
    prepare()
    chart = tokenise(text, notation or Notation.UNKNOWN)
    for phase in grammar:
        phase.apply(chart)
    return tuple(meaning for meaning in chart.meanings if isinstance(meaning, Quantity))


_CACHED_LENGTH = 2000
"""Longer texts are not kept: they are no paragraphs of a report, and seldom read twice."""
_parse_again = kept_for_document(2048)(_parse)
"""A report's paragraphs are read for its period and for its figures, a table's labels and headers in every row."""


def _read(text: str, notation: Notation | None, grammar: tuple[Phase, ...]) -> list[Quantity]:
    return list((_parse_again if len(text) <= _CACHED_LENGTH else _parse)(text, notation, grammar))


def parse_quantities(text: str, *, notation: Notation | None = None) -> list[Quantity]:
    """Every quantity in a text, figures and what is recognised as none, in order and without overlap.

    Offsets are code points of `text`. `notation` says how the document, table or column around the text writes numbers
    (see `notation_of`); the text's own numerals come first.
    """
    return _read(text, notation, PROSE)


def parse_cell(text: str, *, notation: Notation | None = None) -> list[Quantity]:
    """Every quantity in a cell of a table: as `parse_quantities`, but "(1.234)", "1.234-" and "- 1.234" are negative.

    A dash alone, "n.v.t." and an empty cell hold none; "nihil" is 0; "12.345 11.987" holds two.
    """
    return _read(text, notation, CELL)
