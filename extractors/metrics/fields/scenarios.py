"""Realised or planned: what headers and words say about a figure."""

from __future__ import annotations

import re

from verslag.extractors.language.aims import aimed_by, looks_ahead
from verslag.schemas.vocabularies import Scenario

_HEADER: tuple[tuple[Scenario, str], ...] = (
    (
        "actual",
        (
            r"realisatie|gerealiseerd|verwezenlijk|\bwerkelijk|\brekening\b|jaarrekening|\bactual|uitvoering|uitkomst"
            r"|resultaat\s+\d{4}|\bnulmeting|\b(?:nul|start|uitgangs)waarde\b"
        ),
    ),
    (
        "budget",
        (
            r"begroting|begroot|budget|\bmjp\b|meerjarenplan|initieel krediet|\bbw\s?\d|\bcijfers begroting"
            r"|krediet(?:en)?\b|\bbg\b|\b(?:initieel|aangepast|geplande?|voorzien)\b"
            r"|^plan$|^plan\s(?=(?:19|20)\d\d)|(?<=\d\d\d\d )plan$"
        ),
    ),
    ("forecast", r"prognose|raming|geraamd|vooruitzicht|verwacht|vermoedelijk|forecast|verwachting"),
    ("target", r"streef|doelstelling|\bdoel\b|\bnorm\b|target|ambitie|doelwaarde"),
)
_PROSE: tuple[tuple[Scenario, re.Pattern[str]], ...] = (
    (
        "budget",
        re.compile(
            r"\b(?:begroot|begrote|begroten|begrootten?|begroting(?:en)?|gebudgetteerde?|budget(?:ten)?)\b(?!\s+(?:was|waren|is|werd|werden|hoger|lager))"
            r"[^.,;:()]{0,40}$",
            re.IGNORECASE,
        ),
    ),
    (
        "forecast",
        re.compile(
            r"\b(?:prognose|naar verwachting|reken(?:t|en)\b[^.,;:()]{0,40}\b(?:op|met)|geraamde?|raming"
            r"|verwacht(?:en?)?)\b[^.,;:()]{0,40}$",
            re.IGNORECASE,
        ),
    ),
    (
        "target",
        re.compile(
            r"\b(?:streefcijfer|streefwaarde|norm|doelstelling|streven|beogen|doel)\b[^.,;()]{0,40}$", re.IGNORECASE
        ),
    ),
)
_COMPARED = re.compile(
    r"\b(?:ten opzichte van|t\.o\.v\.|dan|vergeleken met|in afwijking van|tegenover)\b[^.,;:()]{0,25}$", re.IGNORECASE
)


def scenario_of_header(text: str) -> Scenario | None:
    """The scenario a column header or title names; None where it names none, or what was done beside what was planned.

    Of several kinds of plan ("Begroting 2024 en meerjarenraming") the first counts.
    """
    found = {name: match.start() for name, pattern in _HEADER if (match := re.search(pattern, text, re.IGNORECASE))}
    if len(found) > 1 and "actual" in found:
        return None
    return min(found, key=lambda name: found[name], default=None)


_SERIES_OF_TARGETS = re.compile(r"streef|target|doelwaarde", re.IGNORECASE)


def scenario_of_title(text: str) -> Scenario | None:
    """The scenario a title gives the figures under it; an aim it only names ("Besteding aan de doelstelling") is
    none.
    """
    scenario = scenario_of_header(text)
    return None if scenario == "target" and not _SERIES_OF_TARGETS.search(text) else scenario


def scenario_under(title: str, begin: int) -> Scenario | None:
    """The scenario a title that names a time gives what stands under it: what is to be reached by then is a target.

    Args:
        title: of a section or a group ("Onze doelen voor 2030", "Begroting 2031").
        begin: where the time stands in it.
    """
    if aimed_by(title, begin) is not None:
        return "target"
    return "forecast" if looks_ahead(title, begin) is not None else scenario_of_title(title)


_BUDGETED_AFTER = re.compile(
    r"^\s*(?:\w+\s+){0,2}(?:begroot|gebudgetteerd|voorzien|ingeschreven)\b(?!\s+was)", re.IGNORECASE
)


_ESTIMATED_AFTER = re.compile(r"^\s*(?:\w+\s+){0,2}(?:geraamd|verwacht|geschat|voorspeld)\b", re.IGNORECASE)
_ROUND = re.compile(
    r"\b(?:(?:BA|BO|BW|BC|MJP|AMJP)\s?(?:19|20)\d\d\b"
    r"|(?:begrotings(?:aanpassing|opmaak|controle|wijziging)|meerjarenplan)\s+(?:19|20)\d\d\b)"
)
"""A round of the budget of a year, as governments call them."""


def rounds_in(sentence: str) -> list[str]:
    """The years of the budget whose rounds a sentence names ("BO 2031")."""
    return [match[0][-4:] for match in _ROUND.finditer(sentence)]


_DIRECTLY = r"\b(?:{})\s+(?:(?!(?:was|waren|is|zijn|werden?|en|of|dan)\b)[^\W\d_-]+\s+){{0,2}}(?:van\s+)?(?:€\s*)?$"
_ITSELF: tuple[tuple[Scenario, re.Pattern[str]], ...] = (
    ("budget", re.compile(_DIRECTLY.format("begrote?|begroot|gebudgetteerde?"), re.IGNORECASE)),
    (
        "budget",
        re.compile(
            r"(?:^|[.;:(]\s*)(?:begroot|gebudgetteerd)\s+(?:was|waren|werden?|is|zijn)\b[^.,;:()]{0,30}$", re.IGNORECASE
        ),
    ),
    ("budget", re.compile(r"\((?:begroot|begroting|budget)\s*:\s*(?:€\s*)?$", re.IGNORECASE)),
    ("forecast", re.compile(_DIRECTLY.format("geraamde|verwachte"), re.IGNORECASE)),
)
"""Right before a figure: it is itself the planned one, even where something is held against it."""


_MUST = re.compile(r"\b(?:moet|moeten|willen|wil)\b[^.;:()]*$", re.IGNORECASE)
_SHALL = re.compile(r"\b(?:zal|zullen)\b[^.;:()]*$", re.IGNORECASE)


def scenario_ahead(before: str) -> Scenario | None:
    """The scenario of a figure of a time to come by the verb before it: what must be so is a target, what will be a
    forecast.
    """
    if _MUST.search(before):
        return "target"
    return "forecast" if _SHALL.search(before) else None


def scenario_of_prose(before: str, after: str = "") -> Scenario | None:
    """The scenario the words around a figure give it; a budget it is only compared with gives none."""
    around = f"{before}#{after}"
    if any(not _COMPARED.search(around[: named.start()]) for named in _ROUND.finditer(around)):
        return "budget"
    if _ESTIMATED_AFTER.match(after):
        return "forecast"
    if _BUDGETED_AFTER.match(after) and not re.match(r"^\s*(?:\w+\s+){0,2}dan\b", after):
        return "budget"
    for scenario, pattern in _ITSELF:
        if pattern.search(before):
            return scenario
    for scenario, pattern in _PROSE:
        match = pattern.search(before)
        if match and not _COMPARED.search(before[: match.start()] + " "):
            return scenario
    return None
