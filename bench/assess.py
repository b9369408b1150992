"""Times runs of the program given and reads their peak memory from the system.

It measures whole processes and nothing else; `assess.sh` calls it.
"""
import os
import sys
import tempfile
import time

program, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2])
walls, cpus, peaks = [], [], []
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    # No table of the user's own may count.
    os.environ["WEIGHBRIDGE_DATA"] = os.path.join(folder, "none")
    for _ in range(runs):
        start = time.perf_counter()
        child = os.posix_spawn(program, [program, "assess", "--quiet"], os.environ)
        _, status, used = os.wait4(child, 0)
        walls.append(time.perf_counter() - start)
        if status != 0:
            sys.exit(f"the program ended with status {status}")
        cpus.append(used.ru_utime + used.ru_stime)
        # Linux gives kilobytes, macOS bytes.
        peaks.append(used.ru_maxrss / (1 if sys.platform == "darwin" else 1 / 1024) / 1e6)
best = min(range(runs), key=walls.__getitem__)
load = os.getloadavg()[0]
print(f"best of {runs}: {walls[best]:.3f} s wall, {cpus[best]:.2f} s processor, "
      f"peak {max(peaks):.0f} MB (load {load:.1f}, {os.cpu_count()} cores)")
print("all, s wall: " + " ".join(f"{wall:.3f}" for wall in walls))
