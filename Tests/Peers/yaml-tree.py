"""Reads a YAML file with rapidyaml: python3 yaml-tree.py FILE.

Prints the seconds of the fastest of five runs and the number of nodes.
"""

import sys
import time

import ryml

text = open(sys.argv[1], "rb").read()
best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    tree = ryml.parse_in_arena(text)
    best = min(best, time.perf_counter() - start)
print(best, tree.size())
