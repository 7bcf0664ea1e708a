"""The roles that running text gives people: beside each name, in the clause around it, shared between joined names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.names.roles.governing_bodies import (
    announced_office,
    body_before,
    first_body,
    group_office,
    is_function,
    is_management,
    is_office_in,
    member_of,
)
from verslag.extractors.names.roles.role_phrases import ROLE_STOPS, PrintedRole
from verslag.extractors.names.roles.role_reader import COPULAS, RoleReader
from verslag.extractors.names.roles.role_words import is_honorific, is_plural_role, role_noun
from verslag.extractors.names.words.name_lists import word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

_PRONOUNS = frozenset(["hij", "zij", "ze"])
_PLURAL_COPULAS = frozenset(["zijn", "waren", "werden", "worden", "blijven", "bleven"])
_LINKERS = frozenset([",", "en", "&", "/"])
_LONGEST_CHAIRING = 8
"""Words between *voorzitterschap* and the name of who holds it."""
_LONGEST_LABEL = 5
"""Words of a label before a colon."""
_SINCE = word_class("text roles: since")
"""Words that may stand between *is* and a name: *Voorzitter is sinds mei An Maes*."""
_BEFORE_SUBJECT = word_class("text roles: before subject")


def roles_of_spans(
    text: str, tokens: Sequence[NameToken], people: Sequence[tuple[int, int]], organisations: Sequence[tuple[int, int]]
) -> list[list[PrintedRole]]:
    """The roles that a text gives each person.

    Args:
        text: the text the tokens were cut from.
        tokens: of the text.
        people: first and last token of each name, in text order.
        organisations: first and last token of each organisation; a role stops before one.
    """
    reader = _ClauseReader(text, tokens, people, organisations)
    found = [reader.around(k) for k in range(len(people))]
    reader.add_from_clauses(found)
    reader.share_between_neighbours(found)
    reader.add_from_pronouns(found)
    reader.name_the_body(found)
    return found


def _without_body(role: str, body: str) -> str:
    """A job without the body its holder sits on: *Chief Risk Officer in de directieraad*; empty where it says more."""
    match = re.fullmatch(rf"(.+?) in (?:de|het|ons|onze) {re.escape(body)}", role)
    return match[1] if match else ""


def _within(own: list[PrintedRole], group: PrintedRole) -> list[PrintedRole]:
    """The roles printed with a name, as offices in the body that its list is of; a job leaves a member a member.

    What somebody does besides (*directeur van een school*) is no office in the body.
    """
    if not group.body or any(r.body for r in own):
        return own
    roles = [
        replace(r, body=group.body) if is_office_in(r.text, group.body) or is_management(group.body) else r for r in own
    ]
    return roles if any(r.body for r in roles) else [group, *roles]


class _ClauseReader(RoleReader):
    """Roles that reach a name over more than the words beside it."""

    # -- in the clause before the name -------------------------------------------------------------------

    def add_from_clauses(self, found: list[list[PrintedRole]]) -> None:
        for k, roles in enumerate(found):
            first = self.people[k][0]
            role = self._labelled(first) or self._said_to_be(first) or self._chaired(first) or self._announced(first)
            if role is None:
                continue
            if not roles:
                roles.append(role)
            else:
                found[k] = _within(roles, role)
            if self._of_several(role):
                self._share(role, k, found)  # De leden zijn An Maes (secretaris) en Jan Claes

    def _labelled(self, first: int) -> PrintedRole | None:
        """*Eindredactie: An Maes en Jan Claes*, *Voorzitter: An Maes*."""
        colon = self._before_aside(first)
        while colon > 0 and (self.tokens[colon].text in _LINKERS or colon in self.person_at):
            colon = self._before_aside(colon)
        if colon < 1 or self.tokens[colon].text != ":":
            return None
        start = colon
        while start > 0 and colon - start < _LONGEST_LABEL and self.tokens[start - 1].text not in ROLE_STOPS | {","}:
            start -= 1
        label = self.text[self.tokens[start].start : self.tokens[colon - 1].end] if start < colon else ""
        noun_at = next((i for i in range(start, colon) if role_noun(self.tokens[i].text)), None)
        if noun_at is not None:
            noun = role_noun(self.tokens[noun_at].text)
            return PrintedRole(self.text_of(start, noun_at, noun, colon - 1), start, colon - 1)
        if fold(label).replace(" ", "_") in word_class("functions without a noun"):
            return PrintedRole(label, start, colon - 1)
        group = group_office(label) if label else None
        return PrintedRole(group.role, start, colon - 1, group.body) if group else self._announced(first)

    def _announced(self, first: int) -> PrintedRole | None:
        """*De kascommissie wordt gevormd door An Maes en Jan Claes*, *De Raad van Toezicht bestond uit: An Maes, …*"""
        start, _ = self.sentence(first)
        if any(i in self.person_at for i in range(start, first)):
            return None
        office = announced_office(self.text[self.tokens[start].start : self.tokens[first].start])
        return PrintedRole(office.role, start, first - 1, office.body) if office else None

    def _said_to_be(self, first: int) -> PrintedRole | None:
        """*Voorzitter van het fonds is An Maes*, *De overige leden zijn An Maes en Jan Claes*."""
        k = first - 1
        while k > 0 and self._may_delay(self.tokens[k]):
            k -= 1
        if k < 1 or fold(self.tokens[k].text) not in COPULAS:
            return None
        for noun_at in range(k - 1, max(-1, k - 9), -1):
            token = self.tokens[noun_at]
            if token.text in ROLE_STOPS or token.text == "," or noun_at in self.person_at:
                return None
            noun = role_noun(token.text)
            end = self.role_end(noun_at + 1, name_follows=k) if noun else 0
            if noun and (end >= k or self._ends_with_organisation(noun_at + 1, k)):
                start = self.role_start(noun_at)
                opens = start == 0 or self.tokens[start].initial or fold(self.tokens[start - 1].text) in _BEFORE_SUBJECT
                return PrintedRole(self.text_of(start, noun_at, noun, end - 1), start, k - 1) if opens else None
        return None

    @staticmethod
    def _may_delay(token: NameToken) -> bool:
        """Words between the copula and a name: since when, and the titles: *is sinds 2020 de heer drs. J. Maes*."""
        word = fold(token.text)
        return word in _SINCE or token.text.isdigit() or word in ("de", ".") or is_honorific(token)

    def _chaired(self, first: int) -> PrintedRole | None:
        """*onder voorzitterschap van An Maes*, *voorgezeten door An Maes*."""
        before_name = [t for t in self.tokens[max(0, first - _LONGEST_CHAIRING) : first] if t.is_word]
        while before_name and self._may_delay(before_name[-1]):
            before_name.pop()
        words = [fold(t.text) for t in before_name]
        if words[-2:] == ["voorgezeten", "door"]:
            return PrintedRole("voorzitter", first - 2, first - 1)
        chair = next((w for w in reversed(words) if w.endswith("voorzitterschap")), "")
        if not chair or words[-1] not in ("van", "door"):
            return None
        before = self.text[: self.tokens[first].start]
        return PrintedRole(chair.removesuffix("schap"), first - 2, first - 1, body_before(before))

    # -- roles shared --------------------------------------------------------------------------------

    def name_the_body(self, found: list[list[PrintedRole]]) -> None:
        """*lid* alone says nothing: a member of the body the text named last."""
        for k, roles in enumerate(found):
            for i, role in enumerate(roles):
                if fold(role.text) in ("lid", "overig lid") and (
                    body := body_before(self.text[: self.tokens[self.people[k][0]].start])
                ):
                    roles[i] = replace(role, text=member_of(body), body=body)
                elif not role.body and (body := first_body(role.text)):
                    job = _without_body(role.text, body)
                    if is_function(role.text) or job:
                        roles[i] = replace(role, text=role.text if is_function(role.text) else job, body=body)

    def share_between_neighbours(self, found: list[list[PrintedRole]]) -> None:
        """*onze coaches An Maes en Jan Claes*, *An Maes en Jan Claes zijn als lid toegetreden*.

        A plural role or a label before the first of joined names is everyone's; so is what a plural verb says.
        """
        for k, roles in enumerate(found[:-1]):
            for role in roles:
                if role.last < self.people[k][0] and self._of_several(role):
                    self._share(role, k, found)
        for k in range(1, len(found)):
            before, last = k - 1, self.people[k][1]
            several = last + 1 < len(self.tokens) and fold(self.tokens[last + 1].text) in _PLURAL_COPULAS
            while several and before >= 0 and self._joined(before, before + 1) and not found[before]:
                found[before] = [r for r in found[k] if r.first > last]
                before -= 1

    def _share(self, role: PrintedRole, k: int, found: list[list[PrintedRole]]) -> None:
        """Give the role of person `k` to those joined to it who have none."""
        for other in range(k + 1, len(found)):
            if not self._joined(other - 1, other, found[other]):
                return
            found[other] = _within(found[other], role) if found[other] else [role]

    def _of_several(self, role: PrintedRole) -> bool:
        """Its noun is plural, or it is a label that the names behind the colon share."""
        labelled = role.last + 1 < len(self.tokens) and self.tokens[role.last + 1].text == ":"
        return (
            labelled or bool(role.body) or any(is_plural_role(t.text) for t in self.tokens[role.first : role.last + 1])
        )

    def _joined(self, one: int, other: int, roles: Sequence[PrintedRole] = ()) -> bool:
        """Only commas, *en*, titles, an aside in brackets and `roles` of the second stand between two names."""
        gap: list[NameToken] = []
        inside = False
        for k in range(self.people[one][1] + 1, self.people[other][0]):
            token = self.tokens[k]
            if token.text in "()":
                inside = token.text == "("
            elif not inside and not is_honorific(token) and not any(r.first <= k <= r.last for r in roles):
                gap.append(token)
        gap = [t for t in gap if t.text != "." and fold(t.text) != "de"]
        return bool(gap) and all(t.text in _LINKERS for t in gap)

    def add_from_pronouns(self, found: list[list[PrintedRole]]) -> None:
        """*Zij zijn de vormers die …* in the sentence behind one with names."""
        for i, token in enumerate(self.tokens):
            if not (token.initial and fold(token.text) in _PRONOUNS and i):
                continue
            before = [k for k, (_, last) in enumerate(self.people) if last < i]
            if not before:
                continue
            start, _ = self.sentence(self.people[before[-1]][0])
            _, end = self.sentence(i)
            role = next((r for j in range(i + 1, min(end, i + 16)) if (r := self.role_from(j)) is not None), None)
            if role is None:
                continue
            plural = any(fold(t.text) in ("zijn", "waren") for t in self.tokens[i + 1 : i + 3])
            for k in before if plural else before[-1:]:
                if self.people[k][0] >= start and not found[k]:
                    found[k].append(role)
