# One command per task; `make` lists them. Needed on the machine: Python >= 3.11, make, git.

# The Python of Pyodide, so that tests and browser run the same one. It stands here and not in a
# .python-version file, which makes some pyenv versions refuse `python3` where 3.13 is missing.
PYTHON_VERSION := 3.13
# The oldest one that README promises; what `make oldest` takes on it is a part of `make test`.
OLDEST_VERSION := 3.11
PYTHON := python3

VENV := .venv
OLDEST_VENV := .venv-oldest
RUN := $(VENV)/bin
UV := .uv/bin/uv
export PATH := $(CURDIR)/$(RUN):$(PATH)
# Trust what the machine trusts, for networks that inspect TLS.
export NODE_USE_SYSTEM_CA := 1
export UV_SYSTEM_CERTS := 1
export UV_CUSTOM_COMPILE_COMMAND := make lock
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH
# Or each of many short runs would compile all that it imports.
unexport PYTHONDONTWRITEBYTECODE
# Packages would take their date from it; a release takes its commit's.
unexport SOURCE_DATE_EPOCH

LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url $(if $(UPGRADE),--upgrade)

# Orca tolerates no second one of the same user, and each of these tests goes on where the last one ended.
EAR := site-tests/browser/test_screen_reader.py

PACKAGES := gocluster_rules workbook macros
# Folders count as sources too: they change when a file in them is removed.
SITE_SOURCES := $(shell find $(PACKAGES) docs examples -name __pycache__ -prune -o -print 2>/dev/null) \
	$(wildcard mkdocs*.yml) pyproject.toml requirements.txt package-lock.json

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: FORCE help install site serve release reproduce vulnerabilities check test thorough oldest agreement fuzz bench format lint types translations system lock clean distclean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-15s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

install: $(VENV)/.installed node_modules/.installed ## fetch all tools and libraries into .venv and node_modules

site: site/index.html ## build the site, the workbooks and the browser bundle into site/

serve: site ## build and serve the site on this machine, port 8000
	$(RUN)/python -m macros.serve

release: install ## build all anew and put it into one archive in dist/, with sums, list of parts and provenance
	$(RUN)/python -m macros.build
	$(RUN)/python -m macros.release

reproduce: install ## build the release of the last commit twice, in unlike surroundings, and compare the bytes
	PYTHONPATH=.:site-tests $(RUN)/python -m tools.reproduce

vulnerabilities: install ## check what is delivered against the stored list; OSV="NAME=CLONE …": renew it before
	$(RUN)/python -m macros.release.advisories $(OSV)

check: translations lint types ## lint, types and fast tests, without building the site
	$(RUN)/python -m pytest -n 2 -m "not slow"

test: system site translations lint types oldest ## everything: prerequisites, site, lint, types and all tests but the long ones
	$(RUN)/python -m pytest $(EAR)
	$(RUN)/python -m pytest -n 2 --dist loadgroup --ignore $(EAR) -m "not thorough"

thorough: system site ## the long tests: other languages, browsers and ways to what `make test` has walked
	$(RUN)/python -m pytest -n 2 --dist loadgroup -m thorough

oldest: install ## the fast tests and some of the command line on the oldest Python that is supported, if there is one or it can be fetched
	@test -x $(OLDEST_VENV)/bin/python || PYENV_VERSION=$(OLDEST_VERSION) \
	  $(UV) venv --quiet --python $(OLDEST_VERSION) $(OLDEST_VENV) 2>/dev/null || \
	  echo "warning: no Python $(OLDEST_VERSION) here or to be fetched: not tested on it" >&2
	@test ! -x $(OLDEST_VENV)/bin/python || { \
	  $(UV) pip sync --quiet --python $(OLDEST_VENV) --require-hashes requirements.txt && \
	  $(UV) pip install --quiet --python $(OLDEST_VENV) --no-deps --no-build-isolation --editable . && \
	  $(OLDEST_VENV)/bin/python -m pytest -n 2 -m "not slow or oldest"; }

