"""What the data is: records that are written, errors, issue codes, the taxonomy; imports nothing else of verslag."""
