"""Broken blocks and heaps."""

import math
import random

import numpy as np

from kit.clutter import *
from kit.noise import *


def chunks(M, pts, sizes, seed=0, mats=("concrete", "slab", "scarred", "plaster3")):
    """angular blocks at given points"""
    rs = np.random.RandomState(seed)
    B = (
        np.array([(-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1), (-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1)])
        * 0.5
    )
    F = [(4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7), (3, 2, 1, 0)]
    for p, s in zip(pts, sizes):
        V = B * (s * rs.uniform(0.4, 1.6, 3)) * (1 + rs.uniform(-0.35, 0.35, (8, 3)))
        q = rs.normal(size=4)
        q /= np.linalg.norm(q)
        w, x, y, z = q
        Rm = np.array(
            [
                [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
                [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
                [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
            ]
        )
        k = rs.uniform(0.8, 1.05)
        M.tint = (k, k, k * 0.985)
        M.add(V @ Rm.T + p, F, mats[rs.randint(len(mats))])
    M.tint = (1, 1, 1)


def rubble_heap(M, cx, cy, rx, ry, h, seed=0, n=500, rebar=12, big=6):
    rs = np.random.RandomState(seed)

    def f(X, Y):
        d = np.sqrt(((X - cx) / rx) ** 2 + ((Y - cy) / ry) ** 2)
        P = np.stack([X, Y, np.zeros_like(X)], -1)
        return np.maximum(
            -0.05,
            h * np.clip(1 - d, 0, 1) ** 1.3 * (1 + 0.55 * fbm(P * 0.55, seed, 4))
            + 0.18 * fbm(P * 1.7, seed + 5, 3) * (d < 1)
            - 0.06 * (d >= 0.97),
        )

    M.grid(f, cx - rx, cy - ry, cx + rx, cy + ry, 60, 60, "concrete")
    a = rs.rand(n) * 2 * math.pi
    r = np.sqrt(rs.rand(n)) * 1.12
    X = cx + rx * r * np.cos(a)
    Y = cy + ry * r * np.sin(a)
    Z = np.maximum(f(X, Y), 0)
    sz = 0.12 + 0.5 * rs.rand(n) ** 3.2 * (1.3 - 0.6 * r)
    sz[:big] = rs.uniform(0.9, 1.9, min(big, n))
    chunks(M, np.stack([X, Y, Z + sz * 0.12], 1), sz, seed)
    for k in range(big):  # broken slab pieces
        with M.at(
            T(X[k], Y[k], Z[k] + 0.2), R(rs.uniform(0, 360)), R(rs.uniform(-35, 35), "x"), R(rs.uniform(-25, 25), "y")
        ):
            w, d = rs.uniform(1.2, 3.2), rs.uniform(0.9, 2.2)
            M.prism(
                [
                    (-w / 2, -d / 2),
                    (w / 2 * 0.8, -d / 2 * 1.1),
                    (w / 2, d / 2 * 0.7),
                    (0, d / 2),
                    (-w / 2 * 0.9, d / 2 * 0.6),
                ],
                0,
                0.2,
                "slab",
            )
    for k in range(rebar):
        i = rs.randint(n)
        p = np.array([X[i], Y[i], Z[i]])
        d = rs.normal(size=3) * 0.5
        d[2] = abs(d[2]) + 0.5
        M.tube(
            [p, p + d * 0.7, p + d * 1.1 + rs.normal(size=3) * 0.25, p + d * 1.3 + rs.normal(size=3) * 0.5],
            0.018,
            4,
            "iron",
        )
    return f
