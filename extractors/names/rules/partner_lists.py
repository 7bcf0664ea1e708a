"""Organisations listed as partners: *samen met Veldzicht, Bouwkring en Elektrofix*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.names.roles.role_words import role_noun
from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.rules.organisation_words import is_no_organisation
from verslag.extractors.names.words.name_lists import is_common_word, is_given_name, word_class
from verslag.extractors.names.words.word_tokens import NameToken, fold

_LIST_OPENERS = (
    ("o.a", "."),
    ("onder", "meer"),
    ("onder", "andere"),
    ("samen", "met"),
    ("samenwerking", "met"),
    ("via",),
    ("dank", "aan"),
    ("gesteund", "door"),
    ("gefinancierd", "door"),
    ("begeleid", "door"),
    ("georganiseerd", "door"),
    ("uitgevoerd", "door"),
    ("contract", "met"),
    ("contracten", "met"),
    ("overeenkomst", "met"),
    ("samenwerking", "tussen"),
    ("gesprek", "met"),
    ("gesprekken", "met"),
    ("partners", ":"),
    ("partners", "zoals"),
    ("organisaties", "als"),
    ("organisaties", "zoals"),
    ("partners", "als"),
    ("bedrijven", "als"),
    ("bedrijven", "zoals"),
    ("i.s.m", "."),
    ("i", ".", "s", ".", "m", "."),
    ("o", ".", "a", "."),
)
_OPENERS_BY_WORD = {o[0]: tuple(p for p in _LIST_OPENERS if p[0] == o[0]) for o in _LIST_OPENERS}
_PLURALS = word_class("plurals of organisations")
_LONGEST_ASIDE = 6
"""Tokens in brackets behind one name of a list: where it is, what it is called for short."""
_JOINERS = frozenset({",", "en", "&", ";"})


@dataclass(frozen=True, slots=True)
class OrganisationSpan:
    """Tokens `first` to `last` name an organisation."""

    first: int
    last: int
    score: float


def partner_lists(tokens: Sequence[NameToken]) -> dict[int, OrganisationSpan]:
    """First token → name, for the proper names listed behind *samen met*, *onder meer*, *partners zoals* …"""
    folded = [fold(t.text) for t in tokens]
    found: dict[int, OrganisationSpan] = {}
    for i, word in enumerate(folded):
        for opener in _OPENERS_BY_WORD.get(word, ()):
            if i + len(opener) < len(folded) and tuple(folded[i : i + len(opener)]) == opener:
                found |= {span.first: span for span in _list_from(tokens, i + len(opener))}
        if word in _PLURALS and not tokens[i].capital:
            found |= {span.first: span for span in _list_from(tokens, i + 1)}
    return found


def _behind_aside(tokens: Sequence[NameToken], k: int) -> int:
    """Behind the brackets that open at token `k`; `k` itself where none do."""
    if k >= len(tokens) or tokens[k].text != "(":
        return k
    closing = (j + 1 for j in range(k + 1, min(k + _LONGEST_ASIDE, len(tokens))) if tokens[j].text == ")")
    return next(closing, k)


def _list_from(tokens: Sequence[NameToken], i: int) -> list[OrganisationSpan]:
    """Proper names joined by commas and *en* from token `i`; empty unless one of them is no ordinary word."""
    spans: list[OrganisationSpan] = []
    words = [t.text for t in tokens]
    if i < len(tokens) and tokens[i].text in ("de", "het"):
        i += 1
    while i < len(tokens):
        end = i
        while (
            end < len(tokens)
            and end - i < 5
            and tokens[end].is_word
            and tokens[end].capital
            and tokens[end].text[0].isalpha()
        ):
            end += 1
        if end == i:
            break
        spans.append(OrganisationSpan(i, end - 1, 0.72))
        end = _behind_aside(tokens, end)
        if end >= len(tokens) or tokens[end].text not in _JOINERS:
            break
        i = end + 1
    names = [words[s.first : s.last + 1] for s in spans]
    proper = [words for words in names if not all(is_common_word(w) or lookup(w) for w in words)]
    people_or_places = [w for w in names if is_given_name(w[0]) or lookup(" ".join(w)) or role_noun(w[0])]
    if len(spans) < 2 or len(proper) * 2 < len(spans) or people_or_places:
        return []
    return [s for s in spans if not is_no_organisation(" ".join(words[s.first : s.last + 1]))]
