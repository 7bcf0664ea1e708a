"""Rules for the unit and scale that a label declares for the figures behind it: "(in k€)", "x € 1.000", "in miljoenen euro"."""

from __future__ import annotations

from verslag.extractors.numbers.building import digits_of
from verslag.extractors.numbers.lexicon import Scale, Unit
from verslag.extractors.numbers.number_words import NumberWord
from verslag.extractors.numbers.token_chart import Match, Phase, Rule

_POWERS = {"1": 0, "1000": 3, "1000000": 6, "1000000000": 9}


def declared(match: Match) -> Unit | None:
    """The unit of the figures that follow, and the power of ten they are printed in."""
    unit, scale = match.meaning("u"), match.meaning("s")
    power = 0
    if isinstance(scale, Scale):
        power = scale.power
    elif isinstance(scale, NumberWord):
        power = len(digits_of(f"{scale.value:f}")) - 1
    elif match.has("n"):
        digits = digits_of(match.word("n"))
        if digits not in _POWERS:
            return None
        power = _POWERS[digits]
    if isinstance(unit, Unit):
        return Unit(unit.name, unit.scale + power)
    return Unit("", power) if power else None


def declared_unit(match: Match) -> Unit | None:
    """The unit alone: "(in euro)", "(in %)"."""
    unit = match.meaning("u")
    return unit if isinstance(unit, Unit) else None


SCALES = Phase(
    "declared scales",
    [
        Rule(
            "times a thousand",
            "DECLARED",
            "( 'x' | '*' | '×' ) u=MONEY? ( n=GROUPED | n=LONG | n=FOUR | n=TWELVE | s=THOUSAND | s=SCALE ) u=MONEY?",
            declared,
            "bedragen x € 1.000",
        ),
        Rule(
            "currency times",
            "DECLARED",
            "u=MONEY ( 'x' | '*' | '×' ) ( n=GROUPED | n=LONG | n=FOUR | s=THOUSAND | s=SCALE )",
            declared,
            "(€ x 1.000)",
        ),
        Rule(
            "in thousands",
            "DECLARED",
            "'in' ( s=THOUSAND | s=SCALE | s=INDEFINITE ) u=MONEY",
            declared,
            "in duizend euro",
        ),
        Rule(
            "in a unit, in brackets",
            "DECLARED",
            "<'(' 'in' ( u=CURRENCY_WORD | u=ANY_PERCENT | u=UNITS ) >')'",
            declared_unit,
            "Kosten (in euro): 1.250",
        ),
        Rule("in currency", "DECLARED", "'in' ( u=SCALED_CURRENCY | u=CURRENCY ) >!NUMERAL", declared, "(in k€)"),
        Rule("in currency of a thousand", "DECLARED", "'in' u=MONEY n=GROUPED", declared, "bedragen in EUR 1.000"),
    ],
)
