"""The readers of figures, one for each way figures are printed."""
