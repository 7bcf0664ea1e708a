"""Find organisations in one text: names with a legal form, names opened, closed or announced by an organisation noun,
names with their abbreviation in brackets, known institutions, partners in a list, and abbreviations where a partner is
expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.rules.gazetteer import longest_place, lookup
from verslag.extractors.names.rules.named_people import names_person
from verslag.extractors.names.rules.organisation_extent import (
    LINK_WORDS,
    OrganisationExtent,
    has_number,
    is_opening_word,
)
from verslag.extractors.names.rules.organisation_surroundings import OrganisationSurroundings
from verslag.extractors.names.rules.organisation_words import (
    abbreviates,
    compound_noun,
    institution_lengths,
    institutions,
    is_governing_body,
    names_a_thing,
    organisation_nouns,
)
from verslag.extractors.names.rules.partner_lists import OrganisationSpan
from verslag.extractors.names.words.name_lists import (
    is_common_word,
    is_family_name,
    is_given_name,
    is_listed_word,
    word_class,
)
from verslag.extractors.names.words.word_tokens import NameToken, fold

_LONGEST_NAME = 9
_LONGEST_PARTNER = 5
"""Tokens from a comma to the ampersand before a firm's last partner."""
_CAPITAL_ONLY = word_class("organisation nouns that need a capital")
"""Nouns that open a name only when written with a capital away from a sentence's start."""
_LOWER_OPENERS = word_class("organisation nouns that open a name in lower case")
"""Nouns that open a name in lower case too: het ministerie van Onderwijs."""
_LINKED_IN_LOWER_CASE = word_class("organisation nouns linked in lower case")
_LINKED_ONLY = word_class("organisation nouns that need a link word")
"""Nouns that open a name only with a link word behind: Hof van Cassatie, but not Hof Ter Heide."""
_CLOSING = word_class("organisation nouns that close a name")

_NO_SURNAMES = tuple(word_class("endings of no surname"))
"""Nouns nobody is called by, unlike *huis* and *bank*."""

# How sure a span is an organisation, by how it is written.
_FORMED = 0.92  # with its legal form
_KNOWN = 0.9  # a listed institution
_OPENED = 0.85  # opened by its noun
_BRACKETED = 0.8  # its initials behind it
_NAMED = 0.75  # opened by a compound or closed by a noun


