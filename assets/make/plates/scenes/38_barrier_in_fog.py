"""Plate 38: lorries wait before a bar across the road to al-Waer; winter fog, the towers hardly to be seen. Nobody is there."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(38)
M = Mesh()
LEFT, RIGHT = -4.4, 7.6  # kerbs: two lanes and a lay-by on the right
M.box(-600, -120, -1, 600, 900, -0.06, "mudfield")
M.box(LEFT, -120, -0.5, RIGHT, 700, 0, "asphalt")
for edge, s in ((LEFT, -1), (RIGHT, 1)):
    M.box(min(edge, edge + s * 2.2), -120, -0.5, max(edge, edge + s * 2.2), 700, -0.03, "gravel")
    for y in np.arange(-30, 120, 1.0):
        tinted(M, rnd, 0.8, 1.02)
        M.box(min(edge, edge + s * 0.24), y + 0.01, -0.2, max(edge, edge + s * 0.24), y + 0.99, 0.12, "limestone")
M.tint = (1, 1, 1)
for y in np.arange(-28, 120, 7.0):
    M.box(-0.07, y, 0, 0.07, y + 3, 0.008, "peg2")
# the row of lorries in the lay-by
for k, y in enumerate((6.6, 17.2, 27.6)):
    with M.at(T(5.0 + rnd.uniform(-0.1, 0.1), y, 0), R(rnd.uniform(-0.7, 0.7))):
        lorry(M, 380 + k, ("lorrywhite", "lorrygrey", "lorrywhite")[k])
# the bar, blocks left and right, a hut
Y = 38.5
with M.at(T(LEFT - 0.5, Y)):
    bar(M, 12.9)
for x, y, a in ((-1.2, Y + 6.4, 4), (2.0, Y + 4.6, -3), (5.2, Y + 4.5, 2), (-5.9, Y - 2.6, 84), (8.9, Y - 1.0, 86)):
    with M.at(T(x, y), R(a)):
        tinted(M, rnd, 0.78, 1.0)
        barrier(M)
M.tint = (1, 1, 1)
with M.at(T(-8.6, Y + 0.6)):
    for L, tr in [
        (2.6, [T(0, 0)]),
        (2.4, [T(2.6, 0), R(90)]),
        (2.6, [T(2.6, 2.4), R(180)]),
        (2.4, [T(0, 2.4), R(270)]),
    ]:
        with M.at(*tr):
            wall(M, L, 2.5, 0.12, [(0.7, 1.1, 1.8, 2.1)], None, 0.4, "newblock")
    M.box(-0.25, -0.45, 2.5, 2.85, 2.75, 2.6, "shutter")
    M.box(0.2, 1.2, 0, 2.4, 1.3, 2.4, "peg3")
for x, y in ((-4.9, Y - 5.4), (-4.2, Y - 5.9), (-5.3, Y + 3.2)):
    with M.at(T(x, y)):
        M.lathe(
            [(0.29, 0), (0.29, 0.3), (0.3, 0.31), (0.29, 0.32), (0.29, 0.58), (0.3, 0.59), (0.29, 0.6), (0.29, 0.88)],
            18,
            "peg2",
        )
rs = np.random.RandomState(38)
n = 500
s = rs.choice([-1, 1], n)
X = np.where(s < 0, LEFT - 0.3, RIGHT + 0.3) + s * np.abs(rs.normal(0, 0.9, n))
chunks(M, np.stack([X, rs.uniform(-16, 70, n), np.full(n, 0.0)], 1), 0.03 + 0.1 * rs.rand(n) ** 3, 3)
for k in range(8):
    lamp_post(M, LEFT - 1.2, 19 + 26 * k, 8.6, 0, False, 1)
M.build("road")
LIB = library(lambda m, k: bare_tree(m, 6.4, 380 + k, 6), 6, "bare")
for k in range(26):
    instance(
        rnd.choice(LIB),
        RIGHT + 4.2 + rnd.uniform(-0.7, 0.7),
        -2 + k * 8.5 + rnd.uniform(-1, 1),
        -0.06,
        rnd.uniform(0, 6.28),
        rnd.uniform(0.85, 1.2),
    )
for k in range(70):
    instance(
        rnd.choice(LIB),
        rnd.uniform(-46, -12),
        rnd.uniform(16, 130),
        -0.06,
        rnd.uniform(0, 6.28),
        rnd.uniform(0.55, 0.95),
    )
B = Mesh()
for k, (x, y) in enumerate(
    [(-64, 196), (-34, 178), (-6, 214), (26, 186), (52, 226), (84, 200), (-96, 236), (4, 290), (-46, 284)]
):
    with B.building(T(x - 9, y), R([0, 6, 0, -5][k % 4])):
        block(
            B,
            18,
            15,
            [11, 12, 10, 12, 9][k % 5],
            3800 + k,
            shops=False,
            detail=1,
            mat=["plaster", "plaster3", "concrete"][k % 3],
            sides=(0, 1, 3),
        )
B.build("towers")
stage.world("#B8BDC0", "#C8CBCB", 1.15, "#77787A")
L = Mesh()
with L.at(T(-7.3, Y + 0.3, 2.3)):
    L.lathe([(0.01, -0.12), (0.1, -0.07), (0.13, 0), (0.08, 0.09), (0.01, 0.12)], 10, "lamp")
ob = L.build("bulb")
ob.visible_diffuse = ob.visible_shadow = False
stage.point(-7.3, Y + 0.1, 2.1, "#FFB561", 60, 0.1)
cam = stage.camera((-1.5, -7.2, 2.5), (-1.5, 60, 2.5), 42, 0.9, (4, 8, 2), shift_y=0.075)
cam.data.shift_x = 0.19
stage.render(o["out"], o["spp"], o["scale"], bounces=3)
