"""Mentions from rules and from the network brought together.

Rules know forms, lists and surroundings and are seldom wrong where they are sure; the network knows names that are on
no list. So a sure rule decides, the network fills in what rules do not see, and where both see a name its score rises.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from verslag.extractors.names.roles.role_words import is_honorific, is_plural_role, role_noun
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_words import (
    is_governing_body,
    is_legal_form,
    is_no_organisation,
    legal_forms,
    names_a_thing,
    organisation_nouns,
)
from verslag.extractors.names.words.entities import Mention
from verslag.extractors.names.words.name_lists import is_common_word, is_family_name, is_given_name, word_class
from verslag.extractors.names.words.name_particles import PARTICLES
from verslag.extractors.names.words.word_tokens import NameToken, fold, tokenise

SURE_RULE = 0.8
"""Rules from this score on decide type and extent."""
SURE_NETWORK = 0.9
"""The network from this score on overrules a rule that is not sure."""
CERTAIN_NETWORK = 0.97
"""The network from this score on is right about words of which a sure rule knows nothing."""
TOLD_RULE = 0.92
"""Rules from this score on go by the words around a name, not by the name alone."""
SHORTEST_SHOUT = 4
"""A word in capitals of fewer letters is an abbreviation, whatever its lower-case form means."""
TELLS_TEAM = 0.8
"""The network from this score on tells a team or council by the name of its town from the town: the list cannot."""
LOWEST_NETWORK = 0.5
ALONE_FACTOR = 0.84
"""A name only the network sees is this much less sure than it says: its scores run high."""
ADJECTIVE_ENDINGS = ("se", "sche", "isch", "ische", "enaar", "enaars", "enaren", "aars", "ezen", "iërs", "ees")
"""Endings of adjectives and inhabitants: Gentse, Kempische, Gentenaars; listed places are exempt."""


def combine(
    text: str, rules: Sequence[Mention], network: Sequence[Mention], lower_case: Collection[str] = frozenset()
) -> list[Mention]:
    """The mentions of one text, in order, none overlapping another.

    Args:
        text: what both have read.
        rules: mentions by rules and lists.
        network: mentions by the network.
        lower_case: words that the text, or the document around it, also prints in lower case.
    """
    tokens = tokenise(text)
    trimmed = [m for n in network if (m := _trimmed(text, tokens, n, lower_case)) is not None]
    plausible = [m for m in trimmed if not _runs_together(m, rules)]
    kept: list[Mention] = []
    for rule in rules:
        rivals = [n for n in plausible if _overlap(rule, n)]
        winner = next((n for n in rivals if _overrules(n, rule)), None)
        if winner is None and _is_two_names(rule, rivals):
            continue
        if winner is not None:
            if winner.type == rule.type and not any(_overlap(winner, other) for other in kept):
                kept.append(replace(winner, score=_joint(rule.score, winner.score), place_type=rule.place_type))
            continue
        agreed = [n.score for n in rivals if n.type == rule.type]
        kept.append(_scored(rule, _joint(rule.score, max(agreed)) if agreed else rule.score))
    for candidate in plausible:
        if not any(_overlap(candidate, other) for other in kept):
            kept.append(_scored(candidate, round(candidate.score * ALONE_FACTOR, 2)))
    return sorted(kept, key=lambda m: m.start)


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and one.end > other.start


def _overrules(network: Mention, rule: Mention) -> bool:
    """Whether the network decides type and extent.

    Against a sure rule only where it is all but certain, and of what the rule knows nothing about: the words around a
    listed name (*Provincie Oost-Vlaanderen*), the word that opens a sentence and only seems to open a name (*Uitgever
    Zilverspar nv*), and what a listed town does where no word before it says that it is a place (*Gent wint met 2-0*).
    """
    longer = network.start <= rule.start and network.end >= rule.end and not _same_extent(network, rule)
    if longer and (_only_an_adjective_more(network, rule) or _goes_on_behind_form(network, rule)):
        return False
    if rule.score < SURE_RULE and network.score >= SURE_NETWORK:
        stands_where = rule.place_type is not None and network.type == "organisation"
        if longer or (network.type != rule.type and not stands_where):
            return True
    if _is_town_unexplained(rule) and _same_extent(network, rule) and network.type == "organisation":
        return network.score >= TELLS_TEAM
    if network.score < CERTAIN_NETWORK:
        return False
    if longer:
        return rule.type != "person" or network.surface.split()[-1].lower() not in word_class("degrees")
    if network.type == rule.type:
        return rule.type == "organisation" and network.end == rule.end and rule.surface[0].isupper()
    return rule.type == "place" and network.type == "organisation" and rule.score < TOLD_RULE


def _only_an_adjective_more(network: Mention, rule: Mention) -> bool:
    """The network's place is the rule's with an adjective before it: *Zuid-Hollandse* Westland."""
    more = network.surface[: rule.start - network.start].split()
    both_places = network.type == rule.type == "place"
    return both_places and bool(more) and all(word.endswith(("se", "sche")) for word in more)


def _goes_on_behind_form(network: Mention, rule: Mention) -> bool:
    """The network's firm is the rule's and an office behind its legal form: *Maas & Co bv* Commissaris."""
    form = is_legal_form(rule.surface.split()[-1])
    more = network.surface[rule.end - network.start :].split()
    return form and rule.type == "organisation" and bool(more) and bool(role_noun(more[0]))


def _is_town_unexplained(rule: Mention) -> bool:
    """On the list of places, and no word around it says what it is here."""
    return rule.type == "place" and rule.place_type is None and rule.score < TOLD_RULE


def _same_extent(one: Mention, other: Mention) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _is_two_names(rule: Mention, network: Sequence[Mention]) -> bool:
    """The network is all but certain of several names in what a rule takes for one: *Zorgnet Maas en Fonds Waal*."""
    inside = [n for n in network if n.score >= CERTAIN_NETWORK and rule.start <= n.start and n.end <= rule.end]
    return len(inside) > 1


def _runs_together(network: Mention, rules: Sequence[Mention]) -> bool:
    """One name of the network where rules are sure of two people: *An Maes Jan Claes*, a comma forgotten."""
    inside = [r for r in rules if r.type == "person" and network.start <= r.start and r.end <= network.end]
    return network.type == "person" and sum(" " in r.surface and r.score >= SURE_RULE for r in inside) > 1


def _joint(one: float, other: float) -> float:
    """The score of a name both see: halfway from the surer one to certainty."""
    best = max(one, other)
    return round(min(0.99, best + (1 - best) / 2), 2)


def _scored(mention: Mention, score: float) -> Mention:
    return replace(mention, score=score)


# --- what a network mention must look like ------------------------------------------------------------


def _trimmed(text: str, tokens: Sequence[NameToken], mention: Mention, lower_case: Collection[str]) -> Mention | None:
    """The mention from its first to its last name word, None where what is left cannot be a name of its type."""
    if mention.score < LOWEST_NETWORK:
        return None
    inside = [t for t in tokens if t.start < mention.end and t.end > mention.start]
    while inside and not _opens_name(inside[0], mention.type):
        inside.pop(0)
    while inside and fold(inside[-1].text) == "postbus":
        inside.pop()
    while inside and not _closes_name(inside[-1], mention.type):
        inside.pop()
    if not inside:
        return None
    if mention.type == "organisation" and _part_of_thing(tokens, mention):
        return None
    if not _CHECKS[mention.type](inside, _Ordinary(lower_case, sure=mention.score >= SURE_NETWORK)):
        return None
    start, end = inside[0].start, inside[-1].end
    listed = mention.type == "person" and len(inside) > 1 and lookup(text[start:end])
    return Mention(start, end, text[start:end], "place" if listed else mention.type, mention.score)


def _part_of_thing(tokens: Sequence[NameToken], mention: Mention) -> bool:
    """The word before or behind makes it the name of a law, plan or product: *Wet Open Bestuur*, *Digital Services
    Act*.
    """
    before = next((t for t in reversed(tokens) if t.end <= mention.start), None)
    behind = next((t for t in tokens if t.start >= mention.end), None)
    return any(t is not None and t.capital and names_a_thing(t.text) for t in (before, behind))


def _opens_name(token: NameToken, kind: str) -> bool:
    if kind == "person":
        return (token.capital and not is_honorific(token)) or fold(token.text) in PARTICLES
    return token.is_word and (token.capital or token.text[0] in "'’" or any(c.isupper() for c in token.text))


def _closes_name(token: NameToken, kind: str) -> bool:
    if kind == "organisation" and fold(token.text) in legal_forms():
        return True
    return token.text[0].isdecimal() or token.initials or (token.is_word and any(c.isupper() for c in token.text))


@dataclass(frozen=True, slots=True)
class _Ordinary:
    """Which words speak against a name for being ordinary Dutch.

    A list of words knows *kamer* and *beek*, not that somebody is called so. It is believed where the document bears it
    out by printing the word in lower case as well, or where the network is not sure of the name.
    """

    lower_case: Collection[str]
    sure: bool

    def __contains__(self, word: str) -> bool:
        return is_common_word(word) and (
            not self.sure or word.lower() in self.lower_case or (len(word) >= SHORTEST_SHOUT and word.isupper())
        )


def _may_be_person(inside: Sequence[NameToken], ordinary: _Ordinary) -> bool:
    words = [t for t in inside if fold(t.text) not in PARTICLES and not t.initials]
    if not words or any(any(c.isdigit() for c in t.text) or not t.is_word for t in words):
        return False
    if words[0].capitals_only and not words[-1].capitals_only:
        return False  # an abbreviation before a name: PITO Stabroek
    if len(words) == 1 and len(inside) == 1:
        word = words[0]
        if len(word.text) < 2 or (fold(word.text).endswith("se") and lookup(word.text[:-2])):
            return False
        if role_noun(word.text) or (word.text in ordinary and not is_given_name(word.text)):
            return False
        return ordinary.sure or "-" not in word.text or is_given_name(word.text)
    odd = [t for t in words if t.text in ordinary and not is_given_name(t.text) and not is_family_name(t.text)]
    return len(odd) < len(words)


def _may_be_place(inside: Sequence[NameToken], ordinary: _Ordinary) -> bool:
    name = " ".join(t.text for t in inside)
    if lookup(name):
        return True
    last = inside[-1]
    if len(inside) > 1:
        return not (any(role_noun(t.text) for t in inside) or is_compound_of_abbreviation(last.text))
    if last.text in ordinary or role_noun(last.text) or _is_adjective(last, ordinary):
        return False
    return fold(last.text) not in word_class("parts of a report") and (ordinary.sure or not last.capitals_only)


def _may_be_organisation(inside: Sequence[NameToken], ordinary: _Ordinary) -> bool:
    words = [t for t in inside if t.is_word and t.text not in ("&", "-")]
    if not words or is_governing_body([t.text for t in inside]) or len(words[0].text) < 2:
        return False
    if any(is_compound_of_abbreviation(t.text) or "\u0180" <= max(t.text) <= "\u024f" for t in words) or names_a_thing(
        words[0].text
    ):
        return False
    last = words[-1].text
    if len(words) > 1 and (names_a_thing(last) or is_no_organisation(last)):
        return False
    if len(words) > 1 and is_plural_role(last) and not words[-2].text.islower():
        return False  # Tweede Kamerleden; but Orde der Artsen
    if len(words) == 1:
        word = words[0]
        if is_no_organisation(word.text) or role_noun(word.text) or _is_adjective(word, ordinary):
            return False
        if fold(word.text) in word_class("adjectives of roles"):
            return False  # Vlaams, Brussels
        return not (
            word.text in ordinary or _is_law(word.text) or (not ordinary.sure and word.text.endswith(("'s", "’s")))
        )
    nouns = any(fold(t.text) in organisation_nouns() for t in words)
    if not nouns and any(fold(t.text) in word_class("things inside a name") for t in words):
        return False  # Nationaal Programma Leefbaarheid
    return nouns or not all(t.text in ordinary or t.text.islower() for t in words)


def _is_adjective(token: NameToken, ordinary: _Ordinary) -> bool:
    """Ends as adjectives and inhabitants do; where the network is sure only if a place or a known word is in it."""
    folded = fold(token.text)
    if not folded.endswith(ADJECTIVE_ENDINGS):
        return False
    if not ordinary.sure or is_common_word(token.text):
        return True
    return any(folded.endswith(e) and lookup(folded[: -len(e)]) for e in ADJECTIVE_ENDINGS)


def _is_law(word: str) -> bool:
    """The abbreviation of a Dutch law: Wmo, Wjsg, Wkkgz."""
    return word[0] == "W" and word[1:].islower() and len(word) < 8 and sum(c in "aeiouy" for c in word) < 2


def is_compound_of_abbreviation(word: str) -> bool:
    """A name with a noun behind a hyphen, a thing of that organisation: an RIO-dossier, the Zonneveld-aanpak."""
    first, hyphen, rest = word.rpartition("-")
    if not hyphen or not rest:
        return False
    return (rest[0].islower() and (first.isupper() or is_common_word(rest))) or names_a_thing(rest)


_CHECKS = {"person": _may_be_person, "place": _may_be_place, "organisation": _may_be_organisation}


def may_be_name(words: Sequence[NameToken]) -> bool:
    """Whether a mention of these words would be kept, whichever type the network gives it, were it not sure."""
    return any(check(words, _Ordinary(frozenset(), sure=False)) for check in _CHECKS.values())
