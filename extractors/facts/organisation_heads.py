"""Nouns that open the name of an organisation, and the small words inside one."""

from __future__ import annotations

import re

HEADS = (
    "Stichting|Vereniging|Coöperatie|Gemeente|Provincie|Stad|Waterschap|Ministerie|Universiteit|Hogeschool|OCMW"
    "|Autoriteit|Agentschap|Fonds|Pensioenfonds|Bedrijfstakpensioenfonds|Raad|Instituut|Federatie|Groep|Centrum|Bank"
    "|Museum|Ziekenhuis|Woonzorgcentrum|Scholengroep|Kamer|Dienst|Thuiszorg|Kinderopvang|Zorgcentrum|Basisschool"
    "|Recreatieschap|Veiligheidsregio|Omgevingsdienst|Hoogheemraadschap|Schouwburg|Theater|Bibliotheek|Voedselbank"
    "|Jeugdhuis|Cultuurcentrum|Gemeenschapscentrum|Atheneum|Lyceum|GGD"
)
"""Nouns that open the name of an organisation."""
COMPOUNDS = (
    r"\w+(?:fonds|stichting|vereniging|coöperatie|corporatie|bank|groep|bedrijf|club|dienst|kamer|federatie"
    r"|\w{3}commissie)"
)
"""The same as the last part of a longer noun: *Rekenkamer*, *Tuindersvereniging*."""


LINK_WORD = r"(?:van|voor|de|het|der|den|en|of|in|op|te|ter|aan|bij|by|for|and|&|-|–|’t|'t)"
LINK = re.compile(LINK_WORD)
"""Small words inside a name."""

HEAD_FIRST = re.compile(rf"^(?:{HEADS}|{COMPOUNDS})\b", re.IGNORECASE)
HEAD_INSIDE = re.compile(rf"\b(?:{HEADS}|(?i:{COMPOUNDS}))\b")
HEAD_SECOND = re.compile(rf"^[A-ZÀ-Þ](?i:\w+(?:e|oom|elijk|aal|eel)\s+(?:{HEADS}|{COMPOUNDS}))\s+[A-ZÀ-Þ]")
"""The same behind an adjective, with a name behind it: *Autonoom Gemeentebedrijf …*."""
