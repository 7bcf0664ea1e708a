"""What is shown to a person and written to a log while a run goes."""
