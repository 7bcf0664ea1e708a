"""Figures with everything an analyst needs: label, unit, period, scenario, tag, place and confidence."""

from verslag.extractors.metrics.checks.agreement import Finding
from verslag.extractors.metrics.checks.self_checks import check_figures
from verslag.extractors.metrics.fields.tag_match import TagMatch, explain_tag
from verslag.extractors.metrics.figures.confidence import rated
from verslag.extractors.metrics.find_figures import find_figures

__all__ = ["Finding", "TagMatch", "check_figures", "explain_tag", "find_figures", "rated"]
