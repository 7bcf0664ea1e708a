"""How far an organisation's name reaches: link words inside it, adjectives before it, a legal form behind it."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_words import (
    abbreviates,
    institutions,
    is_legal_form,
    legal_forms,
    organisation_nouns,
)
from verslag.extractors.names.words.dutch_verbs import is_finite_verb
from verslag.extractors.names.words.name_lists import is_common_word, is_listed_word, word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

_LONGEST_NAME = 9
_LONGEST_REST = 6
"""Tokens between what reads as a whole name and the abbreviation that stands for more."""
_SHORTEST_TRADE = 7
"""Letters of *bakkers*, *finance*."""
_PREPOSITIONS = word_class("prepositions inside names")
_OF_FIELDS = word_class("organisation nouns linked in lower case")
"""Nouns of departments, which are called by all fields they work in."""
_OF_REGIONS = word_class("organisation nouns of regions")
"""Nouns of bodies called by two stretches of land: *Veiligheidsregio* Maas en Waal."""
_LONGEST_FIELDS = 8
"""Tokens of the further fields of a department: *, Welzijn en Sport*."""
LINK_WORDS = _PREPOSITIONS | word_class("link words inside names")
"""Lower-case words inside an organisation's name."""
_OPENING_WORDS = word_class("function words that open a sentence")
_ALSO_WORDS = word_class("legal forms that are words")
_LONGEST_FORM = 8
"""Tokens of a legal form that is printed with spaces."""


class OrganisationExtent:
    """Tells from any token on where the parts of a name end."""

    def __init__(self, tokens: Sequence[NameToken]) -> None:
        self.tokens = tokens

    def name_end(self, i: int, opener: str = "") -> int:
        """End of the proper name from `i`: capitalised words with link words between them.

        A second preposition ends it (*Fonds voor Onderzoek in Leuven*), as does the opening noun printed again.
        """
        tokens, k, end, preposition, fields = self.tokens, i, i, "", False
        while k < len(tokens) and k - i < _LONGEST_NAME:
            token = tokens[k]
            folded = fold(token.text)
            if (k > i and token.initial and token.capital) or has_number(token) or folded in (opener, "postbus"):
                break
            if token.is_word and token.capital and token.text[0].isalnum() and not is_honorific(token):
                if k > i and role_noun(token.text) and not tokens[k - 1].capital:
                    break
                end = k + 1
            elif folded in _PREPOSITIONS:
                if preposition or (folded == "in" and k + 1 < len(tokens) and _is_town(tokens[k + 1])):
                    break  # "vzw De Brug in Gent": where it is, no part of its name; "Stichting Vlier in Nederland" is
                preposition = folded
            elif folded == "en":
                regions = opener in _OF_REGIONS and k + 1 < len(tokens) and _is_town(tokens[k + 1])
                if not (fields or regions or self._goes_on_after_and(k)):
                    break
            elif token.text == "," and opener in _OF_FIELDS:
                if not (fields := self._lists_fields(k)):
                    break
            elif folded not in LINK_WORDS and token.text not in ("&", "+"):
                break
            k += 1
        return end

    def _goes_on_after_and(self, k: int) -> bool:
        """Whether *en* at `k` stands inside one name: both sides are ordinary nouns, as in *Zaken en Klimaat*."""
        tokens = self.tokens
        if k + 1 >= len(tokens) or not tokens[k + 1].capital:
            return False
        left, right = tokens[k - 1].text, tokens[k + 1].text
        if (right,) in institutions():
            return False
        if fold(right) in organisation_nouns() or any(
            self.legal_form_length(j) for j in range(k + 2, min(k + 5, len(tokens)))
        ):
            return False
        return (left.endswith("-") or is_common_word(left)) and is_common_word(right)

    def _lists_fields(self, comma: int) -> bool:
        """Whether the comma stands between the fields of one department: *Volksgezondheid, Welzijn en Sport*."""
        ahead = self.tokens[comma + 1 : comma + _LONGEST_FIELDS]
        end = next((k for k, t in enumerate(ahead) if fold(t.text) == "en"), 0)
        fields = [t for t in ahead[:end] if t.text != ","]
        named = bool(fields) and all(t.capital and is_listed_word(t.text) for t in fields)
        return named and end + 1 < len(ahead) and ahead[end + 1].capital and is_listed_word(ahead[end + 1].text)

    def adjective_start(self, i: int) -> int:
        """Capitalised adjectives before the noun belong to the name: *Koninklijke Vereniging voor …*."""
        while i > 0:
            before = self.tokens[i - 1]
            if not (before.capital and before.is_word and not before.initial) or is_opening_word(before.text):
                break
            if not fold(before.text).endswith(("e", "s", "aal", "eel", "isch")):
                break
            i -= 1
        return i

    def is_trade(self, k: int) -> bool:
        """A trade in lower case between the name and the legal form: *Veldzicht Raadgevende ingenieurs b.v.*"""
        word = self.tokens[k].text
        trade = word.islower() and word.isalpha() and len(word) >= _SHORTEST_TRADE and not is_finite_verb(word)
        named = trade and k > 0 and self.tokens[k - 1].capital and not is_opening_word(word)
        return named and self.legal_form_length(k + 1) > 0

    def legal_form_length(self, k: int) -> int:
        """How many tokens from `k` make a legal form (`vzw`, `B.V.`, `n . v .`); 0 where none does."""
        if k >= len(self.tokens):
            return 0
        token = self.tokens[k]
        folded = fold(token.text).replace(".", "")
        if folded in legal_forms():
            # Se, Ag and the like are words, too: only capitals make them a legal form.
            unmistakable = folded not in _ALSO_WORDS or token.text.isupper()
            stop = self.tokens[k + 1 : k + 2]
            dotted = "." in token.text[:-1] and token.text[-1] != "."
            if dotted and stop and stop[0].text == "." and stop[0].start == token.end:
                return 2  # b.v and its last full stop
            return int(unmistakable or "." in token.text)
        joined = ""
        for count, ahead in enumerate(self.tokens[k : k + _LONGEST_FORM], 1):
            if count > 1 and ahead.start != self.tokens[k + count - 2].end:
                break
            joined += ahead.text
            if joined.count(".") >= 2 and is_legal_form(joined):
                return count
        return 0

    def with_legal_form(self, end: int) -> int:
        return end + self.legal_form_length(end)

    def abbreviated_end(self, start: int, end: int) -> int:
        """End of a name that goes on up to its abbreviation: *Agentschap voor Bouw* in het Onderwijs (ABO)."""
        tokens = self.tokens
        for k in range(end + 1, min(end + _LONGEST_REST, len(tokens) - 2)):
            if tokens[k].text == "(" and tokens[k + 2].text == ")":
                longer = abbreviates(tokens[k + 1].text, [t.text for t in tokens[start:k]])
                return k if longer and tokens[k - 1].capital else 0
            if not (tokens[k].is_word and (tokens[k].capital or fold(tokens[k].text) in LINK_WORDS)):
                return 0
        return 0


def _is_town(token: NameToken) -> bool:
    """Whether a word is on the list of places, and no country before all."""
    places = lookup(token.text)
    return bool(places) and places[0].type != "country"


def has_number(token: NameToken) -> bool:
    """Digits that make the word a code: L-187, MJP0021; a name may end in one or two (Zon50)."""
    digits = sum(c.isdigit() for c in token.text)
    return digits > 2 or (digits > 0 and not token.text[0].isalpha())


def is_opening_word(word: str) -> bool:
    """A function word that a sentence may open with."""
    return fold(word) in _OPENING_WORDS
