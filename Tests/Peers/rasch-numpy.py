"""Many-facet Rasch by joint Newton steps in numpy: python3 rasch-numpy.py ratings.csv [runs]."""

import sys
import time

import numpy as np

who, by, on, given = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1, dtype=int).T
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
candidates, raters, criteria = (x.max() + 1 for x in (who, by, on))
steps = given.max()
first, last = raters, raters + criteria
side = last + steps
k = np.arange(steps + 1)


def tally(index, weights, size):
    return np.bincount(index, weights=weights, minlength=size)


def step(b, rest):
    at = b[who] - rest[by] - rest[first + on]
    line = np.outer(at, k)
    line[:, 1:] -= np.cumsum(rest[last:])
    line -= line.max(1, keepdims=True)
    p = np.exp(line)
    total = p.sum(1)
    log_likelihood = (line[np.arange(len(at)), given] - np.log(total)).sum()
    p /= total[:, None]
    mean = p @ k
    variance = p @ (k * k) - mean * mean
    above = np.cumsum(p[:, ::-1], 1)[:, ::-1]
    moment = np.cumsum((p * k)[:, ::-1], 1)[:, ::-1]
    with_mean = (moment - mean[:, None] * above)[:, 1:]
    left = given - mean
    score = tally(who, left, candidates)
    spread = tally(who, variance, candidates)
    cross = np.zeros((candidates, side))
    cross[:, :first] = -tally(who * raters + by, variance, candidates * raters).reshape(-1, raters)
    cross[:, first:last] = -tally(
        who * criteria + on, variance, candidates * criteria
    ).reshape(-1, criteria)
    small = np.zeros((side, side))
    np.fill_diagonal(small[:first, :first], tally(by, variance, raters))
    np.fill_diagonal(small[first:last, first:last], tally(on, variance, criteria))
    small[:first, first:last] = tally(
        by * criteria + on, variance, raters * criteria
    ).reshape(-1, criteria)
    right = np.zeros(side)
    right[:first] = -tally(by, left, raters)
    right[first:last] = -tally(on, left, criteria)
    for j in range(steps):
        column = last + j
        cross[:, column] = -tally(who, with_mean[:, j], candidates)
        small[:first, column] = tally(by, with_mean[:, j], raters)
        small[first:last, column] = tally(on, with_mean[:, j], criteria)
        right[column] = -((given > j) - above[:, j + 1]).sum()
        for i in range(j + 1):
            small[last + i, column] = (above[:, j + 1] * (1 - above[:, i + 1])).sum()
    small = np.triu(small) + np.triu(small, 1).T
    shares = cross / spread[:, None]
    small -= cross.T @ shares
    right -= shares.T @ score
    for low, high in ((0, first), (first, last), (last, side)):
        small[low:high, low:high] += 1e3
    move = np.linalg.solve(small, right)
    moved = (score - cross @ move) / spread
    return b + moved, rest + move, max(abs(move).max(), abs(moved).max()), log_likelihood


best = np.inf
for _ in range(runs):
    start = time.perf_counter()
    b, rest, largest = np.zeros(candidates), np.zeros(side), 1.0
    while largest > 1e-8:
        b, rest, largest, log_likelihood = step(b, rest)
    best = min(best, time.perf_counter() - start)
print(f"{best * 1e3:.4f} {log_likelihood:.6f} {rest[0]:.9f}")
