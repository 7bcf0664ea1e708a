"""The nouns: words, pages, passages, blocks, tables, sections, periods, quantities. Imports nothing above it."""
