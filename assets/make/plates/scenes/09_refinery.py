"""Plate 09: the refinery on the western edge and the flats before it, a hazy morning. Freely composed, not surveyed."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(9)
M = Mesh()
M.box(-3000, -200, -1, 3000, 5000, 0, "field")
M.box(-400, 40, 0, 400, 330, 0.03, "street")
# rows of flats, all built to one plan
B = Mesh()
k = 0
for row, (y, xs, f) in enumerate(
    (
        (112, (-78, -52, -26, 14, 40, 66), 4),
        (156, (-92, -66, -40, -14, 26, 52, 78), 5),
        (204, (-104, -76, -50, -22, 4, 44, 70, 96), 5),
        (256, (-120, -92, -62, -34, -6, 22, 62, 90, 118), 4),
    )
):
    for x in xs:
        k += 1
        with B.building(T(x - 10 + rnd.uniform(-0.5, 0.5), y)):
            block(
                B,
                20,
                11,
                f,
                905 + k % 4,
                shops=False,
                detail=2 if row < 2 else 1,
                mat=["concrete", "plaster3", "plaster2"][k % 3],
                sides=(0, 1, 3),
            )
B.build("flats")
TR = library(lambda m, q: leafy_tree(m, 0, 0, 5, random.Random(90 + q), n=200, leaf=0.045), 4, "tree")
for q in range(70):
    instance(
        rnd.choice(TR),
        rnd.uniform(-90, 90),
        rnd.choice([104, 106, 138, 146, 186, 194, 238, 246]) + rnd.uniform(-3, 3),
        0,
        rnd.uniform(0, 6),
        rnd.uniform(0.6, 1.1),
    )
for q in range(170):
    instance(rnd.choice(TR), rnd.uniform(-150, 150), 300 + rnd.gauss(0, 7), 0, rnd.uniform(0, 6), rnd.uniform(0.8, 1.5))


# the plant
def tank(x, y, r, h):
    with M.at(T(x, y)):
        M.lathe(
            [(r, 0), (r, h), (r * 0.98, h), (0.01, h + r * 0.12)],
            40,
            rnd.choice(["limestone", "peg", "plaster"]),
            close=False,
        )
        for z in np.linspace(h * 0.25, h, 4):
            M.lathe(
                [(r + 0.05, z - 0.25), (r + 0.18, z - 0.25), (r + 0.18, z), (r + 0.05, z)], 40, "plaster3", close=False
            )
        n = 18
        for i in range(n):  # spiral stair
            a, b = i / n * 2.2, (i + 1) / n * 2.2
            M.tube(
                [
                    ((r + 0.7) * math.cos(a - 2.2), (r + 0.7) * math.sin(a - 2.2), h * i / n + 0.6),
                    ((r + 0.7) * math.cos(b - 2.2), (r + 0.7) * math.sin(b - 2.2), h * (i + 1) / n + 0.6),
                ],
                0.22,
                5,
                "peg2",
            )


for x, y, r, h in (
    (-126, 392, 17, 13),
    (-88, 400, 15, 12),
    (-120, 448, 17, 13),
    (-78, 452, 15, 12),
    (118, 400, 18, 14),
    (146, 452, 18, 14),
    (98, 452, 14, 12),
):
    tank(x, y, r, h)


def chimney(x, y, h, r, bands_=True):
    pr = [(r * (1 - 0.38 * t), h * t) for t in np.linspace(0, 1, 25)]
    with M.at(T(x, y)):
        M.lathe(pr, 24, matf=lambda k: "faded_band" if bands_ and k >= 19 and k % 2 else "concrete", close=False)
        M.lathe([(r * 0.63, h - 0.8), (r * 0.68, h - 0.8), (r * 0.68, h), (r * 0.5, h)], 24, "peg2", close=False)


for x, y, h, r in ((-34, 430, 68, 3.5), (8, 446, 56, 3.0), (64, 424, 74, 3.7)):
    chimney(x, y, h, r)


def column(x, y, h, r):
    with M.at(T(x, y)):
        M.lathe(
            [
                (r * 1.3, 0),
                (r * 1.3, 3),
                (r, 4),
                (r, h * 0.62),
                (r * 0.8, h * 0.66),
                (r * 0.8, h - r * 0.6),
                (r * 0.5, h),
                (0.01, h + 0.3),
            ],
            24,
            "lead",
            close=False,
        )
        for z in np.arange(7, h - 2, 6.5):
            q = r if z < h * 0.62 else r * 0.8
            M.lathe([(q, z), (q + 1.3, z), (q + 1.3, z + 0.25), (q, z + 0.25)], 20, "peg2", close=False)
            M.lathe(
                [(q + 1.25, z + 1.1), (q + 1.35, z + 1.1), (q + 1.35, z + 1.3), (q + 1.25, z + 1.3)],
                20,
                "peg2",
                close=False,
            )
        M.tube(
            [(r + 0.8, 0, 2), (r + 0.8, 0, h * 0.9), (0, 0, h + 1.6), (-r - 1.2, 0, h - 1), (-r - 1.2, 0, 2)],
            0.35,
            8,
            "lead",
        )


for x, y, h, r in (
    (-18, 410, 46, 2.6),
    (-9, 414, 38, 2.2),
    (22, 408, 52, 2.9),
    (31, 412, 34, 2.1),
    (40, 409, 42, 2.4),
    (50, 416, 30, 2.6),
):
    column(x, y, h, r)
# frames with drums, pipes on trestles
for x0, x1, y, h in ((-30, -2, 398, 18), (14, 58, 396, 15)):
    for x in np.arange(x0, x1 + 0.1, 5.6):
        for yy in (y, y + 9):
            M.box(x - 0.25, yy - 0.25, 0, x + 0.25, yy + 0.25, h, "concrete")
    for z in np.arange(5, h + 0.1, 4.3):
        M.box(x0 - 1, y - 0.5, z - 0.5, x1 + 1, y + 9.5, z, "concrete")
        for x in np.arange(x0 + 2.8, x1, 5.6):
            if rnd.random() < 0.7:
                with M.at(T(x - 2, y + rnd.uniform(2, 6), z + 1.4), R(90, "y")):
                    M.lathe(
                        [(0.01, 0), (1.1, 0.4), (1.2, 1), (1.2, 4), (1.1, 4.4), (0.01, 4.8)],
                        16,
                        rnd.choice(["lead", "peg", "plaster3"]),
                        close=False,
                    )
for q, z in enumerate((6, 6.9, 7.8)):
    M.tube([(-150, 384 + q, z), (150, 384 + q, z)], 0.4, 8, ["lead", "peg2", "plaster3"][q])
for x in np.arange(-150, 151, 15):
    M.box(x - 0.3, 383, 0, x + 0.3, 387, 5.6, "concrete")
M.box(-170, 372, 0, 170, 372.5, 2.6, "plaster3")


def hills(X, Y):
    P = np.stack([X, Y, 0 * X], -1)
    return -6 + 74 * np.clip((Y - 1500) / 1500, 0, 1) * (0.6 + 0.8 * fbm(P * 0.0012, 21, 4))


M.grid(hills, -2400, 1200, 2400, 4200, 90, 50, "field")
M.build("plant")
crowd([(-6, 96), (-5.2, 96.6), (2, 99), (24, 97), (25, 97.8)], 3, 0, mats=("peg", "peg2"))
stage.world("#C3D0DC", "#E6DECD", 0.85, "#98907F")
stage.sun(228, 24, "#FFE3BF", 4.0, 0.8)
stage.camera((-14, -60, 30), (2, 400, 30), 85, 0.40, (0, 200, 10), shift_y=-0.032)
stage.render(o["out"], o["spp"], o["scale"], bounces=2)
