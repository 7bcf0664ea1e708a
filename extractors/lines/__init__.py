"""Words of a page gathered into printed lines and joined into text."""
