"""Whether the figures of a run agree with each other, apart from any baseline: one rule a file."""
