"""Patterns of numerals and number words: grouping by spaces, fractions, compounds, ranges, endings."""

from __future__ import annotations

from decimal import Decimal

from verslag.extractors.numbers.fraction_meanings import (
    digit_fraction,
    mixed,
    mixed_scale,
    ratio,
    vulgar,
    word_fraction,
)
from verslag.extractors.numbers.number_meanings import (
    cardinal,
    compound,
    counted_word,
    dozens,
    indefinite,
    number,
    number_range,
    numeral,
    one,
    ordinal,
    spaced,
    suffixed,
    with_comma,
)
from verslag.extractors.numbers.token_chart import Phase, Rule

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
            "( NUMBER_WORD | <!NUMERAL <!'+' THOUSAND | ONE >SCALES ) ( 'en'? ( WORDS | SCALE ) >!ORDINAL_PART )* ( "
            "'en' ONE >!ORDINAL_PART >!HALVES )?",
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
            "n=NUMBERS ~ '-' ~ ( t='plussers' | t='plusser' | t='plus' | t='jarigen' | t='jarige' | t='jarig' | "
            "t='tal' | t='koppig' | t='koppige' | t='daags' | t='daagse' )",
            suffixed,
            "65-plussers",
        ),
    ],
)
