"""A town bus without operator or number."""

import math
import random


from kit.mesh import *


def city_bus(M, col="bus", roof="bus2", sign="limestone", seed=0):
    """scale model of a town bus, front at y=0 looking to -y, 11.6 m, wheels on z=0; no operator, no number"""
    rnd = random.Random(seed)
    L, W = 11.6, 2.5
    k = rnd.uniform(0.94, 1.05)
    M.tint = (k, k, k)
    half = [(0, 0.32), (1.17, 0.32), (1.25, 0.42), (1.25, 2.45), (1.2, 2.75), (1.06, 2.98), (0.8, 3.06), (0, 3.08)]
    sec = [(x, z) for x, z in half] + [(-x, z) for x, z in half[-2:0:-1]]
    n = len(sec)
    V, F, mm = [], [], []
    for y, ix, iz in (
        (0, 0.16, 0.1),
        (0.04, 0.07, 0.05),
        (0.16, 0, 0),
        (L - 0.16, 0, 0),
        (L - 0.04, 0.07, 0.05),
        (L, 0.16, 0.1),
    ):
        for x, z in sec:
            V.append((x - math.copysign(min(abs(x), ix), x), y, z - iz * (1 if z > 1.6 else -1)))
    for s in range(5):
        for i in range(n):
            j = (i + 1) % n
            zm = (sec[i][1] + sec[j][1]) / 2
            F.append((s * n + j, s * n + i, (s + 1) * n + i, (s + 1) * n + j)[::-1])
            mm.append(roof if zm > 2.55 else col)
    F += [tuple(range(n)), tuple(5 * n + i for i in range(n))[::-1]]
    mm += [col, col]
    M.add(V, F, mm)
    M.tint = (1, 1, 1)
    for s in (-1, 1):
        q = s * 1.25

        def bx(y0, z0, y1, z1, mat, d=0.02):
            M.box(min(q, q + s * d), y0, z0, max(q, q + s * d), y1, z1, mat)

        for i in range(7):
            bx(1.62 + i * 1.36, 1.52, 2.86 + i * 1.36, 2.42, "glass")
        bx(0.34, 1.3, 0.9, 2.42, "glass")
        bx(0.2, 0.98, L - 0.2, 1.1, roof, 0.012)
        bx(0.2, 0.36, L - 0.2, 0.5, "peg3", 0.014)
        if s > 0:
            for yd in (1.0, 6.42):
                bx(yd + 0.02, 0.5, yd + 0.58, 2.42, "glass", 0.03)
                bx(yd + 0.64, 0.5, yd + 1.2, 2.42, "glass", 0.03)
        for yy in (2.35 if s < 0 else 2.75, 8.9):
            with M.at(T(q - s * 0.02, yy, 0.5), R(90 * s, "y")):
                M.lathe([(0.62, 0), (0.62, 0.035), (0.5, 0.036)], 24, "peg3")
                M.lathe(
                    [(0.47, 0.02), (0.47, 0.07), (0.3, 0.09), (0.26, 0.05), (0.1, 0.07), (0.0, 0.1)],
                    24,
                    "iron",
                    close=False,
                )
        with M.at(T(s * 1.18, -0.02, 2.55)):
            M.tube([(0, 0, 0), (s * 0.2, -0.28, 0.02), (s * 0.26, -0.3, -0.2)], 0.022, 5, "iron")
            M.box(s * 0.26 - 0.1, -0.33, -0.62, s * 0.26 + 0.1, -0.27, -0.2, "iron")
    # front: windscreen in two panes, line board, bumper, lamps
    for a, b in ((-1.06, -0.02), (0.02, 1.06)):
        M.box(a, -0.02, 1.28, b, 0.05, 2.5, "glass")
    M.box(-0.86, -0.03, 2.58, 0.86, 0.05, 2.84, "peg3")
    M.box(-0.78, -0.035, 2.62, 0.78, 0.05, 2.8, sign)
    M.box(-1.14, -0.1, 0.34, 1.14, 0.12, 0.62, "peg3")
    M.box(-0.5, -0.02, 0.74, 0.5, 0.05, 1.0, "peg3")
    for i in range(4):
        M.box(-0.46, -0.035, 0.77 + i * 0.055, 0.46, 0.05, 0.79 + i * 0.055, roof)
    for s in (-1, 1):
        for dx in (0.66, 0.9):
            with M.at(T(s * dx, 0.02, 0.87), R(90, "x")):
                M.lathe([(0.11, 0), (0.11, 0.05), (0.085, 0.06)], 14, "peg")
        M.tube([(s * 0.1, -0.03, 1.26), (s * 0.55, -0.03, 1.9)], 0.014, 4, "iron")
    M.box(-1.0, L - 0.05, 1.5, 1.0, L + 0.02, 2.4, "glass")
    M.box(-1.14, L - 0.1, 0.34, 1.14, L + 0.1, 0.62, "peg3")
    for y0 in (3.2, 7.6):
        M.box(-0.45, y0, 3.06, 0.45, y0 + 0.9, 3.14, roof)
