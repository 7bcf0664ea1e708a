"""Mentions from rules and from the network brought together.

Rules know forms, lists and surroundings and are seldom wrong where they are sure; the network knows names that are on
no list. So a sure rule decides, the network fills in what rules do not see, and where both see a name its score rises.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.names.gazetteer import lookup
from verslag.extractors.names.lists import is_common_word, is_family_name, is_given_name, word_class
from verslag.extractors.names.model import Mention
from verslag.extractors.names.organisation_words import (
    is_governing_body,
    is_no_organisation,
    names_a_thing,
    organisation_nouns,
)
from verslag.extractors.names.person_rules import PARTICLES
from verslag.extractors.names.role_words import is_honorific, role_noun
from verslag.extractors.names.tokens import Token, fold, tokenise

SURE_RULE = 0.8
"""Rules from this score on decide type and extent."""
SURE_NETWORK = 0.9
"""The network from this score on overrules a rule that is not sure."""
LOWEST_NETWORK = 0.5
ALONE_FACTOR = 0.84
"""A name only the network sees is this much less sure than it says: its scores run high."""
ADJECTIVE_ENDINGS = ("se", "sche", "isch", "ische", "enaar", "enaars", "enaren", "aars", "ezen", "iërs")
"""Endings of adjectives and inhabitants: Gentse, Kempische, Gentenaars; listed places are exempt."""


def combine(text: str, rules: Sequence[Mention], network: Sequence[Mention]) -> list[Mention]:
    """The mentions of one text, in order, none overlapping another.

    Args:
        text: what both have read.
        rules: mentions by rules and lists.
        network: mentions by the network.
    """
    tokens = tokenise(text)
    plausible = [m for n in network if (m := _trimmed(text, tokens, n)) is not None]
    kept: list[Mention] = []
    for rule in rules:
        rivals = [n for n in plausible if _overlap(rule, n)]
        winner = next((n for n in rivals if rule.score < SURE_RULE and _overrules(n, rule)), None)
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
    """A sure network mention of another type or a longer extent beats an unsure rule, venues by their form apart."""
    if network.score < SURE_NETWORK:
        return False
    if network.type == rule.type:
        return network.start <= rule.start and network.end >= rule.end
    if rule.type == "place":
        return network.type == "person" and network.end - network.start > rule.end - rule.start
    return True


def _joint(one: float, other: float) -> float:
    """The score of a name both see: halfway from the surer one to certainty."""
    best = max(one, other)
    return round(min(0.99, best + (1 - best) / 2), 2)


def _scored(mention: Mention, score: float) -> Mention:
    return replace(mention, score=score)


# --- what a network mention must look like ------------------------------------------------------------


def _trimmed(text: str, tokens: Sequence[Token], mention: Mention) -> Mention | None:
    """The mention from its first to its last name word, None where what is left cannot be a name of its type."""
    if mention.score < LOWEST_NETWORK:
        return None
    inside = [t for t in tokens if t.start < mention.end and t.end > mention.start]
    while inside and not _opens_name(inside[0], mention.type):
        inside.pop(0)
    while inside and fold(inside[-1].text) == "postbus":
        inside.pop()
    while inside and not (inside[-1].capital or inside[-1].text[0].isdecimal() or inside[-1].initials):
        inside.pop()
    if not inside:
        return None
    if mention.type == "organisation" and _part_of_thing(tokens, mention):
        return None
    if not _CHECKS[mention.type](inside):
        return None
    start, end = inside[0].start, inside[-1].end
    listed = mention.type == "person" and len(inside) > 1 and lookup(text[start:end])
    return Mention(start, end, text[start:end], "place" if listed else mention.type, mention.score)


def _part_of_thing(tokens: Sequence[Token], mention: Mention) -> bool:
    """The word before or behind makes it the name of a law, plan or product: *Wet Open Bestuur*, *Digital Services Act*."""
    before = next((t for t in reversed(tokens) if t.end <= mention.start), None)
    behind = next((t for t in tokens if t.start >= mention.end), None)
    return any(t is not None and t.capital and names_a_thing(t.text) for t in (before, behind))


def _opens_name(token: Token, kind: str) -> bool:
    if kind == "person":
        return (token.capital and not is_honorific(token)) or fold(token.text) in PARTICLES
    return token.is_word and (token.capital or token.text[0] in "'’" or any(c.isupper() for c in token.text))


def _may_be_person(inside: Sequence[Token]) -> bool:
    words = [t for t in inside if fold(t.text) not in PARTICLES and not t.initials]
    if not words or any(any(c.isdigit() for c in t.text) or not t.is_word for t in words):
        return False
    if words[0].capitals_only and not words[-1].capitals_only:
        return False  # an abbreviation before a name: PITO Stabroek
    if len(words) == 1 and len(inside) == 1:
        word = words[0]
        if len(word.text) < 2 or (fold(word.text).endswith("se") and lookup(word.text[:-2])):
            return False
        if role_noun(word.text) or (is_common_word(word.text) and not is_given_name(word.text)):
            return False
        return "-" not in word.text or is_given_name(word.text)
    odd = [t for t in words if is_common_word(t.text) and not is_given_name(t.text) and not is_family_name(t.text)]
    return len(odd) < len(words)


def _may_be_place(inside: Sequence[Token]) -> bool:
    name = " ".join(t.text for t in inside)
    if lookup(name):
        return True
    last = inside[-1]
    if len(inside) == 1 and (is_common_word(last.text) or last.capitals_only or role_noun(last.text)):
        return False
    return not (len(inside) == 1 and fold(last.text).endswith(ADJECTIVE_ENDINGS))


def _may_be_organisation(inside: Sequence[Token]) -> bool:
    words = [t for t in inside if t.is_word and t.text not in ("&", "-")]
    if not words or is_governing_body([t.text for t in inside]) or len(words[0].text) < 2:
        return False
    if any(is_compound_of_abbreviation(t.text) or "\u0180" <= max(t.text) <= "\u024f" for t in words) or names_a_thing(
        words[0].text
    ):
        return False
    if len(words) > 1 and names_a_thing(words[-1].text):
        return False
    if len(words) == 1:
        word = words[0]
        if is_no_organisation(word.text) or role_noun(word.text) or fold(word.text).endswith(ADJECTIVE_ENDINGS):
            return False
        if fold(word.text) in word_class("adjectives of roles"):
            return False  # Vlaams, Brussels
        return not (is_common_word(word.text) or _is_law(word.text) or word.text.endswith(("'s", "’s")))
    nouns = any(fold(t.text) in organisation_nouns() for t in words)
    return nouns or not all(is_common_word(t.text) or t.text.islower() for t in words)


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


def may_be_name(words: Sequence[Token]) -> bool:
    """Whether a mention of these words would be kept, whichever type the network gives it."""
    return any(check(words) for check in _CHECKS.values())
