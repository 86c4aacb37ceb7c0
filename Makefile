# Needs only Python 3.11+, git and make; everything else is fetched into this folder. `make help` lists the commands.

VENV ?= .venv
PORT ?= 8000
WORKERS ?= 3
HOST_PYTHON ?= python3
PYTHON := $(abspath $(VENV))/bin/python

export PATH := $(abspath $(VENV))/bin:$(PATH)
export PYTHONPATH := $(CURDIR)
export PORT
export npm_config_update_notifier := false
# npm wants somewhere to write; a bare machine's HOME may be missing or read-only.
ifeq ($(shell test -n "$$HOME" && test -d "$$HOME" && test -w "$$HOME" && echo yes),)
export npm_config_cache := $(CURDIR)/var/npm-cache
endif
# Every long command has a limit (seconds), so that nothing hangs for ever. Macs have no `timeout`.
limit = $(if $(shell command -v timeout 2>/dev/null),timeout $(1))

SOURCES := $(shell find consent youthvoice -name static -prune -o -type f \( -name '*.py' -o -name '*.toml' \) -print 2>/dev/null)
CATALOGUES := $(wildcard youthvoice/translations/*/LC_MESSAGES/messages.po)
FRONTEND := $(shell find frontend \( -name node_modules -o -name api.d.ts \) -prune -o -type f -print 2>/dev/null)

PYTHON_READY := $(VENV)/.installed
NODE_READY := frontend/node_modules/.installed
SHEETS := $(wildcard consent/sheets/*/general.*.txt)
WORDS_READY := $(CATALOGUES:.po=.mo)
APP_READY := youthvoice/static/.built
BROWSER_READY := var/browser/.unpacked

# A command that measures exists when its folder does.
MEASURES := $(strip $(foreach name,bench soak lighthouse,$(if $(wildcard tests/$(name)/__main__.py),$(name))))
NOT_HERE := $(filter-out $(MEASURES),bench soak lighthouse)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup browser run test check messages screens mutants kills $(MEASURES) clean

help: ## what can be asked for
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | grep -vE '^($(subst $() ,|,none $(NOT_HERE))):' | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

setup: $(PYTHON_READY) $(NODE_READY) $(WORDS_READY) $(APP_READY) ## fetch what is needed and build the app

browser: $(BROWSER_READY) ## a Chromium for the tests, where the machine has none

run: setup ## set up, then serve the app on 127.0.0.1 (PORT=8000)
	@exec $(PYTHON) -m youthvoice run

# Both halves always run; pytest last, so that its count is the last line, and only what failed in the app comes after it.
# Workers take from each other what is left: by the default one of them would have all the journeys, and run them alone
# for a third of the time.
test: setup browser ## every test: the app's own, then Python's in a real browser on both databases
	@mkdir -p var && rm -f var/app-tests.failed; \
	{ (cd frontend && $(call limit,900) npm test) 2>&1 || touch var/app-tests.failed; } | tee var/app-tests.log; \
	status=0; $(call limit,3600) $(PYTHON) -m pytest -n $(WORKERS) --dist worksteal || status=1; \
	if test -e var/app-tests.failed; then status=1; echo "The app's own tests failed:"; \
	grep -aE 'FAIL |Error: .|VITEST_TEST_NAME' var/app-tests.log | sort -u | head -n 40; fi; \
	exit $$status

check: setup ## before every commit: lint, types, words, rules and guards
	$(PYTHON) -m ruff check .
	$(call limit,600) $(PYTHON) -m mypy
	cd frontend && $(call limit,300) npm run check
	cd frontend && $(call limit,300) npm run words -- --check
	$(call limit,600) $(PYTHON) -m pytest -q $(wildcard tests/guards tests/consent tests/vault)

messages: $(NODE_READY) ## gather the words of both apps and the server into the catalogues
	cd frontend && $(call limit,300) npm run words
	$(PYTHON) -m youthvoice.server_words

screens: setup browser ## a picture of every screen, light and dark, in var/screens
	YOUTHVOICE_PICTURES=$(CURDIR)/var/screens $(call limit,900) $(PYTHON) -m pytest -q -n $(WORKERS) tests/journeys/test_every_*screen.py

mutants: setup ## break the rule book and vault/ on purpose, half an hour on two cores; a test must notice, or tests/mutants says why not
	$(call limit,7200) $(PYTHON) -m tests.mutants

kills: setup ## kill the server 100 times in mixed writes; all it acknowledged must be there
	$(call limit,1800) $(PYTHON) -m tests.kills

ifneq ($(MEASURES),)
bench: setup ## how fast, against the references kept in tests/bench
soak: setup ## a bounded stretch of mixed use, looking for leaks and lost words
lighthouse: setup browser ## Lighthouse over the young people's screens
$(MEASURES):
	@$(call limit,3600) $(PYTHON) -m tests.$@
endif

clean: ## delete what the build made; keeps var/ (the demo's database and keys) and .venv
	rm -rf youthvoice/static frontend/node_modules tests/browser/node_modules tests/lighthouse/node_modules var/browser \
		.pytest_cache .mypy_cache .ruff_cache .hypothesis $(WORDS_READY) $(PYTHON_READY)
	find consent youthvoice tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(PYTHON_READY): requirements.lock
	test -x $(PYTHON) || $(HOST_PYTHON) -m venv $(VENV)
	$(call limit,1200) $(PYTHON) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(NODE_READY): frontend/package-lock.json frontend/package.json $(wildcard frontend/.npmrc) $(PYTHON_READY)
	cd frontend && $(call limit,900) npm ci --no-audit --no-fund --loglevel=error
	touch $@

%.mo: %.po $(PYTHON_READY)
	$(PYTHON) -m babel.messages.frontend compile --input-file=$< --output-file=$@

# The typed client is made from what the API says of itself; an unchanged description rebuilds nothing.
var/openapi.checked: $(SOURCES) $(PYTHON_READY)
	@mkdir -p var
	$(PYTHON) -m youthvoice openapi > var/openapi.new
	cmp -s var/openapi.new var/openapi.json || mv var/openapi.new var/openapi.json
	rm -f var/openapi.new
	touch $@

var/openapi.json: var/openapi.checked ;

$(APP_READY): $(FRONTEND) $(CATALOGUES) $(SHEETS) $(NODE_READY) var/openapi.json
	cd frontend && $(call limit,600) npm run build
	touch $@

ifneq ($(shell command -v chromium || command -v chromium-browser || command -v google-chrome),)
$(BROWSER_READY):
	mkdir -p $(@D) && touch $@
else
$(BROWSER_READY): tests/browser/package-lock.json tests/browser/unpack.mjs $(PYTHON_READY)
	cd tests/browser && $(call limit,900) npm ci --no-audit --no-fund --loglevel=error
	$(call limit,300) node tests/browser/unpack.mjs $(CURDIR)/var/browser
	touch $@
endif
