"""RCA, ECI, PCI, proximity and density of 226 places by 785 products with
ecomplexity. Rival of `complexity, everything, 226 x 785` (bench complexity)."""

import warnings

import numpy as np
import pandas as pd
from ecomplexity import ecomplexity

import tables

warnings.simplefilter("ignore")
rows, cols = 226, 785
frame = pd.DataFrame(
    {
        "year": 1,
        "place": np.repeat(np.arange(rows), cols),
        "product": np.tile(np.arange(cols), rows),
        "value": tables.trade(rows, cols).ravel(),
    }
)
names = {"time": "year", "loc": "place", "prod": "product", "val": "value"}
# Without the check of log-supermodularity, which is not part of the job.
tables.best(
    "ecomplexity, everything, 226 x 785",
    lambda: ecomplexity(frame, names, verbose=False, check_logsupermodularity=False),
)
