"""Patterns of dates, years, periods and clock times; they are no figures, but give the period of figures nearby."""

from __future__ import annotations

from verslag.extractors.numbers.building import always
from verslag.extractors.numbers.date_meanings import (
    clock,
    day_and_month,
    day_and_night,
    day_range,
    decade,
    dotted_date,
    lettered_part,
    month_and_year,
    month_in_digits,
    numeric_date,
    short_year,
    worded_date,
    worded_decade,
    worded_part,
    year,
    year_alone,
    year_span,
)
from verslag.extractors.numbers.token_chart import Phase, Rule

DATES = Phase(
    "dates",
    [
        Rule("date in digits", "ASIDE", "d=DAY ~ '/' ~ m=MONTHNO ~ '/' ~ y=INT", numeric_date, "op 31/12/2022"),
        Rule(
            "date with hyphens",
            "ASIDE",
            "d=DAY ~ DASH ~ m=MONTHNO ~ DASH ~ ( APOSTROPHE ~ )? y=INT",
            numeric_date,
            "31-12-'22",
        ),
        Rule("ISO date", "ASIDE", "y=YEAR4 ~ DASH ~ m=MONTHNO ~ DASH ~ d=DAY", numeric_date, "2022-12-31"),
        Rule("date with dots", "ASIDE", "DOTTED", dotted_date, "31.12.2022"),
        Rule(
            "range of days",
            "ASIDE",
            "a=DAY ( TO | DASH | 'en' | '/' ) d=DAY m=MONTH y=YEAR4?",
            day_range,
            "van 3 tot 5 mei 2023",
        ),
        Rule(
            "several days",
            "ASIDE",
            "DAY ( ',' DAY )+ 'en' d=DAY m=MONTH y=YEAR4?",
            worded_date,
            "3, 4 en 5 februari",
        ),
        Rule("date in words", "ASIDE", "( d=DAY | d=ORDINAL ) '.'? m=MONTH y=YEAR4?", worded_date, "1 september 2022"),
        Rule(
            "month and year",
            "ASIDE",
            "( a=MONTH ( TO | DASH | 'en' ) )? m=MONTH "
            "( y=YEAR4 | APOSTROPHE ~ y=SMALL | ~ DASH ~ ( y=YEAR4 | y=SMALL ) >!MONTH )",
            month_and_year,
            "maart 2022",
        ),
        Rule("day and night", "ASIDE", "DAY31 ~ '/' ~ TWELVE", day_and_night, "24/7 bereikbaar"),
        Rule(
            "month in digits",
            "ASIDE",
            "<!LETTERS ~ m=MONTHNO ~ ( '/' | DASH ) ~ y=YEAR4",
            month_in_digits,
            "sinds 04/2022",
        ),
        Rule("day and month", "ASIDE", "d=DAY ~ ( '/' | DASH ) ~ m=MONTHNO", day_and_month, "op 31/12"),
        Rule(
            "quarter in words",
            "ASIDE",
            "n=ORDINALS p=PERIODS ( ( 'van' | 'in' | ',' )? ( 'het' YEAR_CUE )? y=YEAR4 )?",
            worded_part,
            "het derde kwartaal van 2023",
        ),
        Rule("half of a year", "ASIDE", "n=ORDINALS p='helft' 'van'? y=YEAR4", worded_part, "de tweede helft van 2021"),
        Rule(
            "first quarters",
            "ASIDE",
            "'eerste' ( NUMBER_WORD | SMALL ) PERIODS ( ( 'van' | 'in' )? YEAR4 )?",
            always("period"),
            "de eerste twee kwartalen van 2021",
        ),
        Rule(
            "quarter by number",
            "ASIDE",
            "p=PERIODS n=SMALL ( ( 'en' | TO | DASH ) SMALL >!MEASURED )? ( ( 'van' | 'in' | ',' )? y=YEAR4 )?",
            worded_part,
            "in kwartaal 2 en 3",
        ),
        Rule(
            "quarter by letter",
            "ASIDE",
            "( q=LETTER | q=SCALE_LETTER ) ~ n=TWELVE ~ >!LETTERS ( ( DASH | '/' | APOSTROPHE )? y=YEAR4 | "
            "APOSTROPHE ~ y=SMALL )?",
            lettered_part,
            "Q1 2023",
        ),
        Rule("year and quarter in words", "ASIDE", "y=YEAR4 p=PERIODS n=TWELVE", worded_part, "2023 kwartaal 2"),
        Rule("year and quarter", "ASIDE", "y=YEAR4 DASH? q=LETTER ~ n=TWELVE", lettered_part, "2023-Q1"),
        Rule(
            "number of a law",
            "ASIDE",
            "YEAR4 ~ '/' ~ ( THREE | FOUR | LONG | COUNT ~ '/' ~ CAPS )",
            always("reference"),
            "verordening 2016/679",
        ),
        Rule(
            "span of years",
            "ASIDE",
            "school=YEAR_CUE? a=YEAR4 ( DASH | '/' | TO ) ( b=YEAR4 | b=SMALL )",
            year_span,
            "schooljaar 2021-2022",
        ),
        Rule(
            "short span of years",
            "ASIDE",
            "APOSTROPHE ~ a=SMALL ( DASH | '/' ) APOSTROPHE ~ b=SMALL",
            year_span,
            "'21-'22",
        ),
        Rule(
            "school year in two digits",
            "ASIDE",
            "school=YEAR_CUE ( APOSTROPHE ~ )? a=SMALL ~ ( DASH | '/' ) ~ ( APOSTROPHE ~ )? b=SMALL ~ >!'/' ~ >!DASH",
            year_span,
            "schooljaar 21-22",
        ),
        Rule("decade in words", "ASIDE", "jaren=YEARS y=NUMBER_WORD", worded_decade, "de jaren tachtig"),
        Rule("decade", "ASIDE", "jaren=YEARS APOSTROPHE? y=TWO", decade, "de jaren '90"),
        Rule(
            "short year",
            "ASIDE",
            "APOSTROPHE ~ y=SMALL",
            short_year,
            "seizoen '22",
        ),
        Rule(
            "clock range",
            "ASIDE",
            "( HMM | h=HOURNO ( ~ ( ':' | HOUR ) ~ m=SMALL | ~ HOUR ) ) HOUR? ( TO | DASH | 'en' ) ( HMM | h=HOURNO "
            "( ~ ( ':' | HOUR ) ~ m=SMALL | ~ HOUR ) ) HOUR?",
            clock,
            "open van 9.00 tot 17.00 uur",
        ),
        Rule(
            "clock range in hours",
            "ASIDE",
            "( <'van' h=HOURNO ( TO | DASH ) | <'tussen' h=HOURNO 'en' ) h=HOURNO HOUR >!'per'",
            clock,
            "van 9 tot 17 uur",
        ),
        Rule("clock with unit", "ASIDE", "HMM HOUR", always("clock"), "om 9.30 uur"),
        Rule(
            "clock in digits", "ASIDE", "h=HOURNO ~ ( ':' | HOUR ) ~ m=SMALL ( ~ ':' ~ SMALL )? HOUR?", clock, "14:30"
        ),
        Rule("clock after om", "ASIDE", "<'om' ( HMM | h=HOURNO HOUR )", clock, "om 9 uur"),
        Rule(
            "year before an amount",
            "ASIDE",
            "<!NAMED ~ <!CURRENCY y=YEAR4 CURRENCY SIGN? NUMERAL >!CURRENCY",
            year_alone,
            "resultaat 2018 € 1.234",
        ),
        Rule(
            "year",
            "ASIDE",
            "<!NAMED ~ <!CURRENCY <!SCALED_CURRENCY ( y=YEAR4 >!MEASURED | y=YEAR4 ~ >BREAK >CURRENCY )",
            year,
            "in 2022",
        ),
    ],
)
