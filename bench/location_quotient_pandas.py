"""Location quotients of 361 places by 729 industries with pandas.
Rival of the benchmark `location quotients, 361 x 729` (bench mix)."""

import pandas as pd

import tables

jobs = pd.DataFrame(tables.trade(361, 729))


def quotients():
    shares = jobs.div(jobs.sum(axis=1), axis=0)
    return shares.div(jobs.sum(axis=0) / jobs.to_numpy().sum(), axis=1)


tables.best("pandas, location quotients, 361 x 729", quotients)
