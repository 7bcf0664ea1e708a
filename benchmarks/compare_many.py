#!/usr/bin/env python3
"""How long `verslag compare` takes over many reports: CPU seconds of the matching, by the number of figures.

    benchmarks/compare_many.py [--figures 100000] [--years 5] [--rows 340]

Reports are made up: organisations with as many rows of a statement a year as asked for, each printed with the
year before beside it; a tenth of the labels changes from year to year, some figures are restated, and many rows share
their words.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from decimal import Decimal

from verslag.pipeline.comparison.trend import summary, trend_rows
from verslag.pipeline.run.assemble import assemble
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

_WORDS = ("baten", "lasten", "huur", "onderhoud", "werf", "boten", "subsidie", "vrijwilligers", "lening", "reserve")
_FIRST_YEAR = 2018
_RESTATED = 0.01
_RELABELLED = 0.1


def report_of(organisation: int, year: int, labels: list[str], amounts: dict[tuple[int, int], int]) -> Report:
    """A made-up report with this year's and last year's column."""
    name = f"kade-{organisation}-{year}"
    empty = assemble(DocumentContext(Source(f"{name}.pdf", name, f"{name}.pdf"), Settings()), failed=False)
    entity = f"Stichting Kade {organisation}"
    document = empty.document.model_copy(update={"entity": entity, "period": str(year)})
    rows = [
        row_of(name, entity, label, at, moment, amounts[at, moment])
        for at, label in enumerate(labels)
        for moment in (year, year - 1)
    ]
    return empty.model_copy(update={"document": document, "metrics": rows})


def row_of(document: str, entity: str, label: str, at: int, year: int, value: int) -> MetricRow:
    """A made-up figure; its series is that of its label."""
    fields: dict[str, object] = dict.fromkeys(MetricRow.model_fields, "")
    fields |= dict.fromkeys(("x0", "top", "x1", "bottom"), 0.0)
    fields |= {"document_id": document, "entity": entity, "label": label, "row_label": label, "unit": "EUR"}
    fields |= {"period": str(year), "period_start": f"{year}-01-01", "period_end": f"{year}-12-31"}
    fields |= {"value": Decimal(value), "value_high": None, "decimals": 0, "scale": 0, "page": 1, "confidence": 0.95}
    fields |= {"kind": "table", "scenario": "actual", "qualifier": "exact", "text_source": "text", "table_id": "t1"}
    return MetricRow.model_validate(fields | {"metric_id": f"{document}-{at}-{year}", "series_id": f"s{label}"})


def reports_of(figures: int, years: int, rows: int) -> Iterator[Report]:
    """As many reports as have so many figures."""
    dice = random.Random(0)
    for organisation in range(figures // (2 * rows * years)):
        labels = [f"{dice.choice(_WORDS)} {dice.choice(_WORDS)} {at % 60}" for at in range(rows)]
        amounts: dict[tuple[int, int], int] = {}
        for year in range(_FIRST_YEAR, _FIRST_YEAR + years):
            for at in range(rows):
                amounts.setdefault((at, year - 1), dice.randrange(10, 1_000_000))
                amounts[at, year] = dice.randrange(10, 1_000_000)
                if dice.random() < _RESTATED:
                    amounts[at, year - 1] += 1000
            yield report_of(organisation, year, labels, amounts)
            labels = [f"{label} nieuw" if dice.random() < _RELABELLED else label for label in labels]


def main() -> None:
    """Make the reports, compare them, and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("figures", 100_000), ("years", 5), ("rows", 340)):
        parser.add_argument(f"--{name}", type=int, default=default)
    asked = parser.parse_args()
    reports = list(reports_of(asked.figures, asked.years, asked.rows))
    count = sum(len(report.metrics) for report in reports)
    start = time.process_time()
    rows = trend_rows(reports)
    taken = time.process_time() - start
    print(f"{len(reports)} reports, {count} figures: {taken:.1f} CPU seconds\n{summary(rows)}")


if __name__ == "__main__":
    main()
