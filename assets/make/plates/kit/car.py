"""A plain car, with bundles on its roof."""

import random


from kit.luggage import *
from kit.clutter import *


def car(M, kind="saloon", lit=True, load=None, seed=0, paint=None):
    """a plain model car, 4.3 m, rear at y = 0, looking to +y; wheels on z = 0; load: bundles on the roof"""
    rnd = random.Random(seed)
    k = rnd.uniform(0.75, 1.1)
    M.tint = (k, k, k)
    mat = paint or rnd.choice(["peg", "peg2", "plaster3", "shutter", "peg3", "concrete"])
    L, W = (4.3, 0.84) if kind == "saloon" else (4.9, 0.95)
    top = 1.42 if kind == "saloon" else 2.0
    if kind == "saloon":
        lower = [(0, 0.35), (0.0, 0.82), (0.1, 0.92), (1.0, 0.95), (3.1, 0.92), (4.2, 0.78), (4.3, 0.6), (4.3, 0.35)]
        cabin = [(0.62, 0.93), (1.05, top - 0.04), (1.3, top), (2.4, top), (2.62, top - 0.05), (3.3, 0.92)]
    else:
        lower = [(0, 0.4), (0, 1.1), (0.05, 1.15), (3.6, 1.15), (4.7, 0.95), (4.9, 0.7), (4.9, 0.4)]
        cabin = [(0.02, 1.14), (0.1, top - 0.05), (0.3, top), (3.2, top), (3.4, top - 0.06), (4.0, 1.14)]

    def body(profile, w0, w1, m):
        n = len(profile)
        z0, z1 = min(p[1] for p in profile), max(p[1] for p in profile)
        wide = [w0 + (w1 - w0) * (z - z0) / (z1 - z0) for _, z in profile]
        V = [(-w, y, z) for (y, z), w in zip(profile, wide)] + [(w, y, z) for (y, z), w in zip(profile, wide)]
        F = [(i, (i + 1) % n, (i + 1) % n + n, i + n)[::-1] for i in range(n)] + [
            tuple(range(n)),
            tuple(range(2 * n - 1, n - 1, -1)),
        ]
        M.add(V, F, m)

    body(lower, W, W * 0.96, mat)
    body(cabin, W * 0.94, W * 0.78, "glass")
    M.box(-W * 0.76, cabin[2][0] - 0.1, top - 0.01, W * 0.76, cabin[3][0] + 0.1, top + 0.03, mat)
    M.tint = (1, 1, 1)
    for y in (0.85, L - 0.85):
        for s in (-1, 1):
            with M.at(T(s * (W - 0.1), y, 0.32), R(90 * s, "y")):
                M.lathe([(0.32, 0), (0.32, 0.12), (0.2, 0.14), (0.0, 0.12)], 18, "peg3", close=False)
    for s in (-1, 1):
        x = s * (W - 0.2)
        M.box(x - 0.15, -0.03, 0.62, x + 0.15, 0.02, 0.8, "tail" if lit else "peg3")
        M.box(x - 0.15, L - 0.02, 0.55, x + 0.15, L + 0.03, 0.7, "head" if lit else "peg")
    if load:
        for _ in range(load):
            bundle(M, rnd.uniform(-0.4, 0.4), rnd.uniform(cabin[2][0] + 0.1, cabin[3][0] - 0.1), rnd, top + 0.03)
