"""Figures with everything an analyst needs: label, unit, period, scenario, tag, place and confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verslag.extractors.on_demand import on_demand

if TYPE_CHECKING:
    from verslag.extractors.metrics.checks.agreement import Finding
    from verslag.extractors.metrics.checks.self_checks import check_figures
    from verslag.extractors.metrics.fields.tag_match import TagMatch, explain_tag
    from verslag.extractors.metrics.figures.confidence import rated

__all__ = ["Finding", "TagMatch", "check_figures", "explain_tag", "rated"]

if not TYPE_CHECKING:
    __getattr__ = on_demand(
        __name__,
        {
            "Finding": "checks.agreement",
            "check_figures": "checks.self_checks",
            "TagMatch": "fields.tag_match",
            "explain_tag": "fields.tag_match",
            "rated": "figures.confidence",
        },
    )
