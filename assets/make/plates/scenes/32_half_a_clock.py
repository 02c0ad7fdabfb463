"""Plate 32: the clock tower after the siege, spring 2014, from the camera of plate 31. Half of one face is gone; the square is empty."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(32)


def hurt_tower(M, lit=True, hour=6, minute=40):
    """the tower with the left half of the face towards the camera knocked out, the chamber behind it open"""
    t = Mesh()
    clock_tower_at(t, lit, hour, minute)
    V = np.concatenate(t.V)
    keep = []
    for k, f in enumerate(t.F):
        P = V[list(f)]
        c = P.mean(0)
        disc = c[1] < -2.1 and 25.0 < c[2] < 28.8 and abs(c[0]) < 1.8
        front = np.abs(P[:, 1] + 2.25).max() < 0.01 and c[2] > 24.6 and c[2] < 29.2 and np.ptp(P[:, 0]) > 4
        keep.append(not (disc or front))
    t.F = [f for f, q in zip(t.F, keep) if q]
    t.M = [m for m, q in zip(t.M, keep) if q]
    V = V @ M.X[:3, :3].T + M.X[:3, 3]
    M.V.append(V)
    M.F += [tuple(i + M.n for i in f) for f in t.F]
    M.M += [q for q in t.M]
    M.C.append(np.concatenate(t.C))
    M.n += len(V)
    blast = Blast([(-1.15, -2.2, 27.15, 1.55), (-0.2, -2.2, 28.3, 0.75), (-1.9, -2.2, 25.6, 0.6)], 32, 0.28, 1.3)
    with M.building(T(0, 0, 0)):
        with M.at(T(-2.0, -2.24, 24.6)):
            wall(M, 4.0, 4.6, 0.34, (), blast, 0.17, "limestone", "plaster3")

        # what is left of the dial: a fan of plates, ring, marks and hands
        def gone(x, z):
            return blast(np.array([[x, -2.25, z]]))[0]

        zc, n = 26.9, 96
        for i in range(n):
            a, b = 2 * math.pi * i / n, 2 * math.pi * (i + 1) / n
            for r0, r1, m, y in (
                (0, 0.5, "limestone", -2.40),
                (0.5, 1.0, "limestone", -2.40),
                (1.0, 1.5, "limestone", -2.40),
                (1.5, 1.72, "basalt", -2.43),
            ):
                am, rm = (a + b) / 2, (r0 + r1) / 2 + rnd.uniform(-0.06, 0.06)
                if gone(rm * math.cos(am), zc + rm * math.sin(am)):
                    continue
                Q = [
                    (r0 * math.cos(a), r0 * math.sin(a)),
                    (r1 * math.cos(a), r1 * math.sin(a)),
                    (r1 * math.cos(b), r1 * math.sin(b)),
                    (r0 * math.cos(b), r0 * math.sin(b)),
                ]
                W = [(x, y, zc + z) for x, z in Q] + [(x, -2.22, zc + z) for x, z in Q]
                M.add(W, [(0, 1, 2, 3), (7, 6, 5, 4), (0, 4, 5, 1), (1, 5, 6, 2), (2, 6, 7, 3), (3, 7, 4, 0)], m)
        for i in range(12):
            a = math.radians(90 - 30 * i)
            if gone(1.22 * math.cos(a), zc + 1.22 * math.sin(a)):
                continue
            with M.at(T(0, -2.4, zc), R(90, "x"), R(-30 * i)):
                M.box(-0.045, 1.09, 0, 0.045, 1.35, 0.03, "iron")
        for turn, w, l in ((-(hour % 12 * 30 + minute / 2), 0.07, 0.78), (-minute * 6, 0.05, 1.15)):
            with M.at(T(0, -2.41, zc), R(90, "x"), R(turn)):
                M.box(-w, -0.1, 0, w, l, 0.03, "iron")
    # the empty chamber, and beams of its floor
    M.box(-2.0, -1.2, 24.62, 2.0, -1.1, 29.15, "peg3")
    M.box(-2.0, -2.0, 24.6, 2.0, -1.1, 24.75, "concrete")
    M.tube([(-1.6, -2.15, 25.0), (-1.2, -2.6, 25.7), (-0.9, -2.75, 25.9)], 0.02, 5, "iron")
    M.tube([(-0.4, -2.15, 28.6), (-0.7, -2.55, 28.2), (-0.8, -2.6, 27.8)], 0.018, 5, "iron")


hurt = random.Random(3202)


def damage(cx, cy, w, d, floors, _):
    r = math.hypot(cx, cy)
    if r > 135 or cy < -30 or hurt.random() > 0.62:
        return None
    top = floors * 3.2
    return Blast(
        [
            (hurt.uniform(0, w), 0, top * hurt.uniform(0.75, 1.05), hurt.uniform(2.6, 5)),
            (hurt.uniform(1, w - 1), 0, top * hurt.uniform(0.3, 0.6), hurt.uniform(1, 2)),
        ],
        hurt.randint(0, 99),
        0.85,
        0.55,
    )


square_set(
    lamp=lambda x, y: False,
    clock=False,
    pick=lambda c, lit: "glass" if lit else None,
    roof=False,
    time=(8, 25),
    damage=damage,
    tower=hurt_tower,
)
D = Mesh()
for k, (x, y, rx, ry, h) in enumerate(
    ((-44, 12, 5, 7, 2.0), (27, 39, 8, 5, 2.2), (44, 14, 5, 8, 2.2), (-30, 39, 7, 5, 1.8), (46, -22, 5, 6, 1.6))
):
    rubble_heap(D, x, y, rx, ry, h, 3200 + k, 420, 8, 7)
rs = np.random.RandomState(32)
n = 1500
X, Y = rs.uniform(-40, 42, n), rs.uniform(-34, 38, n)
edge = np.maximum(np.abs(X) / 40, np.abs(Y) / 34)
keep = (rs.rand(n) < 0.12 + 0.8 * edge**3) & (np.hypot(X, Y) > 9.5)
chunks(D, np.stack([X, Y, np.full(n, 0.1)], 1)[keep], (0.06 + 0.34 * rs.rand(n) ** 4)[keep], 32)
m = 130
A, Q = rs.uniform(3.4, 5.6, m), 7.5 + np.abs(rs.normal(0, 3.4, m))
chunks(
    D,
    np.stack([Q * np.cos(A), Q * np.sin(A), np.full(m, 0.42)], 1),
    0.05 + 0.3 * rs.rand(m) ** 3,
    33,
    ("limestone", "plaster2", "basalt"),
)
for k in range(70):
    x, y = rnd.uniform(-38, 38), rnd.uniform(-32, 32)
    if math.hypot(x, y) > 17 and not avenue(x, y, 1):
        for _ in range(3):
            with D.at(T(x + rnd.gauss(0, 0.3), y + rnd.gauss(0, 0.3), 0.1), S(1, 1, 1.3)):
                ico(D, rnd.uniform(0.1, 0.26), rnd.choice(["leaf2", "field"]), rnd.randint(0, 99), 0.5)
D.build("debris")
stage.world("#C9D0D6", "#D4D6D5", 0.8, "#6A6B6D")
stage.sun(262, 40, "#F4F1E8", 1.9, 16)
stage.camera(*CLOCK_CAM)
stage.render(o["out"], o["spp"], o["scale"])