agreement: system site ## compare all outputs over many cases, for the report: make agreement CASES=100000
	AUDITS=200 $(RUN)/python -m pytest -q --timeout 3600 site-tests/agreement/test_audit_engines.py
	PYTHONPATH=.:site-tests $(RUN)/python -m agreement.run --cases $(or $(CASES),10000) $(if $(SEED),--seed $(SEED))

fuzz: install build/surroundings ## read altered inputs of all kinds for long, for the page on agreement: make fuzz MINUTES=60
	PYTHONPATH=.:site-tests $(RUN)/python -m fuzz.run --minutes $(or $(MINUTES),60) $(if $(START),--start $(START)) $(if $(CORES),--cores $(CORES))

bench: system site ## measure speed and size; of one part, such as the start in the browser: make bench ONLY=start ROUNDS=7
	$(RUN)/python site-tests/benchmarks/run.py $(if $(ONLY),--only $(ONLY)) $(if $(ROUNDS),--rounds $(ROUNDS))

format: install ## format the code and mend what can be mended
	$(RUN)/ruff check --fix-only --quiet
	$(RUN)/ruff format

lint: install ## check style, formatting, licences and metadata
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/reuse lint --lines
	$(RUN)/check-jsonschema --quiet --builtin-schema vendor.citation-file-format CITATION.cff
	$(RUN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*.yml

types: install ## check types
	$(RUN)/mypy
	$(RUN)/mypy --config-file site-tests/mypy.ini site-tests

translations: install ## record which German each English text was made from; CHECKED=1: stale ones still fit
	$(RUN)/python site-tests/tools/translations.py $(if $(CHECKED),--checked)

system: ## install what the tests need beyond Python, or say what is missing
	@sh site-tests/tools/system.sh

lock: $(VENV)/.installed ## renew the locks from pyproject.toml and package.json; UPGRADE=1: newest versions
	$(LOCK) --group uv --output-file requirements-uv.txt
	$(LOCK) --group site --group test pyproject.toml --output-file requirements.txt
	$(RUN)/npm install --package-lock-only

clean: ## remove what was built
	rm -rf build dist site .hypothesis .mypy_cache .pytest_cache .ruff_cache

distclean: clean ## remove what was fetched as well
	rm -rf .uv $(VENV) $(OLDEST_VENV) node_modules

# Another address is another site.
build/surroundings: FORCE
	@mkdir -p build
	@printf '%s\n' "$$GOCLUSTER_SITE_URL" > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
FORCE:

site/index.html: $(SITE_SOURCES) build/surroundings | install
	$(RUN)/python -m macros.build
	@touch $@

# The virtual environment. uv takes Python from the machine (PYENV_VERSION lets pyenv's shims answer),
# else fetches it, else stays with the Python it runs on.
$(VENV)/.installed: requirements.txt pyproject.toml $(UV)
	@test -x $(RUN)/python || PYENV_VERSION=$(PYTHON_VERSION) \
	  $(UV) venv --quiet --clear --python $(PYTHON_VERSION) $(VENV) 2>/dev/null || { \
	  echo "warning: no Python $(PYTHON_VERSION) here or to be fetched:" \
	    "the browser bundle is built from source and starts more slowly" >&2; \
	  $(UV) venv --quiet --clear --python .uv/bin/python $(VENV); }
	$(UV) pip sync --quiet --python $(VENV) --require-hashes requirements.txt
	$(UV) pip install --quiet --python $(VENV) --no-deps --no-build-isolation --editable .
	@# Else the first import from a folder would change it later, and what is built from it would count as old.
	$(RUN)/python -m compileall -q $(PACKAGES)
	@touch $@

$(UV): requirements-uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; " \
	  "$(PYTHON) is %d.%d. Another one: make PYTHON=/path/to/python3" % sys.version_info[:2])'
	$(PYTHON) -m venv --clear .uv
	.uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc | $(VENV)/.installed
	$(RUN)/npm ci
	@touch $@
