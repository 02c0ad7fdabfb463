"""Dressed stone: walls of single stones, doors, windows, paving."""

import random

import numpy as np

from kit.walls import *


def tinted(M, rnd, a=0.88, b=1.08, warm=0.03):
    k = rnd.uniform(a, b)
    M.tint = (k, k * rnd.uniform(1 - warm / 2, 1), k * rnd.uniform(1 - warm, 1))


def stone_wall(
    M,
    L,
    H,
    t=0.5,
    arches=(),
    course=0.36,
    mats=None,
    seed=0,
    stone=(0.42, 0.9),
    proud=0.022,
    ring=("basalt", "limestone"),
    rw=0.3,
    joint="joint",
    coping=None,
    ends=False,
    jambs=True,
):
    """Dressed-stone wall: x 0..L, face y=0 to -y, arches [(x0,x1,z0,zspring,pointed)]; each stone is a body of its own (own tint, own projection).
    mats(k, z) -> material of course k. Voussoirs and jamb stones alternate between the two ring materials."""
    rnd = random.Random(seed)
    mats = mats or (lambda k, z: "limestone" if k % 3 == 2 else "basalt")
    M.tint = (1, 1, 1)
    arch_wall(M, L, H, t, arches, joint, ends=ends)
    A = [(a, arch_openings_poly(a[0], a[1], a[2], a[3], 8, a[4] if len(a) > 4 else True)) for a in arches]
    n = max(1, int(round(H / course)))
    c = H / n
    g = 0.006
    for k in range(n):
        zl, zh = k * c, (k + 1) * c
        zm = (zl + zh) / 2
        mt = mats(k, zl)
        cuts = []
        for a, p in A:
            if arch_edge(p, a[0], a[1], a[2], zm) is None and arch_edge(p, a[0], a[1], a[2], zl + 0.02) is None:
                continue
            mid = ((a[0] + a[1]) / 2,) * 2
            lo = arch_edge(p, a[0], a[1], a[2], max(zl, a[2]) + 1e-5) or mid
            hi = arch_edge(p, a[0], a[1], a[2], zh - 1e-5) or mid
            cuts.append((lo, hi))
        cuts.sort()
        xs = (0.0, 0.0)
        segs = []
        for lo, hi in cuts:
            segs.append((xs, (lo[0], hi[0])))
            xs = (lo[1], hi[1])
        segs.append((xs, (L, L)))
        for (a0, a1), (b0, b1) in segs:
            w = min(b0, b1) - max(a0, a1)
            if max(b0, b1) - min(a0, a1) < 0.03:
                continue
            cutsx = [0.0]
            x = rnd.uniform(*stone) * rnd.uniform(0.4, 1)
            while x < w - stone[0] * 0.5:
                cutsx.append(x)
                x += rnd.uniform(*stone)
            B0 = [a0] + [max(a0, a1) + q for q in cutsx[1:]] + [b0]
            B1 = [a1] + [max(a0, a1) + q for q in cutsx[1:]] + [b1]
            for i in range(len(B0) - 1):
                l0, r0, l1, r1 = B0[i] + g, B0[i + 1] - g, B1[i] + g, B1[i + 1] - g
                if r0 - l0 < 0.02 and r1 - l1 < 0.02:
                    continue
                r0, r1 = max(r0, l0 + 0.001), max(r1, l1 + 0.001)
                tinted(M, rnd)
                y = -proud * rnd.uniform(0.6, 1.3)
                zb, zt = zl + g, zh - g
                M.add(
                    [
                        (l0, y, zb),
                        (r0, y, zb),
                        (r1, y, zt),
                        (l1, y, zt),
                        (l0, 0.004, zb),
                        (r0, 0.004, zb),
                        (r1, 0.004, zt),
                        (l1, 0.004, zt),
                    ],
                    [(0, 1, 2, 3), (1, 5, 6, 2), (4, 0, 3, 7), (3, 2, 6, 7), (4, 5, 1, 0)],
                    mt,
                )
    if ring:
        for a, p in A:
            rg = ring if a[1] - a[0] > 1.0 else ("limestone", "limestone")  # small windows: plain frame
            P = np.array(p)
            d = np.gradient(P, axis=0)
            N = np.stack([-d[:, 1], d[:, 0]], 1)
            N /= np.linalg.norm(N, axis=1, keepdims=True) + 1e-9
            mid = len(P) // 2
            N[mid] = (0, 1)
            I = P - N * 0.014
            O = P + N * rw
            y0, y1 = -0.045, min(0.22, t * 0.5)
            for i in range(len(P) - 1):
                q = i if i < mid else len(P) - 2 - i
                tinted(M, rnd)
                e = 0.006
                i0, i1 = I[i] + (I[i + 1] - I[i]) * 0.03, I[i + 1] - (I[i + 1] - I[i]) * 0.03
                o0, o1 = O[i] + (O[i + 1] - O[i]) * 0.03, O[i + 1] - (O[i + 1] - O[i]) * 0.03
                V = [(x, y, z) for y in (y0, y1) for x, z in (i0, i1, o1, o0)]
                M.add(
                    V,
                    [
                        (0, 1, 2, 3)[::-1],
                        (0, 4, 5, 1)[::-1],
                        (1, 5, 6, 2)[::-1],
                        (2, 6, 7, 3)[::-1],
                        (3, 7, 4, 0)[::-1],
                    ],
                    rg[q % 2],
                )
            if jambs:
                m = max(1, int(round((a[3] - a[2]) / c)))
                for s in (0, 1):
                    for k in range(m):
                        za, zb = a[2] + (a[3] - a[2]) * k / m, a[2] + (a[3] - a[2]) * (k + 1) / m
                        w = rw * (1.35 if k % 2 else 0.8)
                        x = a[s]
                        tinted(M, rnd)
                        xa, xb = (x - w, x + 0.014) if s == 0 else (x - 0.014, x + w)
                        M.box(xa, -0.045, za + g, xb, y1, zb - g, rg[k % 2])
    if coping:
        M.tint = (1, 1, 1)
        M.box(-0.02, -0.09, H, L + 0.02, t + 0.05, H + 0.16, coping)
    M.tint = (1, 1, 1)


