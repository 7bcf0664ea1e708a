"""Every rule of the grammar carries an example; in it the rule must build something."""

from __future__ import annotations

import pytest

from verslag.extractors.numbers.notation import Notation
from verslag.extractors.numbers.parse import CELL, LABEL, PROSE
from verslag.extractors.numbers.pattern import compile_pattern
from verslag.extractors.numbers.token_chart import Phase, Rule
from verslag.extractors.numbers.tokens import tokenise

RULES = [
    pytest.param(grammar, rule, id=f"{phase.name}: {rule.name}")
    for grammar in (PROSE, CELL, LABEL)
    for phase in grammar
    if grammar is PROSE or phase not in PROSE
    for rule in phase.rules
]


@pytest.mark.parametrize(("grammar", "rule"), RULES)
def test_rule_builds_its_example(grammar: tuple[Phase, ...], rule: Rule) -> None:
    for phase in LABEL + CELL:
        phase.prepare()
    chart = tokenise(rule.example, Notation.UNKNOWN)
    for phase in grammar:
        names = phase.apply(chart)
        if rule in phase.rules:
            assert rule.name in names
            return


@pytest.mark.parametrize("pattern", ["", "( INT", "INT )", "int", "INT?", "~", "'een twee'"])
def test_bad_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        compile_pattern(pattern)
