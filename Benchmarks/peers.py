#!/usr/bin/env python3
"""Times matchers of literal strings on the corpus and wordings of the matching benchmark.

Usage: peers.py CORPUS WORDINGS. A peer that is not installed is named and left out. Peers get text that is lower-cased
already, and that is not timed; they neither part words nor stem.
"""
import sys
import time


def rate(name, size, scan, rounds=2):
    best, matches = 1e9, 0
    for _ in range(rounds):
        start = time.process_time()
        matches = scan()
        best = min(best, time.process_time() - start)
    print(f"{name}\t1 thread\t{size / 1e6 / best:.1f} MB/s\t{matches} matches", flush=True)


def main():
    lines = [line.split("\t", 1)[1].lower() for line in open(sys.argv[1], encoding="utf-8") if "\t" in line]
    words = [word for word in open(sys.argv[2], encoding="utf-8").read().split("\n") if word]
    size = sum(len(line.encode()) for line in lines)
    print(f"peers: {len(words)} literal wordings, {size / 1e6:.1f} MB", flush=True)

    try:
        import hyperscan

        database = hyperscan.Database()
        database.compile(
            expressions=[word.encode() for word in words], ids=list(range(len(words))), elements=len(words),
            flags=[hyperscan.HS_FLAG_SOM_LEFTMOST * 0] * len(words), literal=True)
        whole = "\n".join(lines).encode()
        count = [0]

        def hit(*_):
            count[0] += 1

        def scan():
            count[0] = 0
            database.scan(whole, match_event_handler=hit)
            return count[0]

        rate("hyperscan (literals, whole buffer)", size, scan)
        scratch = [0]

        def one(*_):
            scratch[0] += 1
            return True

        # Stops at the first match of a line: what the matcher alone costs without calls into Python for each match.
        def first():
            scratch[0] = 0
            for line in encoded:
                try:
                    database.scan(line, match_event_handler=one)
                except hyperscan.error:
                    pass
            return scratch[0]

        encoded = [line.encode() for line in lines]
        rate("hyperscan (first match of each line only)", size, first)
    except ImportError:
        print("hyperscan: not installed (pip install hyperscan), left out")
    except Exception as error:
        print(f"hyperscan: {error}")

    try:
        import ahocorasick_rs

        automaton = ahocorasick_rs.BytesAhoCorasick([word.encode() for word in words])
        encoded = [line.encode() for line in lines]
        rate("ahocorasick_rs (bytes)", size, lambda: sum(
            len(automaton.find_matches_as_indexes(line, overlapping=True)) for line in encoded))
    except ImportError:
        print("ahocorasick_rs: not installed (pip install ahocorasick-rs), left out")

    try:
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for number, word in enumerate(words):
            automaton.add_word(word, number)
        automaton.make_automaton()
        rate("pyahocorasick", size, lambda: sum(1 for line in lines for _ in automaton.iter(line)), rounds=1)
    except ImportError:
        print("pyahocorasick: not installed (pip install pyahocorasick), left out")

    try:
        import spacy
        from spacy.matcher import PhraseMatcher

        model = spacy.blank("xx")
        matcher = PhraseMatcher(model.vocab)
        matcher.add("wordings", [model.make_doc(word) for word in words])
        sample = lines[:: max(1, len(lines) // 2000)]
        sampled = sum(len(line.encode()) for line in sample)
        rate("spaCy PhraseMatcher with its tokeniser (sample)", sampled, lambda: sum(
            len(matcher(model.make_doc(line))) for line in sample), rounds=1)
        documents = [model.make_doc(line) for line in sample]
        rate("spaCy PhraseMatcher on ready documents (sample)", sampled, lambda: sum(
            len(matcher(document)) for document in documents), rounds=1)
    except ImportError:
        print("spaCy: not installed (pip install spacy), left out")


main()
