#!/usr/bin/env python3
"""Names of people that are left in what `verslag extract --no-people` writes.

    benchmarks/leaks.py report.pdf [more.pdf …] [--names out/] [--password P] [--show]

Each document is read with and without people, and everything the second run writes (all strings of all JSON files, the
cells of all CSVs and of the workbook, the log, what stands on the terminal, the entries in .verslag/) is searched
for the names in people.csv of the first: the full name, the family name with its tussenvoegsel, and given and family
name in either order, in any case, as whole words. `--names` takes people.csv of an earlier run with people. Exit code
1 where a name was found.

Three sorts of hit are told apart: `leak`; `word`, a name of one word that is also an ordinary Dutch word or a town,
where the text is written as that word would be; and `file name`, where the user's own file name holds it.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from verslag.extractors.names.rules.gazetteer import lookup
from verslag.extractors.names.words.name_lists import is_common_word


@dataclass(frozen=True)
class Hit:
    """A name found where none should be."""

    sort: str
    name: str
    place: str
    """File, and column or path in it."""
    text: str
    """The words around it."""


def plain(text: str) -> str:
    """Lower case without accents, white space as single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‑", "-"))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).casefold().split())


def letters(text: str) -> str:
    """Only the letters and digits: a document's id has other marks between them than its file's name."""
    return "".join(c for c in plain(text) if c.isalnum())


def names_of(rows: Iterable[dict[str, str]]) -> set[str]:
    """What must not be found again of the rows of people.csv."""
    names = set()
    for row in rows:
        given, family = row["given_name"], row["family_name"]
        names |= {row["name"], family, f"{given} {family}", f"{family} {given}", f"{family}, {given}"}
    return {p for name in names if len(p := plain(name).strip(" ,.")) > 1}


def strings(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string in a JSON value with its path; keys are the program's own."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings(item, f"{path}.{key}" if path else key)


def written(folder: Path) -> Iterator[tuple[str, str]]:
    """Every string in every file below a folder, with where it stands."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as stream:
                for row in csv.DictReader(stream):
                    yield from ((f"{name} {column}", text) for column, text in row.items() if text)
        elif path.suffix == ".xlsx":
            for sheet in load_workbook(path, read_only=True):
                for cells in sheet.iter_rows(values_only=True):
                    yield from ((f"{name} {sheet.title}", cell) for cell in cells if isinstance(cell, str))
        elif path.suffix == ".json":
            yield from ((f"{name} {at}", text) for at, text in strings(json.loads(path.read_text(encoding="utf-8"))))
        else:
            yield from ((name, line) for line in path.read_text(encoding="utf-8", errors="replace").splitlines())


def hits(names: Iterable[str], texts: Iterable[tuple[str, str]], file_name: str) -> Iterator[Hit]:
    """The names found in the texts."""
    listed = sorted(names, key=len, reverse=True)
    if not listed:
        return
    pattern = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, listed)) + r")(?![^\W_])")
    for place, text in texts:
        spoken = plain(text)
        for match in pattern.finditer(spoken):
            around = spoken[max(0, match.start() - 40) : match.end() + 40]
            yield Hit(_sort(match.group(), text, file_name), match.group(), place, around)


def _sort(name: str, text: str, file_name: str) -> str:
    stem = letters(Path(file_name).stem)
    if letters(name) in stem and stem in letters(text):
        return "file name"
    if " " not in name and (is_common_word(name) or lookup(name)):
        return "word"
    return "leak"


def extract(report: Path, folder: Path, *options: str) -> str:
    """Run `verslag extract`; what it says on the terminal."""
    program = [sys.executable, "-m", "verslag.cli"]
    command = [*program, "extract", str(report), "-o", str(folder), "--jobs", "1", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not (folder / "documents.csv").exists():
        raise SystemExit(f"{report.name} was not read (exit code {done.returncode}): {done.stderr}")
    return done.stdout + done.stderr


def people_in(folder: Path, file_name: str) -> list[dict[str, str]]:
    """The rows of people.csv of one file."""
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as stream:
        ids = {row["document_id"] for row in csv.DictReader(stream) if row["file_name"] == file_name}
    with (folder / "people.csv").open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["document_id"] in ids]


def leaks_of(report: Path, read: Path | None, options: list[str]) -> tuple[int, list[Hit]]:
    """How many people a report names, and what is left of them.

    Args:
        report: the PDF.
        read: output of an earlier run with people that holds it; None reads it here.
        options: of `verslag extract`.
    """
    with tempfile.TemporaryDirectory() as scratch:
        plainly, masked = Path(scratch, "with"), Path(scratch, "without")
        if read is None:
            extract(report, plainly, *options)
        people = people_in(read or plainly, report.name)
        log = masked / "run.log"
        said = extract(report, masked, "--no-people", "--json", "--log-file", str(log), *options)
        texts = [*written(masked), *(("terminal", line) for line in said.splitlines())]
        return len(people), list(hits(names_of(people), texts, report.name))


def main() -> int:
    """Measure the reports named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--names", type=Path, help="output of an earlier run with people")
    parser.add_argument("--password")
    parser.add_argument("--show", action="store_true", help="show each text once")
    chosen = parser.parse_args()
    options = ["--password", chosen.password] if chosen.password else []
    total: Counter[str] = Counter()
    for report in chosen.reports:
        people, found = leaks_of(report, chosen.names, options)
        counts = Counter(hit.sort for hit in found)
        total += counts
        print(f"{report.name}: {people} people, {dict(counts) or 'nothing left'}", flush=True)
        if chosen.show:
            seen: dict[tuple[str, str, str], list[str]] = defaultdict(list)
            for hit in found:
                seen[hit.sort, hit.name, hit.text].append(hit.place)
            for (sort, name, text), places in seen.items():
                print(f"  {sort} {name!r} in {', '.join(sorted(set(places)))}: {text}")
    print(f"all: {dict(total) or 'nothing left'}")
    return 1 if total["leak"] else 0


if __name__ == "__main__":
    sys.exit(main())
