"""Barriers, lorries and tents."""

import math
import random

import numpy as np

from kit.luggage import *
from kit.clutter import *


def _hull(M, profile, half, mat, taper=1.0):
    """profile (y, z) extruded over x -half..half; the upper edge narrowed by taper"""
    n = len(profile)
    z0, z1 = min(p[1] for p in profile), max(p[1] for p in profile)
    wide = [half * (1 + (taper - 1) * (z - z0) / (z1 - z0)) for _, z in profile]
    V = [(-w, y, z) for (y, z), w in zip(profile, wide)] + [(w, y, z) for (y, z), w in zip(profile, wide)]
    M.add(
        V,
        [(i, (i + 1) % n, (i + 1) % n + n, i + n)[::-1] for i in range(n)]
        + [tuple(range(n)), tuple(range(2 * n - 1, n - 1, -1))],
        mat,
    )


def lorry(M, seed=0, cab="lorrywhite"):
    """plain two-axle lorry with a canvas top, rear at y = 0, looking to +y, 8.6 m, wheels on z = 0; no sign on it"""
    rnd = random.Random(seed)
    k = rnd.uniform(0.9, 1.05)
    L, W, bed = 8.6, 1.22, 6.1
    M.box(-0.42, 0.1, 0.72, 0.42, L - 0.5, 0.98, "peg3")
    M.tint = (k, k, k)
    # bed with side boards, canvas over hoops
    M.box(-W, 0, 1.02, W, bed, 1.16, "peg2")
    for s in (-1, 1):
        for q in range(3):
            y0 = 0.02 + q * (bed / 3)
            M.box(min(s * W, s * (W + 0.04)), y0, 1.1, max(s * W, s * (W + 0.04)), y0 + bed / 3 - 0.05, 1.72, cab)
        for y in (0, bed / 3 - 0.02, 2 * bed / 3 - 0.02, bed - 0.06):
            M.box(min(s * W, s * (W + 0.06)), y, 1.02, max(s * W, s * (W + 0.06)), y + 0.06, 1.74, "peg2")
    M.box(-W, -0.04, 1.1, W, 0, 1.72, cab)
    M.box(-W, bed, 1.1, W, bed + 0.05, 2.6, cab)
    section = [(-W, 1.66), (-W - 0.015, 2.2), (-W, 2.78), (-W + 0.13, 3.0), (-W + 0.42, 3.12), (0, 3.2)]
    section += [(-x, z) for x, z in section[-2::-1]]
    n, V, F = len(section), [], []
    Y = np.linspace(0, bed, 33)
    for i, y in enumerate(Y):
        sag = 0.055 * math.sin(math.pi * (i % 8) / 8) ** 0.8
        for x, z in section:
            q = 1 - sag * (0.55 if z < 2.9 else 0.2) / W
            V.append((x * q + rnd.uniform(-0.006, 0.006), y, z - (sag if z > 2.9 else 0) + rnd.uniform(-0.006, 0.006)))
    for i in range(32):
        for j in range(n - 1):
            F.append((i * n + j, (i + 1) * n + j, (i + 1) * n + j + 1, i * n + j + 1))
    F += [tuple(range(n)), tuple(32 * n + j for j in range(n))[::-1]]
    M.add(V, F, "tarp")
    # flap at the back: two cloths laced in the middle, ropes along the sides
    for s in (-1, 1):
        M.box(min(0.03 * s, 1.18 * s), -0.05, 1.6, max(0.03 * s, 1.18 * s), -0.02, 2.96, "tarp")
        for y in np.arange(0.4, bed, 0.42):
            M.tube(
                [(s * (W + 0.045), y, 1.5), (s * (W + 0.035), y + 0.12, 1.72), (s * (W + 0.045), y + 0.24, 1.5)],
                0.012,
                4,
                "peg2",
            )
    for z in (1.8, 2.1, 2.4, 2.7):
        M.tube([(-0.09, -0.06, z), (0.09, -0.06, z + 0.1)], 0.012, 4, "peg3")
    # cab
    y0 = bed + 0.25
    _hull(
        M,
        [
            (y0, 0.75),
            (y0, 2.55),
            (y0 + 0.12, 2.72),
            (y0 + 1.4, 2.7),
            (y0 + 1.62, 2.5),
            (y0 + 2.05, 1.62),
            (y0 + 2.2, 1.5),
            (y0 + 2.22, 0.6),
            (y0 + 1.75, 0.6),
        ],
        W * 0.97,
        cab,
        0.93,
    )
    M.tint = (1, 1, 1)
    for s in (-1, 1):
        x0, x1 = sorted((s * W * 0.955, s * (W * 0.955 + 0.03)))
        M.add(
            [
                (s * W * 0.99, y0 + 0.35, 1.62),
                (s * W * 0.99, y0 + 1.72, 1.62),
                (s * W * 0.95, y0 + 1.45, 2.42),
                (s * W * 0.95, y0 + 0.35, 2.42),
            ],
            [(0, 1, 2, 3) if s > 0 else (3, 2, 1, 0)],
            "glass",
        )
        M.tube([(s * 1.12, y0 + 1.75, 2.2), (s * 1.42, y0 + 1.85, 2.2), (s * 1.42, y0 + 1.85, 1.8)], 0.02, 5, "iron")
        M.box(min(s * 1.34, s * 1.52), y0 + 1.82, 1.7, max(s * 1.34, s * 1.52), y0 + 1.87, 2.1, "iron")
        for y in (1.75, y0 + 0.95):
            with M.at(T(s * (W - 0.3), y, 0.5), R(90 * s, "y")):
                M.lathe(
                    [(0.5, 0), (0.5, 0.26), (0.42, 0.3), (0.3, 0.28), (0.26, 0.2), (0.1, 0.22), (0.0, 0.24)],
                    24,
                    "rubber",
                    close=False,
                )
        M.box(min(s * 0.62, s * (W + 0.02)), 1.1, 0.98, max(s * 0.62, s * (W + 0.02)), 2.4, 1.03, "peg3")
        M.box(min(s * 0.7, s * 1.1), 0.62, 0.3, max(s * 0.7, s * 1.1), 0.66, 0.92, "rubber")
        M.box(min(s * 0.8, s * 1.14), -0.05, 0.8, max(s * 0.8, s * 1.14), 0.02, 0.98, "faded")
        M.box(min(s * 0.75, s * 1.08), y0 + 2.2, 0.78, max(s * 0.75, s * 1.08), y0 + 2.26, 1.0, "peg")
    # windscreen in two panes, grille
    for a, b in ((-1.0, -0.02), (0.02, 1.0)):
        M.add(
            [(a, y0 + 2.065, 1.64), (b, y0 + 2.065, 1.64), (b * 0.96, y0 + 1.66, 2.47), (a * 0.96, y0 + 1.66, 2.47)],
            [(3, 2, 1, 0)],
            "glass",
        )
    for q in range(5):
        M.box(-0.62, y0 + 2.2, 0.86 + 0.11 * q, 0.62, y0 + 2.235, 0.92 + 0.11 * q, "peg3")
    M.box(-1.15, -0.02, 0.62, 1.15, 0.08, 0.74, "peg3")
    M.box(-1.2, y0 + 2.16, 0.5, 1.2, y0 + 2.34, 0.78, "peg3")
    with M.at(T(-0.75, 3.2, 0.72), R(90, "y")):
        M.lathe([(0.26, -0.2), (0.28, -0.18), (0.28, 0.5), (0.26, 0.52)], 16, "peg2")


