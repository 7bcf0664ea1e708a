"""Which blocks are headings, at which level, and the tree of sections they make."""
