"""Plate 10: the door of a mosque after Friday prayer, March 2011. Pegs come out, stand, and gather; seen from a roof across the way."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(10)
M = Mesh()
M.box(-300, -200, -1, 300, 300, 0, "asphalt")
M.box(-21, -17, 0, 21, 0, 0.06, "gravel")
for i in range(-21, 21):
    for j in range(-17, 0):
        tinted(M, rnd, 0.86, 1.06)
        M.box(i + 0.02, j + 0.02, 0, i + 0.98, j + 0.98, 0.10 + rnd.uniform(-0.006, 0.006), "paving")
M.tint = (1, 1, 1)
# front of the prayer hall: striped stone, a high portal between arched windows
ab = lambda k, z: "limestone" if k % 2 else "basalt"
win = [(2.2, 3.5, 1.6, 4.1), (5.6, 6.9, 1.6, 4.1), (9.0, 10.3, 1.6, 4.1)]
for x0 in (-17.5, 5.0):
    with M.at(T(x0, 0, 0)):
        stone_wall(M, 12.5, 7.6, 0.8, win, mats=ab, seed=101 + int(x0), course=0.42, rw=0.3, coping="limestone")
        for a in win:
            grille_window(M, a[0], a[1], a[2], a[3] + 0.9, y=0.4)
with M.at(T(-5, -1.4, 0)):
    stone_wall(M, 10, 10.4, 1.0, [(2.9, 7.1, 0.6, 5.0)], mats=ab, seed=120, course=0.42, rw=0.5)
    M.box(-0.25, -0.25, 10.4, 10.25, 1.3, 10.9, "limestone")
    M.box(2.2, 2.2, 0.6, 7.8, 2.3, 9, "plaster2")
    M.box(2.3, 1.0, 0.0, 7.7, 2.4, 0.6, "limestone")
    plank_door(M, 3.5, 4.35, 0.6, 4.4, y=1.9, seed=3, step=None)
    M.box(5.0, 2.0, 0.6, 6.5, 2.1, 4.4, "iron")
    with M.at(T(6.5, 2.0, 0), R(-110)):
        plank_door(M, 0, 0.85, 0.6, 4.4, y=0, seed=4, step=None)
for k in range(4):
    M.box(-3.4 - 0.35 * k, -1.4 - 0.42 * (k + 1), 0, 3.4 + 0.35 * k, -1.4 - 0.42 * k, 0.60 - 0.15 * k, "limestone")
M.box(-17.5, 0.8, 0, 17.5, 26, 7.4, "plaster2")
M.box(-17.8, -0.1, 7.5, 17.8, 26, 7.75, "limestone")
with M.at(T(0, 13, 7.7)):
    dome(M, 6.6, 1.6, 2.4, 44, 18)
for x in (-12.6, 12.6):
    with M.at(T(x, 5.5, 7.7)):
        dome(M, 2.6, 0.2, 1.0, 28, 8)
with M.at(T(-20.2, 2.6, 0)):
    minaret(M, 40, 1.5)
# shoe racks, a basin, trees in the court
for x in (-11.5, 8.6):
    for z in (0.35, 0.75):
        M.box(x, -0.9, z, x + 3, -0.3, z + 0.04, "oldwood")
    for e in (0, 2.94):
        M.box(x + e, -0.9, 0.1, x + e + 0.06, -0.3, 1.1, "oldwood")
with M.at(T(13.5, -9, 0.1)):
    M.lathe(
        [(1.9, 0), (1.9, 0.55), (1.6, 0.55), (1.6, 0.35), (0.01, 0.35)],
        8,
        matf=lambda k: "water" if k == 3 else "limestone",
        close=False,
    )
for x, y, h in ((-16, -10, 5.6), (-14.5, -14, 4.6), (17, -13.6, 5.2), (18.6, -4.4, 4.8)):
    leafy_tree(M, x, y, h, rnd, n=420, leaf=0.036, z=0.1)
    M.box(x - 0.8, y - 0.8, 0.1, x + 0.8, y + 0.8, 0.16, "soil")
M.build("mosque")
C = Mesh()
for k, (x, y, a, w, f) in enumerate(
    ((-38, -14, 0, 14, 4), (-40, 3, 0, 15, 3), (24, -6, 0, 14, 4), (25, 9, 0, 15, 5), (39, -6, 0, 13, 3))
):
    with C.building(T(x, y), R(a)):
        block(C, w, 13, f, 1000 + k, detail=2, lit=0)
city(C, -130, 34, 140, 190, lambda x, y, r: False, seed=10, lit=0, floors=(2, 4), detail=lambda x, y: 1)
C.build("town")
# people: a stream from the door, then loose knots that grow together towards the middle of the court
pts = []


def put(x, y, gap=0.62):
    if (
        -20 < x < 20
        and -17.5 < y < -3.4
        and math.hypot(x - 13.5, y + 9) > 2.4
        and all(math.hypot(x - a, y - b) > gap for a, b in pts)
    ):
        pts.append((x, y))


for k in range(150):
    put(rnd.gauss(0, 2.6), -8.6 + rnd.gauss(0, 1.9))
for k in range(22):
    cx, cy = rnd.uniform(-15, 11), rnd.uniform(-16, -4.5)
    for q in range(rnd.choice([2, 3, 3, 4, 5])):
        put(cx + rnd.gauss(0, 0.6), cy + rnd.gauss(0, 0.6))
print("people", len(pts))
crowd(pts, 10, 0, mats=("peg", "peg2", "peg3", "peg"), hfun=lambda x, y: 0.1)
crowd(
    [(-0.7, -2.5), (0.5, -2.75), (1.6, -2.1), (-1.7, -1.9)],
    11,
    0,
    mats=("peg", "peg2"),
    hfun=lambda x, y: 0.45 if y < -2.24 else 0.6,
)
crowd([(0.2, -0.6), (1.0, -0.2)], 12, 0, mats=("peg", "peg3"), hfun=lambda x, y: 0.6)
stage.world("#9FB4D2", "#E4CDB4", 0.7, "#7C766E")
stage.sun(236, 21, "#FFC690", 3.8, 1.2)
stage.point(0.1, -0.5, 4.1, "#FFC58A", 110, 0.3)
stage.camera((-9, -38, 15.5), (0.4, -3, 5.5), 30, 0.5, (0, -7, 1))
stage.render(o["out"], o["spp"], o["scale"])
