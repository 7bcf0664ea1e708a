"""A PDF file: opened, repaired, bounded, its pages and outline."""
