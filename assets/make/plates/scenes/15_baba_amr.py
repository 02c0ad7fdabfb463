"""Plate 15: Baba Amr under a snow-grey sky, February 2012. Low houses in narrow lanes, many of them broken open; nobody to be seen."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(15)
M = Mesh()
M.box(-700, -300, -1, 700, 1200, 0, "street")
hurt = random.Random(1502)


def damage(cx, cy, w, d, floors, _):
    if math.hypot(cx - 6, cy - 10) > 105 or hurt.random() > 0.66:
        return None
    top = floors * 3.2
    balls = [(hurt.uniform(0, w), hurt.uniform(-1, 3.5), top * hurt.uniform(0.85, 1.1), hurt.uniform(3.2, 5.6))]
    if hurt.random() < 0.6:
        balls.append((hurt.uniform(1, w - 1), 0, top * hurt.uniform(0.3, 0.7), hurt.uniform(1.1, 2.1)))
    return Blast(balls, hurt.randint(0, 99), 0.85, 0.55)


MOSQUE = (18, 52)


def skip(x, y, r):
    wide = abs(x + 8 + 0.04 * y) < 4.4 + r * 0.8
    court = abs(x - MOSQUE[0]) < 13 + r and abs(y - MOSQUE[1]) < 13 + r
    return wide or court or (y < -74 + r and x < 30)


n = city(
    M,
    -230,
    -96,
    270,
    420,
    skip,
    seed=152,
    lit=0,
    bw=38,
    bd=23,
    st=5.6,
    floors=(1, 3),
    detail=lambda x, y: 2 if math.hypot(x, y + 10) < 70 else 1 if y < 200 else 0,
    damage=damage,
)
print("houses", n)
# a plain neighbourhood mosque: square hall, one dome, one minaret
x, y = MOSQUE
with M.at(T(x, y)):
    for L, tr in [(18, [T(-9, -9)]), (18, [T(9, -9), R(90)]), (18, [T(9, 9), R(180)]), (18, [T(-9, 9), R(270)])]:
        with M.at(*tr):
            arch_wall(M, L, 6.4, 0.5, [(2 + 4 * k, 3.6 + 4 * k, 1.4, 3.4, True) for k in range(4)], "limestone")
            for k in range(4):
                M.box(2 + 4 * k, 0.3, 1.3, 3.6 + 4 * k, 0.34, 5, "glass")
    M.box(-9, -9, 6.2, 9, 9, 6.5, "concrete")
    dome(M, 4.6, 6.5, 1.4, 32, 12)
    with M.at(T(-10.5, -8)):
        minaret(M, 27, 1.15)
# rubble in the lanes and at the foot of the walls
rs = np.random.RandomState(15)
for k, (hx, hy, rx, ry, h) in enumerate(
    [
        (-9, -34, 5, 6, 1.5),
        (-7, -2, 4.2, 5, 1.2),
        (-10.5, 30, 5, 6, 1.5),
        (-12, 72, 5, 7, 1.4),
        (31, -22, 5, 5, 1.5),
        (-42, 4, 6, 5, 1.6),
        (-52, -42, 5, 5, 1.5),
        (20, -60, 6, 5, 1.3),
    ]
):
    rubble_heap(M, hx, hy, rx, ry, h, 1500 + k, 420, 6, 6)
n = 2600
Y = rs.uniform(-75, 120, n)
X = -8 - 0.04 * Y + rs.normal(0, 2.6, n)
chunks(M, np.stack([X, Y, np.full(n, 0.03)], 1), 0.06 + 0.3 * rs.rand(n) ** 4, 15)
n = 1500
chunks(
    M,
    np.stack([rs.uniform(-80, 80, n), rs.uniform(-80, 60, n), np.full(n, 0.03)], 1),
    0.08 + 0.35 * rs.rand(n) ** 3,
    16,
)
M.build("quarter")
stage.world("#C6CBD0", "#D0D3D4", 0.74, "#74767A")
stage.sun(318, 38, "#F4F2EC", 2.5, 14)
stage.camera((-33, -124, 31), (-2, 30, 15.5), 46, 0.36, (0, -10, 4))
stage.render(o["out"], o["spp"], o["scale"])
