"""Plate 19: a hopscotch court in chalk on a grey street between damaged houses, from above; nobody is there. No figure is written in it."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(19)
M = Mesh()
W = 3.9
M.box(-200, -80, -1, 200, 200, 0, "street")
for s in (-1, 1):
    M.box(min(s * (W + 0.1), s * (W + 1.5)), -40, 0, max(s * (W + 0.1), s * (W + 1.5)), 90, 0.14, "paving")
    for y in np.arange(-20, 70, 0.8):
        tinted(M, rnd, 0.8, 1.04)
        M.box(min(s * W, s * (W + 0.2)), y + 0.01, 0, max(s * W, s * (W + 0.2)), y + 0.79, 0.16, "limestone")
M.tint = (1, 1, 1)
y = -17.0
for k, (w, f, balls) in enumerate(
    [
        (12, 4, []),
        (7.2, 0, []),
        (13, 3, [(2, 0, 8, 4.6), (9, 0, 3, 1.6)]),
        (12, 4, [(8, -0.5, 9, 4.8)]),
        (14, 3, [(5, 0, 8, 5)]),
        (13, 4, [(4, 0, 12, 5)]),
    ]
):
    if f:
        with M.building(T(-W - 1.5, y), R(90)):
            block(
                M,
                w,
                11,
                f,
                1900 + k,
                damage=Blast(balls or [(11, 0, 11, 3.4)], 10 + k, 0.85, 0.55),
                shops=True,
                detail=2,
                sides=(0, 1, 3),
            )
    y += w
y = -15.0
for k, (w, f, balls) in enumerate(
    [
        (13, 4, [(10, 0, 10, 4)]),
        (12, 3, [(7, -0.6, 7.4, 4.4), (3, 0, 2.4, 1.6)]),
        (14, 4, [(4, 0, 11, 5), (11, 0, 4, 1.8)]),
        (12, 3, [(6, 0, 8, 4.6)]),
        (14, 4, [(8, 0, 12, 5.4)]),
    ]
):
    with M.building(T(W + 1.5, y + w), R(-90)):
        block(M, w, 11, f, 1950 + k, damage=Blast(balls, 40 + k, 0.85, 0.55), shops=True, detail=2, sides=(0, 1, 3))
    y += w
for k, (hx, hy, rx, ry, h) in enumerate(
    [
        (-8.4, -1.4, 4.6, 4.4, 1.5),
        (-4.9, 8.2, 2.4, 3.6, 1.2),
        (4.9, 4.6, 2.5, 3.6, 1.3),
        (4.8, 15.5, 2.6, 4.4, 1.5),
        (-5.0, 19, 2.8, 4.6, 1.7),
        (4.6, 29, 3, 5, 1.8),
        (-4.6, 34, 3, 5, 1.8),
        (0, 52, 7, 5, 2.6),
        (5.2, -7.6, 1.7, 2.6, 0.7),
    ]
):
    rubble_heap(M, hx, hy, rx, ry, h, 1900 + k, 520, 8, 5)
rs = np.random.RandomState(19)
n = 2600
X, Y = rs.uniform(-W, W, n), rs.uniform(-14, 44, n)
size = 0.02 + 0.17 * rs.rand(n) ** 5
court = (np.abs(X + 0.25) < 1.5) & (Y > -4.4) & (Y < 3.2)
keep = (np.abs(X) > 3.6 * rs.rand(n) ** 0.6) & ~court
chunks(M, np.stack([X, Y, size * 0.2], 1)[keep], size[keep], 19)
n = 260
chunks(
    M,
    np.stack([rs.uniform(-1.6, 1.2, n), rs.uniform(-4.4, 3.2, n), np.full(n, 0.004)], 1),
    0.01 + 0.022 * rs.rand(n) ** 3,
    20,
)
lamp_post(M, -W - 0.3, 11.5, 7.6, 0, False, 1, True)
lamp_post(M, W + 0.3, 10.5, 7.6, 180, False, 1)
for a, b in (((-5.4, 10, 8), (5.4, 13, 8.4)), ((-5.4, 24, 8), (5.4, 21, 8.2))):
    wire(M, a, b, 1.0, 0.02)
M.build("street")
# the court, drawn by hand: worn strokes of chalk, each made of short dabs
C = Mesh()
S0 = 0.62
strokes = 0


def stroke(a, b):
    global strokes
    strokes += 1
    a, b = np.array(a, float), np.array(b, float)
    d = b - a
    L = float(np.hypot(*d))
    d /= L
    nrm = np.array((-d[1], d[0]))
    m = int(L / 0.035)
    bow, off = rnd.uniform(-0.018, 0.018), rnd.uniform(-0.012, 0.012)
    for i in range(m):
        if rnd.random() < 0.05:
            continue
        t0, t1 = i / m, (i + 1.25) / m
        q0, q1 = a + d * L * t0 + nrm * (off + bow * math.sin(math.pi * t0)), a + d * L * t1 + nrm * (
            off + bow * math.sin(math.pi * t1)
        )
        w = rnd.uniform(0.019, 0.031)
        k = rnd.uniform(0.8, 1.05)
        C.tint = (k, k, k)
        z = 0.004 + 0.0002 * (i % 3) + 0.0007 * (strokes % 12)
        C.add(
            [(*(q0 - nrm * w), z), (*(q1 - nrm * w), z), (*(q1 + nrm * w), z), (*(q0 + nrm * w), z)],
            [(0, 1, 2, 3)],
            "chalk",
        )


def square(cx, cy, s=S0):
    h = s / 2
    e = lambda: rnd.uniform(-0.02, 0.02)
    P = [
        (cx - h + e(), cy - h + e()),
        (cx + h + e(), cy - h + e()),
        (cx + h + e(), cy + h + e()),
        (cx - h + e(), cy + h + e()),
    ]
    for q in range(4):
        stroke(P[q], P[(q + 1) % 4])


with C.at(T(-0.25, -3.0), R(5)):
    row = 0
    for cells in (1, 1, 2, 1, 2, 1):
        for c in range(cells):
            square((c - (cells - 1) / 2) * S0, S0 * (row + 0.5))
        row += 1
    # the head: a half round
    P = [(S0 * math.cos(a), S0 * row + S0 * math.sin(a)) for a in np.linspace(0, math.pi, 15)]
    for a, b in zip(P, P[1:]):
        stroke(a, b)
    stroke((-S0, S0 * row), (S0, S0 * row))
C.build("chalk")
D = Mesh()
with D.at(T(-0.18, -1.62, 0.02), S(1, 0.8, 0.45)):
    ico(D, 0.055, "limestone", 5, 0.2)  # the stone that was thrown
with D.at(T(0.95, -2.9, 0.0)):
    D.tube([(0, 0, 0.012), (0.07, 0.03, 0.012)], 0.011, 6, "chalk")
D.build("stone")
stage.world("#BCC6D0", "#CFD2D2", 0.8, "#6E6D6B")
stage.sun(-97, 31, "#FFE9CC", 5.0, 1.6)
stage.camera((1.1, -13.6, 9.6), (-0.15, 2.9, 0.2), 36, 0.8, (-0.2, -1.0, 0))
stage.render(o["out"], o["spp"], o["scale"])
