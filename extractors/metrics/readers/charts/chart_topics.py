"""What the figures of a chart are of: its title without the times, units and breakdowns that are told otherwise."""

from __future__ import annotations

import re

from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.fields.figure_periods import only_period, periods_in

_LONGEST_TITLE = 16
"""Words of a title that still make a label; of a longer one the part before its colon does."""

_HANGING = re.compile(r"^[\W_]+|(?:[\W_]|\b(?:per|op|in|eind|ultimo))+$", re.IGNORECASE)
"""What is left at the ends of a name when its period is taken out."""

_BREAKDOWN = re.compile(r"(?:naar|per|volgens|uitgesplitst|opgesplitst)\b", re.IGNORECASE)
"""What opens the part of a title that says by what its figures are split: their names say so themselves."""

_LONGEST_DETAIL, _AROUND_PERIOD = 6, 1
"""Words of such a part; words that a part with a period may have besides it (*zomer 2031*)."""

_PLAIN_UNITS = ("", "percent", "count", "EUR", "USD")
"""Units that say nothing of what is measured, as full-time posts and kilometres do."""

_ASIDE = re.compile(r"\s*\(([^()]*)\)$")


def topic_of(title: str) -> str:
    """What a title says the figures under it are of: all but its times, units and breakdowns, or of a long one the part
    before its colon.

    >>> topic_of("Leden van sportclubs, naar gewest, 2031 (in %)")
    'Leden van sportclubs'
    """
    head, colon, rest = (
        _without_details(part) if part != ": " else part for part in title.rstrip(".: ").partition(": ")
    )
    title = f"{head}{colon}{rest}"
    if colon:
        known = {w.casefold() for w in head.split()}
        repeated = sum(w.casefold() in known for w in rest.split()[: len(known) + 2])
        title = rest if repeated * 2 > len(known) else title
    return title if len(title.split()) <= _LONGEST_TITLE or not colon else head


def without_period(name: str) -> str:
    """A name without the period it gives (*Voorraad 31-12-2021*); as it is where it names none, or several."""
    if only_period(name) is None:
        return name
    rest = _without_periods(name)
    return rest if any(ch.isalpha() for ch in rest) else ""


def _without_periods(text: str) -> str:
    for start, end, _ in reversed(periods_in(text)):
        text = f"{text[:start]} {text[end:]}"
    return _HANGING.sub("", " ".join(text.split()))


def _without_details(title: str) -> str:
    """A title without the parts behind a comma or in brackets at its end that are but times, units and breakdowns."""
    left = title
    while True:
        aside = _ASIDE.search(left)
        head, comma, tail = left.rpartition(", ")
        if aside and _is_detail(aside.group(1)):
            left = left[: aside.start()]
        elif comma and _is_detail(tail):
            left = head
        else:
            break
    times = periods_in(left)
    if times and times[-1][1] == len(left):
        left = _HANGING.sub("", left[: times[-1][0]])
    return left if any(ch.isalpha() for ch in left) else title


def _is_detail(text: str) -> bool:
    words = text.split()
    if len(words) > _LONGEST_DETAIL:
        return False
    rest = _without_periods(text) if periods_in(text) else text
    dated = rest != text and len([w for w in rest.split() if len(w) > 2]) <= _AROUND_PERIOD
    declares = only_declares(text) and measure_of(text).unit in _PLAIN_UNITS
    return dated or declares or _BREAKDOWN.match(text) is not None
