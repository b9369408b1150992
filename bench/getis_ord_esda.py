"""Local G* of 361 places, 999 permutations, with esda, as it comes (all
cores) and with one job. Rival of `local G*, 361 places, 999 permutations`
(bench space)."""

import warnings

import esda
from libpysal.weights import W

import tables

warnings.simplefilter("ignore")
values = tables.figures(361)
for name, options in (("one job", {"n_jobs": 1}), ("as it comes", {})):
    tables.best(
        f"esda, local G*, 361 places, 999 permutations, {name}",
        lambda: esda.G_Local(
            values,
            W(tables.hexagons(), silence_warnings=True),
            transform="B",
            star=True,
            permutations=999,
            keep_simulations=False,
            seed=1,
            **options,
        ),
        times=2,
    )
