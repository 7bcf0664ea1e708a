"""Fonts whose tables say the wrong characters, told by what their words look like over the whole document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from verslag.extractors.document.page import PageText
from verslag.extractors.pdf.text.garbled import is_garbled

_ODD = re.compile(r"[!\"#$<=>?@\[\]\\^`{|}~]")
"""Characters that print hardly has; shuffled codes of letters come out as these as often as as others."""

_ODD_ON_PAGE = 0.02
"""Pages below this share of odd characters are not looked at: a report has one in some hundreds."""

_ODD_IN_FONT = 0.1
"""In formulas and addresses one in twenty."""

_FEWEST = 40
"""Characters from which a share says something."""


def lying_fonts(pages: Iterable[PageText]) -> frozenset[str]:
    """Names of the fonts that spell nonsense."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for page in pages:
        if _odd_share("".join([word.text for word in page.words])) > _ODD_ON_PAGE:
            for word in page.words:
                texts[word.font].append(word.text)
    return frozenset(
        font for font, words in texts.items() if _odd_share("".join(words)) > _ODD_IN_FONT or is_garbled(words)
    )


def _odd_share(text: str) -> float:
    return len(_ODD.findall(text)) / len(text) if len(text) >= _FEWEST else 0.0
