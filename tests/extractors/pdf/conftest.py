"""Small PDFs written for a test."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """A PDF with one page for every content stream; Helvetica is /F1, Helvetica-Bold /F2."""

    def make(
        *contents: str,
        rotate: int = 0,
        media_box: tuple[float, float, float, float] = (0, 0, 400, 600),
        crop_box: tuple[float, float, float, float] | None = None,
        change: Callable[[pikepdf.Pdf], None] | None = None,
        encryption: pikepdf.Encryption | None = None,
    ) -> bytes:
        pdf = pikepdf.new()
        for content in contents:
            page = pdf.add_blank_page(page_size=(400, 600))
            page.MediaBox = pikepdf.Array([*media_box])
            if crop_box is not None:
                page.CropBox = pikepdf.Array([*crop_box])
            if rotate:
                page.Rotate = rotate
            fonts = {
                f"/F{number}": pdf.make_indirect(
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.Font,
                        Subtype=pikepdf.Name.Type1,
                        BaseFont=pikepdf.Name(name),
                        Encoding=pikepdf.Name.WinAnsiEncoding,
                    )
                )
                for number, name in enumerate(("/Helvetica", "/Helvetica-Bold"), start=1)
            }
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
            page.Contents = pdf.make_stream(content.encode("cp1252"))
        if change is not None:
            change(pdf)
        out = BytesIO()
        pdf.save(out, encryption=encryption if encryption is not None else False, deterministic_id=encryption is None)
        return out.getvalue()

    return make
