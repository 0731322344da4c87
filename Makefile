# Build, test and install yjplan: `make help` lists the targets.
# GNU make. Own settings go into local.mk, which git ignores.

-include local.mk

BUILD ?= build
VARIANT ?= plain
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 30
PKG_CONFIG ?= pkg-config

# One folder of objects for each variant, so that they never mix. Only the
# plain program has a place of its own.
OBJ = $(BUILD)/obj/$(VARIANT)
BIN = $(if $(filter plain,$(VARIANT)),$(BUILD),$(OBJ))
PROGRAM = $(BIN)/yjplan
FOP_PROGRAM = $(BIN)/yjplan-fop

PACKAGES = libcmark-gfm libcjson libxml-2.0 libpng pangocairo icu-uc icu-i18n \
	libqpdf nettle libzip libgvc zlib

# Asked once and only when something is compiled: `make site` on a bare system
# has to get as far as installing them.
PKG_CFLAGS = $(eval PKG_CFLAGS := $(patsubst -I%,-isystem %,\
	$(shell $(PKG_CONFIG) --cflags $(PACKAGES))))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := -lcmark-gfm-extensions \
	$(shell $(PKG_CONFIG) --libs $(PACKAGES)) -lm)$(PKG_LIBS)

SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all
OPT_plain = -O2 -g
OPT_asan = -O1 -g -fno-omit-frame-pointer $(SANITIZE)
OPT_cover = -O0 -g --coverage
OPT_install = -O2
OPT_fuzz = -O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link $(SANITIZE)
OPT = $(or $(OPT_$(VARIANT)),$(OPT_plain))

WARN = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wformat=2 -Wwrite-strings -Wvla -Wconversion -Wsign-conversion \
	$(if $(filter 1,$(WERROR)),-Werror)

# Where templates, themes and assets are read from unless a site has its own,
# and where the program is that makes PDFs.
SHARE = $(if $(filter install,$(VARIANT)),$(PREFIX)/share/yjplan,$(CURDIR))
FOP_PLACE = $(if $(filter install,$(VARIANT)),\
	$(PREFIX)/libexec/yjplan/yjplan-fop,$(abspath $(FOP_PROGRAM)))

CPPFLAGS_ALL = -D_POSIX_C_SOURCE=200809L -DYJPLAN_SHARE='"$(SHARE)"' \
	-DYJPLAN_FOP='"$(strip $(FOP_PLACE))"' -Igenerator \
	-Itests/unit $(PKG_CFLAGS) $(CPPFLAGS)
COMPILE = $(CC) -std=c11 $(OPT) $(WARN) $(CPPFLAGS_ALL) $(CFLAGS)
LINK = $(CC) $(OPT) $(CFLAGS) $(LDFLAGS)

SRCS := $(sort $(wildcard generator/*.c generator/*/*.c))
HDRS := $(sort $(wildcard generator/*.h generator/*/*.h))
LIB_SRCS := $(filter-out generator/main.c generator/fop/%,$(SRCS))
LIB_OBJS = $(LIB_SRCS:%.c=$(OBJ)/%.o)
LIB = $(OBJ)/libyjplan.a

