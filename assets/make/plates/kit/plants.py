"""Trees, leaves, pots and herbs."""

import math
import random

import numpy as np

from kit.clutter import *
from kit.stone import *


def sapling(M, x, y, z, h, rnd):
    """young street tree: thin stem, two stakes, a loose cloud of small leaves in a pit of earth"""
    with M.at(T(x, y, z)):
        M.box(-0.55, -0.55, 0, 0.55, 0.55, 0.03, "earth")
        for q in (-0.5, 0.5):
            M.box(-0.58, q * 1.16 - 0.05, 0, 0.58, q * 1.16 + 0.05, 0.07, "limestone")
            M.box(q * 1.16 - 0.05, -0.53, 0, q * 1.16 + 0.05, 0.53, 0.07, "limestone")
        M.tube(
            [
                (0, 0, 0),
                (rnd.uniform(-0.05, 0.05), 0, h * 0.5),
                (rnd.uniform(-0.1, 0.1), rnd.uniform(-0.1, 0.1), h * 0.92),
            ],
            0.028,
            5,
            "wood",
        )
        for q in (-0.28, 0.28):
            M.tube([(q, 0, 0), (q, 0, h * 0.45)], 0.025, 5, "plank")
        M.tube([(-0.28, 0, h * 0.42), (0.28, 0, h * 0.42)], 0.015, 4, "cloth")
        for k in range(60):
            a = rnd.uniform(0, 6.28)
            v = rnd.uniform(0.46, 1.02)
            r = h * 0.19 * math.sin(math.pi * min(1, (v - 0.40) / 0.64)) ** 0.7 * math.sqrt(rnd.random())
            with M.at(
                T(r * math.cos(a), r * math.sin(a), h * v),
                R(rnd.uniform(0, 360)),
                R(rnd.uniform(-40, 40), "x"),
                S(1, 1, 0.55),
            ):
                ico(
                    M, h * rnd.uniform(0.022, 0.046), rnd.choice(["young", "young", "leaf2"]), rnd.randint(0, 999), 0.35
                )
            if k % 4 == 0:
                M.tube([(0, 0, h * (v - 0.12)), (r * math.cos(a), r * math.sin(a), h * v)], 0.012, 4, "wood")


def leaves(M, pts, size, rnd, mats=("leaf", "leaf2", "hedge"), flat=0.6):
    """clumps of model foliage at points"""
    for p in pts:
        k = rnd.uniform(0.8, 1.2)
        M.tint = (k, k, k)
        with M.at(T(*p), R(rnd.uniform(0, 360)), R(rnd.uniform(-40, 40), "x"), S(1, 1, flat)):
            ico(M, size * rnd.uniform(0.6, 1.35), rnd.choice(mats), rnd.randint(0, 999), 0.42)
    M.tint = (1, 1, 1)


def crown(M, x, y, z, rx, ry, rz, n, size, rnd, mats=("leaf", "leaf2"), shell=0.55):
    P = []
    while len(P) < n:
        v = np.array([rnd.uniform(-1, 1) for _ in range(3)])
        r = np.linalg.norm(v)
        if r > 1 or r < shell:
            continue
        P.append((x + v[0] * rx, y + v[1] * ry, z + v[2] * rz))
    leaves(M, P, size, rnd, mats)


