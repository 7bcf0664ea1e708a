"""Quantities in their layout to labelled, dated, tagged figures."""
