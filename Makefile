# What a person and the continuous integration run alike: make check

SWIFT ?= swift
PREFIX ?= /usr/local
SOURCES = Sources Tests Package.swift
SYMBOLS = .build/symbols

.PHONY: check lint format test goldens reports docs scenarios bench bench-peers fuzz fuzz-on damage
.PHONY: determinism mutants coverage sanitize build install uninstall clean

check: lint test scenarios docs

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

test:
	$(SWIFT) test --disable-xctest

# Writes the expected outputs anew, and fails on purpose: read the difference before keeping it.
goldens:
	RECORD_GOLDENS=1 $(SWIFT) test --disable-xctest

# The pages in the folder reports: writes them anew, which fails on purpose, then checks them.
reports:
	-RECORD_GOLDENS=1 $(SWIFT) test --disable-xctest --filter 'Example reports'
	$(SWIFT) test --disable-xctest --filter 'Example reports'

# Every scenario file, signal example and expectation, once there is a command that checks them.
scenarios:
	$(SWIFT) build --product hcsim
	@bin=$$($(SWIFT) build --show-bin-path) && \
	if $$bin/hcsim help check >/dev/null 2>&1; then $$bin/hcsim check Scenarios; fi

# The symbols of the tests are written too, so they are built first. Fails on a dead link; skipped where the toolchain has no DocC or there are no articles yet.
docs:
	@if ! command -v docc >/dev/null || ! [ -d Sources/Calibration/Calibration.docc ]; then \
	  echo "docs: nothing to build"; \
	else \
	  rm -rf $(SYMBOLS) && mkdir -p $(SYMBOLS) && \
	  $(SWIFT) build --build-tests && \
	  $(SWIFT) package dump-symbol-graph --minimum-access-level public \
	    --skip-synthesized-members && \
	  cp .build/*/symbolgraph/Calibration.symbols.json $(SYMBOLS)/ && \
	  docc convert Sources/Calibration/Calibration.docc \
	    --additional-symbol-graph-dir $(SYMBOLS) \
	    --output-path .build/Calibration.doccarchive --warnings-as-errors; \
	fi

# Every figure of speed, then those of the pages beside other programs as ratios with their spread.
bench:
	$(SWIFT) build -c release
	bin=$$($(SWIFT) build -c release --show-bin-path) && \
	export PATH="$(CURDIR)/.build/peers/bin:$$PATH" && $$bin/hcsim-benchmark && \
	$$bin/hcsim-benchmark side-by-side --peers Tests/Peers > .build/bench.md && \
	(! command -v valgrind > /dev/null || \
	  { echo; Tests/Benchmarks/growth.sh $$bin/hcsim; } >> .build/bench.md) && cat .build/bench.md

# Each reader for so many seconds; finds are left in .build/fuzz/found and stop the run.
SECONDS_EACH ?= 60
FUZZERS = YAML JSONLines CSV Pattern Answer Record

fuzz:
	for name in $(FUZZERS); do \
	  SECONDS_EACH=$(SECONDS_EACH) Tests/Fuzz/fuzz.sh $$name || exit 1; \
	done

# Each reader up to ten million executions, in pieces; goes on where it was stopped.
fuzz-on:
	for name in $(FUZZERS); do Tests/Fuzz/fuzz.sh --build $$name || exit 1; done
	Tests/Fuzz/millions.sh $(FUZZERS)

# Every shipped scenario cut at every byte and with every byte changed to CHANGES others, sixteen unless
# said; an hour of processor time.
damage:
	$(SWIFT) run -c release hcsim-benchmark damage $(CHANGES)

# Whether optimisation changes a byte of what the program prints.
determinism:
	$(SWIFT) build --product hcsim
	$(SWIFT) build -c release --product hcsim
	Tests/Determinism/compare.sh $$($(SWIFT) build --show-bin-path)/hcsim \
	  $$($(SWIFT) build -c release --show-bin-path)/hcsim

# What share of planted faults the tests catch.
mutants:
	Tests/Mutation/mutate.sh

# What share of each floor's lines the tests run.
coverage:
	Tests/coverage.sh

# The tests with every access of memory checked, then with every access from two threads; optimised in
# whole modules, as most take many times as long without, with what is asserted still checked. Tests are
# found by an index that release builds leave out. Left out are tests that limit memory, and for threads
# the size of files, which the sanitizers need themselves.
SANITIZED = $(SWIFT) test -c release --disable-xctest --enable-index-store -Xswiftc -enable-testing \
  -Xswiftc -assert-config -Xswiftc Debug

sanitize:
	ASAN_OPTIONS=detect_leaks=0 $(SANITIZED) --sanitize=address --scratch-path .build/address \
	  --skip 'Input that means harm'
	$(SANITIZED) --sanitize=thread --scratch-path .build/thread \
	  --skip 'Input that means harm|where the space runs out|cuts a batch at whole lines'

# What the benchmarks are compared with, as far as it can be installed here.
bench-peers:
	Tests/Peers/install.sh

# One file that needs nothing beside it; on Linux not even a C library, which starts fastest.
# Types are asked for by their accessors and not by their mangled names, which takes a sixth off a start.
DIRECT = -disable-concrete-type-metadata-mangled-name-accessors -disable-generic-metadata-prespecialization
STATIC = --static-swift-stdlib $(foreach flag,$(DIRECT),-Xswiftc -Xfrontend -Xswiftc $(flag)) \
  $(if $(filter Linux,$(shell uname)),-Xswiftc -static-executable)

build:
	$(SWIFT) build -c release $(STATIC) --product hcsim

# The program with its manual and completions, for all users or, with PREFIX=~/.local, for one.
install: build
	bin=$$($(SWIFT) build -c release $(STATIC) --show-bin-path) && \
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d && \
	install $$bin/hcsim $(DESTDIR)$(PREFIX)/bin/hcsim && \
	$$bin/hcsim man -o $(DESTDIR)$(PREFIX)/share/man/man1/hcsim.1 && \
	$$bin/hcsim completions bash \
	  -o $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hcsim && \
	$$bin/hcsim completions zsh -o $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_hcsim && \
	$$bin/hcsim completions fish \
	  -o $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/hcsim.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/hcsim $(DESTDIR)$(PREFIX)/share/man/man1/hcsim.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/hcsim \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_hcsim \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/hcsim.fish

clean:
	$(SWIFT) package clean