def plank_door(M, x0, x1, z0, z1, y=0.26, seed=0, mat="oldwood", step="basalt2"):
    rnd = random.Random(seed)
    n = max(3, int((x1 - x0) / 0.19))
    w = (x1 - x0) / n
    for i in range(n):
        tinted(M, rnd, 0.8, 1.12)
        M.box(x0 + i * w + 0.006, y + rnd.uniform(-0.006, 0.006), z0, x0 + (i + 1) * w - 0.006, y + 0.05, z1, mat)
    M.tint = (1, 1, 1)
    M.box(x0, y + 0.03, z0, x1, y + 0.06, z1, "iron")
    for z in (z0 + 0.3, z0 + 1.0, z0 + 1.7):
        M.box(x0 + 0.03, y - 0.022, z, x1 - 0.03, y + 0.01, z + 0.07, "iron")
        for i in range(n):
            M.box(x0 + (i + 0.5) * w - 0.016, y - 0.034, z + 0.02, x0 + (i + 0.5) * w + 0.016, y, z + 0.05, "tin")
    xm = (x0 + x1) / 2
    M.tube(
        [
            (xm + 0.12, y - 0.05, z0 + 1.12),
            (xm + 0.18, y - 0.08, z0 + 1.06),
            (xm + 0.12, y - 0.08, z0 + 1.0),
            (xm + 0.06, y - 0.08, z0 + 1.06),
            (xm + 0.12, y - 0.05, z0 + 1.12),
        ],
        0.012,
        5,
        "tin",
    )
    if step:
        M.box(x0 - 0.16, -0.34, 0, x1 + 0.16, 0.2, max(0.02, z0), step)


def grille_window(M, x0, x1, z0, z1, y=0.22, shut=0.0, seed=0):
    rnd = random.Random(seed)
    M.box(x0, y + 0.1, z0, x1, y + 0.14, z1, "glass")
    for q in np.linspace(x0, x1, int((x1 - x0) / 0.13) + 1)[1:-1]:
        M.tube([(q, y - 0.06, z0), (q, y - 0.06, z1)], 0.011, 5, "iron")
    for z in (z0 + 0.3, z0 + 0.75, z0 + 1.2):
        if z < z1 - 0.1:
            M.box(x0, y - 0.072, z, x1, y - 0.05, z + 0.022, "iron")
    M.box(x0 - 0.1, -0.1, z0 - 0.1, x1 + 0.1, 0.1, z0, "limestone")
    if shut:  # wooden shutters opened against the wall
        for s, x in ((-1, x0), (1, x1)):
            w = (x1 - x0) / 2
            tinted(M, rnd)
            xa, xb = (x - w - 0.06, x - 0.06) if s < 0 else (x + 0.06, x + w + 0.06)
            M.box(xa, -0.11, z0, xb, -0.075, z0 + (z1 - z0) * 0.82, "oldwood")
            for z in np.arange(z0 + 0.08, z0 + (z1 - z0) * 0.8, 0.09):
                M.box(xa + 0.05, -0.125, z, xb - 0.05, -0.1, z + 0.05, "oldwood")
    M.tint = (1, 1, 1)


