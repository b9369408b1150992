"""The same table with pymrio: its coefficients, inverse and multipliers.

pymrio has no hypothetical extraction; what it needs for one is its inverse.
Usage: python bench/supply_pymrio.py [industries] [rounds]
"""
import sys

import numpy as np
import pandas as pd
import pymrio

from supply_table import best, table, unit

order = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 2
print("pymrio", pymrio.__version__)
a = table(order)
demand = 1 + unit(np.arange(order, dtype=np.uint64))
output = np.linalg.solve(np.eye(order) - a, demand)
flows = pd.DataFrame(a * output)
seconds, a_again = best(rounds, lambda: pymrio.calc_A(flows, output))
print(f"coefficients         {seconds:.4f} s")
seconds, inverse = best(rounds, lambda: pymrio.calc_L(a_again))
print(f"inverse              {seconds:.4f} s")
jobs = pd.DataFrame((unit(np.arange(order, dtype=np.uint64)) / 50)[None, :])
seconds, multipliers = best(rounds, lambda: pymrio.calc_M(jobs, inverse))
print(f"multipliers          {seconds:.4f} s")
whole = np.asarray(inverse)
lost = whole.sum(0) * output / np.diag(whole)
for at in (0, order // 2, order - 1):
    print(f"extraction {at}: {lost[at]:.9f}")
