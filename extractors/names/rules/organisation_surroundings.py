"""Organisations by the words around their names: announced by a noun, behind an office or *samen met*, a compound or
capitals where an organisation is expected.
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_extent import LINK_WORDS, OrganisationExtent
from verslag.extractors.names.rules.organisation_words import (
    announces_organisation,
    compound_noun,
    has_inner_capital,
    is_governing_body,
    is_no_organisation,
    names_a_thing,
    opens_small,
)
from verslag.extractors.names.rules.partner_lists import OrganisationSpan, partner_lists
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name, is_listed_word, word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

_PARTNER_WORDS = word_class("words before a partner")
_MONEY_WORDS = word_class("words of accounts before the other side")
"""Words of accounts that name the other side behind them: Lening OZN."""
_ACTING = frozenset({"binnen", "bij", "door", "met"})
"""Only somebody stands behind these, no product: *met infoZorg*."""
_WITH_PARTNERS = word_class("what is done with a partner")
_LONE_TAILS = tuple(word_class("endings of compounds that are names"))
"""Nouns of compounds that are names by themselves when written with a capital."""
_STATE_OFFICES = word_class("offices")
_LENT = frozenset({"lening", "hypotheek", "krediet"})
"""Nobody but an organisation stands behind these, even in a table of codes."""

# How sure a span is an organisation, by what stands around it.
_NAMED = 0.75  # announced by a noun
_EMPLOYING = 0.86  # behind an office held there
_COMPOUND = 0.65  # one word
_INNER_CAPITAL, _INNER_PARTNER = 0.5, 0.65  # ZorgNu, and where a partner is expected
_PARTNERED = 0.65  # behind *samen met*
_ABBREVIATED, _LENDER = 0.6, 0.86


class OrganisationSurroundings:
    """Reads organisations off the words around them in one tokenised text."""

    def __init__(self, tokens: Sequence[NameToken], extent: OrganisationExtent) -> None:
        self.tokens = tokens
        self.extent = extent
        self._words = [t.text for t in tokens]
        self._listed = partner_lists(tokens)

    def span_at(self, i: int) -> OrganisationSpan | None:
        """What the words around show to be an organisation; most words are in lower case, and none but in a list."""
        if not self.tokens[i].capital:
            return self._listed.get(i) or self._opening_small(i)
        return (
            self._announced(i)
            or self._employing(i)
            or self._governed(i)
            or self._listed.get(i)
            or self._partner(i)
            or self._abbreviation(i)
            or self._compound(i)
        )

    def _announced(self, i: int) -> OrganisationSpan | None:
        """A proper name behind a noun for organisations: *het adviesbureau Veldzicht*, *coöperatie ‘Aan Tafel’*."""
        tokens = self.tokens
        if tokens[i].initials or not i:
            return None
        announcer = i - 2 if tokens[i - 1].text in "‘“\"'„" and i > 1 else i - 1
        before = tokens[announcer]
        if not announces_organisation(before.text) or (before.capital and before.capitals_only):
            return None
        end = i
        while end < len(tokens) and end - i < 4 and tokens[end].is_word and tokens[end].capital:
            if end > i and tokens[end].initial:
                break
            end += 1
        if end == i or lookup(" ".join(self._words[i:end])) or role_noun(tokens[i].text):
            return None
        if before.capital and not self._announced_in_capitals(announcer, i, end):
            return None
        return OrganisationSpan(i, end - 1, _NAMED)

    def _announced_in_capitals(self, announcer: int, i: int, end: int) -> bool:
        """*via Vermogensbeheerder Zilverspar*: no part of a longer name, and no row of ordinary words."""
        part = announcer > 0 and self.tokens[announcer - 1].capital
        ordinary = is_listed_word if end - i == 1 else is_common_word
        return not part and not all(ordinary(w) for w in self._words[i:end])

    def _employing(self, i: int) -> OrganisationSpan | None:
        """A proper name behind an office held there: *bestuurder bij Vlierbouw*, *directeur van Zwalm Consult*."""
        tokens = self.tokens
        if i < 2 or tokens[i].initials or fold(tokens[i - 1].text) not in ("bij", "van"):
            return None
        office = tokens[i - 2].text
        if not role_noun(office) or fold(office) in _STATE_OFFICES:
            return None
        end = self.extent.name_end(i)
        words = self._words[i:end]
        if not words or is_given_name(words[0]) or any(role_noun(w) for w in words) or lookup(" ".join(words)):
            return None
        # What somebody is in charge of is written with ordinary words: hoofd van Personeel.
        ordinary = is_listed_word if fold(tokens[i - 1].text) == "bij" else is_common_word
        if lookup(words[0]) or all(ordinary(w) or fold(w) in LINK_WORDS for w in words):
            return None
        return None if names_a_thing(words[0]) or names_a_thing(words[-1]) else OrganisationSpan(i, end - 1, _EMPLOYING)

    def _governed(self, i: int) -> OrganisationSpan | None:
        """A proper name behind the board somebody is on: *lid raad van toezicht Zwalmhuis Vlier*."""
        tokens = self.tokens
        boards = (k for k in (3, 2, 1) if i > k and _is_board(self._words[i - k : i]))
        board = next(boards, 0)
        office = i - board - 1
        while office > 0 and fold(tokens[office].text) in ("van", "de", "het"):
            office -= 1
        if not board or not role_noun(tokens[office].text) or tokens[i].initials:
            return None
        end = self.extent.name_end(i)
        words = self._words[i:end]
        if not words or is_given_name(words[0]) or any(role_noun(w) for w in words) or lookup(" ".join(words)):
            return None
        return None if all(is_listed_word(w) for w in words) else OrganisationSpan(i, end - 1, _EMPLOYING)

    def _partner(self, i: int) -> OrganisationSpan | None:
        """A proper name behind what is done with a partner: *in samenwerking met Gilde Zwalm*, *samen met de Vlier*."""
        tokens, k = self.tokens, i - 1
        if tokens[i].capitals_only or tokens[i].initials:
            return None
        if k >= 0 and fold(tokens[k].text) in ("de", "het"):
            k -= 1
        if k < 1 or fold(tokens[k].text) != "met" or fold(tokens[k - 1].text) not in _WITH_PARTNERS:
            return None
        end = i
        while end < len(tokens) and end - i < 4 and tokens[end].is_word and tokens[end].capital:
            end += 1
        words = self._words[i:end]
        if len(words) == 1 and (is_common_word(words[0]) or fold(words[0]).endswith(("se", "sche"))):
            return None  # met Bedrijven, met Nederlandse scholen
        somebody = is_given_name(words[0]) or any(role_noun(w) for w in words)
        if somebody or lookup(" ".join(words)) or lookup(words[-1]) or any(names_a_thing(w) for w in words):
            return None
        return OrganisationSpan(i, end - 1, _PARTNERED)

    def _abbreviation(self, i: int) -> OrganisationSpan | None:
        """Capitals or inner capitals where an organisation is expected: *in samenwerking met OZN*, *door ZorgNu*."""
        token = self.tokens[i]
        inner = has_inner_capital(token.text)
        short = 2 < len(token.text) <= 7 and token.text.isalpha() and token.capitals_only
        if not i or not (inner or short) or self._shouting(i):
            return None
        if is_no_organisation(token.text) or lookup(token.text) or role_noun(token.text):
            return None
        partner = fold(self.tokens[i - 1].text) in _PARTNER_WORDS | _MONEY_WORDS
        if inner:
            return OrganisationSpan(i, i, _INNER_PARTNER if partner else _INNER_CAPITAL)
        if partner and not is_common_word(token.text):
            lender = fold(self.tokens[i - 1].text) in _LENT
            return OrganisationSpan(i, i, _LENDER if lender else _ABBREVIATED)
        return None

    def _opening_small(self, i: int) -> OrganisationSpan | None:
        """A brand that is written small where an organisation is expected: *binnen eZorg*, *door infoZorg*."""
        word = self.tokens[i].text
        if not i or not opens_small(word) or is_no_organisation(word):
            return None
        acting = fold(self.tokens[i - 1].text) in _ACTING
        return OrganisationSpan(i, i, _INNER_PARTNER) if acting else None

    def _compound(self, i: int) -> OrganisationSpan | None:
        """One compound with a capital inside a sentence: *het Zwalmfonds*, *de Vlierfederatie*."""
        token = self.tokens[i]
        if token.initial or not i or token.capitals_only or not fold(token.text).endswith(_LONE_TAILS):
            return None
        beside = self.tokens[i + 1 : i + 2]
        alone = not (beside and beside[0].capital) and (not self.tokens[i - 1].capital or self.tokens[i - 1].initial)
        generic = fold(token.text) in word_class("nouns that open a name")
        return OrganisationSpan(i, i, _COMPOUND) if alone and not generic and compound_noun(token.text) else None

    def _shouting(self, i: int) -> bool:
        """The words around are all in capitals, so that capitals say nothing."""
        around = [t.text for t in self.tokens[max(0, i - 2) : i + 3] if len(t.text) > 2 and t.text.isalpha()]
        return sum(t.isupper() for t in around) > 2


def _is_board(words: Sequence[str]) -> bool:
    return is_governing_body(words) or (len(words) == 1 and fold(words[0]) in word_class("abbreviations of boards"))
