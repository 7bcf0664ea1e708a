"""Nothing in a PDF, its name or its address makes verslag act: no program, no network, no file outside the output
folder.
"""

from __future__ import annotations

import csv
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pypdfium2.version import PDFIUM_INFO
from zoo import ZOO, plain

from verslag.extractors.pdf import open_pdf
from verslag.pipeline.batch import Plan, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.inputs.ids import slug
from verslag.pipeline.settings.run_settings import Settings

ROOT = Path(__file__).parents[2]
SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,199}")
NAMES = (
    "..", "../../x", "/etc/passwd", "..\\..\\x", "CON", "con", "Aux", "LPT1", "nul", "", " ", ".", "-", "--help", "-rf",
    "a" * 5000, "é" * 300, "日本語", "\u202egpj", "a\0b", "a\nb", "a;rm -rf b", "$(id)", "`id`", "C:\\x", "%2e%2e%2f", "\udcff", "🎉",
    "=1+1", "~", "*", "?",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_an_id_is_a_plain_short_file_name(name: str) -> None:
    assert SAFE.fullmatch(slug(name))
    assert slug(name) not in {"con", "aux", "nul", "prn", "lpt1"}


FILE_NAMES = (
    "CON.pdf", "-rf.pdf", "é" * 60 + ".pdf", "a" * 200 + ".pdf", "日本語.pdf", "a\nb.pdf", "=1+1.pdf", "..pdf", "x;y.pdf", "\udce9t\udce9.pdf",
)  # fmt: skip


def test_odd_file_names_write_only_into_the_output_folder(tmp_path: Path) -> None:
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    for name in FILE_NAMES:
        (inputs / name).write_bytes(plain())
    before = {p for p in tmp_path.rglob("*") if out not in p.parents}
    run(Plan(collect([str(inputs)]), Settings(), out))
    with (out / "documents.csv").open(encoding="utf-8", newline="") as file:
        statuses = [row["status"] for row in csv.DictReader(file)]
    assert len(statuses) == len(FILE_NAMES)
    # Equal files are read once, and both are listed.
    assert set(statuses) <= {"ok", "skipped"}
    assert {p for p in tmp_path.rglob("*") if out not in p.parents} - {out} == before
    assert all(SAFE.fullmatch(path.stem) for path in (out / "documents").glob("*.json"))


def test_the_engine_can_run_no_scripts() -> None:
    assert not {"V8", "XFA"} & set(PDFIUM_INFO.flags)


def test_no_code_asks_the_engine_for_forms_scripts_or_attachments() -> None:
    asking = re.compile(
        r"init_forms|InitFormFillEnvironment|FORM_Do|FORM_On|FPDF_LoadXFA|FPDFAction_|FPDFLink_|FPDFDoc_GetAttachment|"
        r"FPDFAttachment_|FPDFDoc_GetJavaScript|get_attachment|\.attachments\b"
    )
    found = [
        p for top in ("extractors", "pipeline") for p in (ROOT / top).rglob("*.py") if asking.search(p.read_text())
    ]
    assert not found


def test_what_would_act_does_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something acted")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(subprocess.Popen, "__init__", refuse)
    monkeypatch.setattr(os, "system", refuse)
    monkeypatch.chdir(tmp_path)
    for name in ("active", "outside_stream"):
        with open_pdf(ZOO[name]()) as document:
            words = " ".join(word.text for word in document.read_page(0).words)
            assert document.render(0).width
        assert "root:" not in words
    assert not list(tmp_path.iterdir())


OPENED_NATIVELY = """
import sys
sys.addaudithook(lambda event, args: event in ("open", "subprocess.Popen", "socket.connect") and seen.append((event, args)))
seen = []
from verslag.extractors.pdf import open_pdf
data = open(sys.argv[1], "rb").read()
with open_pdf(data) as document:
    document.read_page(0); document.render(0)
    seen.clear()
    document.read_page(0); document.render(0); document.outline; document.metadata
print(seen)
"""


def test_reading_opens_no_other_file(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(ZOO["active"]())
    done = subprocess.run([sys.executable, "-c", OPENED_NATIVELY, file], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
