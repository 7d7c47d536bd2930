# Every verb sets up what it needs first: a virtual environment in .venv from the locked, hashed dependencies.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-bench
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help setup demo up test long check bench learn lock clean
help: ## list the verbs
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## create .venv with the locked dependencies
$(READY): requirements.lock requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("stopgate needs Python 3.11 or newer; this is %s. Try: make PYTHON=python3.12" % sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing the locked dependencies into $(VENV) …"
	@$(PIP) install --require-hashes --no-deps -r requirements.lock -r requirements-dev.lock
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

demo: $(READY) ## a real Kafka, the gate, sample traffic: watch messages being judged
	@$(BIN)/stopgate demo --once

up: $(READY) ## the same without sample traffic, for real use on one machine
	@$(BIN)/stopgate up

test: $(READY) ## all the tests, broker tests included
	@$(BIN)/python -m pytest

long: $(READY) ## what takes long: a hundred kills, every moment of a freeze, outages of a minute, every benchmark at a tiny size
	@$(BIN)/python -m pytest -m long -rP tests

check: $(READY) ## what CI runs: style, types, import contracts, stale documents, all the tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(MAKE) --no-print-directory test

bench: $(READY) $(PEERS)/.ready ## measure on this machine, with ratios to peers; BENCH="PART… --quick" for less
	@$(BIN)/python -m benchmarks $(BENCH)

# The peers whose dependencies do not go with ours have an environment beside it; where it cannot be made, they are skipped.
PEERS_PIP = $(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install
$(PEERS)/.ready: requirements-bench.lock
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	@echo '*' > $(PEERS)/.gitignore
	@echo "installing the locked peers into $(PEERS) …"
	@$(PEERS_PIP) --require-hashes --no-deps -r $< && $(PEERS_PIP) --no-build-isolation --no-deps --editable . \
		&& touch $@ || echo "not every peer can be installed here: the table will say so"

learn: $(PEERS)/.ready ## train what content screening ships; DATA=DIR holds the chat it is to know as chat
	@$(PEERS)/bin/python -m scripts.train_screening $(if $(DATA),--data $(DATA)) $(LEARN)

lock: ## resolve the dependencies anew (needs uv)
	uv pip compile pyproject.toml --extra build --output-file requirements.lock $(LOCK_FLAGS)
	uv pip compile pyproject.toml --all-extras --constraint requirements.lock --output-file requirements-dev.lock.all $(LOCK_FLAGS)
	$(PYTHON) scripts/subtract_lock.py requirements-dev.lock.all requirements.lock > requirements-dev.lock
	rm requirements-dev.lock.all
	uv pip compile benchmarks/peers.in --output-file requirements-bench.lock $(LOCK_FLAGS)
LOCK_FLAGS := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --upgrade --quiet

clean: ## remove what the other verbs made here
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