def bar(M, length=7.2, lift=0.0):
    """a bar on a post with a counterweight, the pivot at x = 0, reaching to +x; lift in degrees"""
    M.box(-0.16, -0.16, 0, 0.16, 0.16, 0.95, "peg2")
    M.box(-0.3, -0.3, 0, 0.3, 0.3, 0.12, "concrete")
    with M.at(T(0, -0.02, 1.05), R(-lift, "y")):
        M.box(-1.25, -0.2, -0.26, -0.75, 0.2, 0.26, "concrete")
        n = 9
        M.tube([(-1.2, 0, 0), (0, 0, 0)], 0.06, 10, "peg2")
        for q in range(n):
            a, b = length * q / n, length * (q + 1) / n
            M.tube([(a, 0, 0), (b, 0, 0)], 0.085, 10, "lorrywhite" if q % 2 else "faded")
    if not lift:
        for s in (-0.08, 0.08):
            M.box(length - 0.12 + s - 0.02, -0.06, 0, length - 0.12 + s + 0.02, 0.06, 1.2, "iron")


def barrier(M, length=3.0, mat="newblock"):
    """precast road barrier, along x"""
    section = [
        (-0.34, 0),
        (0.34, 0),
        (0.34, 0.12),
        (0.16, 0.36),
        (0.1, 0.95),
        (-0.1, 0.95),
        (-0.16, 0.36),
        (-0.34, 0.12),
    ]
    n = len(section)
    V = [(-length / 2, a, b) for a, b in section] + [(length / 2, a, b) for a, b in section]
    M.add(
        V,
        [(i, (i + 1) % n, (i + 1) % n + n, i + n)[::-1] for i in range(n)]
        + [tuple(range(n)), tuple(range(2 * n - 1, n - 1, -1))],
        mat,
    )


