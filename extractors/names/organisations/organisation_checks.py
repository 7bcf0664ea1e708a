"""What no organisation is called: codes, web addresses, abbreviations that the text explains as something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verslag.extractors.names.organisations.leading_words import is_board_alone, is_title, leading_words
from verslag.extractors.names.reading.name_texts import TextUnit
from verslag.extractors.names.rules.entries import parse_entry
from verslag.extractors.names.rules.organisation_words import (
    abbreviates,
    compound_noun,
    institutions,
    is_legal_form,
    names_a_thing,
    organisation_nouns,
)
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import fold

_CODE = re.compile(r"\d{5,}")
_ADDRESS = re.compile(r"^(?:[^\sa-z]+\.(?:NL|BE|COM|EU|ORG)|www\.\S+)$")
"""Names such as Veld.net are written with a small ending; all in capitals it is an address."""
_GOES_ON = re.compile(
    r"\s(?:voor\s(?:de|het)\s|van\s(?:(?:de|het)\s)?|der\s)[A-ZÀ-Þ][\w’'-]+(?: (?:en|van) (?:de |het "
    r")?[A-ZÀ-Þ][\w’'-]+)*"
)
"""What a bureau, council or bank is for, behind the name read so far: *Nationaal Bureau* voor de Maten."""
_INTRODUCED = re.compile(
    r"(?<![\w’'-])(?P<words>(?:[\w’'-]+[ \n]+){1,8})\((?:de |het |hierna:? "
    r")?[“\"‘']?(?P<short>[A-Z][\w&.-]{1,9})[”\"’']?\)"
)


def plausible_organisations(units: Sequence[TextUnit], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions without organisations that are none, and without words that only follow a name."""
    things = things_introduced(unit.text for unit in units)
    result = []
    for unit, mentions in zip(units, found, strict=True):
        kept = []
        for mention in mentions:
            if mention.type != "organisation":
                kept.append(mention)
            elif (named := _plausible(unit.text, mention)) is not None and named.surface not in things:
                kept.append(named)
        result.append(kept)
    return result


def _plausible(text: str, mention: Mention) -> Mention | None:
    whole = _cut(text, mention)
    if whole is None:
        return None
    mention = _completed(text, whole)
    words = mention.surface.split()
    if mention.surface.endswith("-") or _CODE.search(mention.surface) or _ADDRESS.match(mention.surface):
        return None
    if len(words) == 1 and _names_nobody(words[0]):
        return None
    if len(words) > 1 and fold(words[-1]) in word_class("words that open a sentence"):
        return None  # a code before a sentence: ABC We
    return mention


def _names_nobody(word: str) -> bool:
    """A legal form or an organisation noun alone: *B.V.*, *Commissie*; but FOD and GGD are names."""
    return is_legal_form(word) or (fold(word) in organisation_nouns() and not word.isupper())


def _cut(text: str, mention: Mention) -> Mention | None:
    """The mention without words that only stand beside the name: *Bijdrage*, *CEO*, *Totaal*; None where a person is
    left.
    """
    start, end = mention.start, mention.end
    words = mention.surface.split()
    if is_board_alone(words):
        return None  # the organisation is named by its own mentions
    while len(words) > 1 and fold(words[-1]).rstrip(".:") in word_class("words behind an organisation"):
        end = mention.start + text[mention.start : end].rindex(words.pop())
    role = False
    for _ in range(leading_words(words)):
        role |= is_title(words[0])
        start += len(words.pop(0))
        start += len(text[start:end]) - len(text[start:end].lstrip())
    if (start, end) == (mention.start, mention.end):
        return mention
    surface = text[start:end].rstrip(" ,:(-–")
    if fold(surface) in organisation_nouns():
        return None  # the noun alone
    if role and (entry := parse_entry(surface)) is not None and entry.certain:
        return None
    return replace(mention, start=start, end=start + len(surface), surface=surface)


def _completed(text: str, mention: Mention) -> Mention:
    """The mention with what its noun is for: *Nationale Bank* van België."""
    if fold(mention.surface.split()[-1]) not in word_class("nouns that go on with what they are for"):
        return mention
    more = _GOES_ON.match(text, mention.end)
    if more is None or " " not in mention.surface:
        return mention
    return replace(mention, end=more.end(), surface=text[mention.start : more.end()])


def things_introduced(texts: Iterable[str]) -> set[str]:
    """Abbreviations that the text introduces as something else: *de onroerende voorheffing (OV)*, *Verdrag … (VWE)*.

    That is behind words in lower case, those that name an organisation by a noun (*het federaal planbureau*) apart, and
    behind what is a law or a plan by its first or its last word.
    """
    things: set[str] = set()
    for text in texts:
        for match in _INTRODUCED.finditer(text):
            words = match["words"].split()
            stretches = [words[k:] for k in range(len(words)) if abbreviates(match["short"], words[k:])]
            opens = bool(stretches) and stretches[0] == words and not match.start()  # a capital that opens a heading
            lower = bool(stretches) and all(w.islower() for w in stretches[0][opens:])
            lower = lower and not any(_names_organisation(w) for w in stretches[0])
            headed = words[-1].islower() and names_a_thing(words[-1])
            if lower or headed or any(names_a_thing(named[0]) for named in stretches[-1:]):
                things.add(match["short"])
    return things - {" ".join(words) for words in institutions()}


def _names_organisation(word: str) -> bool:
    return fold(word) in organisation_nouns() or bool(compound_noun(word)) or fold(word).endswith(("bureau", "dienst"))
