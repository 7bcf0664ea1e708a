"""The vocabulary of organisations: nouns that open and close their names, legal forms, known institutions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from verslag.extractors.names.roles.role_words import is_plural_role
from verslag.extractors.names.rules.place_reader import place_nouns
from verslag.extractors.names.words.name_lists import is_family_name, read_lines, word_set
from verslag.extractors.names.words.word_tokens import fold

_GOVERNING_BODIES = (
    "raad van bestuur",
    "raad van toezicht",
    "raad van commissarissen",
    "raad van advies",
    "algemene vergadering",
    "dagelijks bestuur",
    "algemeen bestuur",
    "ondernemingsraad",
    "cliëntenraad",
    "managementteam",
)


_THING_ENDINGS = (
    "wet",
    "plan",
    "project",
    "programma",
    "verslag",
    "dag",
    "feest",
    "traject",
    "campagne",
    "beurs",
    "loop",
    "verordening",
    "decreet",
    "richtlijn",
    "reglement",
    "register",
    "systeem",
    "strategie",
)


@cache
def organisation_nouns() -> dict[str, str]:
    """Organisation noun, folded → kind."""
    pairs = (line.split("\t") for line in read_lines("organisation_nouns.tsv"))
    return {fold(noun): kind for noun, kind in pairs}


_COMPOUND_TAILS = (
    ("netwerk", "netwerk"),
    ("inspectie", "overheid"),
    ("instituut", "instelling"),
    ("vereniging", "vereniging"),
    ("stichting", "stichting"),
    ("federatie", "federatie"),
    ("agentschap", "overheid"),
    ("academie", "onderwijsinstelling"),
    ("school", "onderwijsinstelling"),
    ("maatschappij", "vennootschap"),
    ("fonds", "fonds"),
    ("verbond", "verbond"),
    ("corporatie", "vennootschap"),
    ("genootschap", "vereniging"),
    ("huis", "instelling"),
    ("museum", "museum"),
    ("orkest", "instelling"),
    ("bond", "vereniging"),
    ("bank", "bank"),
    ("bureau", "vennootschap"),
    ("bedrijf", "vennootschap"),
    ("commissariaat", "overheid"),
    ("club", "vereniging"),
    ("belang", "vereniging"),
    ("archief", "instelling"),
    ("coalitie", "netwerk"),
    ("alliantie", "netwerk"),
    ("collectief", "netwerk"),
    ("coöperatie", "coöperatie"),
)
_SHORTEST_HEAD = 4
_ANNOUNCER_TAILS = (
    "bedrijf",
    "bureau",
    "organisatie",
    "maatschappij",
    "vereniging",
    "stichting",
    "federatie",
    "corporatie",
    "club",
)
_SHORTEST_ANNOUNCER = 9
"""Letters of a compound that says what kind of organisation the proper name behind it is."""


@lru_cache(maxsize=20_000)
def compound_noun(word: str) -> str:
    """The kind of organisation whose noun a compound ends in, empty for another word.

    >>> compound_noun("Woonzorgnetwerk"), compound_noun("Stadhuis"), compound_noun("Boom")
    ('netwerk', '', '')
    """
    folded = fold(word)
    if folded in organisation_nouns() or folded in place_nouns() or not folded.isalpha():
        return ""
    if names_a_thing(word) or is_family_name(word):
        return ""  # een bestemmingsfonds; Nieuwenhuis
    return next((k for t, k in _COMPOUND_TAILS if folded.endswith(t) and len(folded) - len(t) >= _SHORTEST_HEAD), "")


@cache
def legal_forms() -> dict[str, str]:
    """Legal form, folded and without full stops → kind."""
    pairs = (line.split("\t") for line in read_lines("legal_forms.tsv"))
    return {fold(form).replace(".", ""): kind for form, kind in pairs}


def is_legal_form(word: str) -> bool:
    """Whether a word is a legal form, with full stops or without.

    >>> is_legal_form("N.V."), is_legal_form("vzw"), is_legal_form("Vlier")
    (True, True, False)
    """
    return fold(word).replace(".", "") in legal_forms()


def has_legal_form(words: Sequence[str]) -> bool:
    """Whether a name is a firm's by a word behind its first.

    >>> has_legal_form(["ESSO", "N.V."]), has_legal_form(["Maes", "A."])
    (True, False)
    """
    return any(map(is_legal_form, words[1:]))


@cache
def institutions() -> dict[tuple[str, ...], tuple[str, str]]:
    """Words of a known institution's name → (name, kind)."""
    index: dict[tuple[str, ...], tuple[str, str]] = {}
    for line in read_lines("institutions.tsv"):
        name, kind, *others = line.split("\t")
        for form in (name, *(o for other in others for o in other.split(";") if o)):
            index[tuple(form.split())] = (name, kind)
    return index


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for words in institutions():
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(counts, reverse=True)) for word, counts in lengths.items()}


def institution_lengths(first_word: str) -> tuple[int, ...]:
    """How many words the known names that open with this word have, the most first."""
    return _lengths().get(first_word, ())


def is_governing_body(words: Sequence[str]) -> bool:
    """Whether a name is a body within an organisation (Raad van Bestuur), not one itself."""
    return fold(" ".join(words)) in _GOVERNING_BODIES


def is_no_organisation(word: str) -> bool:
    """Whether an abbreviation is known to be something else: HR, ICT, FTE."""
    return fold(word) in word_set("no_organisations.txt")


def names_a_thing(word: str) -> bool:
    """Whether a name that ends or begins in this noun is a law, plan, system or product."""
    folded = fold(word)
    things = word_set("no_organisation_nouns.txt")
    return folded in things or any(len(folded) > len(t) + 2 and folded.endswith(t) for t in _THING_ENDINGS)


def announces_organisation(word: str) -> bool:
    """Whether a proper name behind this noun is an organisation's: het adviesbureau Veldzicht."""
    folded = fold(word)
    nouns = word_set("organisation_announcers.txt")
    return folded in nouns or (len(folded) > _SHORTEST_ANNOUNCER and folded.endswith(_ANNOUNCER_TAILS))


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether `short` is an abbreviation of the name made of `words`, small words counted or not.

    >>> abbreviates("OZN", ["Open", "Zorg", "Netwerk"]), abbreviates("JWO", ["Open", "Zorg"])
    (True, False)
    """
    letters = [c for c in fold(short) if c.isalpha()]
    if not 2 <= len(letters) <= 10 or not any(c.isupper() for c in short) or is_plural_role(short):
        return False
    full = [fold(w)[0] for w in words if w]
    strong = [fold(w)[0] for w in words if w and w[0].isupper()]
    if letters in (full, strong):
        return True
    # Initials in order, further letters taken from inside the words: HoGent, InfoZo.
    rest = iter("".join(fold(w) for w in words))
    return letters[0] == fold(words[0])[:1] and all(c in rest for c in letters) and len(letters) <= 2 * len(words)


def has_inner_capital(word: str) -> bool:
    """Written with a capital inside: InfoZorg, UGent."""
    return word[:1].isupper() and _joins_words(word)


def opens_small(word: str) -> bool:
    """Written small with a capital inside, as brands are: eZorg, infoZorg."""
    return word[:1].islower() and _joins_words(word)


def _joins_words(word: str) -> bool:
    if not (word.isascii() and word.isalpha()) or len(word) < 4 or word.isupper():
        return False
    return any(a.islower() and b.isupper() for a, b in pairwise(word))
