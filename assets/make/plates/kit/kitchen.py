"""What stands on a roof in winter: leaves, tins, a pot."""

import math

import numpy as np

from kit.clutter import *


def leaf(M, l, w, kind, mat):
    """one leaf from the origin along +x"""
    if kind == "round":
        n = 9
        V = [(0, 0, 0), (l * 0.5, 0, -0.12 * l)]
        for i in range(n):
            a = math.radians(200 + 320 * i / (n - 1))
            a = math.pi + math.radians(20 + 320 * i / (n - 1))
            r = l * 0.52 * (1 + 0.06 * (i % 2))
            V.append((l * 0.5 + r * math.cos(a), r * math.sin(a), 0.07 * l * (1 if i % 2 else 0.5)))
        M.add(V, [(0, 1, 2)[::-1]] + [(1, 2 + i, 3 + i) for i in range(n - 1)] + [(0, 10, 1)[::-1]], mat)
    else:
        V = [
            (0, 0, 0),
            (l * 0.32, -w * 0.8, 0.10 * l),
            (l * 0.66, -w, 0.06 * l),
            (l, 0, -0.16 * l),
            (l * 0.66, w, 0.06 * l),
            (l * 0.32, w * 0.8, 0.10 * l),
            (l * 0.35, 0, 0),
            (l * 0.68, 0, -0.05 * l),
        ]
        M.add(V, [(0, 1, 6), (1, 2, 7, 6), (2, 3, 7), (7, 3, 4), (6, 7, 4, 5), (0, 6, 5)], mat)


def herbs(M, x0, x1, y0, y1, z, n, h, kind, rnd, size=0.03):
    """n stalks with leaves over a rectangle of soil: 'round' mallow, 'parsley', 'mint'"""
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    for _ in range(n):
        x, y = rnd.uniform(x0, x1), rnd.uniform(y0, y1)
        hh = h * rnd.uniform(0.45, 1.1)
        a = math.atan2(y - cy, x - cx) + rnd.uniform(-1, 1)
        lean = rnd.uniform(0.1, 0.55) * hh * (0.4 + 1.6 * math.hypot(x - cx, y - cy) / (x1 - x0))
        tip = np.array((x + lean * math.cos(a), y + lean * math.sin(a), z + hh))
        pts = [
            np.array((x, y, z)),
            np.array((x + 0.25 * lean * math.cos(a), y + 0.25 * lean * math.sin(a), z + hh * 0.55)),
            tip,
        ]
        M.tint = (1, 1, 1)
        M.tube(pts, 0.0019, 5, "herbstem")

        def put(p, az, tilt, s, k):
            q = rnd.uniform(0.72, 1.2)
            M.tint = (q, q, q * rnd.uniform(0.8, 1.05))
            with M.at(T(*p), R(math.degrees(az)), R(tilt, "y")):
                leaf(M, s, s * 0.36, k, rnd.choice(["herb", "herb", "herb2"]))

        if kind == "round":
            put(tip, a, rnd.uniform(-5, 40), size * rnd.uniform(1.1, 2.0), "round")
        elif kind == "parsley":
            for t in (0.62, 0.8, 1.0):
                p = pts[1] + (tip - pts[1]) * (t - 0.55) / 0.45
                for da in ((-1.2, 1.2) if t < 1 else (-0.9, 0, 0.9)):
                    q = p + 0.55 * size * np.array((math.cos(a + da), math.sin(a + da), 0.35))
                    if t < 1:
                        M.tint = (1, 1, 1)
                        M.tube([p, q], 0.0013, 4, "herbstem")
                    else:
                        q = p
                    for db in (-0.75, 0, 0.75):
                        put(q, a + da + db, rnd.uniform(-25, 25), size * rnd.uniform(0.55, 0.9), "l")
        else:
            for t in np.linspace(0.25, 1, 6):
                p = pts[0] + (pts[1] - pts[0]) * t / 0.55 if t < 0.55 else pts[1] + (tip - pts[1]) * (t - 0.55) / 0.45
                b = rnd.uniform(0, 3)
                for da in (0, math.pi):
                    put(p, a + b + da, rnd.uniform(-30, 20), size * rnd.uniform(0.7, 1.2) * (1.15 - 0.5 * t), "l")
    M.tint = (1, 1, 1)


