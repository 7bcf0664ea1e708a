"""Files of a run: one JSON a document, CSVs over all of them, a workbook, a data package."""
