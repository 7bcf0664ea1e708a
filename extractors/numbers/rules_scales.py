"""Rules for the unit and scale that a label declares for other figures: "(in k€)", "x € 1.000", "'000 EUR", "in mln.".

A declaration is a multiplier, a number word and a currency, in any order. In running text it must say that it declares
("in", "x"); a head or caption may leave that out ("€ mln"), which only `declarations` asks for.
"""

from __future__ import annotations

from verslag.extractors.numbers.building import digits_of
from verslag.extractors.numbers.lexicon import PrintedUnit, Scale
from verslag.extractors.numbers.number_words import NumberWord
from verslag.extractors.numbers.token_chart import Match, Phase, Rule

_POWERS = {"1": 0, "1000": 3, "1000000": 6, "1000000000": 9, "000": 3, "000000": 6, "000000000": 9}


def declared(match: Match) -> PrintedUnit | None:
    """The unit of the figures that follow, and the power of ten they are printed in."""
    unit, scale = match.meaning("u"), match.meaning("s")
    power = 0
    if isinstance(scale, Scale):
        power = scale.power
    elif isinstance(scale, NumberWord):
        digits = digits_of(f"{scale.value:f}")
        if digits.rstrip("0") != "1":
            return None
        power = len(digits) - 1
    elif match.has("n"):
        digits = "".join(digits_of(part) for part in match.every("n"))
        if digits not in _POWERS:
            return None
        power = _POWERS[digits]
    if isinstance(unit, PrintedUnit):
        return PrintedUnit(unit.name, unit.scale + power)
    return PrintedUnit("", power) if power else None


def declared_unit(match: Match) -> PrintedUnit | None:
    """The unit alone: "(in euro)", "(in %)"."""
    unit = match.meaning("u")
    return unit if isinstance(unit, PrintedUnit) else None


def spelled_out(match: Match) -> PrintedUnit | None:
    """A round thousand in brackets or alone: "(€ 1.000)" and "1.000 fte" say what the figures are printed in."""
    amount = match.quantity("q")
    if (
        amount.unit is None
        or amount.kind not in ("currency", "dimension")
        or amount.value is None
        or amount.value_high is not None
    ):
        return None
    digits = digits_of(f"{amount.value:f}")
    power = len(digits) - 1
    return PrintedUnit(amount.unit, power) if digits.rstrip("0") == "1" and power and power % 3 == 0 else None


def unit_of_year(match: Match) -> PrintedUnit | None:
    """A year beside the unit of its column: "2022 %", "€ 2022" and "2022 k€" are no amounts."""
    found = match.quantity("q")
    if found.unit is None or found.value is None or found.value_high is not None:
        return None
    year = int(found.value.scaleb(-found.scale))
    bare = str(year) in found.surface and year in _YEARS
    return PrintedUnit(found.unit, found.scale) if bare else None


def millions(match: Match) -> PrintedUnit | None:
    """The m behind a currency, which stands for metre behind a bare number."""
    unit = match.meaning("u")
    return PrintedUnit(unit.name, 6) if isinstance(unit, PrintedUnit) and match.word("m") == "m" else None


_YEARS = range(1900, 2101)

TIMES = "( 'x' | '*' | '×' )"
WORD = "s=SCALE | s=THOUSAND | s=INDEFINITE"
DIGITS = (
    "n=TWELVE _ n=LEADING0 ( _ n=LEADING0 )? | n=GROUPED | n=LONG | n=FOUR "
    "| APOSTROPHE ~ n=LEADING0 ( '.' ~ n=LEADING0 )?"
)
POWER = f"( TWELVE? ( {WORD} ) | {DIGITS} | n=TWELVE | n=LEADING0 )"
MONEY = "( ( 'van' | 'of' )? u=MONEY )"

SCALES = Phase(
    "declared scales",
    [
        Rule(
            "times a thousand",
            "DECLARED",
            f"<!NUMERAL {TIMES} u=MONEY? {POWER} {MONEY}?",
            declared,
            "bedragen x € 1.000",
        ),
        Rule("currency times", "DECLARED", f"u=MONEY {TIMES} {POWER}", declared, "(€ x 1.000)"),
        Rule(
            "in thousands",
            "DECLARED",
            f"( 'in' | 'per' | 'en' ) ( {WORD} ) {MONEY}",
            declared,
            "in duizend euro",
        ),
        Rule(
            "in currency of thousands", "DECLARED", f"'in' u=MONEY ( {WORD} | ~ s=SCALE_LETTER )", declared, "in € mln"
        ),
        Rule(
            "in thousands of anything",
            "DECLARED",
            f"'in' ( {WORD} ) ( $ | >STOP | >DASH | >QUANTITY | >YEAR4 )",
            declared,
            "bedragen in mln.",
        ),
        Rule("zeros", "DECLARED", f"'in'? u=MONEY? APOSTROPHE ~ n=LEADING0 {MONEY}?", declared, "in € '000"),
        Rule("zeros and currency", "DECLARED", "<!NUMERAL 'in'? n=LEADING0 u=MONEY", declared, "Omzet in 000 EUR"),
        Rule("currency and zeros", "DECLARED", "'in'? u=MONEY n=LEADING0", declared, "Omzet (EUR 000)"),
        Rule("in letter and currency", "DECLARED", "'in' s=SCALE_LETTER u=CURRENCY", declared, "in K EUR"),
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

LABEL_SCALES = Phase(
    "scales of a label",
    [
        Rule("scale and currency", "DECLARED", f"( {WORD} | s=SCALE_LETTER ) {MONEY}", declared, "Omzet, miljoen euro"),
        Rule("currency and scale", "DECLARED", f"u=MONEY ( {WORD} | s=SCALE_LETTER )", declared, "Omzet (€ mln)"),
        Rule("currency and letter unit", "DECLARED", "u=MONEY m=LETTER_UNIT", millions, "Omzet (EUR m)"),
        Rule("scale in brackets", "DECLARED", f"<'(' ( {WORD} ) >')'", declared, "Omzet (mln.)"),
        Rule("thousand in brackets", "DECLARED", "<'(' q=QUANTITY >')'", spelled_out, "Omzet (€ 1.000)"),
        Rule("in a thousand", "DECLARED", "<'in' q=QUANTITY", spelled_out, "Omzet in 1.000 euro"),
        Rule("thousand alone", "DECLARED", "^ q=QUANTITY $", spelled_out, "€ 1.000"),
        Rule("unit beside a year", "DECLARED", "q=QUANTITY", unit_of_year, "2022 %"),
        Rule("scaled currency", "DECLARED", "u=SCALED_CURRENCY", declared_unit, "Omzet k€"),
        Rule("unit", "DECLARED_UNIT", "u=MONEY | u=ANY_PERCENT | u=UNITS | u=CENTS", declared_unit, "Omzet EUR"),
    ],
)
"""What is left once the amounts of the text itself are read: they scale nothing but themselves."""
