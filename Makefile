# verifybench: `make run` opens the sample case, `make test` runs every check.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
SAMPLE := .run/sample
# Every file that says what belongs into the environment.
INPUTS := pyproject.toml constraints.txt

.PHONY: run test check lint types layers tests torture bench accuracy performance speed-screen peers schemas sample snapshots pictures readme clean help

help: ## list what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(STAMP) ## open the workbench on a copy of the sample case
	@$(BIN)/python -m verifybench init --sample $(SAMPLE) --keep
	@$(BIN)/python -m verifybench -C $(SAMPLE) build
	@$(BIN)/python -m verifybench -C $(SAMPLE)

test: check tests ## lint, types, layers and tests

check: lint types layers

lint: $(STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(STAMP)
	@$(BIN)/mypy

layers: $(STAMP)
	@$(BIN)/lint-imports

tests: $(STAMP)
	@$(BIN)/pytest -n auto --dist worksteal

torture: $(STAMP) ## kill, cut, flip, forge and fill up ledgers for some minutes, and print what was met
	@$(BIN)/pytest -n auto -m torture tests

bench: $(STAMP) ## print speed as ratios, and accuracy per kind where the sets are at hand (VERIFYBENCH_DATA)
	@$(BIN)/python benchmarks/tui.py
	@$(BIN)/python benchmarks/extraction.py 1
	@$(BIN)/python benchmarks/ledger.py
	@$(BIN)/python benchmarks/values.py
	@$(BIN)/python benchmarks/names.py
	@$(BIN)/python benchmarks/claims.py
	@$(BIN)/python benchmarks/evidence.py
	@$(BIN)/python benchmarks/evidence_probes.py
	@$(BIN)/python benchmarks/origins.py
	@$(BIN)/python benchmarks/alarms.py
	@$(BIN)/python benchmarks/revision.py
	@$(BIN)/python benchmarks/covering.py

accuracy: $(STAMP) ## write docs/accuracy.md: how well values, names and claims are read, beside the peers where they are (make peers)
	@$(BIN)/python benchmarks/accuracy.py

performance: $(STAMP) ## write docs/performance.md: how building and linking grow (PASSAGES=10000,100000,1000000 takes an hour)
	@$(BIN)/python benchmarks/scale.py $(if $(PASSAGES),--passages $(PASSAGES))

speed-screen: $(STAMP) ## write docs/workbench-speed.md: what the screen costs beside an empty Textual app
	@$(BIN)/python benchmarks/tui.py --write docs/workbench-speed.md

peers: ## install the libraries that are measured beside verifybench, in an environment of their own
	@$(or $(PYTHON),python3) -m venv .peers
	@.peers/bin/pip install --quiet --requirement benchmarks/peers.txt

schemas: $(STAMP) ## write the JSON Schemas anew
	@$(BIN)/python -m verifybench.cli.schemas docs/schemas

sample: $(STAMP) ## build the sample case in place (claims/ is committed)
	@$(BIN)/python -m verifybench build

$(STAMP): $(INPUTS) tools/environment.sh
	@sh tools/environment.sh $(VENV) "$(PYTHON)"

snapshots: $(STAMP) ## write tests/snapshots anew: the screens of the sample case as rows of text
	@$(BIN)/python tests/screens.py

pictures: $(STAMP) ## draw docs/workbench-*.svg anew: the sample case at three sizes
	@$(BIN)/python tools/pictures.py

readme: $(STAMP) pictures ## put the keys of the registry and fresh pictures of the screen into the README
	@$(BIN)/python tools/readme.py

clean: ## remove the environment, the sample copy and all caches
	rm -rf $(VENV) .peers .run .verifybench dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
