"""What a user may choose: for a run, and in `verslag.toml`."""
