"""Whose figure it is: the organisation's, or that of the part of it which a title names."""

from __future__ import annotations

import re

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.metrics.fields.figure_tags import Surroundings
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.tables.marks.content import content_of


def owner_of(candidate: Candidate, around: Surroundings) -> str:
    """The part of the organisation that a title above the figure names, or the organisation itself."""
    whole = around.facts.entity
    for title in (*candidate.titles, *around.titles(candidate.section_id)):
        behind = title[len(whole) :].strip(" -–:")
        if content_of(behind).role is CellRole.PERIOD:
            continue  # the organisation and a day: its own statement
        words = re.sub(r"\b(?:19|20)\d\d(?:[-–/]\d{2,4})?\b", "", title).strip(" -–:")
        if (
            whole
            and words.casefold().startswith(whole.casefold() + " ")
            and len(words.split()) <= len(whole.split()) + _PART_WORDS
        ):
            return words
    return whole


_PART_WORDS = 3
"""A part of an organisation is called by its name and at most so many words more."""
