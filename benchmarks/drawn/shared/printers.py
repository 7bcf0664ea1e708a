"""The programs that drawn pages are printed by."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path


def print_html(html: str, pdf: Path) -> None:
    """HTML printed by Chromium.

    Raises:
        subprocess.CalledProcessError: the browser failed.
    """
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "page.html"
        source.write_text(html, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        places = [f"--user-data-dir={scratch}/profile", f"--print-to-pdf={pdf}", source.as_uri()]
        subprocess.run(["chromium", *options, *places], check=True, capture_output=True, timeout=120)


def print_office(source: Path, pdf: Path) -> None:
    """A file of an office program printed by LibreOffice.

    Raises:
        subprocess.CalledProcessError: the office program failed.
    """
    with tempfile.TemporaryDirectory() as scratch:
        profile = f"-env:UserInstallation=file://{scratch}/profile"
        options = ["--headless", "--convert-to", "pdf", "--outdir", scratch]
        subprocess.run(["soffice", profile, *options, str(source)], check=True, capture_output=True, timeout=180)
        shutil.move(Path(scratch) / f"{source.stem}.pdf", pdf)


def print_typst(source: str, pdf: Path) -> None:
    """Typst markup set by the optional typst.

    Raises:
        typst.TypstError: the markup is wrong.
    """
    import typst

    pdf.write_bytes(typst.compile(source.encode()))


def typst_text(text: str) -> str:
    """A text as Typst markup that prints it."""
    return "".join(f"\\{c}" if c in "\\#$*_<>@[]`~/=-+'\"" else c for c in text)
