"""Plate 18: holes broken through the walls from room to room, so that one can walk indoors. Nobody is there. Freely composed."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(18)
M = Mesh()
H = 2.9
PALETTE["oldblue"] = ("#8FA0A6", 0.10, "matte")
PALETTE["oldgreen"] = ("#99A48C", 0.10, "matte")
PALETTE["oldrose"] = ("#B3958A", 0.10, "matte")
PALETTE["oldochre"] = ("#BBA67F", 0.10, "matte")
for name in ("oldblue", "oldgreen", "oldrose", "oldochre"):
    MI[name] = len(MATS)
    MATS.append(name)
# rooms along y: (near wall, far wall, left, right, paint, lower paint, floor)
ROOM = [
    (-5.2, 0, -2.5, 2.4, "plaster3", "oldgreen", "tilea"),
    (0.22, 3.9, -2.2, 2.5, "oldblue", "plaster3", "tileb"),
    (4.12, 8.2, -2.6, 2.2, "oldrose", "plaster2", "tilea"),
    (8.42, 12.0, -2.2, 2.4, "oldochre", "plaster3", "tileb"),
    (12.22, 16.4, -2.4, 2.3, "oldgreen", "plaster2", "tilea"),
]
M.box(-3.5, -5.6, -0.3, 3.5, 16.6, -0.02, "concrete")
# the hole in each far wall: middle, height of the middle, radius
HOLE = [(0.10, 0.93, 0.98), (-0.14, 0.88, 0.96), (0.24, 0.9, 1.0), (-0.06, 0.9, 1.0), (0.12, 0.95, 1.1)]
WINDOW = {0: [(-3.2, -2.2)], 1: [(1.1, 2.3)], 2: [(5.0, 6.2)], 3: [(8.9, 10.2)], 4: [(13.4, 14.8)]}
for k, (y0, y1, x0, x1, paint, low, tiles) in enumerate(ROOM):
    n = 9 if k < 2 else 6
    for i in range(int(math.ceil((x1 - x0) / 0.4))):
        for j in range(int(math.ceil((y1 - y0) / 0.4))):
            tinted(M, rnd, 0.86, 1.05)
            M.box(
                x0 + 0.4 * i + 0.003,
                y0 + 0.4 * j + 0.003,
                -0.1,
                min(x1, x0 + 0.4 * i + 0.4) - 0.003,
                min(y1, y0 + 0.4 * j + 0.4) - 0.003,
                rnd.uniform(-0.002, 0.002),
                tiles,
            )
    M.tint = (1, 1, 1)
    M.box(x0 - 0.3, y0 - 0.11, H, x1 + 0.3, y1 + 0.11, H + 0.3, "plaster2")
    # left wall with windows, right wall whole; the lower metre painted darker
    with M.at(T(x0, y0), R(90)):
        holes = [(a - y0, 0.95, b - y0, 2.3) for a, b in WINDOW[k]]
        wall(M, y1 - y0, H, 0.24, holes, None, 0.4, paint)
        for a, _, b, _ in holes:
            M.box(a - 0.06, -0.04, 0.9, b + 0.06, 0.02, 0.95, "limestone")
            M.box((a + b) / 2 - 0.025, 0.1, 0.95, (a + b) / 2 + 0.025, 0.15, 2.3, "oldwood")
    M.box(x1, y0, 0, x1 + 0.24, y1, H, paint)
    for side, xa, xb in ((0, x0, x0 + 0.006), (1, x1 - 0.006, x1)):
        M.box(xa, y0, 0, xb, y1, 0.9, low)
        M.box(xa - 0.004 * (1 - side), y0, 0.9, xb + 0.004 * side, y1, 0.93, "peg2")
    cx, cz, r = HOLE[k]
    hole = Blast([(cx, y1 + 0.1, cz, r), (cx + rnd.uniform(-0.2, 0.2), y1 + 0.1, 0.3, r * 0.86)], 30 + k, 0.22, 1.6)
    next_paint = ROOM[k + 1][4] if k < 4 else "plaster"
    with M.at(T(x0 - 0.2, y1)):
        wall(M, x1 - x0 + 0.4, H, 0.22, (), hole, 0.155, paint, next_paint, "concrete")
        # lower paint as a skin, broken further back than the blocks behind it
        wide = Blast([(cx, y1, cz, r + 0.12), (cx, y1, 0.3, r)], 60 + k, 0.26, 1.6)
        with M.at(T(0, -0.006, 0)):
            wall(M, x1 - x0 + 0.4, 0.9, 0.006, (), wide, 0.155, low, low, "plaster")
    # what fell: chunks at the foot on both sides, a trodden way in the middle
    rs = np.random.RandomState(180 + k)
    m = 240 if k < 3 else 130
    side = rs.choice([-1, 1], m)
    X = cx + side * (0.36 + np.abs(rs.normal(0, 0.34, m)))
    Y = y1 + 0.1 + rs.normal(0, 0.3, m)
    size = 0.025 + 0.115 * rs.rand(m) ** 3
    chunks(M, np.stack([X, Y, size * 0.3], 1), size, 18 + k, ("concrete", "plaster3", "slab"))
    m = 160
    X, Y, size = cx + rs.normal(0, 0.8, m), y1 + rs.normal(0, 0.7, m), 0.01 + 0.03 * rs.rand(m) ** 2
    chunks(M, np.stack([X, Y, size * 0.3], 1), size, 38 + k, ("concrete", "plaster3"))
# a house wall across a lane, in the sun
M.box(-9, 16.6, -0.3, 9, 30, -0.02, "paving")
with M.at(T(-8, 20.2)):
    stone_wall(
        M,
        16,
        6.5,
        0.5,
        [(7.3, 8.6, 0, 1.9)],
        course=0.34,
        mats=lambda k, z: "limestone" if k % 4 else "plaster2",
        seed=18,
    )
    plank_door(M, 7.3, 8.6, 0, 2.7)
# things left in the rooms
with M.at(T(-1.72, -0.62), R(28)):  # a kitchen chair
    for x in (-0.19, 0.17):
        for y in (-0.19, 0.17):
            M.box(x, y, 0, x + 0.03, y + 0.03, 0.44 if y < 0 else 0.9, "oldwood")
    M.box(-0.21, -0.21, 0.44, 0.22, 0.22, 0.47, "oldwood")
    for z in (0.62, 0.78):
        M.box(-0.19, 0.172, z, 0.2, 0.195, z + 0.07, "oldwood")
tinted(M, rnd)
with M.at(T(1.55, 2.9), R(12)):
    M.box(-0.5, -0.3, 0, 0.45, 0.3, 0.78, "oldwood")
    M.box(-0.53, -0.33, 0.78, 0.48, 0.33, 0.81, "oldwood")
    for z in (0.1, 0.33, 0.56):
        M.box(-0.46, -0.32, z, 0.41, -0.3, z + 0.19, "wood")
        M.box(-0.06, -0.34, z + 0.08, 0.02, -0.32, z + 0.11, "tin")
M.tint = (1, 1, 1)
with M.at(T(-1.55, 6.6), R(86)):
    roll(M, 0.2, 1.2, "bundle_b", 4)
with M.at(T(-1.5, 7.1), R(94)):
    roll(M, 0.17, 1.1, "bundle_d", 5)
for x, z, w, h, k in ((1.62, 1.55, 0.5, 0.62, 0), (-1.5, 1.5, 0.42, 0.34, 0)):  # pale places and empty frames
    y = ROOM[k][1]
    M.box(x - w / 2, y - 0.03, z, x + w / 2, y - 0.001, z + h, "oldwood")
    M.box(x - w / 2 + 0.04, y - 0.034, z + 0.04, x + w / 2 - 0.04, y - 0.02, z + h - 0.04, "plaster2")
for x, y, l in ((0.3, -1.2, 0.62), (0.1, 2.1, 0.5), (-0.2, 6.2, 0.7)):
    M.tube([(x, y, H), (x, y, H - l)], 0.006, 5, "peg3")
    with M.at(T(x, y, H - l - 0.1)):
        M.lathe([(0.001, 0), (0.025, 0.012), (0.032, 0.035), (0.022, 0.062), (0.016, 0.1)], 12, "peg", close=False)
# a sheet at the window of the second room, pushed aside
V, F = [], []
for i in range(15):
    for j in range(7):
        u, v = i / 14, j / 6
        V.append((-2.12 + 0.035 * math.sin(u * 26) * (0.5 + v), 2.35 + 0.42 * u * (1 - 0.25 * v), 2.42 - 1.75 * v))
for i in range(14):
    for j in range(6):
        F.append((i * 7 + j, i * 7 + j + 1, i * 7 + j + 8, i * 7 + j + 7))
M.add(V, F, "cloth")
M.build("rooms")
stage.world("#B9C6D2", "#D5D8D6", 0.9, "#8A8680")
stage.sun(-126, 31, "#FFF0DA", 5.0, 1.5)
for k in WINDOW:
    for a, b in WINDOW[k]:
        x = ROOM[k][2]
        stage.area(
            (x - 0.02, (a + b) / 2, 1.62), (x + 2, (a + b) / 2, 1.3), b - a, 1.3, "#D3DEE8", 30 if k == 0 else 105
        )
stage.area((0.2, -5.0, 2.0), (0.1, 0, 1.2), 2.4, 1.6, "#CBD6E2", 17)
stage.area((0, 16.9, 1.4), (0, 10, 1.0), 1.6, 1.8, "#F2E7D2", 60)
stage.camera((0.2, -3.75, 1.3), (0.06, 10, 1.3), 24, 2.2, (0, 0.6, 1.2), shift_y=0.0)
stage.render(o["out"], o["spp"], o["scale"], bounces=4)
