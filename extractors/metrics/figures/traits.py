"""The reasons that speak for or against a figure, beside its own doubts and supports, and which way each may count."""

from __future__ import annotations

from enum import Enum, unique

from verslag.extractors.metrics.figures.doubts import Doubt, Support


@unique
class Trait(Enum):
    """A reason that comes from how a figure was read or from those around it; `sign` is -1 where it speaks against."""

    # of the figure
    PERIOD_OF_REPORT = ("period of the report", -1)
    PERIOD_OF_HEADING = ("period of a heading", -1)
    PERIOD_OF_PASSAGE = ("period of the passage", -1)
    PERIOD_MISSING = ("no period", -1)
    SCALE_INHERITED = ("scale inherited", -1)
    UNIT_INHERITED = ("unit inherited", -1)
    BARE_COUNT = ("bare count", -1)
    BARE_DIGIT = ("bare digit", -1)
    LONG_LABEL = ("long label", -1)
    SHARED_NAME = ("shares its name", -1)
    LABEL_BROKEN = ("broken label", -1)
    ROW_UNNAMED = ("row without label", -1)
    LABEL_ODD = ("label unlike its neighbours", -1)
    ROW_BESIDE_BROKEN = ("broken label in the next row", -1)
    HEAD_BROKEN = ("broken head", -1)
    HEAD_LONG = ("words in its head", -1)
    PERIOD_UNLIKE = ("others of its table are dated", -1)
    ROW_ALIKE = ("another of its row means the same", -1)
    COLUMN_MIXED = ("other units in its column", -1)
    # of its table
    ROWS_UNNAMED = ("rows without label in its table", -1)
    COLUMNS_UNHEADED = ("columns without head in its table", -1)
    COLUMNS_ALIKE = ("columns alike in its table", -1)
    ROWS_LONG = ("long row labels in its table", -1)
    TABLE_UNDATED = ("no periods in its table", -1)
    TABLE_SMALL = ("small table", -1)
    TABLE_DOUBTED = ("doubts in its table", -1)
    TABLE_UNKNOWN = ("no tags in its table", -1)
    TABLE_NAMES_SHARED = ("shared names in its table", -1)
    TABLE_IMPLAUSIBLE = ("implausible figures in its table", -1)
    TABLE_GUESSED = ("guessed units in its table", -1)
    TABLE_BROKEN = ("broken labels in its table", -1)
    TABLE_HEADS_BROKEN = ("broken heads in its table", -1)
    TABLE_MIXED = ("mixed units in its table", -1)
    TABLE_CROWDED = ("cells with several figures in its table", -1)
    TABLE_PROVEN = ("proofs in its table", 1)
    # of its page
    PAGE_DOUBTED = ("doubts on its page", -1)
    # of its report
    PLANNED = ("planned figure", -1)
    REPORT_PLANNED = ("planned figures in the report", -1)
    REPORT_UNDATED = ("no period of the report", -1)
    REPORT_TABLES_UNDATED = ("tables without periods in the report", -1)
    REPORT_LATER = ("figures after the report's period", -1)
    REPORT_DOUBTED = ("doubts in the report", -1)
    REPORT_NAMES_SHARED = ("shared names in the report", -1)
    REPORT_BROKEN = ("broken labels in the report", -1)
    REPORT_CHARTS = ("charts in the report", -1)
    REPORT_PROVEN = ("proofs in the report", 1)

    def __init__(self, words: str, sign: int) -> None:
        self.words = words
        self.sign = sign


MINOR = frozenset({Doubt.NO_TAG, Doubt.WEAK_TAG})
"""Doubts about the term, which say little about the reading."""

IMPLAUSIBLE = frozenset(
    {Doubt.IMPLAUSIBLE_SHARE, Doubt.BEYOND_SIZE, Doubt.YEAR_LIKE, Doubt.SCALE_DISPUTED, Doubt.COLUMNS_NOT_TOLD_APART}
)
"""Doubts that say the table was misread rather than the figure: the others of the table are hardly right either."""

GUESSED = frozenset(
    {
        Doubt.UNIT_FROM_TAG,
        Doubt.UNIT_FROM_MOST_ROWS,
        Doubt.UNIT_FROM_COLUMN,
        Doubt.UNIT_OF_PARTS,
        Doubt.UNIT_NOT_SAID,
        Doubt.COUNT_BY_DEFAULT,
        Doubt.ODD_DECIMALS,
        Doubt.UNIT_SAID_FOR_ALL,
        Doubt.SCALE_PRINTED_AGAIN,
        Doubt.SCALE_NOT_SAID,
    }
)
"""Doubts about a unit or scale that is not printed."""

HARDLY_KNOWN = frozenset(
    doubt.words
    for doubt in (GUESSED | IMPLAUSIBLE | {Doubt.SCENARIO_NOT_SAID, Doubt.NO_LABEL}) - {Doubt.UNIT_FROM_MOST_ROWS}
)
"""Reasons for which no figure is sure, whatever else speaks for it. What most rows of a table say of the others is
mostly so.
"""


def signs() -> dict[str, int]:
    """For every reason whether it may only lower (-1) or only raise (1) the confidence."""
    return {
        **{d.words: -1 for d in Doubt},
        **{f"prose: {d.words}": -1 for d in MINOR},
        **{s.words: 1 for s in Support},
        **{f"confirmed by {p}": 1 for p in ("sum", "share", "balance", "repeat", "movement", "code", "filing")},
        **{t.words: t.sign for t in Trait},
    }
