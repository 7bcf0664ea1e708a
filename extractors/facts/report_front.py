"""The front of a report: how many pages it takes, and the nouns a report calls itself by there."""

from __future__ import annotations

COVER_PAGES = 3
"""Cover, title page and colophon: what a report calls itself stands there."""

REPORT_NOUNS = "verslag|rapport|rekening|overzicht|stukken"
"""The last part of what most reports are called: *jaarverslag*, *jaarstukken*."""

COVER_WORDS = 90
"""Words up to which one of the first pages is a cover, a title page or a colophon."""
