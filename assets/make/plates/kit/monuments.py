"""Minaret, dome, the mosque: freely after the originals, not surveyed."""

import math

import numpy as np

from kit.walls import *
from kit.clutter import *


def bands(z0, z1, h, first=0):
    """split [z0,z1] in courses of height h"""
    n = max(1, int(round((z1 - z0) / h)))
    return [z0 + (z1 - z0) * k / n for k in range(n + 1)]


def minaret(M, h=52, r=1.75, seed=0, damage=None):
    """Slim round minaret, white with thin basalt bands, two galleries, ribbed cap (freely after Khalid ibn al-Walid)."""
    s = h / 52.0
    with M.at():
        # square base, ablaq
        for k, (a, b) in enumerate(zip(bands(0, 11 * s, 0.62), bands(0, 11 * s, 0.62)[1:])):
            M.box(-r * 1.32, -r * 1.32, a, r * 1.32, r * 1.32, b, "basalt" if k % 2 else "limestone")
        M.box(-r * 1.45, -r * 1.45, 11 * s, r * 1.45, r * 1.45, 11.5 * s, "limestone")
        M.lathe([(r * 1.32, 11.5 * s), (r * 1.02, 13.5 * s)], 8, "limestone", rot=22.5)

        def shaft(z0, z1, ra, rb):
            zz = [z0]
            k = 0
            while zz[-1] < z1:
                zz.append(min(z1, zz[-1] + (1.55 if k % 2 == 0 else 0.34)))
                k += 1
            pr = [(ra + (rb - ra) * (z - z0) / (z1 - z0), z) for z in zz]
            M.lathe(pr, 20, matf=lambda k: "limestone" if k % 2 == 0 else "basalt", close=False)

        def gallery(z, ra):
            M.lathe(
                [
                    (ra, z - 1.3),
                    (ra * 1.12, z - 0.9),
                    (ra * 1.3, z - 0.6),
                    (ra * 1.38, z - 0.25),
                    (ra * 1.58, z),
                    (ra * 1.58, z + 0.22),
                    (ra * 1.5, z + 0.22),
                ],
                20,
                "limestone",
            )
            for i in range(20):
                a = 2 * math.pi * i / 20
                with M.at(R(math.degrees(a)), T(ra * 1.5, 0, z + 0.2)):
                    M.box(-0.05, -0.12, 0, 0.05, 0.12, 0.95, "limestone")
            M.lathe(
                [(ra * 1.55, z + 1.1), (ra * 1.55, z + 1.25), (ra * 1.44, z + 1.25), (ra * 1.44, z + 1.1)],
                20,
                "limestone",
                close=False,
            )

        shaft(13.5 * s, 29 * s, r, r * 0.93)
        gallery(29.4 * s, r * 0.93)
        shaft(29.4 * s, 40 * s, r * 0.86, r * 0.8)
        gallery(40.4 * s, r * 0.8)
        shaft(40.4 * s, 45.5 * s, r * 0.66, r * 0.62)
        M.lathe(
            [
                (r * 0.86, 45.5 * s),
                (r * 0.86, 45.8 * s),
                (r * 0.74, 46 * s),
                (r * 0.74, 46.4 * s),
                (r * 0.62, 47.6 * s),
                (r * 0.34, 49 * s),
                (r * 0.1, 50 * s),
                (0.04, 50.6 * s),
                (0.03, 52 * s),
            ],
            16,
            "lead",
        )
        with M.at(T(0, 0, 51.2 * s)):
            ico(M, 0.22, "lead", 1, 0)


