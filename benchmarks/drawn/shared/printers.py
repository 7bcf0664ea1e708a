"""The programs that drawn pages are printed by."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

_POINTS = 72
"""In an inch."""


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


def print_typst(source: str, pdf: Path, pictures: Path | None = None) -> None:
    """Typst markup set by the optional typst.

    Args:
        source: the markup.
        pdf: to be written.
        pictures: folder of the pictures it names.

    Raises:
        typst.TypstError: the markup is wrong.
    """
    import typst

    if pictures is None:
        pdf.write_bytes(typst.compile(source.encode()))
        return
    page = pictures / "page.typ"
    page.write_text(source, encoding="utf-8")
    pdf.write_bytes(typst.compile(page, root=pictures))


def picture_of_typst(source: str, dots: int) -> Image.Image:
    """Typst markup of one page as a picture of that many pixels an inch.

    Raises:
        typst.TypstError: the markup is wrong.
    """
    import typst

    drawn: bytes = typst.compile(source.encode(), format="png", ppi=float(dots))
    return Image.open(BytesIO(drawn)).convert("RGB")


def print_scan(pdf: Path, scan: Path, dots: int) -> None:
    """A PDF as one of pictures of its pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [page.render(scale=dots / _POINTS).to_pil().convert("RGB") for page in document]
    file = BytesIO()
    pictures[0].save(file, "PDF", save_all=True, append_images=pictures[1:], resolution=dots)
    scan.write_bytes(file.getvalue())


def typst_text(text: str) -> str:
    """A text as Typst markup that prints it."""
    return "".join(f"\\{c}" if c in "\\#$*_<>@[]`~/=-+'\"" else c for c in text)
