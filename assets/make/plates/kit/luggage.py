"""Bundles that people carry."""

import math
import random

import numpy as np

from kit.stone import *


def suitcase(M, w=0.62, d=0.24, h=0.44, mat="bundle_d"):
    b = 0.04
    V = []
    for z, i in ((0, b), (b, 0), (h - b, 0), (h, b)):
        V += [
            (-w / 2 + i, -d / 2 + i, z),
            (w / 2 - i, -d / 2 + i, z),
            (w / 2 - i, d / 2 - i, z),
            (-w / 2 + i, d / 2 - i, z),
        ]
    F = [(3, 2, 1, 0), (12, 13, 14, 15)] + [
        (4 * k + i, 4 * k + (i + 1) % 4, 4 * k + 4 + (i + 1) % 4, 4 * k + 4 + i) for k in range(3) for i in range(4)
    ]
    M.add(V, F, mat)
    M.tube([(-0.1, 0, h - 0.01), (-0.09, 0, h + 0.06), (0.09, 0, h + 0.06), (0.1, 0, h - 0.01)], 0.014, 5, "peg3")
    for x in (-w * 0.3, w * 0.3):
        M.box(x - 0.02, -d / 2 - 0.006, 0, x + 0.02, d / 2 + 0.006, h + 0.006, "peg3")
    M.box(-w / 2 - 0.004, -0.008, 0.02, w / 2 + 0.004, 0.008, h - 0.02, "peg3")


def sack(M, r=0.28, h=0.55, mat="bundle_b", seed=0):
    rs = np.random.RandomState(seed)
    n = 14
    pr = [(0.6, 0), (0.95, 0.12), (1.05, 0.35), (0.95, 0.6), (0.6, 0.8), (0.24, 0.88), (0.2, 0.92), (0.34, 1.0)]
    V = []
    lob = 1 + 0.16 * np.sin(np.arange(n) * 2 * math.pi / n * 3 + rs.rand() * 6) + 0.12 * rs.randn(n)
    for a, z in pr:
        for i in range(n):
            th = 2 * math.pi * i / n
            q = r * a * (1 + (lob[i] - 1) * min(1, 1.1 - abs(z - 0.4)))
            V.append((q * math.cos(th), q * math.sin(th), z * h + 0.012 * rs.randn()))
    F = [
        (k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i) for k in range(7) for i in range(n)
    ] + [tuple(7 * n + i for i in range(n))]
    M.add(V, F, mat)
    M.lathe([(0.23 * r, 0.885 * h), (0.27 * r, 0.9 * h), (0.23 * r, 0.925 * h)], 10, "peg3", close=False)


def roll(M, r=0.19, l=0.9, mat="bundle_a", seed=0):
    """rolled blanket or mattress with two ties, lying along x"""
    rs = np.random.RandomState(seed)
    with M.at(T(-l / 2, 0, r), R(90, "y")):
        M.lathe(
            [
                (0.0, 0.0),
                (r * 0.35, 0.012),
                (r * 0.36, -0.006),
                (r * 0.7, 0.008),
                (r * 0.71, -0.008),
                (r * 0.94, 0.0),
                (r, 0.05),
                (r * 0.97, l * 0.25),
                (r * 0.9, l * 0.3),
                (r * 0.98, l * 0.36),
                (r, l * 0.5),
                (r * 0.98, l * 0.64),
                (r * 0.9, l * 0.7),
                (r * 0.97, l * 0.75),
                (r, l - 0.05),
                (r * 0.94, l),
                (r * 0.7, l - 0.01),
                (0, l),
            ],
            18,
            mat,
            close=False,
        )
        for z in (0.3, 0.7):
            M.lathe(
                [
                    (r * 0.9, l * z - 0.02),
                    (r * 0.945, l * z - 0.02),
                    (r * 0.945, l * z + 0.02),
                    (r * 0.9, l * z + 0.02),
                ],
                18,
                "peg3",
                close=False,
            )


def carton(M, w=0.5, d=0.4, h=0.36, mat="bundle_a"):
    M.box(-w / 2, -d / 2, 0, w / 2, d / 2, h, mat)
    M.box(-w / 2 - 0.003, -0.03, h * 0.6, w / 2 + 0.003, 0.03, h + 0.004, "bundle_b")
    M.box(-w / 2, -0.004, h, w / 2, 0.004, h + 0.006, "peg3")


def bundle(M, x, y, rnd, z=0.0):
    k = rnd.random()
    q = rnd.uniform(0.85, 1.12)
    M.tint = (q, q, q)
    m = rnd.choice(["bundle_a", "bundle_b", "bundle_c", "bundle_d", "bundle_b"])
    with M.at(T(x, y, z), R(rnd.uniform(0, 360))):
        if k < 0.34:
            if rnd.random() < 0.35:
                with M.at(T(0, -0.2, 0.12), R(90, "x")):
                    suitcase(M, rnd.uniform(0.55, 0.75), 0.24, rnd.uniform(0.4, 0.5), m)
            else:
                suitcase(M, rnd.uniform(0.5, 0.72), rnd.uniform(0.2, 0.28), rnd.uniform(0.38, 0.6), m)
        elif k < 0.66:
            sack(M, rnd.uniform(0.2, 0.32), rnd.uniform(0.4, 0.68), m, rnd.randint(0, 9999))
        elif k < 0.84:
            roll(M, rnd.uniform(0.15, 0.22), rnd.uniform(0.75, 1.05), m, rnd.randint(0, 999))
        else:
            carton(
                M,
                rnd.uniform(0.4, 0.55),
                rnd.uniform(0.3, 0.42),
                rnd.uniform(0.26, 0.4),
                rnd.choice(["bundle_a", "bundle_b"]),
            )
    M.tint = (1, 1, 1)
