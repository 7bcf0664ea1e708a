"""A figure: as first read, as reported, and how far it is trusted."""
