"""The confidence fitted to figures that are known to be right or wrong."""
