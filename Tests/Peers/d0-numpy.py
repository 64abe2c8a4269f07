"""Model D0 with numpy, in batches: python3 d0-numpy.py 400000 [float32]."""

import sys
import time

import numpy as np

runs = int(sys.argv[1]) if len(sys.argv) > 1 else 400_000
kind = np.dtype(sys.argv[2] if len(sys.argv) > 2 else "float64")
batch = 2_000
severity = np.array([-0.4, -0.2, 0, 0.2, 0.4], kind)[:, None]
own = np.array([0.9, 0.6, 0.5, 0.4, 0.2], kind)[:, None]
weight = np.array([0.30, 0.25, 0.20, 0.15, 0.10], kind)
random = np.random.Generator(np.random.SFC64(1))
hired = np.zeros(2, int)
alike = np.zeros(2, int)
start = time.perf_counter()
for _ in range(runs // batch):
    z = random.standard_normal((batch, 1), dtype=kind)
    truth = kind.type(0.8) * z + kind.type(0.6) * random.standard_normal((batch, 9), dtype=kind)
    first = truth[:, None, :] - severity
    first += kind.type(0.9) * random.standard_normal((batch, 5, 9), dtype=kind)
    last = first
    for _ in range(2):
        heard = np.matmul(weight, last)
        last = (1 - own) * heard[:, None, :] + own * first
    for when, opinions in enumerate((first, last)):
        yes = (opinions.sum(2) > 2.25).sum(1)
        hired[when] += np.count_nonzero(yes > 2)
        alike[when] += np.count_nonzero((yes == 0) | (yes == 5))
seconds = time.perf_counter() - start
total = runs // batch * batch
print(f"{total / seconds:.0f}", *(f"{x / total:.5f}" for x in (*hired, *alike)))
