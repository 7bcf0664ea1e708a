"""Find organisations in one text: names with a legal form, names opened, closed or announced by an organisation noun,
names with their abbreviation in brackets, known institutions, partners in a list, and abbreviations where a partner is
expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verslag.extractors.names.organisations.organisation_words import (
    abbreviates,
    announces_organisation,
    compound_noun,
    institution_lengths,
    institutions,
    is_governing_body,
    is_no_organisation,
    legal_forms,
    names_a_thing,
    organisation_nouns,
)
from verslag.extractors.names.organisations.partner_lists import OrganisationSpan, partner_lists
from verslag.extractors.names.places.gazetteer import longest_place, lookup
from verslag.extractors.names.roles.role_words import is_honorific, role_noun
from verslag.extractors.names.words.name_lists import is_common_word, is_listed_word
from verslag.extractors.names.words.word_tokens import Token, fold

_LONGEST_NAME = 9
_PREPOSITIONS = frozenset({"van", "voor", "des", "du", "of", "for", "in", "tegen", "zonder", "by", "ten", "ter"})
_LINKS = _PREPOSITIONS | {"der", "de", "het", "den", "en", "en/of", "the", "and"}
"""Lower-case words inside an organisation's name."""
_ARTICLES = frozenset({"de", "het", "den", "the", "'t"})
_CAPITAL_ONLY = frozenset(
    {"stad", "gemeente", "provincie", "raad", "huis", "hof", "kamer", "school", "bedrijf", "overleg", "bank", "media"}
    | {"partners", "dienst", "groep"}
)
"""Nouns that open a name only when written with a capital away from a sentence's start."""
_LOWER_OPENERS = frozenset(
    {"stichting", "ministerie", "vereniging", "universiteit", "hogeschool", "agentschap", "departement", "politiezone"}
    | {"werkgroep", "vzw", "bisdom", "ocmw", "rechtbank"}
)
"""Nouns that open a name in lower case too: het ministerie van Onderwijs."""
_LINKED_IN_LOWER_CASE = frozenset({"ministerie", "departement", "universiteit", "agentschap"})
_LINKED_ONLY = frozenset(
    {"hof", "kamer", "huis", "raad", "dienst", "commissie", "school", "overleg", "bedrijf", "netwerk", "platform"}
)
"""Nouns that open a name only with a link word behind: Hof van Cassatie, but not Hof Ter Heide."""
_CLOSING = frozenset(
    {"fonds", "bank", "groep", "group", "holding", "foundation", "university", "academie", "instituut", "institute"}
    | {"institution", "centrum", "center", "centre", "media", "network", "netwerk", "society", "association"}
    | {"universiteit", "hogeschool", "overleg", "college", "federatie", "maatschappij", "orkest", "consultancy"}
    | {"partners", "lyceum", "consulting", "capital", "investments", "solutions", "services", "architecten"}
    | {"advocaten", "accountants", "organisatie", "autoriteit", "agentschap", "overheid", "dienst", "bond", "verbond"}
)
_PARTNER_WORDS = frozenset({"met", "door", "bij", "van", "aan", "voor", "naar", "via", "zoals", "partner", "partners"})
_MONEY_WORDS = frozenset(
    {"lening", "rekening", "subsidie", "bijdrage", "gift", "hypotheek", "schenking", "toelage", "vordering", "krediet"}
)
"""Words of accounts that name the other side behind them: Lening OZN."""
_LENT = frozenset({"lening", "hypotheek", "krediet"})
"""Nobody but an organisation stands behind these, even in a table of codes."""


