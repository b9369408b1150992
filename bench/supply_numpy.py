"""The same table, factorised, inverted and swept with numpy and scipy.

Usage: python bench/supply_numpy.py [industries] [rounds]
Prints the kernel that OpenBLAS chose where threadpoolctl is installed.
"""
import sys
import time

import numpy as np
import scipy.linalg

from supply_table import best, table, unit


def main():
    order = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    try:
        from threadpoolctl import threadpool_info

        for pool in threadpool_info():
            print(pool["internal_api"], pool["version"], pool.get("architecture"), pool["num_threads"], "threads")
    except ImportError:
        print("threadpoolctl is not installed: kernel not known")
    a = table(order)
    demand = 1 + unit(np.arange(order, dtype=np.uint64))
    seconds, _ = best(rounds, lambda: scipy.linalg.lu_factor(np.eye(order) - a, check_finite=False))
    print(f"factorise            {seconds:.4f} s")
    seconds, output = best(rounds, lambda: np.linalg.solve(np.eye(order) - a, demand))
    print(f"one solution         {seconds:.4f} s (numpy factorises again for it)")
    seconds, inverse = best(rounds, lambda: np.linalg.inv(np.eye(order) - a))
    print(f"invert               {seconds:.4f} s")
    diagonal = np.diag(inverse)
    jobs = unit(np.arange(order, dtype=np.uint64)) / 50
    weights = np.vstack([np.ones(order), 1 - a.sum(0), jobs])
    lost = weights @ inverse * output / diagonal
    for at in (0, order // 2, order - 1):
        print(f"extraction {at}: " + " ".join(f"{value:.9f}" for value in lost[:, at]))
    # Each extraction by itself, as it is mostly written: a few, extrapolated.
    few = min(order, 5 if order > 1000 else 104)
    start = time.perf_counter()
    for at in range(few):
        rest = np.arange(order) != at
        left = np.linalg.solve(np.eye(order - 1) - a[np.ix_(rest, rest)], demand[rest])
        assert abs(output.sum() - left.sum() - lost[0, at]) < 1e-6 * output.sum()
    each = (time.perf_counter() - start) / few
    print(f"extraction by itself {each:.4f} s each, {each * order:.1f} s for all")


main()