def dome(M, r, z0=0, drum=1.6, n=40, windows=0, mat="lead", ribs=True, drum_mat="limestone", h=1.0):
    M.lathe(
        [
            (r * 1.03, z0),
            (r * 1.03, z0 + drum),
            (r * 1.08, z0 + drum),
            (r * 1.08, z0 + drum + 0.25),
            (r, z0 + drum + 0.25),
        ],
        n,
        drum_mat,
        close=False,
    )
    pr = [(r * math.cos(a), z0 + drum + 0.25 + r * h * math.sin(a)) for a in np.linspace(0, math.pi / 2, 14)]
    pr[-1] = (0.001, pr[-1][1])
    M.lathe(pr, n, mat, close=False)
    if windows:
        for i in range(windows):
            with M.at(R(360 * i / windows), T(r * 1.03, 0, z0)):
                M.box(-0.1, -0.35, 0.35, 0.06, 0.35, drum - 0.3, "glass")
    M.tube([(0, 0, z0 + drum + r * h), (0, 0, z0 + drum + r * h + r * 0.28)], 0.05 + r * 0.006, 6, mat)
    with M.at(T(0, 0, z0 + drum + r * h + r * 0.2)):
        ico(M, 0.1 + r * 0.025, mat, 1, 0)


def khalid_mosque(M, hurt=False):
    """Mosque of Khalid ibn al-Walid, freely after the building (Ottoman revival, 1908-13).
    Centre of prayer hall at origin, north front with arcade at -y, minarets at the two front corners."""
    W = 17.0
    H = 11.0
    for L, tr in [
        (2 * W, [T(-W, -W)]),
        (2 * W, [T(W, -W), R(90)]),
        (2 * W, [T(W, W), R(180)]),
        (2 * W, [T(-W, W), R(270)]),
    ]:
        with M.at(*tr):
            n = 5
            bw = L / n
            arch_wall(
                M,
                L,
                H,
                0.8,
                [((b + 0.5) * bw - 1.2, (b + 0.5) * bw + 1.2, 2.2, 5.6, True) for b in range(n)],
                "limestone",
                (0.7, "limestone", "basalt"),
            )
            for b in range(n):
                M.box((b + 0.5) * bw - 1.3, 0.5, 2, (b + 0.5) * bw + 1.3, 0.56, 8, "glass")
            M.box(-0.3, -0.3, H, L + 0.3, 0.9, H + 0.5, "limestone")
            wall_n = int(L / 1.1)
            for i in range(wall_n):
                M.box(i * 1.1 + 0.2, -0.1, H + 0.5, i * 1.1 + 0.75, 0.25, H + 1.1, "limestone")
    M.box(-W + 0.3, -W + 0.3, H - 0.3, W - 0.3, W - 0.3, H, "concrete")
    # raised central cube, four corner domes, four half-way domes, central dome
    for k, (a, b) in enumerate(zip(bands(H, H + 4.2, 0.7), bands(H, H + 4.2, 0.7)[1:])):
        M.box(-9.6, -9.6, a, 9.6, 9.6, b, "limestone" if k % 2 == 0 else "basalt")
    M.box(-10, -10, H + 4.2, 10, 10, H + 4.7, "limestone")
    dome(M, 8.3, H + 4.7, 3.4, 48, 20, h=0.98)
    for x in (-12.6, 12.6):
        for y in (-12.6, 12.6):
            with M.at(T(x, y)):
                dome(M, 3.3, H + 0.2, 2.0, 28, 8)
    for x, y in ((0, -13.2), (0, 13.2), (-13.2, 0), (13.2, 0)):
        with M.at(T(x, y)):
            dome(M, 2.9, H + 0.2, 1.6, 26, 8)
    # front porch arcade with small domes
    with M.at(T(-W, -W - 6.2)):
        n = 7
        bw = 2 * W / n
        arch_wall(
            M,
            2 * W,
            7.4,
            0.6,
            [((b + 0.5) * bw - 1.75, (b + 0.5) * bw + 1.75, 0.02, 3.6, True) for b in range(n)],
            "limestone",
            (0.62, "limestone", "basalt"),
            ends=True,
        )
        M.box(-0.2, -0.2, 7.4, 2 * W + 0.2, 6.3, 7.8, "limestone")
        for b in range(n):
            with M.at(T((b + 0.5) * bw, 3.1)):
                dome(M, 1.9, 7.8, 0.5, 22)
    for sx in (-1, 1):
        with M.at(T(sx * (W + 0.2), -W - 3.2)):
            minaret(M, 54)
