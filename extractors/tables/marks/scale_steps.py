"""Labels that are a step of a scale: `€ 0 – € 100`, `< € 500`, `20 tot 30`, `65+`. Their numbers are no figures."""

from __future__ import annotations

import re

_BOUND = r"[<>≤≥]? ?[-−+]?(?:€ ?)?\d[\d.,]*(?: ?%)?"
_STEP = re.compile(
    rf"(?P<open>van |tussen |tot |vanaf |boven |onder |meer dan |minder dan |[<>≤≥] ?=? ?)?{_BOUND}"
    rf"(?P<to>(?: ?[-–] ?| tot(?: en met)? | t/m | en | à ){_BOUND})?(?P<more> en (?:meer|hoger|ouder)|\+)?",
    re.IGNORECASE,
)


def is_step(text: str) -> bool:
    """Whether a text names a stretch of values and nothing else."""
    found = _STEP.fullmatch(text.strip())
    return found is not None and any(found[part] for part in ("open", "to", "more"))
