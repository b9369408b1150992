"""Makes the instances of bench/AREAS.md in the JSON form (see
`weighbridge methods areas-json`).

    python3 bench/areas_instances.py grid SIDE ZONE_CELLS SEED > FILE
    python3 bench/areas_instances.py planar AREAS MIN_ZONE SEED > FILE
    python3 bench/areas_instances.py iid SIDE MIN_ZONE SEED [MAX_ZONES] > FILE

grid: a square grid with four neighbours a cell. People of a cell are uniform
whole numbers from 5,000 to 15,000; need per head is smooth noise (a random
field averaged over 5 x 5 cells) plus half as much noise of the cell's own, in
thousandths; the ceiling is 27.05% of the people, the smallest zone ZONE_CELLS
times 10,000 people.

iid: a grid whose need a head is independent noise, so that no zone is compact;
people as in the grid, the ceiling is 27%; MIN_ZONE in people, or below 1 as a
share of all people.

planar: points uniform in a square, neighbours by Delaunay triangulation
without edges longer than three times the median; people log-normal about 8,200
(as middle-layer areas of England and Wales, whose boundaries are not at hand),
need as in the grid but smooth over distance. For these numpy and scipy.
"""
import json
import sys

import numpy as np


def grid(side, cells, seed):
    rng = np.random.default_rng(seed)
    n = side * side
    people = rng.integers(5000, 15001, n)
    field = rng.random((side + 4, side + 4))
    smooth = np.zeros((side, side))
    for a in range(5):
        for b in range(5):
            smooth += field[a : a + side, b : b + side]
    smooth = (smooth / 25 - 0.5) * 2.5 + 0.5
    need = np.clip(smooth.ravel() + 0.5 * (rng.random(n) - 0.5), 0, None).round(3)
    edges = [(i, i + 1) for i in range(n) if (i + 1) % side]
    edges += [(i, i + side) for i in range(n - side)]
    return people, need, edges, cells * 10000


def iid(side, min_zone, seed):
    rng = np.random.default_rng(seed)
    n = side * side
    people = rng.integers(5000, 15001, n)
    need = rng.random(n).round(3)
    edges = [(i, i + 1) for i in range(n) if (i + 1) % side]
    edges += [(i, i + side) for i in range(n - side)]
    return people, need, edges, min_zone if min_zone >= 1 else min_zone * people.sum()


def planar(n, min_zone, seed):
    from scipy.spatial import Delaunay, cKDTree

    rng = np.random.default_rng(seed)
    points = rng.random((n, 2))
    pairs = set()
    for simplex in Delaunay(points).simplices:
        for a in range(3):
            pairs.add(tuple(sorted((int(simplex[a]), int(simplex[a - 1])))))
    pairs = sorted(pairs)
    length = np.array([np.linalg.norm(points[a] - points[b]) for a, b in pairs])
    keep = length <= 3 * np.median(length)
    edges = [pair for pair, kept in zip(pairs, keep) if kept]
    people = np.round(np.exp(rng.normal(np.log(8000), 0.22, n))).astype(int)
    noise = rng.random(n)
    tree = cKDTree(points)
    smooth = noise[tree.query(points, k=30)[1]].mean(axis=1)
    need = np.clip((smooth - 0.5) * 2.5 + 0.5 + 0.5 * (rng.random(n) - 0.5), 0, None)
    return people, need.round(3), edges, min_zone


if __name__ == "__main__":
    kind, size, zone, seed = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
    make = {"grid": grid, "planar": planar, "iid": iid}[kind]
    people, need, edges, min_zone = make(size, zone if kind == "iid" else int(zone), seed)
    problem = {
        "n": len(people),
        "population": people.tolist(),
        "need": need.tolist(),
        "edges": edges,
        "ceiling": int((0.27 if kind == "iid" else 0.2705) * people.sum()),
        "min_zone": int(min_zone),
    }
    if len(sys.argv) > 5:
        problem["max_zones"] = int(sys.argv[5])
    json.dump(problem, sys.stdout)
