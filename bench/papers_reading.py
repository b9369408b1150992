#!/usr/bin/env python3
"""Reading a paper, beside pdftotext.

    cargo build --release
    python3 bench/papers_reading.py target/release/weighbridge PAPER.pdf [...]

Prints the processor time of each (best of five: other work on the machine
disturbs the clock more than it disturbs the processor), pages, and the words
that each found. With no paper it takes the test papers.
"""
import json
import pathlib
import resource
import shutil
import subprocess
import sys

program = sys.argv[1] if len(sys.argv) > 1 else "target/release/weighbridge"
papers = sys.argv[2:] or [str(p) for p in sorted(pathlib.Path("crates/weighbridge-papers/tests/papers").glob("*.pdf"))]


def best(command):
    times, out = [], b""
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        out = subprocess.run(command, capture_output=True, check=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times), out


print(f"{'paper':<34}{'pages':>6}{'seconds':>9}{'words':>9}{'pdftotext':>11}{'words':>9}")
for paper in papers:
    took, out = best([program, "read", "--json", paper])
    read = json.loads(out)["paper"]
    words = sum(len(p["text"].split()) for p in read["passages"]) + sum(len(s["heading"].split()) for s in read["sections"])
    if shutil.which("pdftotext") and paper.lower().endswith(".pdf"):
        theirs, text = best(["pdftotext", paper, "-"])
        beside = f"{theirs:>11.3f}{len(text.split()):>9}"
    else:
        beside = f"{'-':>11}{'-':>9}"
    print(f"{pathlib.Path(paper).name[:33]:<34}{len(read['sheets']):>6}{took:>9.3f}{words:>9}{beside}")
