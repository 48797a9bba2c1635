# One door per chore. Every target sets up what it needs first; a second run finds it done.

PYTHON := .venv/bin/python
STUDIO := $(PYTHON) -m empathy_studio

.DEFAULT_GOAL := run
.PHONY: set-up run test check bench soak screenshots translations package release clean

set-up:
	@.ci/set-up

run: set-up            ## open the app on the sample course; without a display, play it and leave pictures
	@$(STUDIO) demo

test: check            ## everything that must hold; many tests wait, so there is one worker more than two cores have
	@$(PYTHON) -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder

check: set-up          ## style, types and the import rules
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -m pytest -q tests/test_architecture.py

bench: set-up          ## measure, beside the floor: make bench ROW=B1
	@$(PYTHON) -m tests.bench $(ROW)

soak: set-up           ## the long repetitions; refreshes docs/reliability.md
	@$(PYTHON) -m pytest --soak

screenshots: set-up    ## the pictures of the README, taken from the program
	@$(PYTHON) -m tests.screenshots

translations: set-up   ## every text of the player taken into assets/translations, and the .qm files made
	@$(PYTHON) -m tests.catalogues

package: set-up        ## the folders that sites install, below dist/, and the proof that they run on a bare machine
	@.ci/package
	@$(PYTHON) -m pytest tests/package --package

release: set-up        ## sign those folders: make release KEY="the name of your key"
	@.ci/release "$(KEY)"

clean:                 ## what was made; not the environment, not anybody's data
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
	@find empathy_studio tests -name __pycache__ -type d -prune -exec rm -rf {} +
