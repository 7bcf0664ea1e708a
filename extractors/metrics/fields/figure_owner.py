"""Whose figure it is: the organisation's, or that of the part of it which a title names."""

from __future__ import annotations

import re
from functools import lru_cache

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.facts.own_address import letters_of
from verslag.extractors.metrics.fields.figure_tags import Surroundings
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.names.organisations.entity_candidates import organisation_candidates
from verslag.extractors.tables.marks.content import content_of


def owner_of(candidate: Candidate, around: Surroundings) -> str:
    """The part of the organisation that a title above the figure names, or the organisation itself."""
    whole = around.facts.entity
    for title in (*candidate.titles, *around.titles(candidate.section_id)):
        if (other := _owner_of_statement(title)) and not _is_same(other, whole):
            return other
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


@lru_cache(maxsize=1024)
def _owner_of_statement(title: str) -> str:
    """The legal person whose statement a title is: *Enkelvoudige balans Molenpad Vastgoed B.V.*; else empty."""
    statement = _STATEMENT.search(title)
    if not statement:
        return ""
    for mention in organisation_candidates([title])[0]:
        name = title[mention.start : mention.end]
        before = title[statement.end() : mention.start]
        if mention.start >= statement.end() and _LEGAL.search(name) and _BETWEEN.fullmatch(before):
            return name
    return ""


def _is_same(name: str, whole: str) -> bool:
    """Whether two names are one but for the legal form: no owner of its own."""
    plain, other = (letters_of(_LEGAL.sub("", text)) for text in (name, whole))
    return not whole or plain == other


_STATEMENT = re.compile(
    r"\b(?:balans|jaarrekening|staat van baten en lasten|winst-? en verliesrekening|resultatenrekening"
    r"|exploitatie(?:rekening|overzicht)?)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"^(?:stichting|vereniging|coöperatie)\b|\s(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|vzw|cvba|cv|bv|nv)$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:van|[-–:,]|per \d{1,2}[- ]\w+[- ]\d{4}|\d{4})*\s*", re.IGNORECASE)
"""What may stand between the statement and whose it is; *balans na verkoop aan …* is somebody else's."""

_PART_WORDS = 3
"""A part of an organisation is called by its name and at most so many words more."""
