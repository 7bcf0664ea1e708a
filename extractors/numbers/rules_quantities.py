"""Rules that make quantities of numbers: sign, currency, scale, unit, and the hedge before them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from verslag.extractors.document.quantity import FigureKind, Quantity
from verslag.extractors.numbers.lexicon import Hedge, PrintedUnit, Scale
from verslag.extractors.numbers.number_meanings import is_change
from verslag.extractors.numbers.token_chart import Match, Phase, Rule, Sign
from verslag.extractors.numbers.token_kinds import chars

_PERCENTS = frozenset(("percent", "permille", "percentage_point", "basis_point"))


def kind_of(unit: str | None) -> FigureKind:
    """The kind of a single figure by its unit; currencies have three capitals."""
    if unit is None:
        return "cardinal"
    if unit in _PERCENTS:
        return "percent"
    return "currency" if len(unit) == 3 and unit.isupper() else "dimension"


def scaled(value: Decimal | None, power: int) -> Decimal | None:
    """A value times ten to a power, exactly and without exponent."""
    if value is None or not power:
        return value
    return Decimal(format(value.scaleb(power), "f"))


SMALLEST_BARE_AMOUNT = 100  # in brackets behind a label; below it a number is as likely a note
_PER = frozenset(chars("PER"))


def is_rate(match: Match) -> bool:
    """Whether "per" stands behind the match: rates do have three decimals."""
    return match.chart.behind(match.last) in _PER


def measure(match: Match) -> Quantity | None:
    """Sign, number, scale and unit or currency, in any order the pattern allows."""
    found = match.quantity("n")
    unit, scale = match.meaning("u"), match.meaning("s")
    power = (scale.power if isinstance(scale, Scale) else 0) + (unit.scale if isinstance(unit, PrintedUnit) else 0)
    if match.has("million"):
        power += 6
    low, high = found.value, scaled(found.value_high, power)
    # "800.000 à 1,2 miljoen": the scale belongs to the second number alone
    if not (high is not None and low is not None and found.value_high is not None and low > found.value_high):
        low = scaled(low, power)
    sign = match.meaning("sign")
    negative = match.has("minus") or (isinstance(sign, Sign) and sign.negative)
    name = unit.name if isinstance(unit, PrintedUnit) else found.unit
    if negative and low is not None and high is None:
        if name == "year":  # "-18 jaar" is said of the young
            found = replace(found, qualifier="less_than")
        else:
            low = -low
    kind: FigureKind = "range" if high is not None else kind_of(name)
    if kind == "currency" and found.ambiguous and not power and low is not None and not is_rate(match):
        low = low.scaleb(3)  # an amount of money has no three decimals: "€ 12,000" is English, "3,045 miljard" is not
        found = replace(found, decimals=0)
    return replace(
        found,
        start=match.start,
        end=match.end,
        surface=match.text,
        value=low,
        value_high=high,
        unit=name,
        kind=kind,
        scale=power or found.scale,
        decimals=None if found.decimals is None else found.decimals - power,
    )


def euros(match: Match) -> Quantity | None:
    """13.250,-: the dash for cents is written of euros alone."""
    found = measure(match)
    return replace(found, unit="EUR", kind="currency") if found else None


def sum_of_money(match: Match) -> Quantity | None:
    """12,5 mln euro; of "12 € 15 €" the first amount."""
    found = measure(match)
    if found is None:
        return None
    end = max(match.span(name)[1] for name in ("n", "s", "u") if match.has(name))
    return replace(found, end=end, surface=match.chart.text[match.start : end])


def under_scale(match: Match) -> Quantity | None:
    """1.250 behind "(in k€):"; the surface is the number's own."""
    found = measure(match)
    start = match.span("sign" if match.has("sign") else "n")[0]
    return (
        replace(found, start=start, surface=match.chart.text[start : match.end], unit=found.unit or None)
        if found
        else None
    )


def cents(match: Match) -> Quantity | None:
    """75 cent, drie euro en 50 cent, vijf euro vijftig"""
    whole = match.quantity("n").value if match.has("n") else Decimal(0)
    part = match.quantity("c")
    if match.has("n") and match.quantity("n").decimals:
        return None  # "12,50 euro 10%": the cents are printed already
    if whole is None or part.value is None or (part.value >= 100 and match.has("n")):
        return None
    unit = match.meaning("u")
    return replace(
        part,
        start=match.start,
        end=match.end,
        surface=match.text,
        value=whole + part.value.scaleb(-2),
        unit=unit.name if isinstance(unit, PrintedUnit) else "EUR",
        kind="currency",
        decimals=2,
    )


def hedged(match: Match) -> Quantity | None:
    """The qualifier of the hedge; the surface stays the figure's own."""
    hedge = match.meaning("h")
    found = match.quantity("q")
    if not isinstance(hedge, Hedge) or (hedge.qualifier == "at_most" and _reaches(match)):
        return None
    return replace(found, qualifier=hedge.qualifier)


def bracketed(match: Match) -> Quantity | None:
    """(12.500) behind "Resultaat": an amount, where "(3)" would be a note."""
    found = measure(match)
    if found is None or found.value is None:
        return None
    return found if found.decimals or found.unit or abs(found.value) >= SMALLEST_BARE_AMOUNT else None


