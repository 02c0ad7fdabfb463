# make run    builds and plays the documentary        make test   every test
# make bench  the table of figures                    make help   the rest
GO      := packaging/go
TAGS    := no_emoji,migrated_fynedo
FLAGS   := -tags $(TAGS)
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LD      := -ldflags "-s -w -X main.version=$(VERSION)"
ARGS    ?=
FOLDER  ?=
ID      ?=

.PHONY: all run build test race vet fmt lint check bench bench-sound shots setup-build setup-test package narration plate sounds fonts icons soak clean help

all: build

setup-build:
	@packaging/setup build
setup-test:
	@packaging/setup build test

build: setup-build
	$(GO) build $(FLAGS) $(LD) -o build/homs .

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
		build/homs $(ARGS) $(FOLDER); \
	else \
		packaging/setup view && \
		echo "run: there is no display here: playing 60 s of the film on a virtual one; screenshots:" && \
		packaging/show build/homs; \
	fi

# What plays real sound or shows a real window has the machine to itself.
REAL := homs/chapters/playback homs/packaging

test: setup-test
	$(GO) test $(FLAGS) $$($(GO) list $(FLAGS) ./... | grep -v $(foreach p,$(REAL),-e '^$(p)'))
	$(GO) test -p 1 -count 1 -timeout 40m $(FLAGS) $(foreach p,$(REAL),$(p)/...)

race: setup-test
	$(GO) test -race $(FLAGS) ./chapters/... ./ui/kiosk/... ./ui/kept ./ui/prefs

vet: setup-build
	$(GO) vet $(FLAGS) ./...

fmt:
	$(GO) run mvdan.cc/gofumpt@v0.12.0 -w .

lint: vet
	@test -z "$$($(GO) run mvdan.cc/gofumpt@v0.12.0 -l .)" || { echo "not in gofumpt's form: run make fmt"; exit 1; }
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 $(FLAGS) ./...

check: build
	build/homs -check $(FOLDER)

bench: build setup-test
	packaging/bench build/homs

bench-sound: build setup-test
	packaging/bench-sound build/homs

shots: build setup-test
	packaging/show build/homs 1920x1080 60 build/shots

package: build
	packaging/package

narration:
	packaging/setup narration
	assets/make/narration/run

sounds:
	packaging/setup narration
	assets/make/sounds/run

fonts:
	assets/make/fonts/make.sh

icons:
	packaging/setup plates
	/usr/bin/python3 assets/make/icons/app.py assets/icons/app.png

soak: build setup-test
	$(GO) run $(FLAGS) ./packaging/soak -for $(or $(HOURS),1)h -seed $(or $(SEED),1) -out build/soak build/homs

plate:
	packaging/setup plates
	nice assets/make/plates/render $(ID)

clean:
	rm -rf build

help:
	@sed -n '1,2s/^# //p' Makefile
	@echo "make check [FOLDER=f]  checks the story    make race, vet, lint, fmt"
	@echo "make soak HOURS=1 SEED=1                    a monkey at the exhibit"
	@echo "make package           Linux archive, Windows program where mingw is"
	@echo "make bench, bench-sound                     tables of figures"
	@echo "make narration, plate ID=17                make the assets again"
