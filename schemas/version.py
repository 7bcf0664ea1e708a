"""The version of verslag; at the bottom, so that nothing has to import the root for it."""

__version__ = "0.2.0"
