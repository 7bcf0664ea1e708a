"""Shares printed without a label, such as those on a pie: named by the amounts beside them whose parts they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from verslag.extractors.document.geometry import BBox
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.phrases.summing_words import sums_up

_MOST = 8
"""A pie with more slices is not worth trying every order of labels for."""

_HALF_POINT = Decimal("0.51")
"""A printed share may be off by its rounding."""


def named_shares(candidates: Sequence[Candidate], cards: Sequence[BBox]) -> list[Candidate]:
    """Give percentages without a label the label of the amount that is this share of the whole.

    Only where it is certain: the unlabelled percentages of one card (or of the page, outside all cards) add up to 100,
    as many labelled amounts stand beside them, and exactly one way of pairing fits within rounding.
    """
    result = list(candidates)
    for card in (*cards, None):
        inside = [i for i, c in enumerate(result) if _smallest_card(c, cards) == card]
        shares = [i for i in inside if _is_bare_share(result[i])]
        if (
            not 2 <= len(shares) <= _MOST
            or abs(sum((_value(result[i]) for i in shares), Decimal(0)) - 100) > len(shares) * _HALF_POINT
        ):
            continue
        amounts = [i for i in inside if _is_part(result[i])]
        pairing = _pairing([_value(result[i]) for i in shares], [_value(result[i]) for i in amounts])
        for share, place in zip(shares, pairing, strict=False):
            if place is None:
                result[share] = replace(result[share], place="chart", extractor="share")
                continue
            label = result[amounts[place]].context.label
            context = replace(result[share].context, label=f"{label} (aandeel)")
            doubts = tuple(d for d in result[share].doubts if d is not Doubt.NO_LABEL)
            result[share] = replace(
                result[share],
                place="chart",
                extractor="share",
                context=context,
                doubts=doubts,
                supports=(*result[share].supports, Support.SHARE_OF_AMOUNT),
            )
    return result


def _smallest_card(candidate: Candidate, cards: Sequence[BBox]) -> BBox | None:
    around = [card for card in cards if card.contains_point(candidate.bbox.x_mid, candidate.bbox.y_mid)]
    return min(around, key=lambda card: card.area, default=None)


def _is_bare_share(candidate: Candidate) -> bool:
    return (
        candidate.quantity.kind == "percent" and not has_content(candidate.context.label) and candidate.place != "table"
    )


def _is_part(candidate: Candidate) -> bool:
    value = candidate.quantity.value
    return (
        candidate.place == "kpi"
        and candidate.quantity.kind != "percent"
        and value is not None
        and value > 0
        and has_content(candidate.context.label)
        and not sums_up(candidate.context.label)
    )


def _value(candidate: Candidate) -> Decimal:
    assert candidate.quantity.value is not None
    return candidate.quantity.value


def _pairing(shares: Sequence[Decimal], amounts: Sequence[Decimal]) -> list[int | None]:
    """The amount of each share, or None for all where no pairing or more than one fits."""
    nothing: list[int | None] = [None] * len(shares)
    if len(shares) != len(amounts):
        return nothing
    whole = sum(amounts, Decimal(0))
    fits = [[abs(100 * a / whole - s) <= _HALF_POINT for a in amounts] for s in shares]
    if any(sum(row) == 0 for row in fits):
        return nothing
    found = [order for order in permutations(range(len(amounts))) if all(fits[i][j] for i, j in enumerate(order))]
    return list(found[0]) if len(found) == 1 else nothing
