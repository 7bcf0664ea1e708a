# Two commands on a fresh machine with Python 3.11 or later: `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: demo test clean

demo: $(VENV)/demo
	$(BIN)/verslag extract samples -o out
	@echo
	@echo "The result is in out/: open out/verslag.xlsx, or look at the first figures here:"
	@cut -c1-150 out/metrics.csv | head -n 6

test: $(VENV)/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/demo: pyproject.toml $(VENV)/bin/python
	$(PIP) install -e .
	@touch $@

$(VENV)/test: pyproject.toml $(VENV)/bin/python
	$(PIP) install -e '.[test]'
	@touch $@ $(VENV)/demo

clean:
	rm -rf $(VENV) out build dist *.egg-info
