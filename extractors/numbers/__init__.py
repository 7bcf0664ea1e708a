"""A Dutch quantity grammar: text to quantities with value, unit, qualifier, kind and offsets."""
