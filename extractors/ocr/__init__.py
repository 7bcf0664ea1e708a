"""Text of pages that have none: pictures read with Tesseract."""
