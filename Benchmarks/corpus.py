#!/usr/bin/env python3
"""Makes a corpus of at least SIZE MB from the acts of a folder: lines `language TAB text`, sentences shuffled, seeded.

Usage: corpus.py OUT SIZE FOLDER...   Acts are told by their ending: *-ru.md is Russian, uz/*.txt Uzbek, the rest English.
"""
import html
import json
import pathlib
import random
import re
import sys


def sentences(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".json":
        text = "\n".join(str(value) for value in strings(json.loads(text)))
    if path.suffix == ".xml":
        text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    for sentence in re.split(r"(?<=[.;:!?])\s+|\n+", text):
        sentence = " ".join(sentence.split())
        if len(sentence) > 20:
            yield sentence


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


def language(path):
    name = str(path)
    if re.search(r"[-.]ru\.(md|txt)$", name):
        return "ru"
    if re.search(r"/uz/[^/]*\.txt$", name):
        return "uz-Latn"
    if re.search(r"/in/|/akn/(uk|ke)|\.en\.(md|txt)$|demonstration/.*\.xml$", name) and "schema" not in name:
        return "en"
    return None


def main():
    out, size, folders = sys.argv[1], float(sys.argv[2]) * 1e6, sys.argv[3:]
    pools = {}
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file() and path.suffix in (".md", ".txt", ".json", ".xml"):
                code = language(path)
                if code and not path.name.endswith("schema.json"):
                    pools.setdefault(code, []).extend(sentences(path))
    if not pools:
        sys.exit("corpus.py: no acts found in " + ", ".join(folders))
    generator = random.Random(20251201)
    with open(out, "w", encoding="utf-8") as file:
        for code in sorted(pools):
            pool, written = pools[code], 0
            print(f"corpus: {code} from {sum(map(len, pool)) / 1e6:.1f} M letters of law", file=sys.stderr)
            while written < size / len(pools):
                line = " ".join(generator.choice(pool) for _ in range(5))
                file.write(f"{code}\t{line}\n")
                written += len(line.encode()) + len(code) + 2


main()