class OrganisationFinder:
    """Reads organisations off one tokenised text."""

    def __init__(self, tokens: Sequence[NameToken]) -> None:
        self.tokens = tokens
        self.extent = OrganisationExtent(tokens)
        self._words = [t.text for t in tokens]
        self._around = OrganisationSurroundings(tokens, self.extent)

    def spans(self) -> Iterator[OrganisationSpan]:
        """Organisations in text order, none overlapping another."""
        i = 0
        while i < len(self.tokens):
            span = self._span_at(i)
            if span is None or is_governing_body(self._words[span.first : span.last + 1]):
                i += 1
                continue
            yield span
            i = span.last + 1

    def _span_at(self, i: int) -> OrganisationSpan | None:
        token = self.tokens[i]
        if not token.is_word:
            return None
        ways = [self._known(i), self._opened(i)]
        if token.capital:
            ways += self._with_form(i), self._closed(i)
        found = [span for span in ways if span is not None]
        span = max(found, key=lambda s: (s.last, s.score)) if found else self._bracketed(i) or self._around.span_at(i)
        return None if span is None or names_person(self.tokens, i) else span

    # -- ways a name is written ----------------------------------------------------------------------

    def _known(self, i: int) -> OrganisationSpan | None:
        listed = institutions()
        for count in institution_lengths(self._words[i]):
            if i + count <= len(self._words) and tuple(self._words[i : i + count]) in listed:
                if count == 1 and self._labels_number(i):
                    return None
                end = i + count
                return OrganisationSpan(i, end - (not self._goes_on(end)), _KNOWN)
        return None

    def _goes_on(self, k: int) -> bool:
        """A word of no list right behind a known name: *Zilverspar* Qualmtex; no person, place or organisation."""
        if k >= len(self.tokens):
            return False
        token, word = self.tokens[k], self._words[k]
        plain = token.is_word and token.capital and not (token.initial or token.capitals_only or has_number(token))
        if not plain or token.start != self.tokens[k - 1].end + 1 or not word.isalpha():
            return False
        known = is_common_word(word) or is_given_name(word) or is_family_name(word) or bool(lookup(word))
        return not (known or institution_lengths(word) or role_noun(word) or fold(word).endswith(("se", "sche")))

    def _labels_number(self, i: int) -> bool:
        """The name of a register before the number it gave: *KvK 12345678*."""
        behind = self.tokens[i + 1 : i + 3]
        return bool(behind) and (behind[0].text.isdigit() or (behind[0].text == ":" and behind[-1].text.isdigit()))

    def _opened(self, i: int) -> OrganisationSpan | None:
        """*Stichting Het Open Veld*, *Stad Gent*, *ministerie van Onderwijs*, *Universiteit Utrecht*."""
        token, noun = self.tokens[i], fold(self.tokens[i].text)
        if noun not in organisation_nouns() and noun.replace(".", "") not in ("vzw", "asbl"):
            return self._opened_by_compound(i)
        if not token.capital and noun not in _LOWER_OPENERS:
            return None
        bracketed = i > 0 and self.tokens[i - 1].text == "("
        if noun in _CAPITAL_ONLY and token.initial and noun not in ("stad", "groep") and not bracketed:
            return None
        if longest_place(self._words[max(0, i - 1) : i + 4]) > 1:  # Europese Unie is a region
            return None
        end = self.extent.name_end(i + 1, opener=noun)
        if end == i + 1 or (noun in _LINKED_ONLY and self.tokens[i + 1].capital) or self._is_slogan(i, end):
            return None
        if not token.capital and not self.tokens[i + 1].capital and noun not in _LINKED_IN_LOWER_CASE:
            return None  # de werkgroep van de administratie
        start = self.extent.adjective_start(i)
        end = max(end, self.extent.abbreviated_end(start, end))
        return OrganisationSpan(start, self.extent.with_legal_form(end) - 1, _OPENED)

    def _opened_by_compound(self, i: int) -> OrganisationSpan | None:
        """*Woonzorgnetwerk Waasdonk*, *Borgfonds voor de Zorg*: a compound of an organisation noun, then a proper name
        or what it is for.
        """
        if not self.tokens[i].capital or not compound_noun(self.tokens[i].text):
            return None
        end = self.extent.name_end(i + 1)
        named = end > i + 1 and (self.tokens[i + 1].capital or fold(self.tokens[i + 1].text) == "voor")
        if not named or is_honorific(self.tokens[i + 1]):
            return None
        return OrganisationSpan(i, self.extent.with_legal_form(end) - 1, _NAMED)

    def _closed(self, i: int) -> OrganisationSpan | None:
        """*Vlaams Fonds*, *Vrije Hogeschool*, *Noorder Media*: capitalised words, the last an organisation noun."""
        tokens = self.tokens
        if not tokens[i].capital:
            return None
        k = i
        while k < len(tokens) and k - i < 5 and (tokens[k].capital or self._ampersand(i, k)):
            if (k > i and tokens[k].initial) or has_number(tokens[k]):
                break
            k += 1
        for last in range(k - 1, i, -1):
            closing = fold(tokens[last].text) in _CLOSING or (last == k - 1 and self._closing_compound(i, last))
            again = fold(tokens[last].text) == fold(tokens[i].text)  # two cells: Federatie Zorg | Federatie Bouw
            if not closing or again or tokens[i].initials or self._is_slogan(i, k):
                continue
            start = i + 1 if tokens[i].initial and is_opening_word(tokens[i].text) else i
            thing = names_a_thing(tokens[start].text) or (start > 0 and names_a_thing(tokens[start - 1].text))
            if start >= last or role_noun(tokens[start].text) or thing:
                return None
            end = last + 1
            if self._ampersand(i, end):
                end += 2  # Zwalm Accountants & Adviseurs
            if end < len(tokens) and fold(tokens[end].text) in ("voor", "van", "for", "of", "der"):
                end = max(end, self.extent.name_end(end))
            return OrganisationSpan(start, self.extent.with_legal_form(end) - 1, _NAMED)
        return None

    def _ampersand(self, first: int, k: int) -> bool:
        """An ampersand between two words with capitals, inside what one name can be."""
        tokens = self.tokens
        joins = first < k < len(tokens) - 1 and tokens[k].text == "&"
        return joins and tokens[k - 1].capital and tokens[k + 1].capital and tokens[k + 1].is_word

    def _closing_compound(self, first: int, last: int) -> bool:
        """*Zwalms Jeugdnetwerk*, *Jan Zwalmschool*; behind a given name a word that no list has may be a surname: *Jan
        Zwalmenhuis*.
        """
        word = self.tokens[last].text
        surname = is_given_name(self.tokens[first].text) and not is_listed_word(word)
        return bool(compound_noun(word)) and (not surname or fold(word).endswith(_NO_SURNAMES))

    def _is_slogan(self, first: int, end: int) -> bool:
        """Ordinary words of a line that is all in capitals: *SLIMME DIENSTEN*."""
        shouted = all(t.capitals_only or not t.is_word for t in self.tokens)
        return shouted and all(is_listed_word(t.text) for t in self.tokens[first:end])

    def _with_form(self, i: int) -> OrganisationSpan | None:
        """Capitalised words before a legal form: *Drukkerij De Smet & Zonen bv*."""
        tokens = self.tokens
        if not tokens[i].capital or self.extent.legal_form_length(i):
            return None
        for k in range(i, min(i + _LONGEST_NAME, len(tokens))):
            token = tokens[k]
            if k > i and (length := self.extent.legal_form_length(k)):
                start = i
                while start < k - 1 and tokens[start].initial and is_opening_word(tokens[start].text):
                    start += 1
                if is_opening_word(tokens[k - 1].text):
                    return None  # De vzw, not a name
                return OrganisationSpan(start, k + length - 1, _FORMED)
            if fold(token.text) == "en" and not self._joins_partners(i, k):
                return None  # two names, not De Smet en Zonen
            linking = fold(token.text) in LINK_WORDS or token.text in ("&", "-") or self.extent.is_trade(k)
            if not linking and not (token.is_word and token.capital) and not self._lists_partners(k):
                return None
        return None

    def _joins_partners(self, first: int, k: int) -> bool:
        """*En* at `k` inside one firm: *Smet en Zonen bv*, *Slagerij Griet en Jan bv*."""
        tokens = self.tokens
        if k + 2 >= len(tokens) or not self.extent.legal_form_length(k + 2):
            return False
        trade = fold(tokens[first].text) in organisation_nouns() or tokens[k - 1].text.endswith("-")
        alone = k - first == 1 and not (first and tokens[first - 1].capital and tokens[first - 1].is_word)
        return alone or trade or fold(tokens[k + 1].text) in word_class("partners of a firm")

    def _lists_partners(self, comma: int) -> bool:
        """A comma between the partners a firm is called after: *Maas, De Waal & Co bv*."""
        ahead = self.tokens[comma + 1 : comma + _LONGEST_PARTNER]
        mark = next((k for k, t in enumerate(ahead) if t.text == "&"), 0)
        return self.tokens[comma].text == "," and mark > 0 and all(t.is_word and t.capital for t in ahead[:mark])

    def _bracketed(self, i: int) -> OrganisationSpan | None:
        """A capitalised name whose initials stand behind it in brackets: *Open Zorg Netwerk (OZN)*."""
        tokens = self.tokens
        if not tokens[i].capital:
            return None
        end = self.extent.name_end(i)
        if end - i < 2 or end + 2 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
            return None
        words = self._words[i:end]
        if not abbreviates(tokens[end + 1].text, words) or any(names_a_thing(w) for w in (words[0], words[-1])):
            return None
        return OrganisationSpan(i, end - 1, _BRACKETED)
