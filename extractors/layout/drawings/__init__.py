"""Drawn shapes that hold or explain text: cards, charts, axes."""
