"""Reading one role off running text: before a name, behind it, or as what a person is or works as."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from verslag.extractors.names.roles.role_phrases import (
    CLAUSE_WORDS,
    LONGEST_ROLE,
    QUANTIFIERS,
    ROLE_LINKS,
    ROLE_STOPS,
    PrintedRole,
    RolePhrases,
)
from verslag.extractors.names.roles.role_words import is_honorific, is_role_adjective, is_unit, role_noun
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

_NO_OFFICE = word_class("words that judge")
"""Between a copula and a noun they make it a judgement, not an office: *is een goede student*, *is er coach*."""
_FORMER = word_class("words of a former office")
_ON_BEHALF = frozenset({"namens", "door", "onder"})
_CLOSING_VERB = 3
"""Words behind a role among which the verb of its clause still says that it is over: *als lid van het bestuur
afgetreden*.
"""
_LONGEST_TITLE = 3
"""Words of an English title up to its noun: *Digital Marketing Manager*."""
_LONGEST_APPOSED = 6
"""Tokens of a role between its noun and the comma before the name."""
_LONGEST_ASIDE = 8
"""Tokens of what stands in brackets beside a name."""
_WHOSE = frozenset({"haar", "zijn", "hun", "onze", "ons", "de"})
COPULAS = word_class("role reader: copulas")
_AS = frozenset(["als", "tot"])
_OF_ANOTHER = word_class("role reader: of another")
"""Behind one of these somebody else is spoken of, up to the next article."""
_OTHERWISE = word_class("role reader: otherwise")
"""Between a copula and a noun they say that the clause tells something else than what somebody is."""
_APPOINTED = word_class("role reader: appointed")
"""Words behind which `tot` announces a role."""
_FAR = 26
"""Words from a name to an `als` or `is één van de` that still speaks of it, within one sentence."""


def _says_otherwise(token: NameToken) -> bool:
    """A participle or a conjunction: *is verbaasd over hoe de minister …*, *is het eens met …*."""
    word = fold(token.text)
    return word in _OTHERWISE or (word.startswith(("ver", "be", "ont", "ge")) and word.endswith("d"))


class RoleReader(RolePhrases):
    """The roles around each name of one text; arguments as for `roles_of_spans`."""

    def around(self, k: int) -> list[PrintedRole]:
        first, last = self.people[k]
        before = self.before(self._behind_word(first) + 1) or self._apposed(first, last)
        found = [before, self.behind(self._past_aside(last + 1)), *self.as_role(k), self.became(last + 1)]
        return [self._dated(k, role) for role in found if role is not None]

    def _dated(self, k: int, role: PrintedRole) -> PrintedRole:
        """The role, marked where the words between it and the name, or right behind it, say that it is over."""
        last = self.people[k][1]
        comma = max((i for i in range(last + 1, role.first) if self.tokens[i].text == ","), default=last)
        between = self.tokens[comma + 1 if role.last > last else role.first : role.last + 1]
        behind = self.tokens[role.last + 1 : role.last + 1 + _CLOSING_VERB] if role.last > last else []
        clause = takewhile(lambda t: t.text not in ROLE_STOPS and t.text != ",", behind)
        words = {fold(t.text) for t in (*between, *clause)}
        return replace(role, ended=True) if words & _FORMER else role

    # -- before the name -----------------------------------------------------------------------------

    def _behind_word(self, i: int) -> int:
        """The last token before `i` that is no title: before *mr.* in *notaris mr. J. Maes*."""
        k = i - 1
        while k >= 0 and (
            is_honorific(self.tokens[k]) or (self.tokens[k].text == "." and k and is_honorific(self.tokens[k - 1]))
        ):
            k -= 1
        return k - 1 if k >= 0 and k < i - 1 and fold(self.tokens[k].text) == "de" else k

    def _before_aside(self, i: int) -> int:
        """The last token before `i` that is neither a title nor in brackets."""
        k = self._behind_word(i)
        if k > 0 and self.tokens[k].text == ")":
            k = next((j for j in range(k, max(-1, k - _LONGEST_ASIDE), -1) if self.tokens[j].text == "("), k + 1) - 1
        return k

    def _past_aside(self, i: int) -> int:
        """Where what follows a name goes on: behind brackets that hold no role (*(Open Fonds), voorzitter*), behind
        where somebody comes from (*uit Gent, oprichter*).
        """
        from_town = [t.text for t in self.tokens[i : i + 3]]
        if len(from_town) == 3 and from_town[0] == "uit" and self.tokens[i + 1].capital and from_town[2] == ",":
            return i + 2
        if i >= len(self.tokens) or self.tokens[i].text != "(":
            return i
        aside = self.tokens[i : i + _LONGEST_ASIDE]
        close = next((k for k, t in enumerate(aside) if t.text == ")"), None)
        if close is None or any(role_noun(t.text) or is_unit(t.text) for t in aside[:close]):
            return i
        behind = i + close + 1
        return behind if behind < len(self.tokens) and self.tokens[behind].text in ",–—-" else i

    def _apposed(self, first: int, last: int) -> PrintedRole | None:
        """*Haar jobcoach, An Maes, kwam elke week*, *De schepen van Cultuur, An Maes, …*: the role of one person, and
        the name between commas.
        """
        tokens, comma = self.tokens, first - 1
        if comma < 2 or tokens[comma].text != "," or last + 1 >= len(tokens) or tokens[last + 1].text != ",":
            return None
        for noun_at in range(comma - 1, max(0, comma - 1 - _LONGEST_APPOSED), -1):
            noun = role_noun(tokens[noun_at].text)
            if tokens[noun_at].text in ROLE_STOPS or tokens[noun_at].text == "," or noun_at in self.person_at:
                return None
            if not noun or noun != tokens[noun_at].text:
                continue
            start = self.role_start(noun_at)
            whole = self.role_end(noun_at + 1) >= comma or self._ends_with_organisation(noun_at + 1, comma)
            if not whole or not start or fold(tokens[start - 1].text) not in _WHOSE:
                return None
            end = self.role_end(noun_at + 1, name_follows=comma) - 1
            return PrintedRole(self.text_of(start, noun_at, noun, end), start, end)
        return None

    def before(self, first: int) -> PrintedRole | None:
        """*stafmedewerker circulaire economie An Maes*: a role noun, then words up to the name."""
        tokens = self.tokens
        k = first - 1
        while k >= 0 and first - k <= LONGEST_ROLE:
            token = tokens[k]
            if token.text in ROLE_STOPS or token.text == "," or k in self.person_at:
                return None
            noun = role_noun(token.text)
            if noun and (k == first - 1 or self._leads_to_name(k, first)):
                start = self.role_start(k)
                return PrintedRole(self.text_of(start, k, noun, first - 1), start, first - 1)
            if fold(token.text) in CLAUSE_WORDS and fold(token.text) not in ("en", "aan", "over", "met"):
                return None
            k -= 1
        return None

    def _leads_to_name(self, k: int, first: int) -> bool:
        """Only words of a role's own name stand between the noun at `k` and the name."""
        between = self.tokens[k + 1 : first]
        if fold(between[-1].text) in ROLE_LINKS or any(is_honorific(t) for t in between[:-1]):
            return False
        if any(i in self.organisation_starts for i in range(k + 1, first)):
            return not any(fold(t.text) in CLAUSE_WORDS - {"en", "aan", "over"} for t in between)
        return self.role_end(k + 1, name_follows=first) >= first

    # -- behind the name -----------------------------------------------------------------------------

    def behind(self, i: int) -> PrintedRole | None:
        """*An Maes, projectleider Mobiliteit*, *An Maes (voorzitter)*, *An Maes – directeur*."""
        tokens = self.tokens
        if i >= len(tokens) or tokens[i].text not in (",", "(", "–", "—", "-", "|", ":"):
            return None
        k = i + 1
        while k < len(tokens) and k <= i + 6:
            token = tokens[k]
            if token.text in ROLE_STOPS or k in self.person_at:
                return None
            noun = role_noun(token.text)
            if noun or (is_unit(token.text) and token.capital and k == i + 1):
                start = i + 1 if self.job_title(i + 1, k) else self.role_start(k)
                if tokens[i].text == "," and start > i + 1 and not self._may_open(i + 1, start):
                    return None
                end = self.role_end(k + 1)
                if tokens[i].text == "," and end in self.person_at:
                    return None  # An Maes, onze coach Jan Claes: the role of the next one
                return PrintedRole(self.text_of(max(start, i + 1), k, noun or token.text, end - 1), start, end - 1)
            if fold(token.text) in CLAUSE_WORDS:
                return None
            k += 1
        return None

    def _may_open(self, i: int, start: int) -> bool:
        return all(
            fold(t.text) in QUANTIFIERS or is_role_adjective(t) or t.text[0].islower() for t in self.tokens[i:start]
        )

    def became(self, i: int) -> PrintedRole | None:
        """*(is) An Maes de nieuwe voorzitter geworden*."""
        k = i
        while k < len(self.tokens) and (fold(self.tokens[k].text) in QUANTIFIERS or is_role_adjective(self.tokens[k])):
            k += 1
        if k + 1 >= len(self.tokens) or fold(self.tokens[k + 1].text) != "geworden":
            return None
        noun = role_noun(self.tokens[k].text)
        return PrintedRole(self.text_of(i, k, noun, k), i, k) if noun else None

    # -- what a person is or works as ------------------------------------------------------------------

    def as_role(self, k: int) -> list[PrintedRole]:
        """*werkt als …*, *is één van de …*, *groeide tot …* later in the sentence, or *als … werkt An Maes*."""
        tokens = self.tokens
        start, end = self.sentence(self.people[k][0])
        found = []
        for i in range(self.people[k][1] + 1, min(end, self.people[k][1] + _FAR)):
            if i in self.person_at and self.person_at[i] != k:
                break
            role = self.role_from(i)
            if role is not None:
                found.append(role)
        if not found:
            for i in range(start, self.people[k][0]):
                if fold(tokens[i].text) == "als" and tokens[i].initial:
                    role = self.role_from(i)
                    if role is not None:
                        found.append(role)
        return found

    def role_from(self, i: int) -> PrintedRole | None:
        """The role that `als`, `tot` or a copula at `i` announces."""
        tokens = self.tokens
        announcer = fold(tokens[i].text)
        if announcer == "tot" and not any(fold(t.text) in _APPOINTED for t in tokens[max(0, i - 8) : i]):
            return None
        if announcer not in _AS and announcer not in COPULAS:
            return None
        if (
            announcer in COPULAS
            and i
            and not (
                tokens[i - 1].text in ",”)"
                or fold(tokens[i - 1].text) in ("en", "die")
                or i - 1 in self.person_at
                or tokens[i - 1].initial
            )
        ):
            return None
        aside = False
        for k in range(i + 1, min(i + 9, len(tokens))):
            token = tokens[k]
            noun = role_noun(token.text)
            titled = self.job_title(i + 1, k)
            named = token.capital and not token.capitals_only  # a capital inside the clause: no noun, but CEO is one
            if noun and not aside and (titled or not (named and k > i + 1)):
                start = i + 1 if titled else self.role_start(k)
                end = self.role_end(k + 1)
                if announcer == "zijn" and end in self.person_at:
                    return None  # An Maes, zijn coach Jan Claes: the role of the next one
                return PrintedRole(self.text_of(max(start, i + 1), k, noun, end - 1), start, end - 1)
            opens_title = token.capital and any(self.job_title(i + 1, n) for n in range(k + 1, k + _LONGEST_TITLE))
            if token.text in ROLE_STOPS or token.text == "," or fold(token.text) in _NO_OFFICE:
                return None
            if token.capital and not opens_title:
                return None
            if fold(token.text) in _ON_BEHALF:
                return None  # is herbenoemd namens de actieve medewerkers
            if _says_otherwise(token):
                return None
            if fold(token.text) in _OF_ANOTHER:
                aside = True  # Zij zijn samen met hun teamleden de begeleiders …
            elif fold(token.text) in ("de", "het", "een") and fold(tokens[k - 1].text) not in _OF_ANOTHER:
                aside = False  # … but not: is het met de minister eens
        return None

    def sentence(self, i: int) -> tuple[int, int]:
        start, end = i, i
        while start > 0 and not self.tokens[start].initial:
            start -= 1
        end = i + 1
        while end < len(self.tokens) and not (self.tokens[end].initial and self.tokens[end - 1].text in ".!?"):
            end += 1
        return start, end
