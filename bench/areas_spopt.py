"""The nearest that `spopt` comes to an assisted-areas map, on FILE in the JSON
form: `python3 bench/areas_spopt.py FILE`.

spopt has no model for choosing areas under a ceiling with zones of a smallest
population. What it has is the max-p-regions heuristic: all areas are cut into
as many contiguous regions of at least `min_zone` people as possible, alike in
need. From these, whole regions are then taken by need per head while they fit
under the ceiling. That is a map that meets the demands, without a bound.
"""
import json
import sys
import time
import warnings

import geopandas
import libpysal
import numpy as np
from shapely.geometry import Point
from spopt.region import MaxPHeuristic

warnings.filterwarnings("ignore")
problem = json.load(open(sys.argv[1]))
n = problem["n"]
neighbours = {i: [] for i in range(n)}
for a, b in problem["edges"]:
    neighbours[a].append(b)
    neighbours[b].append(a)
frame = geopandas.GeoDataFrame(
    {"people": problem["population"], "need": problem["need"]},
    geometry=[Point(i, 0) for i in range(n)],
)
np.random.seed(1)
start = time.time()
model = MaxPHeuristic(
    frame, libpysal.weights.W(neighbours), ["need"], "people", problem["min_zone"], top_n=5
)
model.solve()
people, need = frame.people.to_numpy(), frame.need.to_numpy()
regions = [np.flatnonzero(model.labels_ == label) for label in np.unique(model.labels_)]
regions.sort(key=lambda r: -(people[r] * need[r]).sum() / people[r].sum())
value, held = 0.0, 0
for region in regions:
    if held + people[region].sum() <= problem["ceiling"]:
        held += people[region].sum()
        value += (people[region] * need[region]).sum()
print(
    json.dumps(
        {"value": value, "people": int(held), "seconds": round(time.time() - start, 2)}
    )
)