def oriel(M, x0, x1, z0, z1, depth=0.85, seed=0):
    """timber bay on corbels, latticed"""
    rnd = random.Random(seed)
    n = max(2, int((x1 - x0) / 0.75))
    w = (x1 - x0) / n
    for x in np.linspace(x0 + 0.1, x1 - 0.1, n + 1):
        M.tint = (0.8, 0.8, 0.8)
        (
            M.prism([(0, 0), (1, 1)], 0, 0)
            if False
            else M.add(
                [
                    (x - 0.07, 0, z0 - 0.55),
                    (x + 0.07, 0, z0 - 0.55),
                    (x + 0.07, -depth, z0),
                    (x - 0.07, -depth, z0),
                    (x - 0.07, 0, z0),
                    (x + 0.07, 0, z0),
                ],
                [(0, 1, 2, 3), (0, 3, 4), (1, 5, 2), (3, 2, 5, 4)],
                "oldwood",
            )
        )
    M.tint = (0.92, 0.92, 0.92)
    M.box(x0, -depth, z0, x1, 0.02, z0 + 0.9, "oldwood")
    M.box(x0 - 0.07, -depth - 0.07, z0 - 0.08, x1 + 0.07, 0.02, z0, "oldwood")
    M.box(x0, -depth, z1 - 0.25, x1, 0.02, z1, "oldwood")
    M.add(
        [
            (x0 - 0.2, -depth - 0.25, z1),
            (x1 + 0.2, -depth - 0.25, z1),
            (x1 + 0.2, 0.02, z1 + 0.28),
            (x0 - 0.2, 0.02, z1 + 0.28),
            (x0 - 0.2, -depth - 0.25, z1 - 0.06),
            (x1 + 0.2, -depth - 0.25, z1 - 0.06),
        ],
        [(0, 1, 2, 3), (4, 5, 1, 0), (5, 4, 3, 2)],
        "oldwood",
    )
    M.tint = (1, 1, 1)
    M.box(x0 + 0.05, -depth + 0.1, z0 + 0.9, x1 - 0.05, 0.02, z1 - 0.25, "iron")
    for x in np.linspace(x0, x1, n + 1):
        M.box(x - 0.05, -depth, z0 + 0.9, x + 0.05, -depth + 0.1, z1 - 0.25, "oldwood")
    for x in (x0, x1 - 0.1):
        M.box(x, -depth, z0 + 0.9, x + 0.1, 0.02, z1 - 0.25, "oldwood") if False else None
    for i in range(n):  # lattice, panels below
        xa, xb = x0 + i * w + 0.07, x0 + (i + 1) * w - 0.07
        k = rnd.uniform(0.85, 1.1)
        M.tint = (k, k, k)
        for q in np.arange(xa, xb, 0.075):
            M.box(q, -depth + 0.03, z0 + 0.92, q + 0.022, -depth + 0.06, z1 - 0.27, "oldwood")
        for z in np.arange(z0 + 0.95, z1 - 0.3, 0.075):
            M.box(xa, -depth + 0.02, z, xb, -depth + 0.05, z + 0.022, "oldwood")
        M.box(xa, -depth - 0.025, z0 + 0.14, xb, -depth, z0 + 0.78, "oldwood")
    M.tint = (1, 1, 1)


def lane_paving(M, x0, x1, y0, y1, seed=0, mat="cobble", dish=0.05, cell=(0.34, 0.55), wid=(0.38, 0.7)):
    """rows of worn stones across the lane, a shallow channel in the middle"""
    rnd = random.Random(seed)
    M.box(x0 - 0.2, y0, -0.4, x1 + 0.2, y1, -dish - 0.03, "jointdark")
    y = y0
    xm = (x0 + x1) / 2
    hw = (x1 - x0) / 2
    f = lambda x: -dish * (1 - min(1, abs(x - xm) / hw) ** 1.5)
    while y < y1:
        d = rnd.uniform(*cell)
        x = x0
        while x < x1 - 0.02:
            w = min(rnd.uniform(*wid), x1 - x)
            w = x1 - x if x1 - x - w < 0.2 else w
            tinted(M, rnd, 0.8, 1.12, 0.04)
            h = rnd.uniform(-0.007, 0.007)
            g = 0.009
            xa, xb, ya, yb = x + g, x + w - g, y + g, y + d - g
            b = 0.02
            V = [
                (xa, ya, f(xa) - 0.05),
                (xb, ya, f(xb) - 0.05),
                (xb, yb, f(xb) - 0.05),
                (xa, yb, f(xa) - 0.05),
                (xa + b, ya + b, f(xa) + h),
                (xb - b, ya + b, f(xb) + h),
                (xb - b, yb - b, f(xb) + h),
                (xa + b, yb - b, f(xa) + h),
            ]
            M.add(V, [(4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)], mat)
            x += w
        y += d
    M.tint = (1, 1, 1)


def hollow_block(M, mat="concrete", l=0.4, w=0.2, h=0.2):
    for a, b, c, d in (
        (0, 0, l, 0.032),
        (0, w - 0.032, l, w),
        (0, 0.032, 0.035, w - 0.032),
        (l / 2 - 0.018, 0.032, l / 2 + 0.018, w - 0.032),
        (l - 0.035, 0.032, l, w - 0.032),
    ):
        M.box(a, b, 0, c, d, h, mat)
    M.box(0.02, 0.02, 0.02, l - 0.02, w - 0.02, 0.03, "peg3")
