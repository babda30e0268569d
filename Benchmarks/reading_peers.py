#!/usr/bin/env python3
"""Peers of the reader of acts: times one of them on the same files and prints one line of figures.

Usage: reading_peers.py LABEL ROUNDS regex|bluebell|xml-stream|xml-tree PATH...

`regex` is what most projects that read statutes do: decode, one regular expression for headings and one for marks, and
a tree of dictionaries. It keeps no ledger, resolves no lost superscripts and reads no notes. `bluebell` is the grammar
of Laws.Africa; its input has to be marked up first, which `regex` does outside the timing. `xml-*` run xmllint, whose
start counts. Times are those of the processor.
"""
import pathlib
import re
import resource
import subprocess
import sys
import time

ENDINGS = {".md", ".txt", ".xml"}
HEADING = re.compile(
    r"^(?:#+\s*)?(?:(?P<stem>\d+(?:[¹²³⁰-⁹]|-\d+)*)\s*-\s*(?:modda|bap|бап|берене|статья|nji madda)\b"
    r"|(?:Статья|Article|Моддаи|§)\s*(?P<word>\d+(?:[¹²³⁰-⁹]|[-.]\d+)*))\.?\s*(?P<title>.*)$", re.I)
CONTAINER = re.compile(
    r"^(?:#+\s*)?(?:[IVXLC]+\s+(?:bob|bo.lim|боб|бөлүм|раздел)|(?:Глава|Раздел|Chapter|Peatükk)\s+[\dIVXLC]+"
    r"|\d+\.\s*peatükk|[\dIVXLC]+-(?:bob|тарау|глава))\b\.?\s*(.*)$", re.I)
MARK = re.compile(r"^(?:\((?P<a>\d+)\)|(?P<b>\d+(?:-\d+)?)[.)]|(?P<c>[a-zа-я])\))\s*")


def files(paths):
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix in ENDINGS and p.is_file())
        else:
            yield path


def read(data):
    act = {"title": "", "children": []}
    container, article = act, None
    for line in data.decode("utf-8", "replace").splitlines():
        line = line.strip()
        if not line:
            continue
        found = HEADING.match(line)
        if found:
            article = {"num": found["stem"] or found["word"], "heading": found["title"], "children": []}
            container["children"].append(article)
            continue
        found = CONTAINER.match(line)
        if found:
            container, article = {"heading": line, "children": []}, None
            act["children"].append(container)
            continue
        if article is None:
            act["title"] = act["title"] or line
            continue
        found = MARK.match(line)
        if found:
            article["children"].append({"num": found[0].strip(), "text": line[found.end():]})
        else:
            article["children"].append({"num": "", "text": line})
    return act


def articles(node):
    return sum(articles(child) if "num" not in child else 1 for child in node["children"])


def bluebell_text(act):
    lines = ["BODY", ""]

    def add(node, indent):
        for child in node["children"]:
            pad = "  " * indent
            if "num" not in child:
                lines.extend([f"{pad}CHAPTER - {child['heading']}", ""])
                add(child, indent + 1)
            elif "children" in child:
                lines.extend([f"{pad}ARTICLE {child['num']} - {child['heading']}", ""])
                for part in child["children"]:
                    if part["num"]:
                        lines.extend([f"{pad}  PARA {part['num']}", "", f"{pad}    {part['text']}", ""])
                    else:
                        lines.extend([f"{pad}  {part['text']}", ""])

    add(act, 0)
    return "\n".join(lines)


def main():
    label, rounds, peer, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3], list(files(sys.argv[4:]))
    who, note, best, count = resource.RUSAGE_SELF, "", 1e9, 0
    size = sum(path.stat().st_size for path in paths)
    if peer == "bluebell":
        try:
            from bluebell.parser import AkomaNtosoParser
            from cobalt.uri import FrbrUri
        except ImportError:
            print(f"{label}\tbluebell\tnot installed (pip install bluebell-akn)")
            return
        parser = AkomaNtosoParser(FrbrUri.parse("/akn/uz/act/1994/1"))
        texts = [bluebell_text(read(path.read_bytes())) for path in paths]
        note = " (text marked up beforehand)"
    for _ in range(rounds):
        count, seconds = 0, 0.0
        if peer == "regex":
            for path in paths:
                data = path.read_bytes()
                start = time.process_time()
                act = read(data)
                seconds += time.process_time() - start
                count += articles(act)
        elif peer == "bluebell":
            for text in texts:
                start = time.process_time()
                tree = parser.parse_to_xml(text, "act")
                seconds += time.process_time() - start
                count += sum(1 for _ in tree.iter("{*}article"))
        else:
            who = resource.RUSAGE_CHILDREN
            option = ["--stream"] if peer == "xml-stream" else []
            before = resource.getrusage(who)
            for path in paths:
                subprocess.run(["xmllint", "--noout", "--huge", *option, str(path)], check=False)
            after = resource.getrusage(who)
            seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best, seconds)
    memory = resource.getrusage(who).ru_maxrss / 1024
    found = f"{count} articles{note}" if count else "no structure, well-formedness only"
    print(f"{label}\t{peer}\t{size / 1e6:.1f} MB\t{size / 1e6 / best:.1f} MB/s in {best * 1000:.0f} ms\t{memory:.0f} MB\t{found}", flush=True)


main()
