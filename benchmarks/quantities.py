"""How fast quantities are read: megabytes of Dutch text per second of processor time, and awkward texts.

    python benchmarks/quantities.py [--megabytes 1]

With ../shared beside the checkout, the case files there are scored too.
"""

from __future__ import annotations

import argparse
import itertools
import random
import subprocess
import sys
import time
from pathlib import Path

from verslag.extractors.numbers import parse_quantities

SENTENCES = (
    "De vereniging begeleidde vorig jaar {a} gezinnen, waarvan bijna {b} voor het eerst een beroep op ons deden.",
    "De omzet steeg met {c},{d} procent tot € {a},50 en het resultaat bedroeg -€ {b}.",
    "In {y} telde het team {b} medewerkers ({c},{d} VTE), van wie twee op de drie deeltijds werken.",
    "Elke woensdag komen de vrijwilligers samen om de werking te bespreken en nieuwe plannen te maken.",
    "Op 31 december {y} stonden er nog {b} dossiers open; de wachttijd bedroeg gemiddeld {c} weken.",
    "De bijdrage van de gemeente, goed voor {c},{d} mln. euro, dekt ruim driekwart van de kosten.",
    "Wie meer wil weten over de opleidingen vindt in het volgende hoofdstuk een overzicht van alle campussen.",
    "Zie artikel {c}, § 2 en tabel {c}.1 op pagina {c}; bel 09 234 56 78 of mail ons voor een afspraak.",
    "We verdeelden {a} kg groenten en {b} à {a} maaltijden in {c} wijken, telkens tussen 9.00 en 17.00 uur.",
    "Dat vraagt om een nieuwe aanpak, waarin de bewoners zelf aangeven wat voor hen in de buurt belangrijk is.",
    "De raad van bestuur dankt alle medewerkers en vrijwilligers voor hun inzet tijdens het voorbije werkjaar.",
    "Ook de begeleiding op de werkvloer werd verder uitgebouwd, met aandacht voor wie nieuw is in het land.",
    "De samenwerking met de partners verloopt vlot en de sfeer in de groep is uitstekend volgens de begeleiders.",
)
AWKWARD = {
    "100 000 digits": "1" * 100_000,
    "50 000 numbers": "1 " * 50_000,
    "grouped numbers": "1.234 " * 20_000,
    "100 000 letters": "a" * 100_000,
    "number words": "twee " * 20_000,
    "one long number word": "een" * 33_000,
    "dashes": "- " * 50_000,
    "ranges": "1-" * 50_000,
    "brackets": "(" * 100_000,
    "dotted": "a.b" * 33_000,
}


def text_of(size: int) -> str:
    """Fictional report text of about `size` characters, the same at every run."""
    chance = random.Random(4)
    parts: list[str] = []
    length = 0
    for sentence in itertools.cycle(SENTENCES):
        line = sentence.format(
            a=f"{chance.randrange(1000, 90_000):,}".replace(",", "."),
            b=chance.randrange(20, 999),
            c=chance.randrange(2, 40),
            d=chance.randrange(1, 9),
            y=chance.randrange(2015, 2025),
        )
        parts.append(line)
        length += len(line) + 1
        if length >= size:
            return "\n".join(parts)
    raise AssertionError("the cycle does not end")


def seconds(text: str) -> tuple[float, int]:
    """Processor time to read a text, and the number of quantities in it."""
    start = time.process_time()
    found = len(parse_quantities(text))
    return time.process_time() - start, found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--megabytes", type=float, default=1)
    size = int(options.parse_args().megabytes * 1_000_000)
    text = text_of(size)
    seconds(SENTENCES[0])  # the first call reads the lexicon and compiles the rules
    spent, found = min(seconds(text) for _ in range(5))  # other work on the machine slows some runs
    print(f"{'report text':24} {len(text) / spent / 1e6:6.2f} MB/s   {found:7} quantities")
    for name, awkward in AWKWARD.items():
        spent, found = seconds(awkward)
        print(f"{name:24} {len(awkward) / spent / 1e6:6.2f} MB/s   {found:7} quantities")
    shared = Path(__file__).resolve().parents[2] / "shared"
    if (shared / "numbers").is_dir():
        files = sorted(map(str, (shared / "numbers").glob("*.jsonl")))
        sys.stdout.flush()
        subprocess.run([sys.executable, str(shared / "eval" / "score_numbers.py"), *files], check=False)


if __name__ == "__main__":
    main()