def oil_tin(M, w=0.235, d=0.235, h=0.27, mat="tin"):
    """square oil tin with the lid cut off, seams and a dent, filled with soil"""
    for s, e in ((0, 0), (1, 0.004)):
        pass
    t = 0.003
    b = 0.012
    ring = lambda i, z: [
        (-w / 2 + b + i, -d / 2 + i, z),
        (w / 2 - b - i, -d / 2 + i, z),
        (w / 2 - i, -d / 2 + b + i, z),
        (w / 2 - i, d / 2 - b - i, z),
        (w / 2 - b - i, d / 2 - i, z),
        (-w / 2 + b + i, d / 2 - i, z),
        (-w / 2 + i, d / 2 - b - i, z),
        (-w / 2 + i, -d / 2 + b + i, z),
    ]
    lv = [
        (0, 0.0),
        (-0.004, 0.006),
        (0, 0.014),
        (0.001, h * 0.3),
        (0.006, h * 0.36),
        (0.001, h * 0.42),
        (0.001, h * 0.8),
        (0.005, h * 0.83),
        (0.0, h * 0.86),
        (0, h - 0.006),
        (-0.004, h),
        (0.004, h),
        (0.005, h - 0.035),
    ]
    V = []
    for i, z in lv:
        V += ring(i, z)
    F = [
        (8 * k + i, 8 * k + (i + 1) % 8, 8 * k + 8 + (i + 1) % 8, 8 * k + 8 + i)
        for k in range(len(lv) - 1)
        for i in range(8)
    ]
    M.add(V, F, mat)
    M.add(ring(0.006, h - 0.035), [tuple(range(8))], "soil")


def cook_pot(M, r=0.15, h=0.19, mat="alu", level=0.72):
    n = 48
    M.lathe(
        [
            (r * 0.82, 0),
            (r * 0.93, 0.008),
            (r * 0.985, 0.03),
            (r, 0.06),
            (r, h * 0.55),
            (r * 0.995, h * 0.57),
            (r, h * 0.59),
            (r, h - 0.012),
            (r * 1.045, h - 0.006),
            (r * 1.05, h),
            (r * 1.03, h + 0.003),
            (r * 0.985, h - 0.004),
            (r * 0.975, h - 0.02),
            (r * 0.97, h * level),
        ],
        n,
        mat,
        close=False,
    )
    M.lathe([(r * 0.97, h * level), (0.001, h * level)], n, "herb2" if False else "cloth", close=False)
    for s in (0, 180):
        with M.at(R(s), T(r, 0, h * 0.78)):
            M.tube(
                [
                    (0, -0.045, 0),
                    (0.03, -0.042, 0.008),
                    (0.042, -0.025, 0.011),
                    (0.042, 0.025, 0.011),
                    (0.03, 0.042, 0.008),
                    (0, 0.045, 0),
                ],
                0.0062,
                8,
                mat,
            )
            M.box(-0.003, -0.058, -0.016, 0.004, -0.032, 0.016, mat)
            M.box(-0.003, 0.032, -0.016, 0.004, 0.058, 0.016, mat)


def pot_lid(M, r=0.155, mat="alu"):
    M.lathe(
        [
            (r, 0),
            (r * 1.01, 0.004),
            (r * 0.97, 0.012),
            (r * 0.7, 0.03),
            (r * 0.3, 0.041),
            (0.02, 0.044),
            (0.016, 0.052),
            (0.024, 0.064),
            (0.02, 0.074),
            (0.0, 0.077),
        ],
        48,
        mat,
        close=False,
    )
    M.lathe([(0.001, -0.0), (r * 0.98, -0.0)], 48, mat, close=False)
