"""Figures with everything an analyst needs: label, unit, period, scenario, tag, place and confidence."""

from verslag.extractors.metrics.checks import Finding, check_figures
from verslag.extractors.metrics.find import find_figures
from verslag.extractors.metrics.tags import TagMatch, explain_tag

__all__ = ["Finding", "TagMatch", "check_figures", "explain_tag", "find_figures"]
