"""Titles of charts without what their figures say otherwise."""

from __future__ import annotations

import pytest

from verslag.extractors.metrics.readers.charts.chart_topics import topic_of


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Leden van sportclubs, naar gewest, 2031 (in %)", "Leden van sportclubs"),
        ("Leden van sportclubs per provincie, zomer 2031", "Leden van sportclubs per provincie"),
        ("Uitgaven per kind, per gezinstype (euro per jaar)", "Uitgaven per kind"),
        ("Aantal leden 2029-2031", "Aantal leden"),
        ("Huurprijs per wijk, in euro per maand: Noord", "Huurprijs per wijk: Noord"),
    ],
)
def test_times_units_and_breakdowns_at_the_end_are_no_topic(title: str, topic: str) -> None:
    assert topic_of(title) == topic


@pytest.mark.parametrize(
    "title", ["Toename personeel (in FTEs)", "Cultuur, sport en onderwijs", "2031", "Leden in 2030 en in 2031 samen"]
)
def test_all_else_is(title: str) -> None:
    assert topic_of(title) == title
