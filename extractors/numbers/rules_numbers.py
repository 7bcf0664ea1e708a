"""Rules that make numbers of numerals and number words: grouping by spaces, compounds, fractions, ranges."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.numbers.building import digits_of, other
from verslag.extractors.numbers.lexicon import Scale
from verslag.extractors.numbers.notation import read_numeral
from verslag.extractors.numbers.number_words import LARGE, NumberWord
from verslag.extractors.numbers.token_chart import Match, Phase, Rule
from verslag.extractors.numbers.token_kinds import chars

_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_VULGAR_VALUES = [
    "1/2",
    "1/3",
    "2/3",
    "1/4",
    "3/4",
    "1/5",
    "2/5",
    "3/5",
    "4/5",
    "1/6",
    "5/6",
    "1/8",
    "3/8",
    "5/8",
    "7/8",
]
VULGAR = {
    sign: Decimal(a) / Decimal(b)
    for sign, (a, _, b) in zip(_VULGAR, (v.partition("/") for v in _VULGAR_VALUES), strict=True)
}
_MARK_BASES = (10, 20, 100)
_LARGE_VALUES = frozenset(Decimal(10) ** power for power in LARGE.values())
_WORD_FRACTIONS = {
    "kwart": Decimal("0.25"),
    "half": Decimal("0.5"),
    "halve": Decimal("0.5"),
    "driekwart": Decimal("0.75"),
    "helft": Decimal("0.5"),
}


_CHANGE = frozenset(chars("CHANGE"))
CHANGE_REACH = 10  # tokens, white space counted: "steeg de omzet van 45 tot 60 miljoen"
_DIGITS = frozenset(chars("NUMERAL"))
_MEASURING = frozenset((*chars("CURRENCY"), *chars("HEDGE"), *chars("SCALED_CURRENCY")))
_COUNTING = frozenset((*chars("MEASURED"), *chars("LOWER")))


def number(match: Match, value: Decimal, **more: Any) -> Quantity:
    """A bare number that covers the match."""
    return Quantity(match.start, match.end, match.text, more.pop("kind", "cardinal"), value, **more)


def numeral(match: Match) -> Quantity | None:
    """Digits, read in the notation of the text."""
    reading = read_numeral(match.text, match.chart.notation)
    if reading is None:
        return None
    return number(match, reading.value, decimals=reading.decimals, ambiguous=reading.ambiguous)


MAX_PRINTED = 15
"""Digits grouped by spaces; a longer row is many numbers printed side by side: account numbers, labels of a chart."""


def spaced(match: Match) -> Quantity | None:
    """Thousands grouped by spaces; every group but the first has three digits.

    An ordinary space also stands between the columns of a row ("310 270 12"), so there must be a sign that it groups: a
    first group shorter than three digits, a currency, unit or word of what is counted, or nothing else on the line.
    """
    words = [text for _, text, _ in match.words()]
    groups, gaps = words[::2], set(words[1::2])
    last, comma, fraction = groups[-1].partition(",")
    if len(gaps) > 1 or len(groups[0]) > 3 or any(len(g) != 3 or not g.isdigit() for g in [*groups[1:-1], last]):
        return None
    if gaps == {" "}:
        before, behind = match.chart.before(match.first), match.chart.behind(match.last)
        if before in _DIGITS or behind in _DIGITS:
            return None
        if len(groups[0]) == 3 and not (match.has("alone") or before in _MEASURING or behind in _COUNTING):
            return None
    digits = "".join([*groups[:-1], last])
    if len(digits) > MAX_PRINTED:
        return other(match, "reference")
    return number(match, Decimal(f"{digits}.{fraction}" if comma else digits), decimals=len(fraction))


def cardinal(match: Match) -> Quantity | None:
    """Number words put together, as far as each fits below the last place of what stands before it."""
    total = group = Decimal(0)  # "vijf miljard" is in the total, "tweehonderd" in the group that a scale may follow
    room, end, scale, fresh = _ROOM, match.start, 0, True
    at = match.start
    for _, text, meaning in match.words():
        at += len(text)
        if isinstance(meaning, Scale):
            if Decimal(10) ** meaning.power > room or (group and group >= 1000 == Decimal(10) ** meaning.power):
                break
            group = (group or Decimal(1)).scaleb(meaning.power)
            total, group, room = total + group, Decimal(0), Decimal(10) ** meaning.power
            scale, fresh = meaning.power, True
        elif isinstance(meaning, NumberWord):
            if meaning.value >= room or not (fresh or meaning.value < _last_place(group)):
                break
            group, fresh, scale = group + meaning.value, False, 0
        else:
            continue
        end = at
    if end == match.start:
        return None
    value = Decimal(format(total + group, "f"))
    return Quantity(
        match.start,
        end,
        match.chart.text[match.start : end],
        "cardinal",
        value,
        scale=scale,
        decimals=_accuracy(value, scale),
    )


_ROOM = Decimal(10) ** 24  # more than the largest number word


def _accuracy(value: Decimal, scale: int) -> int:
    """Decimals as XBRL has them: "anderhalf miljoen" is exact to a hundred thousand, "tweeduizend" to one."""
    if not scale:
        return max(0, -int(value.as_tuple().exponent))
    coefficient = value.scaleb(-scale).normalize()
    return max(0, -int(coefficient.as_tuple().exponent)) - scale


def _last_place(value: Decimal) -> Decimal:
    """The value of the lowest place in use: 1000 of 32000, 1 of 7."""
    digits = str(int(value))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def word_fraction(match: Match) -> Quantity | None:
    """een derde, drie vijfde, driekwart, de helft"""
    below = match.meaning("d")
    above = match.meaning("n")
    top = above.value if isinstance(above, NumberWord) else Decimal(1)
    if isinstance(below, NumberWord):
        if below.value in _LARGE_VALUES and below.form == "ordinal":  # "twee miljoenste" is a rank
            return number(match, top * below.value, kind="ordinal")
        return number(match, top / below.value) if below.value > 2 else None
    part = _WORD_FRACTIONS[match.word("d").lower().rstrip("s")]
    return number(match, top * part)


def digit_fraction(match: Match) -> Quantity | None:
    """3/4, 2 1/4"""
    parts = match.every("n")
    below = Decimal(digits_of(parts[-1]))
    if not below or (below in _MARK_BASES and len(parts) == 2):  # "8/10" is a mark
        return None
    whole = Decimal(parts[0]) if len(parts) == 3 else Decimal(0)
    return number(match, whole + Decimal(parts[-2]) / below)


LARGEST_PART, LARGEST_PART_OF_ONE = 10, 25
"""Up to this many, "5 van de 8" and "1 van de 20" are said for the share; above it for the two numbers."""


def ratio(match: Match) -> Quantity | None:
    """1 op 3, zes op de tien, 5 van de 8"""
    above = match.quantity("a").value if match.has("a") else Decimal(1)
    below = match.quantity("b").value
    if above is None or not below or above > below:
        return None
    if match.has("a") and match.quantity("a").decimals:
        return None  # "7,2 uit 10" is a mark: there is no part of a thing counted
    if above == below == 1:
        return other(match, "reference")  # "1 op 1" is a way of working
    if match.has("part") and below > (LARGEST_PART_OF_ONE if above == 1 else LARGEST_PART):
        return None  # "38 van de 45 leden" tells two numbers
    return number(match, above / below)


def vulgar(match: Match) -> Quantity:
    """½, 2½"""
    whole = Decimal(match.word("n") or 0)
    return number(match, whole + VULGAR[match.word("v")])


def ordinal(match: Match) -> Quantity | None:
    """derde, 1ste: a rank, not an amount."""
    meaning = match.meaning("o")
    digits = "".join(c for c in match.text if c.isdigit())
    value = meaning.value if isinstance(meaning, NumberWord) else Decimal(digits or 1)
    return number(match, value, kind="ordinal")


def counted_word(match: Match) -> Quantity | None:
    """vijfkoppig, tweedaags, twintigtal"""
    meaning = match.meaning("w")
    if not isinstance(meaning, NumberWord):
        return None
    unit = {"days": "day", "years": "year", "hours": "hour", "times": "factor", "fold": "factor"}.get(meaning.form)
    approx = meaning.form == "tens"
    return number(
        match,
        meaning.value,
        unit=unit,
        kind="dimension" if unit else "cardinal",
        qualifier="approx" if approx else "exact",
        decimals=0,
    )


def indefinite(match: Match) -> Quantity | None:
    meaning = match.meaning("w")
    value = meaning.value if isinstance(meaning, NumberWord) else Decimal(1000)
    return number(match, value, indefinite=True, qualifier="approx") if value >= 10 else None


def suffixed(match: Match) -> Quantity | None:
    """65-plussers, 30-jarigen, 3-tal"""
    found = match.quantity("n")
    tail = match.word("t").lower()
    if tail.startswith("plus"):
        return replace(
            found, start=match.start, end=match.end, surface=match.text, unit="year", kind="age", qualifier="at_least"
        )
    if tail.startswith("jarig"):
        return replace(
            found,
            start=match.start,
            end=match.end,
            surface=match.text,
            unit="year",
            kind="age" if found.value_high is None else "range",
        )
    if tail == "tal":
        return replace(found, start=match.start, end=match.end, surface=match.text, qualifier="approx")
    if tail.startswith("daags"):
        return replace(found, start=match.start, end=match.end, surface=match.text, unit="day", kind="dimension")
    return replace(found, start=match.start, end=match.end, surface=match.text)


def is_change(match: Match) -> bool:
    """Whether a verb before it says that one figure became the other: then there are two figures and no range."""
    return any(kind in _CHANGE for kind in match.chart.kinds[max(0, match.first - CHANGE_REACH) : match.first])


def number_range(match: Match) -> Quantity | None:
    """700 à 800, 5 tot 10, tussen 10 en 15, drie- tot vierhonderd"""
    low, high = match.quantity("a"), match.quantity("b")
    if low.value is None or high.value is None:
        return None
    if "à" not in match.text and is_change(match):  # "à" is never said of a change
        return None
    first = low.value
    if match.has("cut"):
        first *= next((p for p in (1000, 100) if high.value >= p and high.value % p == 0 and low.value < 100), 1)
    if first >= high.value and match.chart.behind(match.last) not in _COUNTING:
        return None
    return number(
        match, first, value_high=high.value, kind="range", decimals=min(low.decimals or 0, high.decimals or 0)
    )


def mixed(match: Match) -> Quantity | None:
    """twee en een half, drie miljoen en een kwart"""
    whole, part = match.quantity("a"), match.quantity("b")
    if whole.value is None or part.value is None or whole.value % 1 or part.value >= 1:
        return None
    scale = match.meaning("s")
    power = scale.power if isinstance(scale, Scale) else whole.scale
    coefficient = whole.value if isinstance(scale, Scale) else whole.value.scaleb(-power)
    value = (coefficient + part.value).scaleb(power)
    return number(match, Decimal(format(value, "f")), scale=power)


def mixed_scale(match: Match) -> Quantity | None:
    """The 5,5 of "vijf en een half miljoen"; "drie miljoen en een half miljoen" are two."""
    return None if match.quantity("a").scale else mixed(match)


def compound(match: Match) -> Quantity | None:
    """1 miljoen 250 duizend: a second part that fits below the scale of the first."""
    high, low = match.quantity("a"), match.quantity("b")
    above, below = _power(match.meaning("s")), _power(match.meaning("t"))
    if high.value is None or low.value is None or high.scale or low.scale or not below < above:
        return None
    part = low.value.scaleb(below)
    if part >= Decimal(10) ** above or high.decimals:
        return None
    return number(match, Decimal(f"{high.value.scaleb(above) + part:f}"), scale=below, decimals=-below)


def _power(meaning: object) -> int:
    """The power of ten of a word such as "miljoen" or "duizend"."""
    if isinstance(meaning, Scale):
        return meaning.power
    return len(f"{meaning.value:f}") - 1 if isinstance(meaning, NumberWord) else 0


def with_comma(match: Match) -> Quantity | None:
    """vijf komma vijf"""
    whole, part = match.quantity("a"), match.quantity("b")
    if whole.value is None or part.value is None or whole.value % 1:
        return None
    digits = f"{part.value.scaleb(-part.scale).normalize():f}"  # "twee komma vijf miljoen" has its scale with the part
    if "." in digits:
        return None
    value = Decimal(f"{whole.value:f}.{digits}").scaleb(part.scale)
    return number(match, Decimal(f"{value:f}"), scale=part.scale, decimals=len(digits) - part.scale)


def one(match: Match) -> Quantity:
    """één, where what stands around it says that it counts."""
    start, end = match.span("n")
    return Quantity(start, end, match.chart.text[start:end], "cardinal", Decimal(1), decimals=0)


def dozens(match: Match) -> Quantity | None:
    """drie dozijn, een gros"""
    count = match.quantity("n").value if match.has("n") else Decimal(1)
    size = 144 if match.word("d").lower() == "gros" else 12
    return None if count is None else number(match, count * size)


NUMBERS = Phase(
    "numbers",
    [
        Rule(
            "thousands grouped by spaces",
            "NUMBER",
            "( ^ alone=COUNT | COUNT ) ( ~ SPACE ~ THREES )+",
            spaced,
            "12 345 678",
        ),
        Rule("mixed fraction", "NUMBER", "( n=COUNT _ )? n=COUNT ~ '/' ~ n=COUNT", digit_fraction, "2 1/4"),
        Rule("fraction with an ending", "NUMBER", "n=COUNT ~ '/' ~ n=ORDINAL", digit_fraction, "4/5e van de leden"),
        Rule("vulgar fraction", "NUMBER", "( n=COUNT ~ )? v=VULGAR", vulgar, "2½ uur"),
        Rule("numeral", "NUMBER", "NUMERAL", numeral, "1.234,5"),
        Rule(
            "fraction in words",
            "FRACTION",
            "( n=ONE | n=WORDS ) ( DASH | '/' )? ( d='kwart' | d=PARTS_WORD | d=ORDINAL_WORD )",
            word_fraction,
            "een derde van de leden",
        ),
        Rule("half of all", "FRACTION", "'de' d='helft'", word_fraction, "de helft"),
        Rule("three quarters", "FRACTION", "d='driekwart'", word_fraction, "driekwart"),
        Rule("one half", "FRACTION", "EEN ( d='half' | d='halve' )", word_fraction, "een half brood"),
        Rule("half of a scale", "FRACTION", "d='half' >SCALES", word_fraction, "half miljoen"),
        Rule("one before a unit", "NUMBER", "ÉÉN >MEASURED", lambda m: number(m, Decimal(1), decimals=0), "één jaar"),
        Rule(
            "one among numbers",
            "NUMBER",
            "n=ÉÉN ( LOWER | RESULT ) ( 'en' | ',' ) ( NUMBER_WORD | COUNT )",
            one,
            "één medewerker en twee vrijwilligers",
        ),
        Rule("one of what is counted", "NUMBER", "n=ÉÉN >COUNTED", one, "één medewerker"),
        Rule("hedged one", "NUMBER", "<HEDGE n=ÉÉN", one, "minstens één lid"),
        Rule("one before an age", "NUMBER", "n=EEN UNITS OLD", one, "een jaar oud"),
        Rule("one alone", "NUMBER", "^ ÉÉN $", lambda m: number(m, Decimal(1), decimals=0), "één"),
        Rule("minus one", "NUMBER", "<'min' ONE $", lambda m: number(m, Decimal(1), decimals=0), "min één"),
        Rule(
            "number words",
            "NUMBER",
            "( NUMBER_WORD | <!NUMERAL <!'+' THOUSAND | ONE >SCALES ) ( 'en'? ( WORDS | SCALE ) >!ORDINAL_PART )* ( 'en' ONE >!ORDINAL_PART >!HALVES )?",
            cardinal,
            "zeventien miljoen tweeduizend en twaalf",
        ),
        Rule("nihil", "NUMBER", "'nihil'", lambda m: number(m, Decimal(0)), "nihil"),
        Rule("dozen", "NUMBER", "EEN ( d='dozijn' | d='gros' )", dozens, "een dozijn"),
        Rule("indefinite number", "QUANTITY", "w=INDEFINITE", indefinite, "honderden bezoekers"),
        Rule("a few hundred", "QUANTITY", "( 'paar' | 'enkele' ) w=WORDS", indefinite, "een paar honderd"),
        Rule("compound of a number", "QUANTITY", "w=COMPOUND", counted_word, "een vijfkoppig bestuur"),
        Rule("ordinal", "QUANTITY", "( o=ORDINAL | o=ORDINAL_WORD | o='eerste' )", ordinal, "de derde editie"),
    ],
)

COMBINATIONS = Phase(
    "combinations",
    [
        Rule("mixed number", "NUMBER", "a=NUMBER s=SCALE? 'en'? b=FRACTION >!SCALES", mixed, "twee en een half"),
        Rule(
            "mixed number of a scale",
            "NUMBER",
            "a=NUMBER 'en' b=FRACTION >SCALES",
            mixed_scale,
            "vijf en een half miljoen",
        ),
        Rule("compound of scales", "NUMBER", "a=NUMBER s=SCALE b=NUMBER t=SCALES", compound, "1 miljoen 250 duizend"),
        Rule("comma in words", "NUMBER", "a=NUMBER 'komma' b=NUMBER", with_comma, "vijf komma vijf"),
        Rule("dozens", "NUMBER", "n=SINGLE ( d='dozijn' | d='dozijnen' | d='gros' )", dozens, "drie dozijn"),
        Rule(
            "range of words with a shared ending",
            "RANGE",
            "a=NUMBER ~ cut=DASH TO b=NUMBER",
            number_range,
            "drie- tot vierhonderd",
        ),
        Rule("range", "RANGE", "a=NUMBER ( TO | ~ DASH ~ ) b=NUMBER", number_range, "700 à 800"),
        Rule(
            "range with a loose dash", "RANGE", "a=NUMBER _ DASH _ b=NUMBER >RANGE_TAIL", number_range, "10 – 12 jaar"
        ),
        Rule("range between", "RANGE", "'tussen' 'de'? a=NUMBER 'en' 'de'? b=NUMBER", number_range, "tussen 10 en 15"),
        Rule(
            "one in",
            "NUMBER",
            "a=NUMBER ( 'op' | part='van' | part='uit' ) ( 'de' | 'elke' )? b=NUMBER",
            ratio,
            "1 op 3",
        ),
        Rule("one in words in", "NUMBER", "ONE 'op' ( 'de' | 'elke' )? b=NUMBER", ratio, "een op de vijf"),
    ],
)

SUFFIXES = Phase(
    "suffixes",
    [
        Rule(
            "number with an ending",
            "QUANTITY",
            "n=NUMBERS ~ '-' ~ ( t='plussers' | t='plusser' | t='plus' | t='jarigen' | t='jarige' | t='jarig' | t='tal' | t='koppig' | t='koppige' | t='daags' | t='daagse' )",
            suffixed,
            "65-plussers",
        ),
    ],
)
