"""Which number mentions of running text are figures an analyst would type over."""

from __future__ import annotations

import re
from collections.abc import Iterable

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.function_words import FUNCTION_WORDS
from verslag.extractors.language.verbs import is_finite_verb
from verslag.extractors.metrics.readers.prose.pointers import beside, is_pointer
from verslag.extractors.names.words.name_lists import is_given_name

_ONE = re.compile(r"^(?:één|eén|een|1)$", re.IGNORECASE)
_MEASURED = frozenset({"EUR", "USD", "GBP", "CHF", "percent", "percentage_point", "fte"})
"""Units with which a one is an amount, not an article."""

_PLAIN_SHARE = re.compile(r"\bop\b", re.IGNORECASE)
_WHOLE = re.compile(r"\s*van\b", re.IGNORECASE)
"""Behind *een derde* where it is a share, not the third of a row ("een derde brug")."""

_PARTITIVE = re.compile(
    r"^\s*(?:van\s+(?:de|het|die|deze|onze|hun|haar|zijn|mijn|ons|'t|[a-z]{1,12}ste)\b|van\s|of\s+(?:meer|meerdere|ander)|uit\s)",
    re.IGNORECASE,
)
_FREQUENCY = re.compile(
    r"^\s*(?:\w+\s+){1,2}(?:per|in de|op)\s+(?:week|maand|jaar|dag|trimester|kwartaal|semester)", re.IGNORECASE
)
_AGO = re.compile(
    r"^\s*(?:(?:jaar|jaren|maand|maanden|weken|week|dagen|dag|uur)\s+)?(?:geleden|terug|later|tijd)\b", re.IGNORECASE
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_SINCE = re.compile(r"\b(?:tot|sinds|vanaf|na|voor|tegen|rond|eind|begin|per|t/m)\s+$", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:om|omstreeks|vanaf|tussen [^.,;]{1,20} en)\s+(?:ruim |ongeveer )?$", re.IGNORECASE)
"""Before an hour of the day: "tussen zes en tien uur"."""

_AFTER = re.compile(r"\b(?:na|tot|voor)\s+$", re.IGNORECASE)
_NOON, _MIDNIGHT = 12, 24

_JUDGED = re.compile(r"\b(?:niet|\w+(?:lijk|baar|loos|zaam|ig|isch|matig))\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;!?]|$)")
"""*acht* as a verb: "niet haalbaar acht"."""

_LASTING = re.compile(r"[\w-]*jarige?", re.IGNORECASE)
"""How long something lasts, as an adjective: "een vierjarige subsidie"."""

_ORDINAL_USE = re.compile(r"\b(?:eerste|laatste|volgende|vorige|komende|afgelopen)\s+$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\b(?:fase|stap|figuur|fig\.?|tabel|grafiek|hoofdstuk|deel|bijlage|artikel|art\.?|luik|categorie|niveau|klasse|type|vraag|punt|"
    r"paragraaf|zone|lijn|bus|tram|cluster|programma|actie|doelstelling|graad|groep|team|dag|kwartaal|semester|zaal|lokaal|pijler|noot|"
    r"toelichting|sdg|prioriteit|as|spoor|scenario|optie|versie|ronde|variant|perceel|kavel|blok|poort|trap|niveau)|\bnr\.?|\bno\.?|#)\s*$",
    re.IGNORECASE,
)
_BEFORE_OTHERS = r"\s*(?:nrs?\.?\s*)?(?:\d[\d.]*(?:\s*,\s*|\s+(?:en|of|tot|t/m)\s+))*$"
_CALLED = re.compile(
    r"\b(?:dia|slide|amendement|motie|kaartlaag|herziening|budgetwijziging|begrotingswijziging|bladzijde|blz\.?|kolom)"
    + _BEFORE_OTHERS,
    re.IGNORECASE,
)
"""What is called by a number, with the numbers of the others before this one."""
_PLACED = re.compile(r"\b(?:zoek|deel|plan|voorkeurs)?gebied" + _BEFORE_OTHERS, re.IGNORECASE)
"""The same, where a noun behind the number is what is counted there: "in dit gebied 20 molens"."""
_SEVERAL = re.compile(
    r"\b(?:dia's|slides|amendementen|moties|\w*gebieden|percelen|zones|lijnen|clusters|varianten|bladzijden)"
    + _BEFORE_OTHERS,
    re.IGNORECASE,
)
"""The same of several, of which at least two numbers stand there: "gebieden 54 en 47"."""
_OTHERS_BEHIND = re.compile(r"\s*(?:,|en|of|tot|t/m)\s+\d")
_ROMAN = re.compile(r"\b[IVX]{1,6}\.$")
_NOUN_BEHIND = re.compile(r"\s*([^\W\d_]{3,})")
_SPELLED = re.compile(r"^[^\W\d]", re.UNICODE)
_SMALL_IDIOM = re.compile(r"^\s*(?:woorden|keer\s+per\s+ongeluk|voeten|handen|kanten|ogen|vliegen)\b", re.IGNORECASE)


def is_worth_reading(quantity: Quantity, text: str) -> bool:
    """Whether a quantity of running text is a figure.

    No figures are ordinals, orders of magnitude (`honderden`), *één van de*, numbered things (`fase 2`), pointers
    (`art. 5`), stretches of time up to now (`twee jaar geleden`) and a spelled *één* that stands for an article; *één
    avond per week* is one.
    """
    if not quantity.is_figure or quantity.kind == "ordinal" or quantity.value is None or quantity.indefinite:
        return False
    if is_pointer(quantity, text):
        return False
    before, after = beside(quantity, text)
    surface = quantity.surface.strip()
    if _LASTING.fullmatch(surface) and quantity.kind != "age":
        return False
    if _YEAR.match(surface) and _SINCE.search(before):
        return False
    if quantity.unit == "hour" and (
        _CLOCK.search(before) or (_NOON < quantity.value <= _MIDNIGHT and _AFTER.search(before))
    ):
        return False
    if surface.casefold() == "acht" and _ENDS.match(after) and _JUDGED.search(before):
        return False
    if _AGO.match(after) or _ORDINAL_USE.search(before):
        return False
    if quantity.kind == "cardinal" and _points_out(surface, before, after):
        return False
    if _first_word_is_one(surface) and quantity.value < 1 and not _PLAIN_SHARE.search(surface):
        return quantity.unit is None and bool(_WHOLE.match(after))
    if _first_word_is_one(surface) and quantity.value == 1 and quantity.unit not in _MEASURED:
        if surface.isdigit():
            return not _PARTITIVE.match(after)
        return bool(_FREQUENCY.match(text[quantity.start + len(surface.split()[0]) :]))
    return not (_SPELLED.match(surface) and _SMALL_IDIOM.match(after))


def _points_out(surface: str, before: str, after: str) -> bool:
    """Whether a number counts nothing: it is that of a law or a list, ends a name or is somebody's age."""
    numbered = surface[:1].isdigit() and _NUMBERED.search(before) is not None
    listed = numbered or _GAZETTE.search(before) is not None
    return listed or _is_name(surface, before, after) or _is_age(surface, before, after)


def _is_name(surface: str, before: str, after: str) -> bool:
    """Whether a number tells which one is meant: "dia 4", "gebied 119, 112 en 104", "II.3"."""
    if not surface.isdigit():
        return False
    if _is_told_apart(surface, before, after):
        return True
    if _ROMAN.search(before) or _CALLED.search(before):
        return True
    behind = _NOUN_BEHIND.match(after)
    counted = behind is not None and behind[1].casefold() not in FUNCTION_WORDS
    several = _SEVERAL.search(before)
    listed = several is not None and (any(c.isdigit() for c in several[0]) or _OTHERS_BEHIND.match(after) is not None)
    return not counted and (listed or bool(_PLACED.search(before)))


_GAZETTE = re.compile(r"\b(?:Stb|Stcrt|Trb|PB|PbEU|B\.?S)\.?\s*(?:(?:19|20)\d\d,\s*)?(?:nr\.?\s*)?$")
"""Before the number of a law in its gazette: "Stb. 2019, 253"."""

_BEHIND_NAME = re.compile(r"([A-ZÀ-Ý][^\W\d_]+(?:-[A-ZÀ-Ý][^\W\d_]+)?)\s+\($")
_FROM_AGE = re.compile(r"\b(?:boven|onder|voor)\s+de\s+$")
"""Before an age without its years: "luisteraars boven de 55"."""

_TWO_DIGITS = re.compile(r"[1-9]\d?")
_THING = re.compile(r"(?:^|\s)[A-ZÀ-Ý][^\W\d_]*[^\W\d_ns]\s+$")
"""A word with a capital that is hardly a plural."""
_VERB_BEHIND = re.compile(r"\s+([a-zà-ÿ]{2,})\b")
_TITLE_BEFORE = re.compile(r"[‘'“\"][A-ZÀ-Ý][^’'”\"‘“.,;:]{0,40}$")
_TITLE_BEHIND = re.compile(r"\s*[’'”\"]")


def _is_age(surface: str, before: str, after: str) -> bool:
    """Whether a number is an age without its years: of the person named before it, "Anna (34)", or "boven de 55"."""
    behind = _NOUN_BEHIND.match(after)
    if _TWO_DIGITS.fullmatch(surface) and _FROM_AGE.search(before):
        word = behind[1].casefold() if behind is not None else ""
        return not word or word in FUNCTION_WORDS or is_finite_verb(word)
    named = _BEHIND_NAME.search(before)
    if named is None or not after.startswith(")") or not _TWO_DIGITS.fullmatch(surface):
        return False
    return all(is_given_name(part) for part in named[1].split("-"))


def _is_told_apart(surface: str, before: str, after: str) -> bool:
    """Whether a number ends the name of a thing or title: "Sluis 3 was dicht", "'Vrede van 1648'"."""
    if _TITLE_BEFORE.search(before) and _TITLE_BEHIND.match(after):
        return True
    verb = _VERB_BEHIND.match(after)
    numbered = _TWO_DIGITS.fullmatch(surface) is not None and _THING.search(before) is not None
    # One thing has a verb in the singular: "In Haarlem 40 kregen een prijs" counts.
    return numbered and verb is not None and is_finite_verb(verb[1]) and not verb[1].endswith(("en", "zijn"))


_CONTACT_KINDS = frozenset({"phone", "postcode", "identifier"})
_MAIL = re.compile(r"\S@\S|\bwww\.|https?://|\bIBAN\b|\bKvK\b|\bBTW\b|\bRPR\b|\btel\b", re.IGNORECASE)


def is_contact(text: str, mentions: Iterable[Quantity]) -> bool:
    """Whether a text is an address with its phone and registration numbers: its bare numbers are no figures."""
    return sum(q.kind in _CONTACT_KINDS for q in mentions) + len(_MAIL.findall(text)) >= 2


def _first_word_is_one(surface: str) -> bool:
    words = surface.split()
    return bool(words) and bool(_ONE.match(words[0]))


def is_spelled(quantity: Quantity) -> bool:
    """Whether the figure is written in letters."""
    return bool(_SPELLED.match(quantity.surface.strip()))
