"""Words that make a figure negative which is printed without a sign."""

from __future__ import annotations

import re

from verslag.extractors.language.stems import fit, stem, stems
from verslag.extractors.metrics.fields.tag_match import MONEY
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.schemas.taxonomy import Taxonomy

_BOTH_SIGNS = re.compile(
    r"winst\b.*verlies|verlies\b.*winst|overschot.*tekort|tekort.*overschot|[/(][^)]*verlies", re.IGNORECASE
)


def is_negative(candidate: Candidate, tag: str, unit: str, taxonomy: Taxonomy) -> bool:
    """Whether words make a figure negative that is printed without a sign.

    At the end of a longer word they do so for money only: what leaks away (`waterverlies`) is counted upwards.
    """
    value = candidate.quantity.value
    if value is None or value <= 0 or re.search(r"[-−–(+]", candidate.raw_text):
        return False
    label = candidate.context.row_label or candidate.context.label
    if _BOTH_SIGNS.search(label):
        return False
    found = stems(label)
    fitting = ("word", "head") if unit in MONEY else ("word",)
    return any(
        all(any(fit(w, stem(t)) in fitting for w in found) for t in n.split()) for n in taxonomy.tags[tag].negative
    )
