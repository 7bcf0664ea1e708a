"""What verslag reads in a text, as components of a spaCy pipeline; nothing else of verslag loads spaCy."""
