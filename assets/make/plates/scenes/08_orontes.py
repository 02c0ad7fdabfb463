"""Plate 08: the Orontes between orchards and fields, the city pale on the horizon. Freely composed, not surveyed."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(8)
NEAR, FAR, BY = 165, 800, 372  # where land begins and ends, and the bridge, in metres before the camera
HALF = 13.0  # half the width of the river

stream = lambda y: 0.17 * y * np.sin((y - 178) / 92) - 8
slope = lambda y: (stream(y + 0.5) - stream(y - 0.5)) / np.sqrt(1 + (stream(y + 0.5) - stream(y - 0.5)) ** 2)
BX = float(stream(np.array(BY)))


def offset(X, Y):
    """distance from the middle of the river, signed, across the stream"""
    d = stream(Y + 0.5) - stream(Y - 0.5)
    return (X - stream(Y)) / np.sqrt(1 + d * d)


def ground(X, Y):
    P = np.stack([X, Y, 0 * X], -1)
    d = np.abs(offset(X, Y))
    z = 0.5 * fbm(P * 0.012, 81, 3) + 0.1 * fbm(P * 0.25, 82, 2) + 1.2 * np.clip((d - 14) / 60, 0, 1)
    bank = np.exp(-((np.abs(Y - BY) / 7.5) ** 4)) * np.clip((62 - np.abs(X - BX)) / 44, 0, 1)
    z = z * (1 - bank) + 2.75 * bank
    return z - (4.4 + z * 0.6) * np.exp(-((d / (HALF * 1.12)) ** 6))


# fields: a bent lattice of plots, each with its crop, its furrows and its edge of grass
U, V = 3.2, 3.2
nu, nv = 170, int((FAR - NEAR) / V)
u = (np.arange(nu + 1) - nu / 2) * U
v = NEAR + np.arange(nv + 1) * V
GX, GY = np.meshgrid(u, v)
GX = GX * (0.55 + GY / 520) + 0.42 * stream(GY)
GY = GY + 9 * np.sin(GX / 74)
GZ = ground(GX, GY)


def cuts(n, lo, hi, seed):
    r, at = random.Random(seed), [0]
    while at[-1] < n:
        at.append(at[-1] + r.randint(lo, hi))
    return [min(a, n) for a in at]


CROPS = ["orchard", "orchard", "orchard", "orchard", "olives", "green", "green", "stubble", "soil", "young"]
LOOK = {
    "orchard": ("field", 0.92),
    "olives": ("earth", 0.94),
    "green": ("lawn", 0.98),
    "stubble": ("earth", 1.14),
    "soil": ("earth", 0.7),
    "young": ("leaf2", 1.0),
}
plots = []
L = Mesh()
rows = cuts(nv, 8, 15, 801)
for j0, j1 in zip(rows, rows[1:]):
    columns = cuts(nu, 7, 14, 810 + j0)
    for i0, i1 in zip(columns, columns[1:]):
        crop = rnd.choice(CROPS)
        mat, k = LOOK[crop]
        k *= rnd.uniform(0.88, 1.1)
        plots.append((i0, j0, i1, j1, crop))
        for i in range(i0, i1):
            edge = i == i0
            q = k * (1 + (0.07 if crop in ("soil", "stubble", "young") else 0.02) * (-1) ** i)
            for strip, m in (((j0, j0 + 1), "field"), ((j0 + 1, j1), "field" if edge else mat)):
                a, b = strip
                X, Y, Z = (G[a : b + 1, i : i + 2] for G in (GX, GY, GZ))
                L.tint = (0.86, 0.9, 0.8) if m == "field" and mat != "field" else (q, q * 1.01, q * 0.97)
                P = np.stack([X, Y, Z], -1).reshape(-1, 3)
                L.add(P, [(2 * r, 2 * r + 1, 2 * r + 3, 2 * r + 2) for r in range(b - a)], m)
L.tint = (1, 1, 1)
L.box(-1500, FAR - 30, -8, 1500, 3200, -0.3, "field")
L.box(-1500, -200, -8, 1500, NEAR + 4, -0.8, "field")
L.build("fields")
W = Mesh()
W.box(-500, 0, -6, 500, FAR - 30, -1.55, "water")
W.build("water")


# a stone bridge of three arches, and the track that crosses it
B = Mesh()
with B.at(T(BX - 20, BY - 3, -3.6)):
    arch_wall(
        B,
        40,
        6.6,
        6,
        [(3.4 + 11.6 * k, 13 + 11.6 * k, 0, 1.2, False) for k in range(3)],
        "limestone",
        (0.55, "limestone", "basalt2"),
        ends=True,
    )
for s in (-3.05, 2.75):
    B.box(BX - 21, BY + s, 2.9, BX + 21, BY + s + 0.3, 3.85, "limestone")
for k in range(4):
    x = BX - 18.3 + 11.6 * k + (0 if k < 3 else 1.8)
    if 0 < k < 3:
        B.prism([(x - 0.9, BY - 3), (x, BY - 4.6), (x + 0.9, BY - 3)], -3.4, 0.9, "basalt2")


def track(points, w, lift):
    P = np.array(points, float)
    D = np.gradient(P, axis=0)
    D /= np.linalg.norm(D, axis=1)[:, None]
    side = np.stack([-D[:, 1], D[:, 0]], 1) * w / 2
    E = np.concatenate([P + side, P - side])
    z = np.concatenate([ground(*P.T)] * 2) + lift
    n = len(P)
    B.add(np.column_stack([E, z]), [(i, n + i, n + i + 1, i + 1) for i in range(n - 1)], "gravel")


B.box(BX - 20.5, BY - 2.7, 2.9, BX + 20.5, BY + 2.7, 3.06, "gravel")
t = np.arange(BX + 20, 270, 2.0)
track(np.stack([t, BY + 0.055 * np.maximum(t - BX - 45, 0) ** 1.2], 1), 4.4, 0.22)
t = np.arange(-260, BX - 20, 2.0)
road_left = lambda x: BY - 0.075 * np.maximum(BX - 45 - x, 0) ** 1.18
track(np.stack([t, road_left(t)], 1), 4.4, 0.22)
B.build("bridge")

# trees
FRUIT = library(lambda m, k: leafy_tree(m, 0, 0, 4.4, random.Random(k), n=150, leaf=0.06), 6, "fruit")
OLIVE = library(
    lambda m, k: leafy_tree(m, 0, 0, 4.6, random.Random(20 + k), ("leaf2", "herbstem", "leaf2"), n=150, leaf=0.055),
    4,
    "olive",
)
HIGH = library(lambda m, k: leafy_tree(m, 0, 0, 8.5, random.Random(40 + k), ("leaf", "hedge"), n=240, leaf=0.05), 5, "high")
POPLAR = library(
    lambda m, k: (
        m.tube([(0, 0, 0), (0, 0, 6)], 0.16, 6, "bark"),
        crown(m, 0, 0, 7.2, 1.15, 1.15, 6.4, 170, 0.62, random.Random(60 + k), ("leaf", "hedge", "leaf"), 0.3),
    ),
    4,
    "poplar",
)
REED = library(
    lambda m, k: crown(m, 0, 0, 0.5, 1.7, 1.2, 0.8, 26, 0.42, random.Random(70 + k), ("lawn", "leaf2", "herb"), 0.1),
    4,
    "reed",
)


def z_at(x, y):
    return float(ground(np.array([x]), np.array([y]))[0])


def seen(x, y, m=12):
    return abs(x) < 0.36 * y + m


FARMS = ((-100, 462, 12, 12, 2), (-116, 470, -8, 10, 1), (86, 506, -14, 12, 2), (-48, 258, 18, 10, 1), (120, 590, 5, 13, 2))


def on_road(x, y):
    """on the track or in a farmyard"""
    if any(math.hypot(x - a - 5, y - b - 3) < 13 for a, b, *_ in FARMS):
        return True
    left = abs(y - float(road_left(np.array(x)))) < 4.5 and x < BX
    right = x >= BX and abs(y - BY - 0.055 * max(x - BX - 45, 0) ** 1.2) < 4.5
    return left or right


count = 0
for i0, j0, i1, j1, crop in plots:
    if crop not in ("orchard", "olives"):
        continue
    lib = FRUIT if crop == "orchard" else OLIVE
    for j in np.arange(j0 + 1.8, j1 - 0.4, 1.75):
        for i in np.arange(i0 + 1.6, i1 - 0.3, 1.75):
            a, b = int(j), int(i)
            if a >= nv or b >= nu:
                continue
            x = GX[a, b] + (i - b) * (GX[a, b + 1] - GX[a, b]) + rnd.uniform(-0.35, 0.35)
            y = GY[a, b] + (j - a) * V + rnd.uniform(-0.35, 0.35)
            if not seen(x, y) or abs(float(offset(np.array(x), np.array(y)))) < HALF + 7 or on_road(x, y):
                continue
            if rnd.random() < 0.05:
                continue
            instance(rnd.choice(lib), x, y, z_at(x, y) - 0.1, rnd.uniform(0, 6.28), rnd.uniform(0.78, 1.15))
            count += 1
for k in range(620):  # along both banks
    y = rnd.uniform(NEAR, FAR - 40)
    s = rnd.choice([-1, 1])
    d = stream(np.array(y) + 0.5) - stream(np.array(y) - 0.5)
    n = np.array([1, -d]) / math.hypot(1, d)
    r = s * (HALF + 3.2 + abs(rnd.gauss(0, 2.2)))
    x, yy = float(stream(np.array(y))) + n[0] * r, y + n[1] * r
    if not seen(x, yy) or abs(yy - BY) < 9 or yy < NEAR + 8:
        continue
    high = rnd.random() < 0.3 and yy > 250
    lib = HIGH if high else REED
    instance(rnd.choice(lib), x, yy, z_at(x, yy) - 0.15, rnd.uniform(0, 6.28), rnd.uniform(0.6, 1.15))
for x in np.arange(BX + 56, 230, 8.5):
    for s in (-5.2, 5.2):
        y = BY + 0.055 * max(x - BX - 45, 0) ** 1.2 + s
        if rnd.random() < 0.85:
            instance(rnd.choice(POPLAR), x, y, z_at(x, y) - 0.1, rnd.uniform(0, 6.28), rnd.uniform(0.8, 1.1))
for x, y in ((-92, 470), (-88, 474), (-96, 476), (74, 500), (80, 498), (66, 505), (-34, 252), (-39, 255)):
    instance(rnd.choice(POPLAR), x, y, z_at(x, y) - 0.1, 0, rnd.uniform(0.8, 1.15))
print("trees", count)

# a few farm houses, and the city
F = Mesh()
for k, (x, y, a, w, f) in enumerate(FARMS):
    with F.building(T(x, y, z_at(x, y) - 0.1), R(a)):
        block(F, w, 9, f, 820 + k, shops=False, detail=2, lit=0, mat="plaster")
city(
    F,
    -420,
    835,
    430,
    1180,
    lambda x, y, r: math.hypot(x + 92, y - 930) < 40 + r or math.hypot(x - 118, y - 960) < 46 + r,
    seed=8,
    lit=0,
    floors=(2, 5),
    detail=lambda x, y: 1 if y < 920 else 0,
)
with F.at(T(-92, 930), R(18)):
    clock_tower_at(F, False, 8, 40)
with F.at(T(118, 960), R(-14)):
    khalid_mosque(F)
F.build("town")
for k in range(420):
    x, y = rnd.uniform(-330, 330), 815 + abs(rnd.gauss(0, 9))
    instance(rnd.choice(HIGH), x, y, -0.2, rnd.uniform(0, 6.28), rnd.uniform(0.7, 1.2))


def hills(X, Y):
    P = np.stack([X, Y, 0 * X], -1)
    return -10 + 90 * np.clip((Y - 2000) / 1800, 0, 1) * (0.5 + 0.9 * fbm(P * 0.0009, 83, 4))


crowd(
    [(BX - 4, BY - 1), (BX - 2.6, BY + 0.4), (BX + 52, BY - 0.6), (BX - 74, BY - 2.6), (-40, 252), (-41.3, 251)],
    8,
    0,
    mats=("peg3", "peg"),
    hfun=lambda x, y: 3.06 if abs(x - BX) < 20 else z_at(x, y) + 0.1,
)
H = Mesh()
H.grid(hills, -2600, 1800, 2600, 4400, 90, 40, "field")
H.build("hills", True)
stage.world("#BCD0E4", "#E6DECD", 0.85, "#8E907A")
stage.sun(264, 25, "#FFE3BF", 4.4, 0.8)
stage.camera((0, 0, 62), (0, 500, 62), 50, 0.36, (0, 372, 0), shift_y=-0.128)
stage.render(o["out"], o["spp"], o["scale"], bounces=2)
clean_edges(o["out"] + ".npz")
