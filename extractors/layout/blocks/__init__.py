"""Lines gathered into blocks, and what each block is."""
