"""Plate 35: the hallway of a house, December 2024. The door stands open, a key in its lock; a child's tricycle in the dust where it was left."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(35)
M = Mesh()
W, H, D = 1.05, 2.95, 7.0
# floor of cement tiles, two colours
s = 0.25
for i in range(-5, 5):
    for j in range(-14, 31):
        tinted(M, rnd, 0.84, 1.06)
        x, y = i * s, j * s
        dark = (i + j) % 2 == 0
        M.box(
            x + 0.002,
            y + 0.002,
            -0.02,
            x + s - 0.002,
            y + s - 0.002,
            rnd.uniform(-0.0012, 0.0012),
            "tileb" if dark else "tilea",
        )
M.tint = (1, 1, 1)
M.box(-1.3, -4, -0.1, 1.3, 7.9, -0.012, "jointdark")


# walls with a painted dado; a doorway on the left, one on the right
def side(sx, doors):
    x = sx * W
    y = -3.5
    for y0, y1, mat in doors + [(D, D, None)]:
        M.box(min(x, x + sx * 0.2), y, 0, max(x, x + sx * 0.2), y0, 1.2, "room_green")
        M.box(min(x, x + sx * 0.2), y, 1.2, max(x, x + sx * 0.2), y0, H, "plaster")
        M.box(min(x - sx * 0.006, x), y, 1.19, max(x - sx * 0.006, x), y0, 1.215, "peg2")
        M.box(min(x - sx * 0.014, x), y, 0, max(x - sx * 0.014, x), y0, 0.1, "tileb")
        if mat:
            M.box(min(x, x + sx * 0.2), y0, 2.1, max(x, x + sx * 0.2), y1, H, "plaster")
            for e in (y0, y1):
                M.box(
                    min(x - sx * 0.03, x + sx * 0.2),
                    e - 0.05,
                    0,
                    max(x - sx * 0.03, x + sx * 0.2),
                    e + 0.05,
                    2.12,
                    "oldwood",
                )
            M.box(
                min(x - sx * 0.03, x + sx * 0.2),
                y0 - 0.05,
                2.06,
                max(x - sx * 0.03, x + sx * 0.2),
                y1 + 0.05,
                2.16,
                "oldwood",
            )
            if mat == "open":
                M.box(
                    min(x + sx * 0.2, x + sx * 2.4),
                    y0 - 1,
                    -0.02,
                    max(x + sx * 0.2, x + sx * 2.4),
                    y1 + 1.4,
                    0,
                    "tileb",
                )
                M.box(
                    min(x + sx * 2.4, x + sx * 2.5),
                    y0 - 1,
                    0,
                    max(x + sx * 2.4, x + sx * 2.5),
                    y1 + 1.4,
                    H,
                    "room_blue",
                )
                M.box(
                    min(x + sx * 0.2, x + sx * 2.5),
                    y1 + 1.4,
                    0,
                    max(x + sx * 0.2, x + sx * 2.5),
                    y1 + 1.5,
                    H,
                    "room_blue",
                )
                M.box(
                    min(x + sx * 0.2, x + sx * 2.5),
                    y0 - 1.1,
                    0,
                    max(x + sx * 0.2, x + sx * 2.5),
                    y0 - 1,
                    H,
                    "room_blue",
                )
            else:
                M.box(min(x + sx * 0.08, x + sx * 0.12), y0, 0, max(x + sx * 0.08, x + sx * 0.12), y1, 2.08, "oldwood")
                for za, zb in ((0.2, 0.95), (1.1, 1.95)):
                    M.box(
                        min(x + sx * 0.07, x + sx * 0.1),
                        y0 + 0.14,
                        za,
                        max(x + sx * 0.07, x + sx * 0.1),
                        y1 - 0.14,
                        zb,
                        "wood",
                    )
        y = y1


side(-1, [(0.6, 1.5, "open"), (4.2, 5.1, "shut")])
side(1, [(2.6, 3.5, "shut")])
M.box(-3.6, -3.6, H, 3.6, D + 0.2, H + 0.15, "plaster")
M.box(-3.6, -3.7, 0, 3.6, -3.5, H, "plaster")
# end wall, front door open inwards, bright street beyond
dw = 0.52
M.box(-W - 0.2, D, 0, -dw, D + 0.25, H, "plaster")
M.box(dw, D, 0, W + 0.2, D + 0.25, H, "plaster")
M.box(-dw, D, 2.62, dw, D + 0.25, H, "plaster")
M.box(-dw, D + 0.05, 2.14, dw, D + 0.11, 2.2, "iron")
for e in (-dw, dw):
    M.box(e - 0.045, D - 0.03, 0, e + 0.045, D + 0.25, 2.64, "oldwood")
M.box(-dw, D - 0.03, 2.56, dw, D + 0.25, 2.64, "oldwood")
for q in np.linspace(-dw + 0.1, dw - 0.1, 7):
    M.tube([(q, D + 0.08, 2.2), (q, D + 0.08, 2.56)], 0.008, 5, "iron")
M.box(-dw, D - 0.02, 0, dw, D + 0.3, 0.025, "limestone")
# what lies there: crumbs of plaster along the walls, fallen flakes, dust swept thin by the door
rs = np.random.RandomState(35)
n = 900
sd = rs.choice([-1, 1], n)
X = sd * (W - 0.02 - np.abs(rs.normal(0, 0.13, n)))
Y = rs.uniform(-2.5, D - 0.3, n)
keep = ~((X < -0.9) & (Y > 0.5) & (Y < 1.6))
chunks(
    M,
    np.stack([X, Y, np.full(n, 0.004)], 1)[keep],
    (0.006 + 0.05 * rs.rand(n) ** 5)[keep],
    4,
    ("plaster", "dust", "plaster3"),
)
n = 260
chunks(
    M,
    np.stack([rs.normal(0.0, 0.5, n).clip(-1, 1), rs.uniform(0.0, 6.6, n), np.full(n, 0.002)], 1),
    0.004 + 0.022 * rs.rand(n) ** 4,
    5,
    ("plaster", "dust"),
)
# a row of hooks, empty
for k in range(4):
    y = 1.3 + 0.22 * k
    M.tube([(W - 0.01, y, 1.66), (W - 0.07, y, 1.64), (W - 0.085, y, 1.69)], 0.008, 6, "iron")
M.box(W - 0.025, 1.15, 1.62, W - 0.0, 2.15, 1.72, "oldwood")
M.build("hall")
# the leaf of the door, standing open against the right wall, with the key in the lock
L = Mesh()
with L.at(T(dw - 0.03, D - 0.02, 0), R(13)):
    L.box(-0.04, -0.94, 0.02, 0.0, 0, 2.1, "enamel")
    for za, zb in ((0.16, 0.82), (1.0, 1.98)):
        L.box(-0.052, -0.82, za, -0.038, -0.12, zb, "enamel")
    L.box(-0.056, -0.925, 0.93, -0.04, -0.86, 1.12, "brass")
    L.tube([(-0.045, -0.89, 1.07), (-0.095, -0.89, 1.07), (-0.098, -0.80, 1.065)], 0.009, 8, "brass")
    L.tube([(-0.045, -0.89, 0.98), (-0.10, -0.89, 0.98)], 0.005, 6, "tin")
    with L.at(T(-0.118, -0.89, 0.98), R(90)):
        ring(L, 0.018, 0.0035, "tin", 18, 6)
    with L.at(T(-0.112, -0.89, 0.945), R(20)):
        ring(L, 0.02, 0.002, "tin", 16, 5)
        L.box(-0.012, -0.002, -0.075, 0.012, 0.002, -0.02, "faded")
L.build("leaf")
K = Mesh()
with K.at(T(0.12, 2.75, 0), R(-124)):
    tricycle(K, "faded", 26)
ob = K.build("tricycle", True)
ob.data.use_auto_smooth, ob.data.auto_smooth_angle = True, math.radians(38)
# outside: the pale house across the street
S_ = Mesh()
S_.box(-20, D + 0.3, -0.1, 20, 40, -0.02, "paving")
with S_.building(T(-9, D + 24, 0)):
    block(S_, 18, 10, 2, 351, shops=False, detail=2, lit=0)
S_.build("street")
stage.world("#C3D2E2", "#E2E0D8", 0.9, "#9A948A")
stage.sun(4, 22, "#FFF1DC", 7.5, 0.7)
stage.area((0, D + 0.2, 1.5), (0, 0, 0.8), 0.95, 2.4, "#EEF1F2", 60)
stage.area((-2.6, 1.05, 1.7), (0, 1.05, 0.4), 1.0, 1.2, "#DDE6EE", 50)
stage.camera((0.30, -0.95, 1.06), (-0.04, 6, 1.04), 32, 2.2, (-0.05, 2.6, 0.4), shift_y=-0.02)
stage.render(o["out"], o["spp"], o["scale"], bounces=5)
