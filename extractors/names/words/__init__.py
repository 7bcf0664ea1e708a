"""Words of a text and the lists of names they are looked up in."""