def leafy_tree(M, x, y, h, rnd, mats=("leaf", "leaf2"), n=90, z=0.0, leaf=0.055):
    """tree of the model railway kind: forked trunk, several crowns of small clumps"""
    M.tint = (1, 1, 1)
    with M.at(T(x, y, z), R(rnd.uniform(0, 360))):
        M.tube([(0, 0, 0), (rnd.uniform(-0.1, 0.1), 0.05, h * 0.3), (0, 0, h * 0.45)], h * 0.022, 6, "bark")
        for k in range(4):
            a = k * 1.57 + rnd.uniform(-0.4, 0.4)
            r = h * rnd.uniform(0.13, 0.22)
            zz = h * rnd.uniform(0.6, 0.8)
            M.tube(
                [
                    (0, 0, h * 0.36),
                    (r * 0.5 * math.cos(a), r * 0.5 * math.sin(a), h * 0.5),
                    (r * math.cos(a), r * math.sin(a), zz),
                ],
                h * 0.011,
                5,
                "bark",
            )
            crown(M, r * math.cos(a), r * math.sin(a), zz, h * 0.2, h * 0.2, h * 0.17, n // 5, h * leaf, rnd, mats, 0.3)
        crown(M, 0, 0, h * 0.84, h * 0.19, h * 0.19, h * 0.15, n // 5, h * leaf, rnd, mats, 0.3)


def palm(M, x, y, h, rnd, z=0.0, n=18):
    with M.at(T(x, y, z), R(rnd.uniform(0, 360))):
        b = rnd.uniform(0.0, 0.04) * h
        zs = np.linspace(0, h, 12)
        for k in range(11):
            r = 0.2 + (0.05 if k % 2 else 0)
            q = rnd.uniform(0.85, 1.05)
            M.tint = (q, q, q)
            M.tube([(b * (zs[k] / h) ** 2, 0, zs[k]), (b * (zs[k + 1] / h) ** 2, 0, zs[k + 1])], r, 8, "bark")
        for k in range(n):
            a = 360 * k / n + rnd.uniform(-9, 9)
            up = rnd.uniform(0.0, 1.0)
            l = h * 0.15 + rnd.uniform(1.5, 2.1)
            q = rnd.uniform(0.8, 1.15)
            M.tint = (q, q, q)
            with M.at(T(b, 0, h), R(a)):
                u = np.linspace(0, 1, 8)
                X = l * u * (1 - 0.15 * u * u)
                Z = l * (0.55 * up * u - (0.75) * u * u * (1.15 - 0.5 * up)) + 0.1
                V = []
                F = []
                for i in range(8):
                    w = 0.34 * math.sin(math.pi * (u[i] * 0.86 + 0.12)) ** 0.6
                    V += [(X[i], -w, Z[i] - w * 0.55), (X[i], 0, Z[i]), (X[i], w, Z[i] - w * 0.55)]
                for i in range(7):
                    F += [(3 * i, 3 * i + 3, 3 * i + 4, 3 * i + 1), (3 * i + 1, 3 * i + 4, 3 * i + 5, 3 * i + 2)]
                M.add(V, F, "hedge" if k % 3 else "leaf2")
        M.tint = (1, 1, 1)


def planter(M, x, y, r, h, rnd, mat="earth", green=1.0, z=0.0):
    M.tint = (1, 0.86, 0.76)
    with M.at(T(x, y, z)):
        M.lathe(
            [
                (r * 0.7, 0),
                (r * 0.92, h * 0.86),
                (r * 1.04, h * 0.86),
                (r * 1.04, h),
                (r * 0.9, h),
                (r * 0.88, h * 0.9),
            ],
            16,
            mat,
            close=False,
        )
        M.tint = (1, 1, 1)
        M.lathe([(r * 0.88, h * 0.86), (0.01, h * 0.9)], 12, "soil", close=False)
    P = [
        (x + rnd.gauss(0, r * 0.5), y + rnd.gauss(0, r * 0.5), z + h + rnd.uniform(0, r * 2.2) * green)
        for _ in range(40)
    ]
    leaves(M, P, r * 0.26, rnd, ("hedge", "leaf2", "leaf"))
    M.tint = (1, 1, 1)


def bare_tree(M, h, seed=0, depth=5, mat="bark", twig=0.006):
    """leafless orchard tree, origin at the foot"""
    rnd = random.Random(seed)

    def grow(p, d, l, r, k):
        q = p + d * l
        b = p + d * l * 0.5 + np.array([rnd.uniform(-0.05, 0.05) * l for _ in range(3)])
        kk = rnd.uniform(0.85, 1.1)
        M.tint = (kk, kk, kk)
        M.tube([p, b, q], r, 5 if k > 2 else 3, mat)
        if k == 0:
            return
        for _ in range(2 if k > 3 else 3):
            a = rnd.uniform(0, 6.28)
            s = rnd.uniform(0.45, 0.95) if k > 2 else rnd.uniform(0.4, 1.2)
            n = d + s * np.array([math.cos(a), math.sin(a), rnd.uniform(-0.2, 0.45)])
            n /= np.linalg.norm(n)
            grow(q, n, l * rnd.uniform(0.62, 0.86), max(twig, r * 0.62), k - 1)

    M.tint = (1, 1, 1)
    grow(np.zeros(3), np.array((rnd.uniform(-0.06, 0.06), rnd.uniform(-0.06, 0.06), 1.0)), h * 0.24, h * 0.026, depth)
    M.tint = (1, 1, 1)
