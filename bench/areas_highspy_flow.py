"""A plain single-commodity-flow model of an assisted-areas map in HiGHS, as a
rival and referee: `python3 bench/areas_highspy_flow.py FILE [SECONDS]`.

Every chosen area takes in its own people as flow; a zone's root may send flow
on to its neighbours, or take it in; a root is a chosen area that collects its zone's people and
needs `min_zone` of them. One binary for each area, one for each root, two flows
for each edge. FILE is in the JSON form of `weighbridge methods areas-json`;
the objective is people x need.
"""
import json
import sys
import time

import highspy

problem = json.load(open(sys.argv[1]))
limit = float(sys.argv[2]) if len(sys.argv) > 2 else 300.0
n, people, need = problem["n"], problem["population"], problem["need"]
ceiling, least = problem["ceiling"], problem["min_zone"]
unit = sum(people) / n
start = time.time()
model = highspy.Highs()
model.setOptionValue("output_flag", False)
model.setOptionValue("time_limit", limit)
model.setOptionValue("mip_rel_gap", 1e-9)
model.setOptionValue("threads", 2)
inside = [model.addBinary() for _ in range(n)]
root = [model.addBinary() for _ in range(n)]
arcs = [arc for a, b in problem["edges"] for arc in ((a, b), (b, a))]
flow = [model.addVariable(lb=0) for _ in arcs]
out, into = [[] for _ in range(n)], [[] for _ in range(n)]
most = ceiling / unit
for (a, b), f in zip(arcs, flow):
    out[a].append(f)
    into[b].append(f)
    model.addConstr(f <= most * inside[a])
    model.addConstr(f <= most * inside[b])
for i in range(n):
    p = people[i] / unit
    model.addConstr(root[i] <= inside[i])
    collected = p * inside[i] + sum(into[i]) - sum(out[i])
    # What arrives and does not go on stays at a root, at least `min_zone`.
    model.addConstr(collected >= (least / unit) * root[i])
    model.addConstr(collected <= most * root[i])
model.addConstr(sum(people[i] / unit * inside[i] for i in range(n)) <= most)
model.maximize(sum(people[i] * need[i] / unit * inside[i] for i in range(n)))
status = model.modelStatusToString(model.getModelStatus())
info = model.getInfo()
print(
    json.dumps(
        {
            "value": info.objective_function_value * unit,
            "bound": info.mip_dual_bound * unit,
            "status": status,
            "seconds": round(time.time() - start, 2),
        }
    )
)
