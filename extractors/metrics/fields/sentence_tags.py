"""The tag that the sentence around a figure gives where its label gives none."""

from __future__ import annotations

import re

from verslag.extractors.metrics.fields.tag_match import TagMatch, TagQuery, match_tag
from verslag.schemas.taxonomy import Taxonomy

_CLEAR = 0.65
"""Score from which the words of a whole sentence, which may be about several things, give a figure its tag."""


def tag_of_sentence(sentence: str, entity: str, unit: str, taxonomy: Taxonomy) -> TagMatch | None:
    """The tag of a figure of running text by its sentence, where that speaks clearly; None elsewhere."""
    match = match_tag(TagQuery(without_name(sentence, entity), unit=unit), taxonomy)
    return match if match is not None and match.score >= _CLEAR else None


def without_name(label: str, entity: str) -> str:
    """The label without the reporting organisation: its name says nothing about what is measured."""
    return re.sub(re.escape(entity), " ", label, flags=re.IGNORECASE) if entity else label
