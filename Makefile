# Một Cửa. `make` builds the portal, `make help` lists the rest.
# Nothing needs to be installed or activated first but Python 3.11 or later: each target makes what it stands on.

.DEFAULT_GOAL := site
.SUFFIXES:

OUTPUT ?= output
PORT ?= 8000
MUTATIONS ?= 100000
SEARCH_EVAL ?=
BENCH ?=
QUALITY ?=
BIN := .venv/bin
PYTHON := $(BIN)/python

# The first interpreter of the machine that is new enough; only used to make .venv.
FIND_PYTHON = for one in $(SYSTEM_PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$one"; exit 0; }; \
	done; echo "Python 3.11 or later is needed: no python3 on the PATH is new enough." >&2; exit 1

# The lock files hold no address: neither the index, nor this machine's pip settings, may leave a trace in them.
PIP_COMPILE = env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null CUSTOM_COMPILE_COMMAND="make lock" \
	$(PYTHON) -m piptools compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host --strip-extras --allow-unsafe $(if $(UPGRADE),--upgrade)

.PHONY: site serve check test lint fuzz search-eval bench quality lighthouse contact-sheet lock css gallery messages findings clean distclean help env env-dev

site: env ## check the content and build the portal into output/
	$(PYTHON) -m motcua check
	$(PYTHON) -m motcua build --output $(OUTPUT)

serve: env ## build, show the portal on http://127.0.0.1:8000 (PORT=…), rebuild on every change
	$(PYTHON) -m motcua serve --port $(PORT)

check: env ## only check the content: every finding as path:line:column
	$(PYTHON) -m motcua check

test: env-dev ## everything that CI runs: style, types, layers, all tests
	$(PYTHON) -m tools.rig.programs
	$(PYTHON) -m tools.quality.install
	$(PYTHON) -m tools.rig.checks

lint: env-dev ## the quick part of `make test`: style, types, layers
	$(PYTHON) -m tools.rig.checks --quick

fuzz: env-dev ## feed 100,000 mutated procedure files (MUTATIONS=…) to the reader
	$(PYTHON) benchmarks/fuzz_source.py --count $(MUTATIONS)

search-eval: env-dev ## build search over the real national set, ask it in Chromium on http:// and file://, print the tables
	$(PYTHON) -m tools.rig.programs browser
	$(PYTHON) -m benchmarks.search_eval $(SEARCH_EVAL)

bench: env-dev ## build the corpus of the shared kit with ours and with Hugo, print times and ratios (BENCH="--procedures 10000")
	$(PYTHON) -m benchmarks.bench $(BENCH)

quality: env-dev ## measure every page of the shipped portal in Chromium, print the table of docs/design/quality.md (QUALITY="--pages 3")
	$(PYTHON) -m tools.rig.programs browser quality
	$(PYTHON) -m tools.quality.install
	$(PYTHON) -m tools.quality $(QUALITY)

lighthouse: env-dev ## ask Lighthouse about home, a procedure, news and search; on a quiet machine, for it times what it does
	$(PYTHON) -m tools.rig.programs browser quality
	$(PYTHON) -m tools.quality.install
	$(PYTHON) -m tools.quality.lighthouse

contact-sheet: env-dev ## photograph every kind of page at all sizes, in the dark and on paper into OUTPUT.pictures/
	$(PYTHON) -m tools.rig.programs browser
	$(PYTHON) -m tools.quality.contact_sheet $(OUTPUT).pictures

lock: env-dev ## write requirements*.lock anew from requirements*.in (UPGRADE=1: with the newest versions)
	$(PIP_COMPILE) --output-file requirements.lock requirements.in
	$(PIP_COMPILE) --output-file requirements-dev.lock requirements-dev.in

css: ## compile the theme's styles (needs Node and npm; the result is committed)
	cd tools/theme && npm ci --ignore-scripts && npm run build

gallery: env-dev ## write every component of the theme with its examples into gallery/: open gallery/index.html
	$(PYTHON) -m tools.gallery gallery

messages: env ## collect the texts of interface and catalogue for translators, bring every language up to date
	$(PYTHON) -m motcua messages update

findings: env ## write docs/findings.md anew from motcua/diagnostics/codes.toml
	$(PYTHON) -m tools.rig.findings_page

clean: ## remove what was built: the portal and the caches of the tools
	rm -rf $(OUTPUT) .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +

distclean: clean ## the same, and the installed requirements too
	rm -rf .venv

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-11s %s\n", $$1, $$2 }'

env:
	@python=$$($(FIND_PYTHON)) && "$$python" -m tools.rig.environment

env-dev:
	@python=$$($(FIND_PYTHON)) && "$$python" -m tools.rig.environment --dev
