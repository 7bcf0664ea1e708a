"""Find places in one text: listed names, streets and addresses, and names that a place noun announces.

A listed name that is also an ordinary word or a given name only counts with evidence (a place preposition, a postal
code, a list of places around it); one that follows a capitalised word is part of a larger name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.gazetteer import close_match, is_ambiguous, longest_place, lookup
from verslag.extractors.names.rules.landscape_rules import LandscapeReader
from verslag.extractors.names.rules.place_reader import (
    DETERMINERS,
    JOINERS,
    PlaceReader,
    PlaceSpan,
    is_function_word,
    place_nouns,
)
from verslag.extractors.names.rules.street_rules import StreetReader
from verslag.extractors.names.rules.venue_rules import VenueReader
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name, is_usual_given_name, word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold
from verslag.schemas.vocabularies import PlaceType

_PARTICLES = word_class("tussenvoegsels")
_SHORTEST_ENTRY = 3
"""Words and marks before the place of an entry: a name of two words and a comma."""
_LONGEST_ENTRY = 5
"""Words of the name in an entry."""
_POSTCODE = re.compile(r"^(?:(?:B|BE|NL)-)?[1-9]\d{3}$")


class PlaceFinder(PlaceReader):
    """Reads places off one tokenised text."""

    def __init__(self, tokens: Sequence[NameToken], taken: Collection[int] = frozenset()) -> None:
        super().__init__(tokens, taken)
        self._streets = StreetReader(tokens, taken)
        self._venues = VenueReader(tokens, taken)
        self._landscapes = LandscapeReader(tokens, taken)

    def candidates(self) -> frozenset[int]:
        """Positions where a listed place name stands, whatever the evidence."""
        found: set[int] = set()
        for i, token in enumerate(self.tokens):
            if token.capital:
                found.update(range(i, i + longest_place(self.words[i : i + 5])))
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
        if not token.is_word or not (token.capital or token.text[0] in "'’" or fold(token.text) in DETERMINERS):
            return None
        return (
            self._streets.address(i)
            or self._announced(i)
            or self._elliptic(i)
            or self._venues.venue(i)
            or self._landscapes.landscape(i)
            or self._listed(i)
            or self._streets.street(i)
            or self._venues.situated(i)
        )

    def _listed(self, i: int) -> PlaceSpan | None:
        tokens = self.tokens
        if not tokens[i].capital or is_function_word(tokens[i].text):
            return None
        count = longest_place(self.words[i : i + 5])
        if not count:
            return self._misspelt(i)
        last = i + count - 1
        name = " ".join(self.words[i : last + 1])
        if tokens[i].capitals_only and len(name) < 4 and count == 1:
            return None
        postcode = self._postcode_before(i)
        if postcode:
            return PlaceSpan(i, last, 0.97)
        if self.inside_larger_name(i, last) or self._is_cited(last):
            return None
        listed = self._in_place_list(i, last)
        preposition = self.after_preposition(i) or self._from_to(i, last)
        foreign = all(e.type == "municipality" and e.country not in ("BE", "NL") for e in lookup(name))
        if self._closes_entry(i, last) and not is_usual_given_name(name):
            return PlaceSpan(i, last, 0.8)
        if is_ambiguous(name) or foreign:
            # A capital inside a sentence tells a town from a word, but not from a given name or a title.
            told_apart = not (
                tokens[i].initial
                or is_given_name(name)
                or foreign
                or self.after_determiner(i)
                or self._joined_to_capital(i)
            )
            opens = tokens[i].initial or self._behind_number(i)
            told_apart = told_apart and not opens
            if not (preposition or listed or self._noun_before(i) or told_apart) or (opens and not listed):
                return None
            return PlaceSpan(i, last, 0.8 if preposition or listed else 0.6)
        if all(e.type == "district" for e in lookup(name)) and not (preposition or listed) and count == 1:
            return PlaceSpan(i, last, 0.6)
        return PlaceSpan(i, last, 0.95 if preposition else 0.9 if listed else 0.85)

    def _is_cited(self, last: int) -> bool:
        """An author before the year of a work: *De Vlier en Ederveen (2008)*."""
        behind = [t.text for t in self.tokens[last + 1 : last + 4]]
        return len(behind) > 2 and behind[0] == "(" and bool(_POSTCODE.match(behind[1])) and behind[2] in "),;"

    def _behind_number(self, i: int) -> bool:
        """The first word of a numbered heading or note: *8.3 Meer ruimte*."""
        before = self.tokens[:i]
        return bool(before) and all(t.text[0].isdigit() or not t.is_word for t in before)

    def _closes_entry(self, i: int, last: int) -> bool:
        """*An Peeters, Gent*: behind a name and a comma, and the end of a text that says nothing else."""
        rest = [t for t in self.tokens[last + 1 :] if t.text != "."]
        before = self.tokens[: i - 1]
        if rest or i < _SHORTEST_ENTRY or self.tokens[i - 1].text != "," or len(before) > _LONGEST_ENTRY:
            return False
        return all(t.capital or fold(t.text) in _PARTICLES for t in before)

    def _joined_to_capital(self, i: int) -> bool:
        """Joined to another capitalised word that is no place: *Leren en Werken*."""
        if i < 2 or self.tokens[i - 1].text not in JOINERS:
            return False
        other = self.tokens[i - 2]
        return other.capital and not longest_place([other.text])

    def _misspelt(self, i: int) -> PlaceSpan | None:
        """A capitalised word where a place is expected, one slip away from a listed town: *in Dendermonede*."""
        token = self.tokens[i]
        if token.initial or not self.after_preposition(i) or self.after_determiner(i) or token.capitals_only:
            return None
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if following is not None and following.is_word and following.capital:
            return None
        return PlaceSpan(i, i, 0.75) if close_match(token.text) is not None else None

    def _postcode_before(self, i: int) -> bool:
        before = self.before(i)
        if before is None:
            return False
        if _POSTCODE.match(before.text) or _POSTCODE.match("".join(self._digits_before(i))):
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

    def _from_to(self, i: int, last: int) -> bool:
        """*van Melle naar Gent*."""
        before = self.before(i)
        following = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        return (
            before is not None
            and following is not None
            and (fold(before.text), fold(following.text)) == ("van", "naar")
        )

    def _noun_before(self, i: int) -> bool:
        before = self.before(i)
        return before is not None and fold(before.text) in place_nouns()

    def _in_place_list(self, i: int, last: int) -> bool:
        """Another listed place stands beside it, joined by a comma or *en*."""
        for step, edge in ((-1, i), (1, last)):
            k = edge + step
            if 0 <= k < len(self.tokens) and self.tokens[k].text in JOINERS:
                other = k + step
                if not 0 <= other < len(self.tokens):
                    continue
                if step == 1 and longest_place(self.words[other : other + 5]) and self.tokens[other].capital:
                    return not is_ambiguous(self.words[other]) or self.after_preposition(i)
                if step == -1 and self.tokens[other].capital and longest_place([self.words[other]]):
                    return not is_ambiguous(self.words[other]) or self.after_preposition(other)
        return False

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

    def _announced(self, i: int) -> PlaceSpan | None:
        """A proper name behind a place noun: *de wijk Oud Veld*, *natuurgebied de Rietkouter*."""
        before = self.before(i)
        if before is None:
            return None
        noun, start = before, i
        if fold(before.text) in ("de", "het", "den") and i > 1 and self.tokens[i].capital:
            noun = self.tokens[i - 2]
        kind = place_nouns().get(fold(noun.text))
        if kind is None and before.text in JOINERS:
            kind = self._list_noun(i)
        if kind is None:
            return None
        if fold(self.tokens[i].text) in DETERMINERS and not self.tokens[i].capital:
            return None
        end = self.proper_name_end(start)
        if kind not in ("venue", "district") and (count := longest_place(self.words[start:end])):
            end = start + count
        if end == start or any(t.text[-1].isdigit() or role_noun(t.text) for t in self.tokens[start:end]):
            return None
        name = " ".join(self.words[start:end])
        entries = lookup(name)
        if kind in ("municipality", "province", "country") and not any(
            e.type == kind or (kind == "municipality" and e.type == "district") for e in entries
        ):
            return None
        if kind == "region" and not entries and is_common_word(self.words[start]):
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
            if not (token.text in JOINERS or token.capital):
                return None
            k -= 1
        return None


def complete_ellipsis(first: str, second: str) -> str:
    """`Oost-`, `West-Vlaanderen` → `Oost-Vlaanderen`."""
    return first.rstrip("-") + "-" + second.rsplit("-", 1)[-1]
