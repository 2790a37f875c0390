# make run    the window on the training office
# make test   everything that is checked before a change is accepted
# make shots  the pictures of the user's manual, from a training office
# make prove  that nothing is lost: power cuts, kills, full disks, forged codes, in full counts (docs/bukti.md)
# make bench  every slow job against a named peer in the same run (docs/kecepatan.md)
# make clean  takes away what the others made

bin := .venv/bin

.PHONY: run test lint types layers tests shots prove bench environment tools clean
.DEFAULT_GOAL := run

run:
	@installer/run.sh

test: lint types layers tests

lint: environment
	$(bin)/ruff check .
	$(bin)/ruff format --check .

types: environment
	$(bin)/basedpyright

layers: environment
	$(bin)/lint-imports

# Counting lines makes a test slower by half: the journeys and the proofs show that the parts work together, and
# the tests of the parts have to reach the floors by themselves. Compiled modules are kept, because many tests start
# the program as a process; each worker begins with its own half and takes over from the other at the end.
pytest := QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE= $(bin)/python -m pytest -n 2 --dist worksteal
together := tests/journeys tests/proofs

tests: environment
	rm -f .coverage .coverage.*
	$(pytest) --cov --cov-report= $(together:%=--ignore=%)
	$(pytest) $(together)
	$(bin)/python -m coverage json -q -o .coverage.json
	$(bin)/python -m tests.support.coverage_floors .coverage.json

# The pictures of the user's manual, drawn by the program itself.
shots: environment
	QT_QPA_PLATFORM=offscreen $(bin)/python -m tests.support.pictures docs/panduan/gambar

# Every row must say 0; some tens of minutes. PROOFS chooses, such as PROOFS="cuts --seed 7".
prove: environment
	QT_QPA_PLATFORM=offscreen $(bin)/python -m tests.proofs $(PROOFS)

# Ratios, never asserted: only figures of one run are comparable.
bench: environment
	QT_QPA_PLATFORM=offscreen $(bin)/python -m benchmarks

environment: tools
	@installer/environment.sh

tools:
	@installer/packages.sh test

clean:
	rm -rf .venv out build dist .coverage .coverage.* .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
