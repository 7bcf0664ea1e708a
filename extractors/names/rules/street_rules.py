"""Streets and addresses: by a street's ending, or by a house number with a postal code and town behind it."""

from __future__ import annotations

import re

from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.place_reader import DETERMINERS, PlaceReader, PlaceSpan, is_function_word
from verslag.extractors.names.words.name_lists import is_common_word, is_listed_word, word_class
from verslag.extractors.names.words.word_tokens import fold

_STREET = re.compile(
    r".{2,}(?:straat|straten|laan|weg|steenweg|plein|lei|dreef|kaai|kade|gracht|singel|vest|baan|markt|pad|dijk|hof|"
    r"steeg|wal|(?<![aeiou])ring|park|veld|plantsoen|boulevard|stwg)(?:-(?:noord|oost|zuid|west))?$"
)
_SURE_STREET = re.compile(r".{2,}(?:straat|laan|steenweg|plein|dreef|kaai|kade|gracht|singel|weg|steeg|boulevard)$")
_NUMBER_AND_TOWN = re.compile(
    r"\d{1,4}\s?[A-Za-z]?\b(?:\s?(?:bus|b|/|-)\s?\w{1,4})?\s?[,•|–-]?\s?(?:B-|NL-)?(?P<code>[1-9]\d{3})\s"
    r"(?P<letters>[A-Z]{2}\s)?(?P<town>[A-Z'’][\w'’-]*)"
)
"""A house number, a postal code and a town."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""What reads like a year is a postal code before a listed town only: *Action 11 – 2015 Report*."""
_STREETS_APART = word_class("nouns of streets")
"""Nouns that name a street with the word before them, where streets are spoken of: *aan de Zwalmse Kaai*."""


class StreetReader(PlaceReader):
    """Reads streets off one tokenised text."""

    def address(self, i: int) -> PlaceSpan | None:
        """`Name 12, 1234 City` or `Name 12` above a postal code: a street, however it is called."""
        tokens = self.tokens
        k = i
        while k < len(tokens) and k - i < 4 and tokens[k].is_word and tokens[k].text[0].isalpha():
            if not tokens[k].capital and fold(tokens[k].text) not in (
                "van",
                "de",
                "der",
                "den",
                "ten",
                "ter",
                "aan",
                "het",
            ):
                return None
            k += 1
        if k == i or k >= len(tokens) or not tokens[k].text.isdigit() or not tokens[i].capital:
            return None
        if is_function_word(tokens[i].text) and k == i + 1:
            return None
        if any(fold(t.text) in ("postbus", "tel", "bus") or t.capitals_only for t in tokens[i:k]):
            return None
        return PlaceSpan(i, k - 1, 0.9, "street") if self._address_follows(k) else None

    def street(self, i: int) -> PlaceSpan | None:
        """A capitalised word ending like a street, with the capitalised words before it and a number behind."""
        tokens, last = self.tokens, None
        for k in range(i, min(i + 4, len(tokens))):
            token = tokens[k]
            if not token.is_word or k in self.taken:
                break
            if token.capital and (_STREET.match(fold(token.text)) or (k > i and fold(token.text) in _STREETS_APART)):
                last = k
                break
            if not token.capital and fold(token.text) not in ("van", "de", "der", "den", "ten", "ter"):
                break
        if last is None:
            return None
        numbered = last + 1 < len(tokens) and tokens[last + 1].text[0].isdigit()
        sure = bool(_SURE_STREET.match(fold(tokens[last].text)))
        while i < last and self._no_street_word(i):
            i += 1
        if not numbered and (tokens[i].initial or (i == last and is_listed_word(tokens[last].text))):
            return None
        if not numbered and not sure and not self._stands_at(i):
            return None
        if numbered and not sure and not self._address_follows(last + 1):
            return None
        return PlaceSpan(i, last, 0.9 if numbered else 0.75, "street")

    def _no_street_word(self, i: int) -> bool:
        """A determiner, or a noun that opens a line and only announces the street: *Kantoor Oude Veerweg 12*."""
        token = self.tokens[i]
        if fold(token.text) in DETERMINERS and not token.capital:
            return True
        return token.initial and is_common_word(token.text) and not fold(token.text).endswith("e")

    def _stands_at(self, i: int) -> bool:
        """Behind *aan de*, *op het*, *langs de*: where streets are spoken of."""
        return (
            i > 1
            and fold(self.tokens[i - 1].text) in ("de", "het")
            and fold(self.tokens[i - 2].text) in ("aan", "langs", "op")
        )

    def _address_follows(self, k: int) -> bool:
        """A house number from token `k`, then a postal code and a city."""
        run = "".join(
            t.text + ("" if t.end == n.start else " ")
            for t, n in zip(self.tokens[k : k + 14], self.tokens[k + 1 : k + 15], strict=False)
        )
        found = _NUMBER_AND_TOWN.match(run)
        return found is not None and (
            bool(found["letters"]) or bool(lookup(found["town"])) or not _YEAR.match(found["code"])
        )


def is_street_name(name: str) -> bool:
    """Whether a place name ends like a street's, a house number left out of account."""
    words = [w for w in fold(name).split() if not w[0].isdigit()]
    return bool(words) and bool(_STREET.match(words[-1])) and not words[-1].endswith(("park", "veld", "markt", "hof"))
