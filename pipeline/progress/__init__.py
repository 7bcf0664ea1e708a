"""What a person and a log are told while a run goes."""
