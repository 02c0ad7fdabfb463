"""Plate 14: concrete blocks cut a street in two, seen from above, at dusk. Freely composed, no particular street, no one's flag."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(14)
M = Mesh()
W = 6.2
M.box(-300, -200, -1, 300, 300, 0, "asphalt")
for s in (-1, 1):
    M.box(min(s * (W + 0.1), s * (W + 2.6)), -90, -0.1, max(s * (W + 0.1), s * (W + 2.6)), 120, 0.16, "paving")
    for y in np.arange(-90, 120, 1.0):
        k = rnd.uniform(0.86, 1.05)
        M.tint = (k, k, k)
        M.box(min(s * W, s * (W + 0.22)), y + 0.01, -0.1, max(s * W, s * (W + 0.22)), y + 0.99, 0.18, "limestone")
M.tint = (1, 1, 1)
y = -62.0
for k in range(11):
    w, f = rnd.choice([12, 13, 14, 15]), rnd.choice([3, 4, 4, 5])
    with M.building(T(-W - 2.6, y), R(90)):
        block(M, w, 13, f, 1400 + k, lit=0, detail=2)
    y += w
y = -66.0
for k in range(11):
    w, f = rnd.choice([12, 13, 14, 15]), rnd.choice([3, 4, 4, 5])
    with M.building(T(W + 2.6, y + w), R(-90)):
        block(M, w, 13, f, 1440 + k, lit=0, detail=2)
    y += w
for y in np.arange(-60, 90, 6.0):
    if abs(y) > 9:
        M.box(-0.07, y, 0, 0.07, y + 2.6, 0.012, "limestone")


def block_road(x, y, angle):
    k = rnd.uniform(0.78, 1.02)
    M.tint = (k, k, k * 0.99)
    with M.at(T(x, y), R(angle)):
        barrier(M)
    M.tint = (1, 1, 1)


def cube(x, y, angle, s=1.15):
    k = rnd.uniform(0.75, 1.0)
    M.tint = (k, k, k)
    with M.at(T(x, y), R(angle)):
        M.box(-s / 2, -s / 2, 0, s / 2, s / 2, s * 0.92, "newblock")
        M.box(-0.1, -0.04, s * 0.92, 0.1, 0.04, s * 0.92 + 0.1, "iron")
    M.tint = (1, 1, 1)


# two staggered rows leave a narrow bend for one vehicle
for k in range(3):
    block_road(-4.6 + 3.15 * k, 3.9 + rnd.uniform(-0.12, 0.12), rnd.uniform(-3, 3))
for k in range(3):
    block_road(4.6 - 3.15 * k, -4.4 + rnd.uniform(-0.12, 0.12), rnd.uniform(-3, 3))
for x, y in ((-5.4, 1.4), (-5.3, -0.4), (5.4, -1.6), (5.2, 0.3), (3.4, 7.2), (-2.2, -7.6)):
    cube(x, y, rnd.uniform(0, 90))


def bag(x, y, z, a):
    k = rnd.uniform(0.8, 1.1)
    M.tint = (k, k * 0.98, k * 0.93)
    with M.at(T(x, y, z), R(a), S(0.36, 0.2, 0.11)):
        M.lathe([(0.5, -1), (0.92, -0.6), (1, 0), (0.92, 0.6), (0.5, 1)], 10, "cloth")
    M.tint = (1, 1, 1)


# a half ring of sandbags on the right pavement, with a tin roof on poles
cx, cy = 7.3, -0.6
for layer in range(6):
    for q in range(11):
        a = math.radians(90 + 180 * (q + 0.5 * (layer % 2)) / 10.5)
        bag(
            cx + 1.5 * math.cos(a) + rnd.uniform(-0.02, 0.02),
            cy + 1.5 * math.sin(a),
            0.27 + 0.19 * layer,
            math.degrees(a) + 90,
        )
for px, py in ((6.1, -1.9), (6.1, 0.8), (8.5, -1.9), (8.5, 0.8)):
    M.tube([(px, py, 0.16), (px, py, 2.5)], 0.05, 6, "iron")
for q in range(17):
    x0 = 5.9 + q * 0.17
    k = 0.9 if q % 2 else 1.04
    M.tint = (k, k, k)
    M.box(x0, -2.2, 2.5 + (0.02 if q % 2 else 0), x0 + 0.17, 1.1, 2.54 + (0.02 if q % 2 else 0), "shutter")
M.tint = (1, 1, 1)
# a bar on a counterweight, half open
M.tube([(-5.9, 0.6, 0.0), (-5.9, 0.6, 1.1)], 0.09, 8, "peg3")
for q in range(6):
    M.tube(
        [(-5.9 + 0.62 * q, 0.6, 1.05 + 0.16 * q), (-5.9 + 0.62 * (q + 1), 0.6, 1.05 + 0.16 * (q + 1))],
        0.05,
        8,
        "limestone" if q % 2 else "peg3",
    )
M.box(-6.5, 0.4, 0.7, -5.95, 0.8, 1.2, "peg3")
for x, y in ((4.2, -7.4), (4.9, -7.0), (-4.9, 7.0)):
    with M.at(T(x, y)):
        M.lathe(
            [(0.29, 0), (0.29, 0.3), (0.3, 0.31), (0.29, 0.32), (0.29, 0.58), (0.3, 0.59), (0.29, 0.6), (0.29, 0.88)],
            18,
            "peg2",
        )
for k in range(4):
    lamp_post(M, -W + 0.5, -40 + 30 * k, 8, 0, False, 1)
    lamp_post(M, W - 0.5, -25 + 30 * k, 8, 180, False, 1)
rs = np.random.RandomState(3)
n = 500
X, Y = rs.uniform(-6, 6, n), rs.normal(0, 16, n)
chunks(M, np.stack([X, Y, np.full(n, 0.02)], 1), 0.03 + 0.12 * rs.rand(n) ** 4, 5)
for k, (a, b) in enumerate((((-8.8, -20, 9), (8.8, -18, 8.6)), ((-8.8, 22, 9.4), (8.8, 24, 9)))):
    wire(M, a, b, 1.1, 0.03)
rw = random.Random(14)
switch_windows(
    M, lambda c, lit: rw.choice(["window", "window2"]) if c[2] > 3.2 and rw.random() < 0.05 and abs(c[1]) > 14 else None
)
M.build("street")
crowd([(0.9, -9.2), (1.7, -9.7), (1.6, 11.4)], 14, 0, mats=("peg",))
L = Mesh()
with L.at(T(7.3, -0.6, 2.3)):
    L.lathe([(0.01, -0.1), (0.09, -0.06), (0.11, 0), (0.07, 0.08), (0.01, 0.1)], 10, "lamp")
ob = L.build("bulb")
ob.visible_diffuse = ob.visible_shadow = False
stage.point(7.3, -0.6, 2.1, "#FFB561", 420, 0.1)
stage.world("#5F7CB0", "#A58F96", 1.0, "#3C3E46")
stage.sun(8, 19, "#FFB888", 2.6, 2)
stage.camera((-3.4, -38, 52), (0, 0.8, 0), 54, 0.5, (0, -1, 0))
stage.render(o["out"], o["spp"], o["scale"])
