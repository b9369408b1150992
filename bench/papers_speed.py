#!/usr/bin/env python3
"""What a user waits for with a long paper: read, graded, held against the ten asks.

    cargo build --release
    python3 bench/papers_speed.py target/release/weighbridge PAPER

Prints the time on the clock and of the processors (best of five) of each command
without a cache and once more from its cache. With a program built with
`--features encoder` it adds `asks --meaning`. Nothing else should be running: the
commands use all cores.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

program, paper = sys.argv[1:3]
COMMANDS = [
    ["read", paper],
    ["commitments", paper],
    ["asks", "--paper", paper],
    ["asks", "--meaning", "--paper", paper],
]


def once(command, cache):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    run = subprocess.run(
        [program, *command], capture_output=True, env={**os.environ, "WEIGHBRIDGE_CACHE": cache}
    )
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode:
        return None
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def best(command, cache):
    runs = [once(command, cache) for _ in range(5)]
    return None if None in runs else (min(run[0] for run in runs), min(run[1] for run in runs))


print(f"{'':<16}{'clock':>8}{'processors':>12}{'again, clock':>14}")
for command in COMMANDS:
    name = " ".join(word for word in command if word not in (paper, "--paper"))
    with tempfile.TemporaryDirectory() as cache:
        if once(command, cache) is None:
            print(f"{name:<16}{'not in this build':>20}")
            continue
        again = best(command, cache)
        cold = best(command, "off")
        print(f"{name:<16}{cold[0]:>8.2f}{cold[1]:>12.2f}{again[0]:>14.3f}")
