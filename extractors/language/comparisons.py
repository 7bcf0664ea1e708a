"""Words before a time that figures are only held against: it is not their own."""

from __future__ import annotations

HELD_AGAINST = r"ten opzichte van|t\.?o\.?v\.?|vergeleken met|in vergelijking met|tegenover|dan in|sinds|versus|vs\.?"
"""As a pattern, whole words: "t.o.v. 2021"."""