def or_more(match: Match) -> Quantity | None:
    """500+, 65+'ers"""
    found = measure(match)
    if found is None:
        return None
    if match.has("age"):
        found = replace(found, unit="year", kind="age")
    return replace(found, qualifier="at_least")


def at_least(match: Match) -> Quantity:
    """12 jaar en ouder"""
    return replace(match.quantity("q"), qualifier="at_least")


def _reaches(match: Match) -> bool:
    """Whether "tot" tells what was reached, not an upper limit: "steeg tot € 1,2 miljoen"."""
    return match.text.lower().startswith("tot") and is_change(match)


def at_most(match: Match) -> Quantity | None:
    """tot 25 deelnemers"""
    if _reaches(match):
        return None
    return replace(match.quantity("q"), qualifier="at_most")


def plain(match: Match) -> Quantity:
    return match.quantity("n")


MEASURES = Phase(
    "measures",
    [
        Rule(
            "euros and cents", "QUANTITY", "n=NUMBER u=CURRENCY_WORD 'en'? c=NUMBER CENTS", cents, "3 euro en 50 cent"
        ),
        Rule("amount without cents", "QUANTITY", "sign=SIGNED? n=NUMBER CENTLESS >!CURRENCY", euros, "13.250,-"),
        Rule("cents", "QUANTITY", "c=NUMBER CENTS", cents, "75 cent"),
        Rule(
            "euros and cents without the word",
            "QUANTITY",
            "n=NUMBER u=CURRENCY_WORD c=NUMBER >!UNITS >!ANY_PERCENT",
            cents,
            "vijf euro vijftig",
        ),
        Rule(
            "currency before brackets",
            "QUANTITY",
            "u=CURRENCY minus='(' n=NUMBERS s=SCALES? ')'",
            measure,
            "€ (12.500)",
        ),
        Rule(
            "amount in brackets behind its label",
            "QUANTITY",
            "( <':' | <RESULT | ^ ) minus='(' ~ u=AMOUNT_UNIT? n=NUMBER s=SCALES? ~ ')' >!LETTERS",
            bracketed,
            "Resultaat van het boekjaar: (12.500)",
        ),
        Rule(
            "currency before",
            "QUANTITY",
            "sign=SIGNED? u=AMOUNT_UNIT sign=SIGNED? n=NUMBERS ( s=SCALES | s=SCALE_LETTER | ~ million=LETTER_UNIT "
            ")? CENTLESS? CURRENCY_WORD? sign=SIGNED_BEHIND?",
            measure,
            "€ 12,5 mln",
        ),
        Rule(
            "currency before its scale",
            "QUANTITY",
            "sign=SIGNED? n=NUMBERS u=CURRENCY s=SCALES",
            measure,
            "640€ miljoen",
        ),
        Rule(
            "sum",
            "QUANTITY",
            "sign=SIGNED? n=NUMBERS s=SCALES? ( u=CURRENCY >!SINGLE | u=CURRENCY NUMBERS CURRENCY | u=CURRENCY_WORD "
            "| u=SCALED_CURRENCY | u=UNITS | u=ANY_PERCENT | u='min' >!NUMBERS | ~ u='x' >!NUMBERS | u='x' >'per' )",
            sum_of_money,
            "12,5 mln euro",
        ),
        Rule(
            "minus behind",
            "QUANTITY",
            "n=NUMBER u=AMOUNT_UNIT? sign=SIGNED_BEHIND ( u=CURRENCY >!SINGLE | u=CURRENCY_WORD )?",
            measure,
            "Saldo 1.234- EUR",
        ),
        Rule(
            "letter scale and currency",
            "QUANTITY",
            "sign=SIGNED? n=NUMBERS s=SCALE_LETTER u=CURRENCY",
            measure,
            "2.345 K EUR",
        ),
        Rule("letter scale", "QUANTITY", "sign=SIGNED? n=NUMBERS s=SCALE_LETTER", measure, "10k"),
        Rule("scale", "QUANTITY", "sign=SIGNED? n=NUMBERS s=SCALES", measure, "2 miljoen"),
        Rule("signed number", "QUANTITY", "sign=SIGNED n=NUMBERS", measure, "-1.234"),
        Rule(
            "figure under a declared scale",
            "QUANTITY",
            "u=DECLARED ( ')' ':'? | ':' ) sign=SIGNED? n=NUMBERS >!MEASURED",
            under_scale,
            "Omzet (in k€): 1.250",
        ),
        Rule(
            "number or more",
            "QUANTITY",
            "n=NUMBERS ~ '+' ( s=SCALES | ~ APOSTROPHE? ~ age='ers' | ~ '-' ~ age='ers' )?",
            or_more,
            "500+ bezoekers",
        ),
        Rule("number", "QUANTITY", "n=NUMBERS", plain, "45"),
    ],
)

HEDGES = Phase(
    "hedges",
    [
        Rule("or more", "QUANTITY", "q=QUANTITY OR_MORE", at_least, "12 jaar en ouder"),
        Rule("or less", "QUANTITY", "q=QUANTITY OR_LESS", at_most, "5 of minder"),
        Rule("hedge", "QUANTITY", "h=HEDGE q=QUANTITY", hedged, "bijna 850"),
        Rule(
            "up to",
            "QUANTITY",
            "<!QUANTITY 'tot' q=QUANTITY",
            at_most,
            "tot 25 deelnemers",
        ),
    ],
)
