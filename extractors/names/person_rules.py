"""Find people in one text by how their names are written and what stands around them.

A name is `[title] (given name | initials)* [tussenvoegsel]* family name+`. Listed names, a tussenvoegsel, a role word
before it or a verb of saying beside it are evidence; an ordinary Dutch word, a place or an organisation inside speaks
against it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from verslag.extractors.names.lists import (
    is_common_word,
    is_family_name,
    is_given_name,
    is_usual_given_name,
)
from verslag.extractors.names.role_words import is_honorific, names_by_surname, role_noun
from verslag.extractors.names.tokens import Token, fold

PARTICLES = frozenset(
    ["van", "de", "der", "den", "het", "'t", "te", "ten", "ter", "'s", "op", "aan", "in", "'n", "vanden", "vander", "von", "zu", "di", "da", "del", "della", "dos", "du", "des", "le", "la", "el", "al", "ben", "bin", "ibn", "abu", "ait", "ould", "d'", "l'", "af", "of"]
)
"""Words between given and family name. Some only count behind another (`van het`, `op de`)."""
_OPENING_PARTICLES = PARTICLES - frozenset(["het", "of", "in", "'s", "aan", "'n", "op", "af"]) | {"in 't", "op"}
_SPEECH = frozenset(
    ["vertelt", "vertelde", "zegt", "zei", "legt", "legde", "licht", "lichtte", "vult", "vulde", "besluit", "besloot", "stelt", "stelde", "schetst", "getuigt", "getuigde", "aldus", "verklaart", "weet", "lacht", "knikt", "benadrukt", "omschrijft", "werkt", "werkte", "volgt", "volgde", "groeide", "startte", "studeert", "woont", "woonde", "gaat", "ging", "kreeg", "kwam", "begon", "heeft", "is", "was", "werd", "wordt", "begeleidt", "coördineert", "leidt", "helpt", "maakt", "vindt", "droomt", "kijkt", "blikt", "steekt", "sluit", "gaf", "geeft", "nam", "neemt", "overleed", "bedankte", "vervangt", "volgt", "opent", "presenteerde"]
)
_SAYING = frozenset(
    ["vertelt", "vertelde", "zegt", "zei", "legt", "licht", "vult", "besluit", "stelt", "schetst", "getuigt", "aldus", "verklaart", "lacht", "knikt", "benadrukt", "omschrijft", "bedankte", "antwoordt", "vraagt", "droomt"]
)
_LONGEST_FAMILY = 3
_NAME_STOPS = frozenset(["en", "of", "&", "und", "et"])
_NOT_GIVEN = frozenset(["stichting", "vereniging", "provincie", "gemeente", "stad", "groep", "team", "expeditie", "project", "prijs"])


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens `first` to `last` name a person; `core` is where the name itself begins, behind the title."""

    first: int
    core: int
    last: int
    score: float


