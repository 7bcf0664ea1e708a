"""What a table found is made of: columns, rows, headers, the content of a cell."""
