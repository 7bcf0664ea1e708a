"""Find places in one text: listed names, streets and addresses, and names that a place noun announces.

A listed name that is also an ordinary word or a given name only counts with evidence (a place preposition, a postal
code, a list of places around it); one that follows a capitalised word is part of a larger name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verslag.extractors.names.gazetteer import close_match, is_ambiguous, longest_place, lookup
from verslag.extractors.names.lists import is_common_word, is_given_name, is_listed_word, read_lines
from verslag.extractors.names.model import PlaceType
from verslag.extractors.names.role_words import role_noun
from verslag.extractors.names.tokens import Token, fold

_PREPOSITIONS = frozenset(
    ["in", "te", "naar", "uit", "nabij", "rond", "vanuit", "tot", "buiten", "rondom", "richting", "omgeving", "bij"]
)
_DETERMINERS = frozenset(["de", "het", "den", "een"])
_JOINERS = frozenset([",", "en", "of", "&", "/", ";", "|", "•"])
_STREET = re.compile(
    r".{2,}(?:straat|straten|laan|weg|steenweg|plein|lei|dreef|kaai|kade|gracht|singel|vest|baan|markt|pad|dijk|hof|"
    r"steeg|wal|ring|park|veld|plantsoen|boulevard|stwg)(?:-(?:noord|oost|zuid|west))?$"
)
_SURE_STREET = re.compile(r".{2,}(?:straat|laan|steenweg|plein|dreef|kaai|kade|gracht|singel|weg|steeg|boulevard)$")
_POSTCODE = re.compile(r"^[1-9]\d{3}$")
_NOT_PLACE_BEFORE = frozenset(["dhr", "mevr", "mevrouw", "heer", "familie", "coach"])
_LONGEST_VENUE = 5
_VENUE_ENDINGS = (
    "museum",
    "expo",
    "arena",
    "stadion",
    "theater",
    "park",
    "campus",
    "kasteel",
    "abdij",
    "kathedraal",
    "paleis",
)


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """Tokens `first` to `last` name a place."""

    first: int
    last: int
    score: float
    type: PlaceType | None = None
    """Where the words around it say so."""


@cache
def place_nouns() -> dict[str, PlaceType]:
    """Place noun, folded → the type of what it announces."""
    pairs = (line.split("\t") for line in read_lines("place_nouns.tsv"))
    return {fold(noun): kind for noun, kind in pairs}  # type: ignore[misc]  # checked by a test


class PlaceFinder:
    """Reads places off one tokenised text.

    Args:
        tokens: the text.
        taken: token positions that belong to an organisation or person found on strong evidence.
    """

    def __init__(self, tokens: Sequence[Token], taken: Collection[int] = frozenset()) -> None:
        self.tokens = tokens
        self.taken = taken
        self._words = [t.text for t in tokens]

    def candidates(self) -> frozenset[int]:
        """Positions where a listed place name stands, whatever the evidence."""
        found: set[int] = set()
        for i, token in enumerate(self.tokens):
            if token.capital:
                found.update(range(i, i + longest_place(self._words[i : i + 5])))
        return frozenset(found)

    def spans(self) -> Iterator[PlaceSpan]:
        """Places in text order, none overlapping another."""
        i = 0
        while i < len(self.tokens):
            span = None if i in self.taken else self._span_at(i)
            if span is None or any(k in self.taken for k in range(span.first, span.last + 1)):
                i += 1
                continue
            yield span
            i = span.last + 1

    def _span_at(self, i: int) -> PlaceSpan | None:
        token = self.tokens[i]
        if not token.is_word or not (token.capital or token.text[0] in "'’" or fold(token.text) in _DETERMINERS):
            return None
        return (
            self._address(i)
            or self._announced(i)
            or self._elliptic(i)
            or self._venue(i)
            or self._listed(i)
            or self._street(i)
            or self._situated(i)
        )

    # -- listed names ------------------------------------------------------------------------------

    def _listed(self, i: int) -> PlaceSpan | None:
        tokens = self.tokens
        if not tokens[i].capital or _is_function_word(tokens[i].text):
            return None
        count = longest_place(self._words[i : i + 5])
        if not count:
            return self._misspelt(i)
        last = i + count - 1
        name = " ".join(self._words[i : last + 1])
        if tokens[i].capitals_only and len(name) < 4 and count == 1:
            return None
        postcode = self._postcode_before(i)
        if postcode:
            return PlaceSpan(i, last, 0.97)
        if self._inside_larger_name(i, last):
            return None
        listed = self._in_place_list(i, last)
        preposition = self._after_preposition(i) or self._from_to(i, last)
        foreign = all(e.type == "municipality" and e.country not in ("BE", "NL") for e in lookup(name))
        if is_ambiguous(name) or foreign:
            # A capital inside a sentence tells a town from a word, but not from a given name or a title.
            told_apart = not (tokens[i].initial or is_given_name(name) or foreign or self._after_determiner(i))
            if not (preposition or listed or self._noun_before(i) or told_apart) or (tokens[i].initial and not listed):
                return None
            return PlaceSpan(i, last, 0.8 if preposition or listed else 0.6)
        if all(e.type == "district" for e in lookup(name)) and not (preposition or listed) and count == 1:
            return PlaceSpan(i, last, 0.6)
        return PlaceSpan(i, last, 0.95 if preposition or listed else 0.85)

    def _misspelt(self, i: int) -> PlaceSpan | None:
        """A capitalised word where a place is expected, one slip away from a listed town: *in Dendermonede*."""
        token = self.tokens[i]
        if token.initial or not self._after_preposition(i) or self._after_determiner(i) or token.capitals_only:
            return None
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if following is not None and following.is_word and following.capital:
            return None
        return PlaceSpan(i, i, 0.75) if close_match(token.text) is not None else None

    def _before(self, i: int) -> Token | None:
        return self.tokens[i - 1] if i else None

    def _postcode_before(self, i: int) -> bool:
        before = self._before(i)
        if before is None:
            return False
        if _POSTCODE.match("".join(self._digits_before(i))):
            return True
        return (
            len(before.text) == 2
            and before.capitals_only
            and bool(_POSTCODE.match("".join(self._digits_before(i - 1))))
        )

    def _digits_before(self, i: int) -> list[str]:
        """The run of digits printed just before token `i` (each digit group is one token or several)."""
        digits: list[str] = []
        k = i - 1
        while k >= 0 and self.tokens[k].text.isdigit() and len(digits) < 5:
            digits.insert(0, self.tokens[k].text)
            k -= 1
            if k >= 0 and self.tokens[k].end != self.tokens[k + 1].start:
                break
        return digits

    def _after_preposition(self, i: int) -> bool:
        before = self._before(i)
        if before is not None and fold(before.text) in _DETERMINERS and i > 1:
            before = self.tokens[i - 2]
        return before is not None and fold(before.text) in _PREPOSITIONS

    def _from_to(self, i: int, last: int) -> bool:
        """*van Melle naar Gent*."""
        before = self._before(i)
        following = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        return (
            before is not None
            and following is not None
            and (fold(before.text), fold(following.text)) == ("van", "naar")
        )

    def _after_determiner(self, i: int) -> bool:
        before = self._before(i)
        return before is not None and fold(before.text) in _DETERMINERS

    def _noun_before(self, i: int) -> bool:
        before = self._before(i)
        return before is not None and fold(before.text) in place_nouns()

    def _inside_larger_name(self, i: int, last: int) -> bool:
        """A capitalised word touches the name, so that it is only part of one: *Jobhuis Gent*, *Gent Filmstad*."""
        before = self._before(i)
        if before is not None and before.is_word and before.capital and before.end + 1 >= self.tokens[i].start:
            function_word = before.initial and _is_function_word(before.text)
            if not function_word and fold(before.text) not in place_nouns():
                return True
        if before is not None and fold(before.text) in _NOT_PLACE_BEFORE:
            return True
        if last + 1 < len(self.tokens):
            after = self.tokens[last + 1]
            if (
                after.is_word
                and after.capital
                and not after.initial
                and not longest_place(self._words[last + 1 : last + 6])
            ):
                if after.capitals_only and self._after_preposition(i):
                    return False  # in Gent ICT aanbieden: two things side by side
                return after.text[0].isalpha() and not after.initials and after.text not in ("I", "II", "III")
        return False

    def _in_place_list(self, i: int, last: int) -> bool:
        """Another listed place stands beside it, joined by a comma or *en*."""
        for step, edge in ((-1, i), (1, last)):
            k = edge + step
            if 0 <= k < len(self.tokens) and self.tokens[k].text in _JOINERS:
                other = k + step
                if not 0 <= other < len(self.tokens):
                    continue
                if step == 1 and longest_place(self._words[other : other + 5]) and self.tokens[other].capital:
                    return not is_ambiguous(self._words[other]) or self._after_preposition(i)
                if step == -1 and self.tokens[other].capital and longest_place([self._words[other]]):
                    return not is_ambiguous(self._words[other]) or self._after_preposition(other)
        return False

    # -- other ways a place is written ---------------------------------------------------------------

    def _elliptic(self, i: int) -> PlaceSpan | None:
        """*Oost-* in *Oost- en West-Vlaanderen*."""
        token = self.tokens[i]
        if not (token.text.endswith("-") and i + 2 < len(self.tokens)):
            return None
        other = self.tokens[i + 2].text
        if (
            fold(self.tokens[i + 1].text) in ("en", "of")
            and "-" in other
            and lookup(complete_ellipsis(token.text, other))
        ):
            return PlaceSpan(i, i, 0.95)
        return None

    def _street(self, i: int) -> PlaceSpan | None:
        """A capitalised word ending like a street, with the capitalised words before it and a number behind."""
        tokens, last = self.tokens, None
        for k in range(i, min(i + 4, len(tokens))):
            token = tokens[k]
            if not token.is_word or k in self.taken:
                break
            if token.capital and _STREET.match(fold(token.text)):
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
        if fold(token.text) in _DETERMINERS and not token.capital:
            return True
        return token.initial and is_common_word(token.text) and not fold(token.text).endswith("e")

    def _stands_at(self, i: int) -> bool:
        """Behind *aan de*, *op het*, *langs de*: where streets are spoken of."""
        return (
            i > 1
            and fold(self.tokens[i - 1].text) in ("de", "het")
            and fold(self.tokens[i - 2].text) in ("aan", "langs", "op")
        )

    # -- buildings and grounds -----------------------------------------------------------------------

    def _venue(self, i: int) -> PlaceSpan | None:
        """A capitalised place noun with its name (*Fort van Aalbeke*, *Buurtpunt Noord*), or a name that ends in one
        (*Stedelijk Zeilmuseum*, *Noorder Expo Gent*)."""
        tokens = self.tokens
        token = tokens[i]
        if not token.capital:
            return None
        if is_venue_noun(token.text) and (not token.initial or i == 0):
            k = i + 1
            while k < len(tokens) and fold(tokens[k].text) in ("van", "de", "het", "den", "ter", "ten", "'t"):
                k += 1
            end = self._proper_name_end(k)
            named = end > k and not any(c.isdigit() for t in tokens[k:end] for c in t.text)
            # A compound such as Kenniscentrum is only a place with a proper name: not Kenniscentrum Duurzaam Bouwen.
            listed = fold(token.text) in place_nouns()
            named = named and (listed or not all(is_common_word(t.text) for t in tokens[k:end]))
            if named and not (k > i + 1 and fold(tokens[i + 1].text) in ("de", "het") and end - k > 3):
                return PlaceSpan(i, self._with_town(end) - 1, 0.8, "venue")
        end = self._proper_name_end(i, links=True)
        for last in range(end - 1, i, -1):
            folded = fold(tokens[last].text)
            if folded.endswith(_VENUE_ENDINGS) and "-" not in folded and not role_noun(tokens[last].text):
                start = i + 1 if token.initial and _is_function_word(token.text) else i
                while start < last and tokens[start].capitals_only:
                    start += 1
                bare = folded in _VENUE_ENDINGS and all(is_common_word(t.text) for t in tokens[start:last])
                if start < last and not bare:
                    return PlaceSpan(start, self._with_town(last + 1) - 1, 0.75, "venue")
        return None

    def _with_town(self, end: int) -> int:
        """A town printed directly behind a venue belongs to its name."""
        tokens = self.tokens
        if end < len(tokens) and tokens[end].capital and not tokens[end].initial:
            return end + longest_place(self._words[end : end + 5])
        return end

    def _situated(self, i: int) -> PlaceSpan | None:
        """A proper name of several words placed in a town (*het Groene Wiel in Gent*), one behind *in* that opens with
        an article or holds an ampersand (*in De Loods*, *in Kop & Schotel*), or one a place noun explains."""
        tokens = self.tokens
        if not tokens[i].capital or tokens[i].initial:
            return None
        end = self._proper_name_end(i, links=True)
        if self._inside_larger_name(i, end - 1):
            return None
        words = tokens[i:end]
        if not words or any(role_noun(t.text) or t.capitals_only for t in words):
            return None
        article = fold(words[0].text) in ("de", "den", "het", "the") and len(words) > 1
        if self._explained(end) and not longest_place(self._words[i:end]):
            return PlaceSpan(i, end - 1, 0.75, "venue")
        in_town = end + 1 < len(tokens) and fold(tokens[end].text) in ("in", "te") and tokens[end + 1].capital
        if len(words) > 1 and in_town and longest_place(self._words[end + 1 : end + 6]):
            return PlaceSpan(i, end - 1, 0.6, "venue")
        if (article or any(t.text == "&" for t in words)) and fold(tokens[i - 1].text) in ("in", "naar", "van") and i:
            return PlaceSpan(i, end - 1, 0.55 if fold(tokens[i - 1].text) != "van" or not article else 0.4, "venue")
        return None

    def _explained(self, end: int) -> bool:
        """*, een ontmoetingsplaats in …* behind the name."""
        tokens = self.tokens
        if end + 2 >= len(tokens) or tokens[end].text != "," or fold(tokens[end + 1].text) not in ("een", "het", "de"):
            return False
        return any(place_nouns().get(fold(t.text)) == "venue" for t in tokens[end + 2 : end + 5])

    def _address(self, i: int) -> PlaceSpan | None:
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
        if _is_function_word(tokens[i].text) and k == i + 1:
            return None
        if any(fold(t.text) in ("postbus", "tel", "bus") or t.capitals_only for t in tokens[i:k]):
            return None
        return PlaceSpan(i, k - 1, 0.9, "street") if self._address_follows(k) else None

    def _address_follows(self, k: int) -> bool:
        """A house number from token `k`, then a postal code and a city."""
        run = "".join(
            t.text + ("" if t.end == n.start else " ")
            for t, n in zip(self.tokens[k : k + 14], self.tokens[k + 1 : k + 15], strict=False)
        )
        return bool(
            re.match(
                r"\d{1,4}\s?[A-Za-z]?\b(?:\s?(?:bus|b|/|-)\s?\w{1,4})?\s?[,•|–-]?\s?(?:B-|NL-)?[1-9]\d{3}\s(?:[A-Z]{2}\s)?[A-Z'’]",
                run,
            )
        )

    def _announced(self, i: int) -> PlaceSpan | None:
        """A proper name behind a place noun: *de wijk Oud Veld*, *natuurgebied de Rietkouter*."""
        before = self._before(i)
        if before is None:
            return None
        noun, start = before, i
        if fold(before.text) in ("de", "het", "den") and i > 1 and self.tokens[i].capital:
            noun = self.tokens[i - 2]
        kind = place_nouns().get(fold(noun.text))
        if kind is None and before.text in _JOINERS:
            kind = self._list_noun(i)
        if kind is None:
            return None
        if fold(self.tokens[i].text) in _DETERMINERS and not self.tokens[i].capital:
            return None
        end = self._proper_name_end(start)
        if kind not in ("venue", "district") and (count := longest_place(self._words[start:end])):
            end = start + count
        if end == start or any(t.text[-1].isdigit() for t in self.tokens[start:end]):
            return None
        name = " ".join(self._words[start:end])
        entries = lookup(name)
        if kind in ("municipality", "province", "country") and not any(
            e.type == kind or (kind == "municipality" and e.type == "district") for e in entries
        ):
            return None
        if kind == "region" and not entries and is_common_word(self._words[start]):
            return None
        return PlaceSpan(start, end - 1, 0.85, kind)

    def _list_noun(self, i: int) -> PlaceType | None:
        """The type a plural place noun gives to the later members of its list: *de wijken A, B en C*."""
        k = i - 1
        while k >= 0 and i - k < 16:
            token = self.tokens[k]
            kind = None if token.capital else place_nouns().get(fold(token.text))
            if kind is not None:
                return (
                    kind
                    if fold(token.text).endswith(("en", "s"))
                    and k + 1 < len(self.tokens)
                    and self.tokens[k + 1].capital
                    else None
                )
            if not (token.text in _JOINERS or token.capital):
                return None
            k -= 1
        return None

    def _proper_name_end(self, i: int, *, links: bool = False) -> int:
        """End of the run of capitalised words from `i`; with `links`, an ampersand or *en* behind a hyphen may join."""
        tokens, k = self.tokens, i
        while k < len(tokens) and k - i < _LONGEST_VENUE and k not in self.taken:
            token = tokens[k]
            linking = (
                links
                and k > i
                and (token.text == "&" or (fold(token.text) == "en" and tokens[k - 1].text.endswith("-")))
            )
            if not linking and (not token.is_word or not token.capital or not token.text[0].isalpha()):
                break
            if token.initial and k > i:
                break
            k += 1
        while k > i and (
            not (tokens[k - 1].is_word and tokens[k - 1].capital) or _is_function_word(tokens[k - 1].text)
        ):
            k -= 1
        return k


def complete_ellipsis(first: str, second: str) -> str:
    """`Oost-`, `West-Vlaanderen` → `Oost-Vlaanderen`."""
    return first.rstrip("-") + "-" + second.rsplit("-", 1)[-1]


def is_street_name(name: str) -> bool:
    """Whether a place name ends like a street's, a house number left out of account."""
    words = [w for w in fold(name).split() if not w[0].isdigit()]
    return bool(words) and bool(_STREET.match(words[-1])) and not words[-1].endswith(("park", "veld", "markt", "hof"))


