"""The tables that the rivals work on: the same as in
crates/weighbridge-measures/benches/tables/mod.rs, number by number."""

import time

import numpy as np

MASK = 2**64 - 1


class Draws:
    """Knuth's linear congruential generator for MMIX; upper 31 bits."""

    def __init__(self, seed=20261124):
        self.state = seed

    def draw(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return self.state >> 33


def trade(rows, cols):
    draws = Draws()
    places = [(1 + draws.draw() % 30, draws.draw() % 100) for _ in range(rows)]
    industries = [(1 + draws.draw() % 30, draws.draw() % 100) for _ in range(cols)]
    values = []
    for size, level in places:
        for other_size, other_level in industries:
            one, two = draws.draw() % 100, draws.draw() % 100
            luck = max(one, two) if level >= other_level else one
            values.append(size * other_size * luck**8 // 10**9)
    return np.array(values, dtype=float).reshape(rows, cols)


def hexagons(side=19):
    steps = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, -1), (-1, 1)]
    return {
        row * side + col: [
            (row + down) * side + col + right
            for down, right in steps
            if 0 <= row + down < side and 0 <= col + right < side
        ]
        for row in range(side)
        for col in range(side)
    }


def figures(count):
    draws = Draws()
    return np.array([draws.draw() % 1000 for _ in range(count)], dtype=float)


def best(name, work, times=10):
    """Prints the best of so many runs and their mean; the first one warms up and
    is not counted."""
    work()
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    mean = sum(seconds) / times
    print(f"{name}: best of {times} {min(seconds) * 1e3:.2f} ms, mean {mean * 1e3:.2f} ms")
