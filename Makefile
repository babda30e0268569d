# Two commands on a fresh machine: `make demo` and `make test`.
SWIFT ?= swift
TARAZU = .build/release/tarazu

.PHONY: setup build demo workbench test bench format lint-standards

setup:
	@Scripts/setup

build: setup
	$(SWIFT) build -c release --product tarazu

## Reviews the fictional demonstration country and writes the documents to Reports/demo.
demo: build
	@Scripts/setup documents || echo "demo: without pandoc and weasyprint no DOCX and PDF will be written"
	$(TARAZU) review --laws Laws/demonstration --country XD --as-of 2025-12-01 --out Reports/demo --verbose
	$(TARAZU) roadmap --laws Laws/demonstration --country XD --as-of 2025-12-01 --out Reports/demo/roadmap --lang en,ru --all
	@echo "Documents: Reports/demo/findings.html, roadmap.html, roadmap.md, tracker.csv, findings.json;"
	@echo "           Reports/demo/roadmap: roadmap and table of concordance as HTML, Markdown, DOCX, PDF, XLSX, JSON"

## Opens the workbench on the demonstration country, with a session of three people; Ana leads it. Ctrl+C ends it.
workbench: build
	@mkdir -p Reports/workbench
	@test -f Reports/workbench/demo.sqlite || { \
	  $(TARAZU) init --project Reports/workbench/demo.sqlite --country XD --title "Demonstration country" && \
	  $(TARAZU) session open --project Reports/workbench/demo.sqlite --laws Laws/demonstration --country XD \
	    --as-of 2025-12-01 --title "First meeting" --participant "Ana:government" --participant "Bek:civilSociety" \
	    --participant "Chinara:academic" --assign "Ana:" --quiet >/dev/null; }
	$(TARAZU) serve Reports/workbench/demo.sqlite --chair Ana

test: setup
	$(SWIFT) format lint --strict --configuration .swift-format --recursive Sources Tests Package.swift
	$(SWIFT) test

bench: build
	$(SWIFT) build -c release --product reading-benchmark
	$(SWIFT) build -c release --product matching-benchmark
	@Scripts/bench
	@Scripts/bench-reading
	@Scripts/bench-matching

format:
	$(SWIFT) format --in-place --configuration .swift-format --recursive Sources Tests Package.swift

lint-standards: build
	$(TARAZU) standards lint