class PersonFinder:
    """Reads names off one tokenised text.

    Args:
        tokens: the text.
        taken: token positions that belong to a place or an organisation found on strong evidence.
        places: token positions where a place name could stand; they speak against a family name.
    """

    def __init__(self, tokens: Sequence[Token], taken: Collection[int], places: Collection[int]) -> None:
        self.tokens = tokens
        self.taken = taken
        self.places = places

    def spans(self) -> Iterator[NameSpan]:
        """Names in text order, none overlapping another."""
        i = 0
        while i < len(self.tokens):
            found = self._span_at(i)
            if found is None:
                i += 1
                continue
            yield found
            i = found.last + 1

    # -- one position ------------------------------------------------------------------------------

    def _span_at(self, i: int) -> NameSpan | None:
        if i in self.taken:
            return None
        core = self._skip_titles(i)
        if core is None:
            return None
        titled = core > i
        given_end, strength = self._given_part(core)
        family_end, family_strength = self._family_part(given_end, titled or given_end > core)
        if family_end == given_end:
            return self._lone_name(i, core, given_end, strength)
        score = self._score(core, given_end, family_end, strength, family_strength, titled)
        return NameSpan(i, core, family_end - 1, score) if score else None

    def _skip_titles(self, i: int) -> int | None:
        """Where the name starts; None where token `i` can open no name."""
        tokens = self.tokens
        start = i
        if fold(tokens[i].text) == "de" and i + 1 < len(tokens) and fold(tokens[i + 1].text) == "heer":
            i += 2
        while i < len(tokens) and is_honorific(tokens[i]):
            i += 1
            if i < len(tokens) and tokens[i].text == ".":
                i += 1
        if i >= len(tokens):
            return None
        if i == start and not tokens[i].capital:
            return None
        if i > start and not (tokens[i].capital or fold(tokens[i].text) in PARTICLES):
            return None
        return i

    def _given_part(self, i: int) -> tuple[int, float]:
        """End of given names and initials from `i`, and how sure the words are given names (0 to 1)."""
        tokens, strength = self.tokens, 0.0
        start = i
        while i < len(tokens) and i not in self.taken and i - start < 3:
            token = tokens[i]
            if token.initials:
                strength = max(strength, 0.8)
            elif token.capital and is_given_name(token.text) and fold(token.text) not in PARTICLES:
                common = is_common_word(token.text)
                weight = 0.9 if is_usual_given_name(token.text) else 0.6
                if common and token.initial:
                    weight -= 0.4
                if i > start and (is_family_name(token.text) and not self._more_name(i + 1)):
                    break  # Jan Pieters: the second listed word is the family name
                strength = max(strength, weight) if i == start else strength
            else:
                break
            i += 1
        return i, strength

    def _more_name(self, i: int) -> bool:
        if i >= len(self.tokens):
            return False
        token = self.tokens[i]
        if fold(token.text) in _OPENING_PARTICLES:
            return i + 1 < len(self.tokens) and self.tokens[i + 1].capital
        return token.capital and self._family_word(i)

    def _family_word(self, i: int) -> bool:
        token = self.tokens[i]
        if i in self.taken or not token.capital or token.initials or not token.is_word or not token.text[0].isalpha():
            return False
        if token.initial or any(c.isdigit() for c in token.text) or (token.capitals_only and len(token.text) < 4):
            return False
        if is_family_name(token.text):
            return True
        return not is_common_word(token.text) and not role_noun(token.text)

    def _family_part(self, i: int, opened: bool) -> tuple[int, float]:
        """End of tussenvoegsels and family name from `i`, and how sure they are one."""
        tokens, start, strength = self.tokens, i, 0.4
        if not opened:
            # No listed given name: one unlisted capital word may stand for it.
            first = tokens[i]
            if is_common_word(first.text) or role_noun(first.text) or first.capitals_only or i in self.places:
                return start, 0.0
            if first.text[-1] == "-" or any(c.isdigit() for c in first.text) or not first.text[0].isalpha():
                return start, 0.0
            i += 1
            strength = 0.0
        particles = 0
        while i < len(tokens) and fold(tokens[i].text) in PARTICLES and particles < 3 and not tokens[i].initial:
            i += 1
            particles += 1
        if particles and fold(tokens[i - particles].text) not in _OPENING_PARTICLES:
            return start, 0.0
        words = 0
        while i < len(tokens) and words < _LONGEST_FAMILY and self._family_word(i):
            token = tokens[i]
            if words and not is_family_name(token.text) and i in self.places:
                break
            if words == 0 and i in self.places and not is_family_name(token.text) and not opened:
                break
            if is_family_name(token.text):
                strength += 0.35
            words += 1
            i += 1
            if i < len(tokens) and fold(tokens[i].text) in {"de", "van", "den", "der"} and words < 2:
                ahead = i
                while ahead < len(tokens) and fold(tokens[ahead].text) in PARTICLES:
                    ahead += 1
                if tokens[i].capital and ahead < len(tokens) and self._family_word(ahead):
                    i = ahead
        if not words:
            return start, 0.0
        if particles:
            strength += 0.3 if tokens[start + (0 if opened else 1)].capital else 0.2
        return i, strength

    def _score(self, core: int, given_end: int, family_end: int, given: float, family: float, titled: bool) -> float:
        tokens = self.tokens
        role = self._role_before(core)
        speech = self._speech_beside(core, family_end)
        if titled:
            return 0.95
        if given_end > core:
            last = tokens[family_end - 1]
            if given < 0.5 and family < 0.7 and not role:
                return 0.0
            if family_end - 1 in self.places and not is_family_name(last.text) and family < 0.7 and not role:
                return 0.0 if family_end - given_end == 1 else 0.6
            if tokens[core].initials and all(tokens[k].initials for k in range(core, given_end)):
                return 0.9 if family >= 0.7 or not is_common_word(last.text) else 0.6
            return min(0.97, 0.45 + 0.35 * given + 0.3 * family + 0.15 * role + 0.1 * speech)
        evidence = 0.3 + 0.7 * family + 0.45 * role + 0.2 * speech
        if tokens[core].initial:
            evidence -= 0.15
        return min(evidence, 0.9) if evidence >= 0.55 else 0.0

    def _lone_name(self, i: int, core: int, end: int, given: float) -> NameSpan | None:
        """A given name alone, or a surname behind a title or office, on the evidence around it."""
        tokens = self.tokens
        if core >= len(tokens):
            return None
        if end == core:  # no given name here
            office = core > 0 and names_by_surname(tokens[core - 1].text)
            if (office or core > i) and self._family_word(core) and core not in self.places:
                return NameSpan(i, core, core, 0.6)
            return None
        if tokens[end - 1].initials:
            return None
        before = tokens[core - 1] if core else None
        if before is not None and before.capital and not before.initial and not role_noun(before.text):
            return None
        role = self._role_before(core)
        saying = self._speech_beside(core, end, saying_only=True)
        if end - core == 1 and core not in self.places and (role or saying) and given >= 0.5:
            return NameSpan(i, core, core, 0.55 + 0.1 * (role and saying))
        return None

    # -- surroundings ------------------------------------------------------------------------------

    def _role_before(self, i: int) -> bool:
        """A role noun directly before, or before an `en`-joined name that stands directly before."""
        return i > 0 and bool(role_noun(self.tokens[i - 1].text)) and fold(self.tokens[i - 1].text) not in _NOT_GIVEN

    def _speech_beside(self, first: int, end: int, saying_only: bool = False) -> bool:
        verbs = _SAYING if saying_only else _SPEECH
        before = fold(self.tokens[first - 1].text) if first else ""
        after = fold(self.tokens[end].text) if end < len(self.tokens) else ""
        return before in verbs or after in verbs
