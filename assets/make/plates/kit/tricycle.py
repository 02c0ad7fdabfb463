"""A child's tricycle."""

import math

import numpy as np

from kit.luggage import *
from kit.clutter import *


def ring(M, r, tube, mat, n=28, m=8):
    """torus in the plane x-z round the origin (a wheel seen from the side, axle along y)"""
    V, F = [], []
    for i in range(n):
        a = 2 * math.pi * i / n
        for j in range(m):
            b = 2 * math.pi * j / m
            q = r + tube * math.cos(b)
            V.append((q * math.cos(a), tube * math.sin(b), q * math.sin(a)))
    for i in range(n):
        for j in range(m):
            F.append((i * m + j, ((i + 1) % n) * m + j, ((i + 1) % n) * m + (j + 1) % m, i * m + (j + 1) % m))
    M.add(V, F, mat)


def wheel(M, r, tube=0.016, spokes=12):
    ring(M, r, tube, "rubber")
    ring(M, r - tube * 0.9, 0.006, "tin", 28, 6)
    for k in range(spokes):
        a = 2 * math.pi * k / spokes
        M.tube([(0, 0.006, 0), ((r - tube) * math.cos(a), 0, (r - tube) * math.sin(a))], 0.0022, 4, "tin")
    with M.at(T(0, -0.02, 0), R(-90, "x")):
        M.lathe([(0.014, 0), (0.016, 0.01), (0.016, 0.03), (0.014, 0.04)], 12, "tin")


def tricycle(M, paint="faded", steer=24):
    """a child's tricycle: front wheel .3 m, two back wheels .2 m; back axle at the origin, front towards +x"""
    rf, rb, base = 0.15, 0.10, 0.44
    for s in (-1, 1):
        with M.at(T(0, s * 0.19, rb)):
            wheel(M, rb, 0.014, 10)
    M.tube([(0, -0.2, rb), (0, 0.2, rb)], 0.008, 8, "tin")
    # frame, step, saddle
    M.tube(
        [(0, 0, rb + 0.01), (0.06, 0, rb + 0.06), (0.2, 0, rb + 0.11), (base - 0.09, 0, 0.33), (base - 0.055, 0, 0.36)],
        0.014,
        10,
        paint,
    )
    for s in (-1, 1):
        M.tube([(0, s * 0.15, rb), (0.03, s * 0.11, rb + 0.05), (0.13, s * 0.02, rb + 0.09)], 0.010, 8, paint)
    M.box(-0.05, -0.13, rb + 0.02, 0.03, 0.13, rb + 0.032, paint)
    M.tube([(0.13, 0, rb + 0.09), (0.10, 0, 0.30)], 0.012, 8, "tin")
    V = [
        (-0.06, -0.075, 0.31),
        (0.0, -0.085, 0.312),
        (0.10, -0.03, 0.312),
        (0.165, -0.016, 0.305),
        (0.165, 0.016, 0.305),
        (0.10, 0.03, 0.312),
        (0.0, 0.085, 0.312),
        (-0.06, 0.075, 0.31),
    ]
    V = V + [(x * 0.96, y * 0.9, z + 0.028) for x, y, z in V]
    M.add(
        V,
        [(i, (i + 1) % 8, (i + 1) % 8 + 8, i + 8) for i in range(8)] + [tuple(range(8, 16)), tuple(range(7, -1, -1))],
        "leatherette",
    )
    # fork, wheel, pedals and handlebar turn together
    with M.at(T(base, 0, 0), R(steer)):
        with M.at(T(0, 0, rf)):
            wheel(M, rf, 0.017, 14)
        for s in (-1, 1):
            M.tube([(0, s * 0.034, rf), (-0.03, s * 0.034, 0.30), (-0.045, s * 0.02, 0.345)], 0.008, 8, paint)
            M.tube(
                [
                    (0, s * 0.034, rf),
                    (0, s * 0.06, rf),
                    (s * 0.055, s * 0.06, rf - 0.02),
                    (s * 0.055, s * 0.12, rf - 0.02),
                ],
                0.006,
                6,
                "tin",
            )
            M.box(
                s * 0.055 - 0.03,
                min(s * 0.07, s * 0.13),
                rf - 0.032,
                s * 0.055 + 0.03,
                max(s * 0.07, s * 0.13),
                rf - 0.012,
                "rubber",
            )
        M.box(-0.055, -0.03, 0.33, -0.035, 0.03, 0.36, paint)
        M.tube([(-0.045, 0, 0.34), (-0.062, 0, 0.46)], 0.011, 8, "tin")
        M.tube(
            [
                (-0.13, -0.19, 0.475),
                (-0.085, -0.15, 0.50),
                (-0.062, -0.05, 0.47),
                (-0.062, 0.05, 0.47),
                (-0.085, 0.15, 0.50),
                (-0.13, 0.19, 0.475),
            ],
            0.009,
            8,
            "tin",
        )
        for s in (-1, 1):
            M.tube([(-0.15, s * 0.205, 0.463), (-0.105, s * 0.167, 0.489)], 0.0145, 8, "rubber")
        # mudguard
        pts = [
            (math.cos(t) * (rf + 0.026), 0, rf + math.sin(t) * (rf + 0.026))
            for t in np.linspace(math.radians(35), math.radians(150), 9)
        ]
        for a, b in zip(pts, pts[1:]):
            M.add(
                [
                    (a[0], -0.024, a[2]),
                    (a[0], 0.024, a[2]),
                    (b[0], 0.024, b[2]),
                    (b[0], -0.024, b[2]),
                    (a[0] * 0.985, -0.024, a[2] - 0.004),
                    (a[0] * 0.985, 0.024, a[2] - 0.004),
                    (b[0] * 0.985, 0.024, b[2] - 0.004),
                    (b[0] * 0.985, -0.024, b[2] - 0.004),
                ],
                [(0, 1, 2, 3)[::-1], (4, 5, 6, 7), (0, 3, 7, 4)[::-1], (1, 5, 6, 2)[::-1]],
                paint,
            )
