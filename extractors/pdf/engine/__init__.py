"""PDFium: its calls, the limits put on a file, the space of a page."""
