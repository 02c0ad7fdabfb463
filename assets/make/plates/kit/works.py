"""Building works: scaffold, new blocks."""

import math
import random


from kit.clutter import *


def scaffold(M, L, lifts, seed=0, depth=1.2, lift=2.05, bay=2.1, ladder=True, net=None):
    """tube scaffold before a wall: x 0..L along the wall, y -depth..0 (wall at y=0.25), decks of planks; net: (lift index from, to) hung with cloth"""
    rnd = random.Random(seed)
    n = max(1, int(round(L / bay)))
    X = [L * k / n for k in range(n + 1)]
    H = lifts * lift

    def tube(a, b, r=0.035, m="peg2"):
        M.tube([a, b], r, 6, m)

    for x in X:
        for y in (-depth, 0):
            tube((x, y, 0), (x, y, H + 1.1), 0.036)
            M.box(x - 0.12, y - 0.12, 0, x + 0.12, y + 0.12, 0.03, "wood")
    for k in range(1, lifts + 1):
        z = k * lift
        for y in (-depth, 0):
            tube((-0.15, y, z), (L + 0.15, y, z))
        tube((-0.15, -depth, z + 0.55), (L + 0.15, -depth, z + 0.55), 0.028)
        tube((-0.15, -depth, z + 1.05), (L + 0.15, -depth, z + 1.05), 0.028)
        for x in X:
            tube((x, -depth - 0.15, z), (x, 0.15, z))
        for q in range(4):
            y = -depth + 0.12 + q * (depth - 0.2) / 4
            xa = -0.2
            while xa < L:
                xb = min(L + 0.2, xa + rnd.uniform(2.6, 4.2))
                kk = rnd.uniform(0.85, 1.1)
                M.tint = (kk, kk, kk * 0.98)
                if rnd.random() < 0.93:
                    M.box(xa, y, z + 0.04, xb - 0.03, y + 0.25, z + 0.085, "plank")
                xa = xb
        M.tint = (1, 1, 1)
        M.box(-0.2, -depth - 0.05, z + 0.04, L + 0.2, -depth - 0.02, z + 0.2, "plank")
    for k in range(lifts):  # diagonal braces on the outer face
        i = (k * 2) % n
        a, b = (X[i], X[i + 1]) if k % 2 == 0 else (X[i + 1], X[i])
        tube((a, -depth - 0.04, k * lift), (b, -depth - 0.04, (k + 1) * lift), 0.03)
    if ladder:
        for k in range(lifts):
            x = X[-2] + 0.5
            dx = 0.75
            for s in (-0.2, 0.2):
                tube(
                    (x, -depth * 0.5 + s, k * lift + 0.05),
                    (x + dx, -depth * 0.5 + s, (k + 1) * lift + 0.9),
                    0.024,
                    "plank",
                )
            for q in range(9):
                t = q / 9
                tube(
                    (x + dx * t * 0.78, -depth * 0.5 - 0.2, k * lift + 0.2 + t * 2.3),
                    (x + dx * t * 0.78, -depth * 0.5 + 0.2, k * lift + 0.2 + t * 2.3),
                    0.016,
                    "plank",
                )
    if net:
        for k in range(net[0], net[1]):
            V, F = [], []
            nx, nz = n * 8, 7
            for i in range(nx + 1):
                for j in range(nz + 1):
                    u, v = i / nx, j / nz
                    V.append(
                        (
                            L * u,
                            -depth
                            - 0.07
                            - 0.05 * math.sin(u * n * math.pi) ** 2 * math.sin(v * math.pi)
                            - 0.03 * math.sin(u * 31 + k),
                            k * lift + 0.1 + v * (lift - 0.12),
                        )
                    )
            for i in range(nx):
                for j in range(nz):
                    F.append(
                        (i * (nz + 1) + j, (i + 1) * (nz + 1) + j, (i + 1) * (nz + 1) + j + 1, i * (nz + 1) + j + 1)
                    )
            M.add(V, F, "cloth")
    M.tint = (1, 1, 1)


def block_stack(M, nx, ny, nz, seed=0, mat="newblock", s=(0.4, 0.2, 0.2)):
    """pallet of new building blocks, x 0.., y 0.."""
    rnd = random.Random(seed)
    M.box(-0.05, -0.05, 0, nx * s[0] + 0.05, ny * s[1] + 0.05, 0.12, "plank")
    for k in range(nz):
        for i in range(nx):
            for j in range(ny):
                if k == nz - 1 and rnd.random() < 0.3:
                    continue
                q = rnd.uniform(0.93, 1.05)
                M.tint = (q, q, q)
                M.box(
                    i * s[0] + 0.008,
                    j * s[1] + 0.008,
                    0.12 + k * s[2],
                    (i + 1) * s[0] - 0.008,
                    (j + 1) * s[1] - 0.008,
                    0.12 + (k + 1) * s[2] - 0.01,
                    mat,
                )
    M.tint = (1, 1, 1)


def infill(M, x, y0, y1, z0, courses, seed=0, taper=0.55):
    """new block masonry closing a breach, in a wall that runs along y (outer face at x); stepped where the work has stopped"""
    rnd = random.Random(seed)
    for k in range(courses):
        ya, yb = y0, y1 - (y1 - y0) * taper * max(0, (k / (courses - 1)) * 1.5 - 0.5)
        y = ya - (0.2 if k % 2 else 0)
        while y < yb - 0.05:
            q = rnd.uniform(0.94, 1.04)
            M.tint = (q, q, q * 0.99)
            M.box(
                x - 0.17,
                max(y, ya) + 0.006,
                z0 + k * 0.2 + 0.006,
                x,
                min(y + 0.4, yb + 0.2) - 0.006,
                z0 + k * 0.2 + 0.194,
                "newblock",
            )
            y += 0.4
        M.tint = (0.8, 0.8, 0.79)
        M.box(x - 0.16, ya, z0 + k * 0.2, x - 0.012, yb, z0 + k * 0.2 + 0.2, "concrete")
    M.tint = (1, 1, 1)
