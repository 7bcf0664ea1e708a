"""Rules that tell the signs of figures from dashes, bullets and hyphens."""

from __future__ import annotations

from verslag.extractors.numbers.token_chart import Match, Phase, Rule, Sign


def sign(match: Match) -> Sign:
    """The sign alone; what the pattern wants to see behind it stays."""
    return Sign(match.span("s")[1], match.word("s") != "+")


PROSE_SIGNS = Phase(
    "signs",
    [
        Rule("written minus", "SIGNED", "s='-/-' >SIGNABLE", sign, "-/- € 412"),
        Rule("minus in words", "SIGNED", "<!NUMBER s='min' >SINGLE", sign, "min vijf procent"),
        Rule("sign before a figure", "SIGNED", "( ^ | <OPEN ~ ) s=SIGN ~ >SIGNABLE", sign, "-1.234"),
        Rule("sign behind a currency", "SIGNED", "<CURRENCY s=SIGN >NUMBER", sign, "€ - 12.500"),
        Rule("sign behind a colon", "SIGNED", "( <':' | <'=' | <'(' ) s=SIGN >SIGNABLE", sign, "Resultaat: – 1.234"),
        Rule("plus", "SIGNED", "( ^ | <OPEN ~ ) s='+' >SIGNABLE", sign, "+ 12"),
        Rule(
            "sign that is no bullet",
            "SIGNED",
            "^ s=SIGN AMOUNT_UNIT? SINGLE ( SCALES | AMOUNT_UNIT | ANY_PERCENT | SCALE_LETTER )* $",
            sign,
            "- 1 4/5",
        ),
        Rule("written minus behind", "SIGNED_BEHIND", "<SIGNABLE s='-/-'", sign, "412 -/-"),
        Rule(
            "minus behind a figure",
            "SIGNED_BEHIND",
            "( <SINGLE ~ | <MONEY ~ ) s=MINUS ( $ | _ >SIGNABLE )",
            sign,
            "1.234-",
        ),
    ],
)

CELL_SIGNS = Phase(
    "signs in a cell",
    [
        Rule("sign in a cell", "SIGNED", "s=SIGN >SIGNABLE", sign, "- 52.310"),
        *(rule for rule in PROSE_SIGNS.rules if rule.gives == "SIGNED_BEHIND"),
    ],
)