class OrganisationFinder:
    """Reads organisations off one tokenised text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._words = [t.text for t in tokens]
        self._listed = partner_lists(tokens)

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
        if not self.tokens[i].is_word:
            return None
        found = [s for s in (self._known(i), self._opened(i), self._with_form(i), self._closed(i)) if s is not None]
        if found:
            return max(found, key=lambda s: (s.last, s.score))
        return self._bracketed(i) or self._announced(i) or self._listed.get(i) or self._abbreviation(i)

    # -- ways a name is written ----------------------------------------------------------------------

    def _known(self, i: int) -> OrganisationSpan | None:
        listed = institutions()
        for count in institution_lengths(self._words[i]):
            if i + count <= len(self._words) and tuple(self._words[i : i + count]) in listed:
                if count == 1 and self._labels_number(i):
                    return None
                return OrganisationSpan(i, i + count - 1, 0.9)
        return None

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
        if noun in _CAPITAL_ONLY and token.initial and noun not in ("stad", "groep"):
            return None
        if longest_place(self._words[max(0, i - 1) : i + 4]) > 1:  # Europese Unie is a region
            return None
        end = self._name_end(i + 1, opener=noun)
        if end == i + 1 or (noun in _LINKED_ONLY and self.tokens[i + 1].capital):
            return None
        if not token.capital and not self.tokens[i + 1].capital and noun not in _LINKED_IN_LOWER_CASE:
            return None  # de werkgroep van de administratie
        start = self._adjective_start(i)
        return OrganisationSpan(start, self._with_legal_form(end) - 1, 0.85)

    def _opened_by_compound(self, i: int) -> OrganisationSpan | None:
        """*Woonzorgnetwerk Waasdonk*, *Zeevaartschool De Ruyter*: a compound of an organisation noun, then a proper name."""
        if not self.tokens[i].capital or not compound_noun(self.tokens[i].text):
            return None
        end = self._name_end(i + 1)
        if end == i + 1 or not self.tokens[i + 1].capital or is_honorific(self.tokens[i + 1]):
            return None
        return OrganisationSpan(i, self._with_legal_form(end) - 1, 0.75)

    def _closed(self, i: int) -> OrganisationSpan | None:
        """*Vlaams Fonds*, *Vrije Hogeschool*, *Noorder Media*: capitalised words, the last an organisation noun."""
        tokens = self.tokens
        if not tokens[i].capital:
            return None
        k = i
        while k < len(tokens) and tokens[k].is_word and tokens[k].capital and k - i < 5:
            if (k > i and tokens[k].initial) or _has_number(tokens[k]):
                break
            k += 1
        for last in range(k - 1, i, -1):
            closing = fold(tokens[last].text) in _CLOSING or (last == k - 1 and compound_noun(tokens[last].text))
            if not closing or tokens[i].initials:
                continue
            start = i + 1 if tokens[i].initial and _is_opening_word(tokens[i].text) else i
            thing = names_a_thing(tokens[start].text) or (start > 0 and names_a_thing(tokens[start - 1].text))
            if start >= last or role_noun(tokens[start].text) or thing:
                return None
            end = last + 1
            if end < len(tokens) and fold(tokens[end].text) in ("voor", "van", "for", "of", "der"):
                end = max(end, self._name_end(end))
            return OrganisationSpan(start, self._with_legal_form(end) - 1, 0.75)
        return None

    def _with_form(self, i: int) -> OrganisationSpan | None:
        """Capitalised words before a legal form: *Drukkerij De Smet & Zonen bv*."""
        tokens = self.tokens
        if not tokens[i].capital or self._legal_form_length(i):
            return None
        for k in range(i, min(i + _LONGEST_NAME, len(tokens))):
            token = tokens[k]
            if k > i and (length := self._legal_form_length(k)):
                start = i
                while start < k - 1 and tokens[start].initial and _is_opening_word(tokens[start].text):
                    start += 1
                if _is_opening_word(tokens[k - 1].text):
                    return None  # De vzw, not a name
                return OrganisationSpan(start, k + length - 1, 0.92)
            if fold(token.text) == "en" and not (k + 2 < len(tokens) and self._legal_form_length(k + 2)):
                return None  # two names, not De Smet en Zonen
            linking = fold(token.text) in _LINKS or token.text in ("&", "-")
            if not linking and not (token.is_word and token.capital):
                return None
        return None

    def _bracketed(self, i: int) -> OrganisationSpan | None:
        """A capitalised name whose initials stand behind it in brackets: *Open Zorg Netwerk (OZN)*."""
        tokens = self.tokens
        if not tokens[i].capital:
            return None
        end = self._name_end(i)
        if end - i < 2 or end + 2 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
            return None
        words = self._words[i:end]
        if not abbreviates(tokens[end + 1].text, words) or any(names_a_thing(w) for w in (words[0], words[-1])):
            return None
        return OrganisationSpan(i, end - 1, 0.8)

    def _announced(self, i: int) -> OrganisationSpan | None:
        """A proper name behind a noun for organisations: *het adviesbureau Veldzicht*, *coöperatie ‘Aan Tafel’*."""
        tokens = self.tokens
        if not tokens[i].capital or tokens[i].initials or not i:
            return None
        before = tokens[i - 2] if tokens[i - 1].text in "‘“\"'„" and i > 1 else tokens[i - 1]
        if not announces_organisation(before.text) or (before.capital and before.capitals_only):
            return None
        end = i
        while end < len(tokens) and end - i < 4 and tokens[end].is_word and tokens[end].capital:
            if end > i and tokens[end].initial:
                break
            end += 1
        if end == i or lookup(" ".join(self._words[i:end])) or role_noun(tokens[i].text):
            return None
        if before.capital and not self._announced_in_capitals(i, end):
            return None
        return OrganisationSpan(i, end - 1, 0.75)

    def _announced_in_capitals(self, i: int, end: int) -> bool:
        """*via Vermogensbeheerder Zilverspar*: no part of a longer name, and no row of ordinary words."""
        announcer = i - 2 if self.tokens[i - 1].text in "‘“\"'„" else i - 1
        part = announcer > 0 and self.tokens[announcer - 1].capital
        ordinary = is_listed_word if end - i == 1 else is_common_word
        return not part and not all(ordinary(w) for w in self._words[i:end])

    def _abbreviation(self, i: int) -> OrganisationSpan | None:
        """Capitals or inner capitals where an organisation is expected: *in samenwerking met OZN*, *door ZorgNu*."""
        token = self.tokens[i]
        inner = _has_inner_capital(token.text)
        short = 2 < len(token.text) <= 7 and token.text.isalpha() and token.capitals_only
        if not i or not (inner or short) or self._shouting(i):
            return None
        if is_no_organisation(token.text) or lookup(token.text) or role_noun(token.text):
            return None
        partner = fold(self.tokens[i - 1].text) in _PARTNER_WORDS | _MONEY_WORDS
        if inner:
            return OrganisationSpan(i, i, 0.65 if partner else 0.5)
        if partner and not is_common_word(token.text):
            lender = fold(self.tokens[i - 1].text) in _LENT
            return OrganisationSpan(i, i, 0.86 if lender else 0.6)
        return None

    def _shouting(self, i: int) -> bool:
        """The words around are all in capitals, so that capitals say nothing."""
        around = [t.text for t in self.tokens[max(0, i - 2) : i + 3] if len(t.text) > 2 and t.text.isalpha()]
        return sum(t.isupper() for t in around) > 2

    # -- extents -------------------------------------------------------------------------------------

    def _name_end(self, i: int, opener: str = "") -> int:
        """End of the proper name from `i`: capitalised words with link words between them.

        A second preposition ends it (*Fonds voor Onderzoek in Leuven*), as does the opening noun printed again.
        """
        tokens, k, end, preposition = self.tokens, i, i, ""
        while k < len(tokens) and k - i < _LONGEST_NAME:
            token = tokens[k]
            folded = fold(token.text)
            if (k > i and token.initial and token.capital) or _has_number(token) or folded in (opener, "postbus"):
                break
            if token.is_word and token.capital and token.text[0].isalnum() and not is_honorific(token):
                if k > i and role_noun(token.text) and not tokens[k - 1].capital:
                    break
                end = k + 1
            elif folded in _PREPOSITIONS:
                if preposition or (folded == "in" and k + 1 < len(tokens) and lookup(tokens[k + 1].text)):
                    break  # "vzw De Brug in Gent": where it is, no part of its name
                preposition = folded
            elif folded == "en":
                if not self._goes_on_after_and(k):
                    break
            elif folded not in _LINKS and token.text not in ("&", "+"):
                break
            k += 1
        return end

    def _goes_on_after_and(self, k: int) -> bool:
        """Whether *en* at `k` stands inside one name: both sides are ordinary nouns, as in *Zaken en Klimaat*."""
        tokens = self.tokens
        if k + 1 >= len(tokens) or not tokens[k + 1].capital:
            return False
        left, right = tokens[k - 1].text, tokens[k + 1].text
        if fold(right) in organisation_nouns() or any(
            self._legal_form_length(j) for j in range(k + 2, min(k + 5, len(tokens)))
        ):
            return False
        return (left.endswith("-") or is_common_word(left)) and is_common_word(right)

    def _adjective_start(self, i: int) -> int:
        """Capitalised adjectives before the noun belong to the name: *Koninklijke Vereniging voor …*."""
        while i > 0:
            before = self.tokens[i - 1]
            if not (before.capital and before.is_word and not before.initial) or _is_opening_word(before.text):
                break
            if not fold(before.text).endswith(("e", "s", "aal", "eel", "isch")):
                break
            i -= 1
        return i

    def _legal_form_length(self, k: int) -> int:
        """How many tokens from `k` make a legal form (`vzw`, `B.V.`, `n . v .`); 0 where none does."""
        token = self.tokens[k]
        folded = fold(token.text).replace(".", "")
        if folded in legal_forms():
            # Se, Ag and the like are words, too: only capitals make them a legal form.
            unmistakable = folded not in ("se", "sa", "ag", "ua", "eva", "inc", "cv", "plc") or token.text.isupper()
            return int(unmistakable or "." in token.text)
        joined = ""
        for count, ahead in enumerate(self.tokens[k : k + 8], 1):
            if count > 1 and ahead.start != self.tokens[k + count - 2].end:
                break
            joined += ahead.text
            if joined.count(".") >= 2 and fold(joined).replace(".", "") in legal_forms():
                return count
        return 0

    def _with_legal_form(self, end: int) -> int:
        return end + self._legal_form_length(end) if end < len(self.tokens) else end


def _has_number(token: Token) -> bool:
    """Digits that make the word a code: L-187, MJP0021; a name may end in one or two (Zon50)."""
    digits = sum(c.isdigit() for c in token.text)
    return digits > 2 or (digits > 0 and not token.text[0].isalpha())


def _has_inner_capital(word: str) -> bool:
    """Written with a capital inside: InfoZorg, UGent."""
    if not (word.isascii() and word.isalpha()) or len(word) < 4 or word.isupper():
        return False
    return word[0].isupper() and any(a.islower() and b.isupper() for a, b in pairwise(word))


def _is_opening_word(word: str) -> bool:
    """A function word that a sentence may open with."""
    return fold(word) in _OPENING_WORDS


_OPENING_WORDS = frozenset(
    {"in", "te", "naar", "uit", "van", "voor", "bij", "met", "door", "op", "over", "om", "tot", "na", "vanuit", "ook"}
    | {
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
        "ons",
        "wij",
        "we",
        "ik",
        "hij",
    }
    | {
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
        "samen",
        "via",
    }
    | {"namens", "binnen", "tussen", "elke", "alle", "beide", "per", "ten", "ter", "aan", "is", "hun", "haar", "zijn"}
)
