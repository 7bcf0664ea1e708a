"""The tag that the sentence around a figure gives where its label gives none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.metrics.fields.tag_match import MONEY, TagMatch, TagQuery, match_tag
from verslag.schemas.taxonomy import Taxonomy

_CLEAR = 0.65
"""Score from which the words of a whole sentence, which may be about several things, give a figure its tag."""

_NAMES = re.compile(r"(?<=[\w,] )[A-ZÀ-Ý][\w’'-]*|^[A-ZÀ-Ý][\w’'-]*(?= [A-ZÀ-Ý])")
"""Names inside a sentence: what somebody is called says nothing of the figure."""

_NEAREST = 3
"""Titles asked: that of the table or chart and of the sections right around it."""

_SHARES = ("percent", "percentage_point")
"""A share may be of anything; any other unit must be one the tag has."""

_STRETCHES = frozenset({"year", "month", "week", "day", "hour"})
"""How long something took says little of what its sentence is about."""


def tag_of_sentence(sentence: str, entity: str, unit: str, taxonomy: Taxonomy, report: str = "") -> TagMatch | None:
    """The tag of a figure of running text by its sentence, where that speaks clearly; None elsewhere."""
    words = _NAMES.sub(" ", without_name(sentence, entity))
    match = match_tag(TagQuery(words, unit=unit, report=report), taxonomy)
    if match is None or match.score < _CLEAR:
        return None
    return match if unit in (*_SHARES, *taxonomy.tags[match.tag].units) and unit not in _STRETCHES else None


def tag_of_titles(
    titles: Sequence[str], entity: str, unit: str, taxonomy: Taxonomy, report: str = ""
) -> TagMatch | None:
    """The tag of a figure by the nearest title that speaks clearly, where its own words name only whose it is.

    Only of amounts: what a title counts or takes shares of is seldom what each of its rows does.
    """
    if unit not in MONEY:
        return None
    for title in titles[:_NEAREST]:
        match = match_tag(TagQuery(without_name(title, entity), unit=unit, report=report), taxonomy)
        if match is not None and match.score >= _CLEAR and unit in taxonomy.tags[match.tag].units:
            return match
    return None


def without_name(label: str, entity: str) -> str:
    """The label without the reporting organisation: its name says nothing about what is measured."""
    return re.sub(re.escape(entity), " ", label, flags=re.IGNORECASE) if entity else label
