# make demo, test, bench and lint each set up .venv by themselves, with what they need and no more.
# Another interpreter: make demo PYTHON=python3.12

PYTHON ?= python3
BIN := .venv/bin
# Without compiled files every import is slower, ours and that of the programs we compare ourselves with.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test bench lint units constraints clean
.DEFAULT_GOAL := help

help:
	@echo "make demo         grade the sample class and write the reports to out/demo/"
	@echo "make test         all tests"
	@echo "make bench        the same class graded by us, nbgrader, otter-grader and pytest, side by side"
	@echo "make lint         style and types"
	@echo "make units        count what is in each unit, and how well it agrees with other authors' oracles"
	@echo "make constraints  pin today's versions of all dependencies in constraints.txt"
	@echo "make clean        remove .venv and everything written by the above"

demo: .venv/with-grading
	rm -rf out/demo
	set -e; for unit in a06_gru a07_embedding a02_rnn_cell; do \
	  $(BIN)/autograder grade examples/class/$$unit -a $$unit -o out/demo/$$unit; done
	@echo "Open out/demo/a02_rnn_cell/index.html in a browser."

test: .venv/with-dev
	$(BIN)/python -m pytest -n 2 --dist loadfile

bench: .venv/with-grading,interop
	$(BIN)/python -m benchmarks.bench

lint: .venv/with-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

.venv/with-%: pyproject.toml constraints.txt scripts/setup.sh
	scripts/setup.sh "$(PYTHON)" "$*"
	@touch "$@"

units: .venv/with-dev
	$(BIN)/python docs/make_units_table.py docs/units.md $(UNITS)

constraints:
	scripts/constraints.sh "$(PYTHON)" dev,interop > constraints.new
	mv constraints.new constraints.txt

clean:
	rm -rf .venv out build dist *.egg-info .mypy_cache .ruff_cache .hypothesis
