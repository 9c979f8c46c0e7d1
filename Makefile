# The commands of the project; `make help` lists them. All run from .venv, which `make install` puts there.

SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := .venv/bin
INSTALLED := .venv/.installed
PEERS_INSTALLED := .venv-peers/.installed
FUZZ_INSTALLED := .fuzz/packages/.installed
SECONDS_EACH ?= 300
# Tests that look at all of the machine's processes, mounts and cgroups, and so run with no other test beside them.
ALONE := tests/attacks tests/batch tests/faults tests/sandbox

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 18

.PHONY: install
install: $(INSTALLED) ## Install the environment into .venv, and bubblewrap where that is allowed
	@scripts/install-bubblewrap

$(INSTALLED): requirements.lock pyproject.toml scripts/install
	@scripts/install
	@touch $@

.PHONY: demo
demo: install ## Grade a made-up class under demo/, from release to gradebook, and check every score
	$(BIN)/autograder demo --dir demo

.PHONY: test
test: lint ## Run the linters, the types, the import contract and all tests
	$(BIN)/python -m pytest -n 2 --dist loadfile $(addprefix --ignore=,$(ALONE))
	$(BIN)/python -m pytest $(ALONE)

.PHONY: test-containers
test-containers: install ## Run the tests of the sandboxes podman and docker
	@scripts/install-podman
	$(BIN)/python -m pytest -m containers

.PHONY: container-base
container-base: ## Make a base for `make container` from Debian's packages, where no registry can be reached
	@scripts/build-container-base

.PHONY: container
container: install ## Build the image for the sandboxes podman and docker (ENGINE=docker, IMAGE=name, BASE=image)
	@scripts/build-container

.PHONY: container-gpu
container-gpu: install ## Build the image for GPUs upon it
	@scripts/build-container gpu

.PHONY: lint
lint: install ## Run the linters, the types and the import contract
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: format
format: install ## Format the code, and repair what the linter can repair
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: prove
prove: install ## Prove all hidden graders: known answers, mutants, thousands of seeds; goes on where it was stopped
	$(BIN)/autograder prove
	$(BIN)/autograder overview --to docs/assignments.md

.PHONY: overview
overview: install ## Write the instructor's table of all assignments, docs/assignments.md
	$(BIN)/autograder overview --to docs/assignments.md

.PHONY: release
release: install ## Build the students' notebooks into release/
	$(BIN)/autograder release

.PHONY: examples
examples: demo ## Put the demo's exports into docs/examples/
	cp demo/grades.csv demo/canvas.csv demo/moodle.csv docs/examples/

.PHONY: attacks
attacks: install ## Run the corpus of attacks on every kind of sandbox, and write docs/attacks.md
	$(BIN)/python -m pytest tests/attacks --deselect tests/attacks/test_page.py
	$(BIN)/python -m tests.attacks.page

$(PEERS_INSTALLED): benchmarks/requirements.lock scripts/install
	@scripts/install .venv-peers benchmarks/requirements.lock
	@touch $@

.PHONY: peers
peers: install $(PEERS_INSTALLED) ## Grade the same submissions with nbgrader, otter-grader and this project, and compare (minutes)
	$(BIN)/python benchmarks/peers.py $(ARGS)

$(FUZZ_INSTALLED): fuzz/requirements.lock
	rm -rf $(@D)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
		--target $(@D) -r $<
	@touch $@

.PHONY: fuzz
fuzz: install $(FUZZ_INSTALLED) ## Fuzz the readers of strangers' bytes: five minutes each (SECONDS_EACH=60 for one)
	@for target in wire notebook model archive; do \
		echo "fuzz: $$target"; \
		PYTHONPATH=.:$(dir $(FUZZ_INSTALLED)) $(BIN)/python fuzz/run.py $$target -max_total_time=$(SECONDS_EACH) -print_final_stats=1 || exit 1; \
	done

.PHONY: lock
lock: ## Resolve the dependencies anew into the lock files (UPGRADE=1 takes newer versions)
	scripts/lock requirements.lock pyproject.toml --extra dev --extra gpu --extra postgresql $(if $(UPGRADE),--upgrade)
	scripts/lock containers/cuda.lock containers/cuda.in --constraints requirements.lock $(if $(UPGRADE),--upgrade)
	scripts/lock benchmarks/requirements.lock benchmarks/requirements.in $(if $(UPGRADE),--upgrade)
	scripts/lock fuzz/requirements.lock fuzz/requirements.in $(if $(UPGRADE),--upgrade)

.PHONY: clean
clean: ## Remove caches and the demo; the environment stays
	rm -rf demo build .fuzz .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage htmlcov *.egg-info
	find . -name __pycache__ -not -path './.venv*' -prune -exec rm -rf {} +
