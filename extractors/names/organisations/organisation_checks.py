"""What no organisation is called: codes, web addresses, abbreviations that the text explains as something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verslag.extractors.names.entities import Mention
from verslag.extractors.names.organisations.organisation_words import (
    abbreviates,
    compound_noun,
    institutions,
    organisation_nouns,
)
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold

_CODE = re.compile(r"\d{5,}")
_ADDRESS = re.compile(r"^(?:[^\sa-z]+\.(?:NL|BE|COM|EU|ORG)|www\.\S+)$")
"""Names such as Veld.net are written with a small ending; all in capitals it is an address."""
_SUMMED = frozenset({"totaal", "total", "subtotaal"})
_INTRODUCED = re.compile(
    r"(?<![\w’'-])(?P<words>(?:[\w’'-]+[ \n]+){1,8})\((?:de |het |hierna:? )?[“\"‘']?(?P<short>[A-Z][\w&.-]{1,9})[”\"’']?\)"
)


def plausible_organisations(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions without organisations that are none, and without words that only follow a name."""
    things = things_introduced(unit.text for unit in units)
    result = []
    for mentions in found:
        kept = []
        for mention in mentions:
            if mention.type != "organisation":
                kept.append(mention)
            elif (named := _plausible(mention)) is not None and named.surface not in things:
                kept.append(named)
        result.append(kept)
    return result


def _plausible(mention: Mention) -> Mention | None:
    words = mention.surface.split()
    if len(words) > 1 and fold(words[-1]) in _SUMMED:  # the row of sums behind the name
        surface = mention.surface[: mention.surface.rindex(words[-1])].rstrip()
        return replace(mention, end=mention.start + len(surface), surface=surface)
    if mention.surface.endswith("-") or _CODE.search(mention.surface) or _ADDRESS.match(mention.surface):
        return None
    if len(words) > 1 and fold(words[-1]) in word_class("words that open a sentence"):
        return None  # a code before a sentence: ABC We
    return mention


def things_introduced(texts: Iterable[str]) -> set[str]:
    """Abbreviations that the text introduces behind words in lower case: *de onroerende voorheffing (OV)*.

    Words that name an organisation by a noun (*het federaal planbureau*) do not count.
    """
    things: set[str] = set()
    for text in texts:
        for match in _INTRODUCED.finditer(text):
            words = match["words"].split()
            named = next((words[k:] for k in range(len(words)) if abbreviates(match["short"], words[k:])), None)
            if named and all(w.islower() for w in named) and not any(_names_organisation(w) for w in named):
                things.add(match["short"])
    return things - {" ".join(words) for words in institutions()}


def _names_organisation(word: str) -> bool:
    return fold(word) in organisation_nouns() or bool(compound_noun(word)) or fold(word).endswith(("bureau", "dienst"))
