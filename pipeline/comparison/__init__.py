"""Figures over years and side by side: the lines of reports, matched with each other, and how they changed."""
