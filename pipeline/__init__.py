"""How a run goes: stages in one ordered tuple, one document, many documents, outputs."""
