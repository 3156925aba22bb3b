# make run    start Common Ground (with nothing configured: the sandbox page)
# make test   the whole suite; installs what it needs
# make help   everything else

SHELL := /bin/sh
.DEFAULT_GOAL := help
BIN := .venv/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
COMPILE = $(BIN)/python -m compileall -q bot  # also where Python is told to keep no bytecode
LOCK = .venv/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links
WORKERS ?= 2
PYTEST = $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

.PHONY: help run install test quick check format lint types contracts bench lock clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

run: .venv/.run  ## start it; ARGS="--demo" or ARGS="--fresh" for the sandbox
	@exec $(BIN)/common-ground run $(ARGS)

install: .venv/.dev  ## everything for working on it, and the hooks that check a commit
	@$(BIN)/pre-commit install >/dev/null

test: .venv/.dev .venv/.homeserver .venv/.element  ## the whole suite with coverage, nothing left out
	@./.ci/need chromium chromium
	@rm -f .coverage .coverage.*
	$(PYTEST) --cov --cov-report=
	@$(BIN)/coverage report --format=total --fail-under=90
	@$(BIN)/coverage report --include='bot/core/*,bot/features/*/rules.py,bot/features/*/rules/*,bot/features/polls/counting/*' --fail-under=100

quick: .venv/.dev  ## the tests that take no servers and no browser: about two minutes
	$(PYTEST) -q -m "not slow and not homeserver and not browser"

check: format lint types contracts test  ## format, lint, types, contracts, tests

format: .venv/.dev
	@$(BIN)/ruff format --check .

lint: .venv/.dev
	@$(BIN)/ruff check .

types: .venv/.dev
	@$(BIN)/mypy

contracts: .venv/.dev
	@$(BIN)/lint-imports --no-cache

bench: .venv/.dev .venv/.homeserver  ## the figures of docs/performance.md, measured here
	@$(COMPILE)
	$(BIN)/python -m benchmarks
	@for each in deciding counting mutual_aid numbers upholding kills readable matrix_answers \
		"leaks --conversations 2000"; do \
		echo "-- $$each"; $(BIN)/python -m benchmarks.$$each || exit 1; done

lock: .venv/.lock  ## newest allowed versions into the lock files
	$(LOCK) --extra build --extra dev pyproject.toml --output-file requirements-dev.lock
	$(LOCK) --extra build --constraint requirements-dev.lock pyproject.toml \
		--output-file requirements.lock
	$(LOCK) tests/homeserver/requirements.in --output-file tests/homeserver/requirements.lock

clean:  ## forget what was installed and measured here; keeps var/
	rm -rf .venv .synapse tests/homeserver/element/node_modules .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || ./.ci/need python3-venv python3-venv
	@echo "Making .venv with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv .venv

.venv/.run: requirements.lock pyproject.toml | $(BIN)/python
	@test -e .venv/.dev || echo "Installing what Common Ground needs; once, about a minute …"
	@$(INSTALL) --no-deps --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(COMPILE)
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing what the tests need; once, about two minutes …"
	@$(INSTALL) --no-deps --require-hashes -r requirements-dev.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(COMPILE)
	@touch $@ .venv/.run

.venv/.homeserver: tests/homeserver/requirements.lock .venv/.dev
	@echo "Installing the homeserver the tests talk to …"
	@$(BIN)/python -m tests.homeserver.install
	@touch $@

.venv/.element: tests/homeserver/element/package-lock.json
	@./.ci/need nodejs node nodejs
	@./.ci/need npm npm
	@echo "Installing the strict Matrix client the tests talk with …"
	@cd tests/homeserver/element && npm ci --silent --no-audit --no-fund --ignore-scripts
	@touch $@

.venv/.lock: | $(BIN)/python
	@$(BIN)/python -m venv .venv/lock
	@.venv/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	@touch $@