def tent(M, seed=0, w=4.0, l=6.4, h=2.35, mat="canvas"):
    """family tent with low side walls and a ridge along y, door towards -y, centre of the floor at the origin"""
    rnd = random.Random(seed)
    k = rnd.uniform(0.86, 1.04)
    side, V, F = 1.05, [], []
    section = [
        (-w / 2 - 0.04, 0),
        (-w / 2, side),
        (-w / 4, side + (h - side) * 0.5),
        (0, h),
        (w / 4, side + (h - side) * 0.5),
        (w / 2, side),
        (w / 2 + 0.04, 0),
    ]
    n, rows = len(section), 13
    for i in range(rows):
        y = -l / 2 + l * i / (rows - 1)
        sag = 0.10 * math.sin(math.pi * (i % 6) / 6)
        for j, (x, z) in enumerate(section):
            V.append(
                (
                    x + rnd.uniform(-0.02, 0.02),
                    y,
                    max(
                        0,
                        z
                        - (sag * (1.3 if j in (2, 4) else 0.9) if 0 < j < n - 1 else 0)
                        + (rnd.uniform(-0.02, 0.02) if z else 0),
                    ),
                )
            )
    for i in range(rows - 1):
        for j in range(n - 1):
            F.append((i * n + j, (i + 1) * n + j, (i + 1) * n + j + 1, i * n + j + 1))
    M.tint = (k, k, k * 0.99)
    M.add(V, F, mat)
    with M.at(T(0, l / 2)):
        M.add([(x, 0, z) for x, z in section], [tuple(range(n))[::-1]], mat)
    # front with a door: two leaves, one turned aside
    d = 0.55
    with M.at(T(0, -l / 2)):
        for s in (-1, 1):
            P = [
                (s * d, 0, 0),
                (s * (w / 2 + 0.04), 0, 0),
                (s * w / 2, 0, side),
                (s * w / 4, 0, side + (h - side) * 0.5),
                (s * d, 0, h - (h - side) * 2 * d / w),
            ]
            M.add(P, [(0, 1, 2, 3, 4) if s > 0 else (4, 3, 2, 1, 0)], mat)
        z = h - (h - side) * 2 * d / w
        M.add([(-d, 0, 1.75), (d, 0, 1.75), (d, 0, z), (0, 0, h), (-d, 0, z)], [(0, 1, 2, 3, 4)], mat)
        M.tint = (k * 0.92, k * 0.92, k * 0.9)
        M.add([(-d, -0.01, 0), (-d + 0.75, -0.22, 0), (-d + 0.62, -0.2, 1.75), (-d, -0.01, 1.75)], [(0, 1, 2, 3)], mat)
        M.tint = (1, 1, 1)
        M.box(-d, 0.5, 0, d, 0.52, 1.75, "peg3")
    # ropes and pegs, a band of earth thrown on the skirt, a stove pipe
    for i in (0, 6, 12):
        y = -l / 2 + l * i / 12
        for s in (-1, 1):
            M.tube([(s * w / 2, y, side), (s * (w / 2 + 1.0), y, 0.05)], 0.012, 4, "peg2")
            M.tube([(s * (w / 2 + 1.0), y, -0.05), (s * (w / 2 + 1.04), y, 0.14)], 0.02, 5, "iron")
    for s in (-1, 1):
        for q in range(26):
            y = -l / 2 + l * q / 25
            with M.at(T(s * (w / 2 + 0.1), y, 0.0), S(1, 1.3, 0.55)):
                ico(M, rnd.uniform(0.13, 0.22), "mud", rnd.randint(0, 999), 0.3)
    if rnd.random() < 0.6:
        M.tube([(w * 0.22, l * 0.2, h * 0.6), (w * 0.22, l * 0.2, h + 0.55)], 0.055, 8, "tin")
        with M.at(T(w * 0.22, l * 0.2, h + 0.5)):
            M.lathe([(0.1, 0), (0.1, 0.05), (0.01, 0.12)], 10, "tin")
