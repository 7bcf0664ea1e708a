"""Words that stand between a given and a family name (tussenvoegsels), and which of them can open a family name."""

from __future__ import annotations

from verslag.extractors.names.words.name_lists import word_class

PARTICLES = word_class("tussenvoegsels")
"""Some only count behind another (`van het`, `op de`)."""

OPENING_PARTICLES = PARTICLES - word_class("tussenvoegsels behind another") | {"in 't", "op"}
"""Those that a family name may begin with."""
