"""What on a page can make a table: segments of printed lines, rulings, and what a segment can be."""
