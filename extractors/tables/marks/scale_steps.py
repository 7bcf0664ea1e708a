"""Labels that are a step of a scale: `€ 0 – € 100`, `< € 500`, `20 tot 30`, `65+`. Their numbers are no figures."""

from __future__ import annotations

import re

_BOUND = r"[<>≤≥]? ?[-−+]?(?:€ ?)?\d[\d.,]*(?: ?%)?"
_COUNTED = r"(?:[ -](?!en\b|of\b)[^\W\d_]+[²³]?)?"
"""What the scale counts: *jaar*, *m²*, *werknemers*."""
_STEP = re.compile(
    r"(?P<open>van |tussen |tot |vanaf |boven |onder |(?:meer|minder|jonger|ouder|groter|kleiner|hoger|lager) dan |"
    rf"(?:ten )?minstens |hoogstens |[<>≤≥] ?=? ?)?{_BOUND}"
    rf"(?P<to>{_COUNTED}(?: ?[-–] ?| tot(?: en met)? | t/m | en | à ){_BOUND})?{_COUNTED}"
    r"(?P<more> (?:en|of) (?:meer|minder|hoger|lager|ouder|jonger|groter|kleiner)|\+)?",
    re.IGNORECASE,
)


def is_step(text: str) -> bool:
    """Whether a text names a stretch of values and nothing else."""
    found = _STEP.fullmatch(text.strip())
    return found is not None and any(found[part] for part in ("open", "to", "more"))
