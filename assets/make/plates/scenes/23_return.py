"""Plate 23: May 2014. Four pegs, two of them small, before a house whose front has broken away. Freely composed, no particular house."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(23)
M = Mesh()
M.box(-300, -80, -1, 300, 300, 0, "asphalt")
M.box(-60, -2.6, 0, 60, 14, 0.15, "paving")
for x in np.arange(-24, 24, 1.0):
    tinted(M, rnd, 0.82, 1.05)
    M.box(x + 0.01, -2.82, 0, x + 0.99, -2.6, 0.17, "limestone")
M.tint = (1, 1, 1)
# the opened house in the middle, hurt neighbours on both sides
houses = [
    (-35.5, 13, 4, [(4, 0, 13, 5), (10, 0, 5, 1.8)], 2301),
    (-22.3, 14, 4, [(12, 0, 13, 5.6), (4, 0, 6.4, 1.6)], 2302),
    (-8.1, 15, 3, [(6.4, -1.2, 6.6, 4.7), (8.6, -1, 2.8, 2.7), (5, 0, 10.6, 4.4)], 2311),
    (7.1, 13, 3, [(3, 0, 11, 3.4), (9, 0, 5, 1.5)], 2304),
    (20.3, 14, 4, [(6, 0, 12, 5.5)], 2305),
    (34.5, 13, 4, [(6, 0, 12, 5.5)], 2306),
]
for x, w, f, balls, seed in houses:
    with M.building(T(x, 0)):
        block(M, w, 12, f, seed, damage=Blast(balls, seed % 90, 0.85, 0.55), shops=True, detail=2, sides=(0, 1, 3))
city(M, -90, 22, 90, 80, lambda x, y, r: False, seed=23, lit=0, floors=(3, 5), detail=lambda x, y: 1)
for k, (hx, hy, rx, ry, h) in enumerate(
    [
        (-5.6, -0.6, 4.2, 3.2, 1.7),
        (3.2, 0.2, 3.0, 2.8, 1.5),
        (-14, -0.4, 5, 3, 1.7),
        (11, -0.2, 4.4, 3, 1.6),
        (-26, 0, 5, 3.4, 2),
        (24, 0, 5, 3.4, 2),
    ]
):
    rubble_heap(M, hx, hy, rx, ry, h, 2300 + k, 620, 10, 6)
rs = np.random.RandomState(23)
n = 1500
X, Y = rs.uniform(-24, 24, n), -3 - np.abs(rs.normal(0, 3.4, n))
size = 0.03 + 0.16 * rs.rand(n) ** 4
way = np.abs(X + 0.9 + 0.1 * Y) > 0.9 + 0.5 * rs.rand(n)
chunks(M, np.stack([X, Y, size * 0.2], 1)[way], size[way], 24)
# two years of weeds along the kerb and in the joints
P = []
for k in range(420):
    g = rnd.choice([-12, -8.6, -3.8, 0.8, 5.2, 9.6, 14.5])
    P.append((g + rnd.gauss(0, 0.75), -2.9 + rnd.gauss(0, 0.16), rnd.uniform(0.02, 0.2)))
leaves(M, P, 0.075, rnd, ("leaf", "leaf2", "hedge"))
wire(M, (-22, -0.2, 9.4), (-8.2, -0.2, 8.6), 0.7, 0.02)
wire(M, (7.4, -0.2, 8.9), (22, -0.2, 8.6), 0.8, 0.02)
wire(M, (-9, -1, 10.6), (12, -26, 10.2), 1.1, 0.02)
lamp_post(M, 9.2, -3.4, 8, 180, False, 1, False)
lamp_post(M, -15.5, -3.4, 8, 0, False, 1, True)
M.build("street")
# the four: two grown, two small, close together, a little off the middle
mesh = {m: peg_mesh(m) for m in ("peg", "peg2", "peg3")}
for x, y, m, k in (
    (-1.15, -7.6, "peg3", 1.0),
    (-0.42, -7.3, "peg2", 0.96),
    (0.14, -7.75, "peg3", 0.66),
    (-1.78, -7.95, "peg2", 0.54),
):
    ob = bpy.data.objects.new("p", mesh[m])
    ob.location, ob.scale = (x, y, 0), (k * (1.0 if k > 0.9 else 1.1), k * (1.0 if k > 0.9 else 1.1), k)
    bpy.context.collection.objects.link(ob)
B = Mesh()
with B.at(T(0.75, -7.45, 0), R(16)):
    suitcase(B, 0.6, 0.22, 0.42, "bundle_d")
B.build("case")
stage.world("#BCCBD9", "#DAD9D2", 0.95, "#7C7871")
stage.sun(-128, 36, "#FFF0DC", 3.6, 4)
stage.camera((-0.3, -29.5, 1.72), (-0.3, 20, 1.72), 42, 0.5, (0, -7.6, 1.2), shift_y=0.105)
stage.render(o["out"], o["spp"], o["scale"])