def is_venue_noun(word: str) -> bool:
    """A venue noun, or a compound that ends in one: Landschapspark, Wijkcentrum."""
    folded = fold(word)
    return place_nouns().get(folded) == "venue" or (
        len(folded) > 8 and folded.endswith(("park", "centrum", "domein", "museum", "theater", "kasteel", "paleis"))
    )


@cache
def _function_words() -> frozenset[str]:
    return frozenset(
        [
            "in",
            "te",
            "naar",
            "uit",
            "van",
            "voor",
            "bij",
            "met",
            "door",
            "op",
            "over",
            "om",
            "tot",
            "na",
            "vanuit",
            "rond",
            "nabij",
            "binnen",
            "buiten",
            "tussen",
            "ook",
            "zo",
            "en",
            "of",
            "maar",
            "dat",
            "dit",
            "deze",
            "die",
            "de",
            "het",
            "een",
            "onze",
            "wij",
            "we",
            "ik",
            "hij",
            "zij",
            "ze",
            "er",
            "daar",
            "hier",
            "waar",
            "toen",
            "nu",
            "sinds",
            "vanaf",
            "zowel",
            "zoals",
            "als",
            "alle",
            "tussen",
            "veel",
            "elk",
            "elke",
            "behalve",
            "naast",
            "tijdens",
            "dankzij",
            "volgens",
            "via",
            "per",
            "aan",
            "langs",
            "tegen",
            "onder",
            "boven",
            "achter",
            "voorbij",
            "zonder",
            "ondanks",
        ]
    )


def _is_function_word(word: str) -> bool:
    return fold(word) in _function_words()
