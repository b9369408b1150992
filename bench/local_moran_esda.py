"""Local Moran of 361 places, 999 permutations, with esda's compiled kernel
once warm. Rival of `local Moran, 361 places, 999 permutations` (bench space)."""

import warnings

import esda
from libpysal.weights import W

import tables

warnings.simplefilter("ignore")
values = tables.figures(361)
weights = W(tables.hexagons(), silence_warnings=True)
weights.transform = "r"
for jobs in (1,):
    tables.best(
        f"esda, local Moran, 361 places, 999 permutations, {jobs} job",
        lambda: esda.Moran_Local(
            values, weights, permutations=999, n_jobs=jobs, keep_simulations=False, seed=1
        ),
    )