# yjplan-fop holds a Java virtual machine, which wants the signals that
# sanitizers use: its objects are its own, and plain in every variant.
FOP_SRCS := $(wildcard generator/fop/*.c) generator/base/buf.c \
	generator/base/mem.c generator/base/wire.c
FOP_OBJS = $(FOP_SRCS:%.c=$(OBJ)/fop/%.o)
FOP_COMPILE = $(CC) -std=c11 -O2 -g $(WARN) -D_POSIX_C_SOURCE=200809L \
	-Igenerator $(JAVA_CFLAGS) $(CPPFLAGS)
JAVA_HEADERS = $(eval JAVA_HEADERS := $(patsubst %/bin/javac,%/include,\
	$(realpath $(shell command -v javac))))$(JAVA_HEADERS)
JAVA_CFLAGS = -isystem $(JAVA_HEADERS) -isystem $(JAVA_HEADERS)/linux

UNIT_SRCS := $(sort $(wildcard tests/unit/test_*.c))
SPEC_SRCS := $(sort $(wildcard tests/spec/*_spec.c))
FUZZ_SRCS := $(sort $(wildcard tests/fuzz/fuzz_*.c))
TEST_SRCS := $(UNIT_SRCS) $(SPEC_SRCS)
TESTS = $(TEST_SRCS:%.c=$(OBJ)/%)
FUZZERS = $(FUZZ_SRCS:%.c=$(OBJ)/%)
MANS := $(wildcard generator/man/*.[1-9])
SCRIPTS = .ci/run tests/run tests/install tests/fetch tests/lint_layers \
	tests/lint_style tests/same_bytes tests/installed \
	tests/bench/run tests/bench/corpus \
	tests/fuzz/run tests/html/check_html tests/pdf/check_pdf \
	tests/site/every/make \
	$(wildcard tests/spec/*.sh)
SITE_SCRIPTS = $(wildcard tests/site/*.sh)

C_FILES = $(sort $(SRCS) $(HDRS) $(TEST_SRCS) $(FUZZ_SRCS))

RUN_TESTS = OBJ=$(OBJ) YJPLAN=$(PROGRAM) tests/run $(if \
	$(filter 1,$(STRICT)),--strict) $(if $(filter 1,$(VERBOSE)),--verbose)
VALGRIND = valgrind --quiet --log-fd=9 --error-exitcode=99 --leak-check=full \
	--show-leak-kinds=definite,indirect \
	--errors-for-leak-kinds=definite,indirect \
	--suppressions=$(CURDIR)/tests/valgrind.supp
ASAN_ENV = ASAN_OPTIONS=exitcode=99 UBSAN_OPTIONS=print_stacktrace=1 \
	LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0

# One short line for each step; V=1 shows the whole command.
Q = $(if $(V),,@)
say = $(if $(V),,@echo '$(1) $@')

MAKEFLAGS += --no-print-directory

# Sub-makes use every core, unless the caller says how many.
JOBS = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc))

.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:
.PHONY: all tests site check test asan valgrind lint lint-style lint-layers \
	lint-headers lint-tidy lint-cppcheck lint-shell lint-man format \
	bench cover fuzz gallery golden install clean help FORCE

all: $(PROGRAM) $(FOP_PROGRAM) ## build build/yjplan, build/yjplan-fop

help: ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | \
	    expand -t 16
	@echo
	@echo 'WERROR=1 warnings are errors      VERBOSE=1 name every test'
	@echo 'BUILD=dir, VARIANT=name, CC=cc    another place, another compiler'
	@echo 'PREFIX=/usr/local, DESTDIR=       where install puts things'
	@echo "ONLY='unit lint/json-type'        only these tests, by make test"
	@echo 'FUZZ_SECONDS=30                   for each fuzzer'
	@echo 'BENCH_PDFS=5, BENCH_PLANS=157     how much bench measures'

# Compiling and linking.

$(OBJ)/flags: export NOW = $(COMPILE) $(LINK) $(PKG_LIBS)
$(OBJ)/flags: FORCE
	@mkdir -p $(@D)
	@$(PKG_CONFIG) --print-errors --exists $(PACKAGES) || { \
	    echo "make: libraries are missing: run tests/install site" >&2; \
	    exit 1; }
	@[ "$$(cat $@ 2>/dev/null)" = "$$NOW" ] || echo "$$NOW" >$@

$(OBJ)/sources: FORCE
	@mkdir -p $(@D)
	@[ "$$(cat $@ 2>/dev/null)" = "$(LIB_SRCS)" ] || echo "$(LIB_SRCS)" >$@

$(OBJ)/%.o: %.c $(OBJ)/flags
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

# Made files are kept for the very program that made them: each change of the
# source makes them anew.
CACHE_OBJ = $(OBJ)/generator/publish/cache.o
$(CACHE_OBJ): $(SRCS) $(HDRS)
$(CACHE_OBJ): private CPPFLAGS_ALL += -DYJPLAN_BUILD='"$(firstword $(shell \
	cat $(SRCS) $(HDRS) | sha256sum))"'

# Reports for other programs have with them what the manual says.
HELP = $(OBJ)/help.inc
SARIF_OBJ = $(OBJ)/generator/check_sarif.o
$(SARIF_OBJ): $(HELP)
$(SARIF_OBJ): private CPPFLAGS_ALL += -DYJPLAN_HELP='"$(abspath $(HELP))"'

$(HELP): generator/man/help.awk generator/man/yjplan.1
	@mkdir -p $(@D)
	$(call say,AWK)
	$(Q)awk -f $^ >$@

$(LIB): $(LIB_OBJS) $(OBJ)/sources
	@rm -f $@
	$(call say,AR)
	$(Q)$(AR) rcs $@ $(LIB_OBJS)

$(PROGRAM): $(OBJ)/generator/main.o $(LIB)
	$(call say,LD)
	$(Q)$(LINK) -o $@ $< $(LIB) $(PKG_LIBS)

$(OBJ)/fop/%.o: %.c $(OBJ)/flags
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(FOP_COMPILE) -MMD -MP -c -o $@ $<

$(FOP_PROGRAM): $(FOP_OBJS)
	$(call say,LD)
	$(Q)$(CC) $(LDFLAGS) -o $@ $(FOP_OBJS) -ldl

$(OBJ)/tests/unit/%: $(OBJ)/tests/unit/%.o $(LIB)
	$(call say,LD)
	$(Q)$(LINK) -o $@ $< $(LIB) $(PKG_LIBS) -lcmocka

$(OBJ)/tests/spec/%: $(OBJ)/tests/spec/%.o $(LIB)
	$(call say,LD)
	$(Q)$(LINK) -o $@ $< $(LIB) $(PKG_LIBS)

$(OBJ)/tests/bench/%: $(OBJ)/tests/bench/%.o
	$(call say,LD)
	$(Q)$(LINK) -o $@ $< $(PKG_LIBS)

$(OBJ)/tests/fuzz/%: $(OBJ)/tests/fuzz/%.o $(LIB)
	$(call say,LD)
	$(Q)$(LINK) -fsanitize=fuzzer -o $@ $< $(LIB) $(PKG_LIBS)

-include $(wildcard $(OBJ)/*/*.d $(OBJ)/*/*/*.d $(OBJ)/*/*/*/*.d)

# The whole way, from a bare Debian 12 to a site.

site: ## install what is missing, build the example site into build/site
	tests/install site
	$(MAKE) $(JOBS) all
	$(PROGRAM) build -C . -o $(BUILD)/site

check: ## install what is missing, run every test on program and site
	tests/install check
	tests/fetch
	$(MAKE) $(JOBS) all tests
	$(PROGRAM) build -C . -o $(BUILD)/site
	YJPLAN=$(PROGRAM) tests/site/every/make $(BUILD)/every
	$(RUN_TESTS) unit golden lint spec site pages

# Tests.

tests: $(TESTS)

test: all tests ## run the tests that need no built site, or ONLY some
	$(RUN_TESTS) $(ONLY)

asan: ## the same under the address and undefined behaviour sanitizers
	$(MAKE) $(JOBS) VARIANT=asan all tests
	rm -rf $(BUILD)/asan
	mkdir -p $(BUILD)/asan
	cp -r content $(BUILD)/asan
	$(ASAN_ENV) $(BUILD)/obj/asan/yjplan build -C $(BUILD)/asan
	$(ASAN_ENV) $(MAKE) VARIANT=asan test

valgrind: all tests ## unit tests and small sites under valgrind
	DISCLOSURE_COUNT=100 RUN_UNDER="$(VALGRIND)" $(RUN_TESTS) unit \
	    site/builds_twice \
	    site/bad_input site/pdfs

bench: all $(OBJ)/tests/bench/floor ## measure speed and print a table
	FLOOR=$(OBJ)/tests/bench/floor YJPLAN=$(PROGRAM) tests/bench/run

golden: all ## show how wanted outputs change, then change them
	$(RUN_TESTS) --update golden lint

gallery: all ## every kind of chart, to look at, in build/gallery
	$(PROGRAM) build -C tests/site/gallery --no-pdf \
	    -o $(CURDIR)/$(BUILD)/gallery

cover: ## coverage of the tests by line, in build/cover
	$(MAKE) $(JOBS) VARIANT=cover all tests
	find $(BUILD)/obj/cover -name '*.gcda' -delete
	$(MAKE) VARIANT=cover test
	lcov --quiet --capture --directory $(BUILD)/obj/cover/generator \
	    --base-directory . --no-external \
	    --output-file $(BUILD)/cover.info
	genhtml --quiet --output-directory $(BUILD)/cover $(BUILD)/cover.info
	lcov --summary $(BUILD)/cover.info

fuzz: ## run each fuzzer for FUZZ_SECONDS
	$(MAKE) $(JOBS) VARIANT=fuzz CC=clang fuzzers
	tests/fuzz/run $(BUILD)/obj/fuzz/tests/fuzz $(FUZZ_SECONDS) $(BUILD)/fuzz

fuzzers: $(FUZZERS)

# What can be said without running the program.

lint: lint-style lint-layers lint-headers lint-shell lint-man lint-cppcheck \
	lint-tidy ## all static checks

lint-style: ## layout that style asks for
	$(Q)tests/lint_style $(C_FILES)

lint-layers: ## includes, file headers, names and words
	tests/lint_layers generator

lint-headers: ## each header stands alone
	@for h in $(HDRS); do \
	    case $$h in *_ids.h) continue;; esac; \
	    $(COMPILE) $(JAVA_CFLAGS) -Werror -fsyntax-only -x c $$h || exit 1; \
	done

lint-tidy: export FLAGS = $(filter-out -DYJPLAN_%,$(CPPFLAGS_ALL)) \
	$(JAVA_CFLAGS)
lint-tidy: ## clang-tidy
	@printf '%s\n' $(SRCS) | xargs -P $$(nproc) -n 4 sh -c 'clang-tidy \
	    --quiet "$$@" -- -std=c11 "-DYJPLAN_SHARE=\"share\"" \
	    "-DYJPLAN_BUILD=\"build\"" $$FLAGS' sh

# POSIX makes NULL a pointer, so it may end variadic arguments; the compiler
# knows better whose address is returned.
lint-cppcheck: ## cppcheck
	cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr \
	    --enable=warning,performance,portability -j $$(nproc) \
	    --suppress=missingIncludeSystem --suppress=varFuncNullUB \
	    --suppress=returnDanglingLifetime \
	    --library=tests/cppcheck.cfg \
	    -D_POSIX_C_SOURCE=200809L -Igenerator $(SRCS)

lint-shell: ## shellcheck
	shellcheck $(SCRIPTS)
	shellcheck -x -s bash -S warning $(SITE_SCRIPTS)

lint-man: ## manual pages
	$(if $(MANS),mandoc -Tlint -Wwarning $(MANS))

format: ## mend what can be mended without judgement: blanks, tabs, last line
	tests/lint_style --fix $(C_FILES)

# Installing.

install: ## install programs, templates, themes, assets and manual pages
	$(MAKE) $(JOBS) VARIANT=install all
	install -D -m 755 $(BUILD)/obj/install/yjplan \
	    $(DESTDIR)$(PREFIX)/bin/yjplan
	install -D -m 755 $(BUILD)/obj/install/yjplan-fop \
	    $(DESTDIR)$(PREFIX)/libexec/yjplan/yjplan-fop
	for f in $$(find templates themes assets -type f 2>/dev/null); do \
	    install -D -m 644 $$f $(DESTDIR)$(PREFIX)/share/yjplan/$$f \
	    || exit 1; \
	done
	for f in $(MANS); do \
	    install -D -m 644 $$f \
	    $(DESTDIR)$(PREFIX)/share/man/man$${f##*.}/$${f##*/} || exit 1; \
	done

clean: ## remove everything built
	rm -rf $(BUILD)
