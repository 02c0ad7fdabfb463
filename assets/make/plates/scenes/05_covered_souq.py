"""Plate 05: a covered street of the old market, light falling through openings in the vault. Freely composed, no particular souq."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(5)
M = Mesh()
W, SPRING, BAY, N = 2.6, 3.6, 4.0, 11  # half width, height where the vault begins, length and number of bays
Y0 = -6.0
rise = lambda x: 2.35 * math.sqrt(max(0, 1 - abs(x / W) ** 1.75)) + SPRING
HOLE = 0.62
lane_paving(M, -W, W, Y0, Y0 + N * BAY, 3, cell=(0.4, 0.6), wid=(0.45, 0.8))
# vault in strips, one opening at the crown of each bay but every fourth
xs = np.linspace(-W, W, 25)
openings = []
for k in range(N):
    ya = Y0 + k * BAY
    yc = ya + BAY / 2
    if k % 4 != 3:
        openings.append((0.0, yc, rise(0)))
    cuts = [ya, yc - HOLE, yc + HOLE, ya + BAY]
    for i in range(24):
        a, b = xs[i], xs[i + 1]
        for j in range(3):
            if j == 1 and k % 4 != 3 and abs((a + b) / 2) < HOLE:
                continue
            tinted(M, rnd, 0.95, 1.03)
            y0, y1 = cuts[j], cuts[j + 1]
            za, zb = rise(a), rise(b)
            t = 0.35
            M.add(
                [
                    (a, y0, za),
                    (b, y0, zb),
                    (b, y1, zb),
                    (a, y1, za),
                    (a, y0, za + t),
                    (b, y0, zb + t),
                    (b, y1, zb + t),
                    (a, y1, za + t),
                ],
                [(0, 3, 2, 1)[::-1], (4, 5, 6, 7), (0, 1, 5, 4), (2, 3, 7, 6), (1, 2, 6, 5), (3, 0, 4, 7)],
                "plaster2",
            )
M.tint = (1, 1, 1)
# ribs of striped stone between the bays, on piers
for k in range(N + 1):
    y = Y0 + k * BAY
    pts = [(-W, 0)] + [(x, rise(x)) for x in np.linspace(-W, W, 27)] + [(W, 0)]
    for i in range(1, len(pts) - 2):
        (a, za), (b, zb) = pts[i], pts[i + 1]
        d = 0.3
        tinted(M, rnd, 0.9, 1.08)
        ca, cb = (a * (1 - d / 3.2), za - d * 0.62 - 0.1 * (abs(a) < 1.5)), (
            b * (1 - d / 3.2),
            zb - d * 0.62 - 0.1 * (abs(b) < 1.5),
        )
        V = [(a, y - 0.28, za), (b, y - 0.28, zb), (cb[0], y - 0.28, cb[1]), (ca[0], y - 0.28, ca[1])]
        V = V + [(p, y + 0.28, q) for p, _, q in V]
        M.add(V, [(0, 1, 2, 3), (4, 7, 6, 5), (3, 2, 6, 7), (0, 4, 5, 1)], "basalt" if i % 2 else "limestone")
    for s in (-1, 1):
        for c in range(11):
            tinted(M, rnd, 0.9, 1.08)
            M.box(
                min(s * (W - 0.28), s * (W + 0.5)),
                y - 0.34,
                c * 0.333,
                max(s * (W - 0.28), s * (W + 0.5)),
                y + 0.34,
                c * 0.333 + 0.328,
                "basalt" if c % 2 == 0 else "limestone",
            )
M.tint = (1, 1, 1)


# side walls with one shop a bay: a deep arch, shelves, goods
def goods(k, s, y0, y1):
    """goods of one shop; local: x along the lane, y into the shop, z up"""
    L = y1 - y0
    kind = (k * 2 + (s > 0)) % 5
    # bench in front
    M.box(0.1, -0.55, 0, L - 0.1, 0.25, 0.5, "oldwood")
    if kind == 0:  # sacks of spice with heaped tops
        for q in range(4):
            x = 0.4 + q * (L - 0.8) / 3.0
            m = ["spice_a", "spice_b", "spice_c", "cloth"][q]
            tinted(M, rnd, 0.9, 1.1)
            with M.at(T(x, -0.2, 0.5)):
                M.lathe([(0.2, 0), (0.27, 0.1), (0.26, 0.32), (0.29, 0.36), (0.25, 0.35)], 18, "cloth_b", close=False)
                M.lathe([(0.255, 0.33), (0.17, 0.42), (0.06, 0.49), (0.001, 0.5)], 16, m, close=False)
            with M.at(T(x + 0.1, -0.8, 0)):
                M.lathe([(0.22, 0), (0.29, 0.1), (0.28, 0.34), (0.31, 0.38), (0.27, 0.37)], 18, "cloth_a", close=False)
                M.lathe(
                    [(0.27, 0.35), (0.18, 0.45), (0.06, 0.53), (0.001, 0.54)],
                    16,
                    ["spice_c", "spice_a", "cloth", "spice_b"][q],
                    close=False,
                )
    elif kind == 1:  # bolts of cloth, upright and in a pile
        for q in range(9):
            x = 0.3 + q * (L - 0.6) / 8.0
            tinted(M, rnd, 0.8, 1.15)
            with M.at(T(x, 0.05, 0.5), R(rnd.uniform(-6, 6), "y")):
                M.lathe(
                    [(0.09, 0), (0.1, 0.02), (0.1, 1.1), (0.09, 1.12)],
                    12,
                    rnd.choice(["cloth_a", "cloth_b", "cloth_c", "cloth2", "cloth", "room_rose", "room_blue"]),
                )
        for q in range(5):
            tinted(M, rnd, 0.85, 1.1)
            with M.at(T(0.4, -0.42, 0.58 + q * 0.15), R(90, "y")):
                M.lathe(
                    [(0.07, 0), (0.075, 0.01), (0.075, L - 0.9), (0.07, L - 0.88)],
                    12,
                    rnd.choice(["cloth_b", "cloth2", "cloth", "room_blue", "room_ochre"]),
                )
    elif kind == 2:  # copper and brass
        for q in range(8):
            with M.at(T(0.3 + q * (L - 0.6) / 7.0, -0.25 + rnd.uniform(-0.12, 0.1), 0.5)):
                r = rnd.uniform(0.1, 0.19)
                M.lathe(
                    [
                        (r * 0.6, 0),
                        (r, r * 0.5),
                        (r * 0.9, r),
                        (r * 0.45, r * 1.35),
                        (r * 0.5, r * 1.6),
                        (r * 0.62, r * 1.62),
                    ],
                    18,
                    rnd.choice(["brass", "brass", "tin"]),
                    close=False,
                )
        for q in range(5):
            with M.at(T(0.5 + q * (L - 1) / 4.0, -0.1, 2.15)):
                M.tube([(0, 0, 0), (0, 0, 0.5)], 0.008, 4, "iron")
                M.lathe([(0.001, -0.2), (0.09, -0.16), (0.13, -0.06), (0.09, 0.0), (0.03, 0.05)], 14, "brass")
    elif kind == 3:  # crates of fruit
        for row in range(2):
            for q in range(4):
                x = 0.2 + q * (L - 0.4) / 4.0
                w = (L - 0.5) / 4.0
                z = 0.5 - 0.35 * row
                with M.at(T(x, -0.5 - 0.5 * row, z - 0.02)):
                    tinted(M, rnd, 0.85, 1.1)
                    for b in ((0, 0, w, 0.02), (0, 0.42, w, 0.44), (0, 0, 0.02, 0.44), (w - 0.02, 0, w, 0.44)):
                        M.box(b[0], b[1], 0, b[2], b[3], 0.16, "plank")
                    m = ["spice_a", "leaf2", "faded", "spice_c"][(q + row) % 4]
                    for i in range(5):
                        for j in range(4):
                            tinted(M, rnd, 0.85, 1.1)
                            with M.at(T(0.07 + i * (w - 0.12) / 4.5, 0.07 + j * 0.1, 0.15 + rnd.uniform(0, 0.03))):
                                ico(M, 0.055, m, rnd.randint(0, 99), 0.06)
                if row:
                    M.box(x + 0.03, -0.98, 0, x + w - 0.03, -0.6, z - 0.03, "oldwood")
    else:  # carpets hung and rolled
        for q in range(3):
            x = 0.35 + q * (L - 0.9) / 2.0
            tinted(M, rnd, 0.85, 1.1)
            M.box(x - 0.3, 0.02, 0.9, x + 0.3, 0.05, 2.5, ["carpet", "cloth_c", "cloth_a"][q])
            M.box(x - 0.22, 0.01, 1.05, x + 0.22, 0.03, 2.35, ["cloth_b", "carpet", "faded"][q])
            M.box(x - 0.14, 0.0, 1.2, x + 0.14, 0.02, 2.2, ["carpet", "cloth_b", "cloth_c"][q])
        for q in range(5):
            tinted(M, rnd, 0.85, 1.1)
            with M.at(T(0.3, -0.5 + 0.16 * q, 0.6), R(90, "y")):
                M.lathe(
                    [(0.06, 0), (0.08, 0.01), (0.08, L - 0.6), (0.06, L - 0.59)],
                    12,
                    rnd.choice(["carpet", "cloth_a", "cloth_c"]),
                )
    M.tint = (1, 1, 1)
    # shelves behind, with small things
    for z in (1.1, 1.6, 2.1):
        M.box(0.1, 1.3, z, L - 0.1, 1.62, z + 0.03, "oldwood")
        x = 0.2
        while x < L - 0.4:
            w, h = rnd.uniform(0.1, 0.26), rnd.uniform(0.12, 0.38)
            tinted(M, rnd, 0.7, 1.1)
            M.box(
                x,
                1.36,
                z + 0.03,
                x + w,
                1.6,
                z + 0.03 + h,
                rnd.choice(["cloth_a", "cloth_b", "cloth_c", "bundle_a", "bundle_b", "room_rose", "room_ochre", "tin"]),
            )
            x += w + rnd.uniform(0.02, 0.12)
    M.tint = (1, 1, 1)
    # lamp under the arch
    with M.at(T(L / 2, 0.1, 2.62)):
        M.tube([(0, 0, 0), (0, 0, 0.35)], 0.008, 4, "iron")
        M.lathe([(0.001, -0.1), (0.06, -0.07), (0.075, 0), (0.05, 0.06), (0.001, 0.08)], 14, "lamp")


lamps = []
for k in range(N):
    ya = Y0 + k * BAY + 0.36
    L = BAY - 0.72
    for s in (-1, 1):
        tr = [T(-W, ya, 0), R(90)] if s < 0 else [T(W, ya + L, 0), R(-90)]
        with M.at(*tr):
            tinted(M, rnd, 0.94, 1.03)
            arch_wall(M, L, SPRING + 0.3, 0.4, [(0.12, L - 0.12, 0.02, 2.1, True)], "limestone")
            M.tint = (1, 1, 1)
            M.box(-0.2, 1.66, -0.1, L + 0.2, 1.8, 3.4, "plaster3")
            for e in (-0.02, L - 0.06):
                M.box(e, 0.4, 0, e + 0.08, 1.7, 3.4, "plaster3")
            M.box(-0.2, 0.2, 3.1, L + 0.2, 1.8, 3.3, "plaster3")
            M.box(-0.1, 0.4, -0.05, L + 0.1, 1.7, 0.06, "tileb")
            goods(k, s, 0, L)
            if rnd.random() < 0.7:  # cloth awning
                d = rnd.uniform(0.7, 1.05)
                m = rnd.choice(["cloth", "cloth_b", "faded", "fadedblue", "cloth_a"])
                V, F = [], []
                for i in range(13):
                    for j in range(5):
                        u, v = i / 12, j / 4
                        V.append(
                            (
                                0.05 + (L - 0.1) * u,
                                -0.02 - d * v,
                                3.02 - 0.5 * v - 0.1 * math.sin(math.pi * v) - 0.03 * math.sin(u * 25) * v,
                            )
                        )
                for i in range(12):
                    for j in range(4):
                        F.append((i * 5 + j, (i + 1) * 5 + j, (i + 1) * 5 + j + 1, i * 5 + j + 1))
                tinted(M, rnd, 0.85, 1.08)
                M.add(V, F, m)
                M.tint = (1, 1, 1)
                for e in (0.1, L - 0.1):
                    M.tube([(e, 0, 2.4), (e, -d, 2.52)], 0.012, 5, "iron")
        lamps.append((s * (W - 0.05), ya + L / 2, 2.45))
# beyond the end: a bright court with a wall and a tree
YE = Y0 + N * BAY
M.box(-12, YE, -0.1, 12, YE + 20, 0, "paving")
with M.at(T(-8, YE + 9, 0)):
    stone_wall(M, 16, 6.5, 0.5, [(7.2, 8.8, 0.1, 2.2)], mats=lambda k, z: "limestone" if k % 2 else "basalt", seed=3)
    plank_door(M, 7.2, 8.8, 0.1, 3.2)
for s in (-1, 1):
    M.box(min(s * 4.45, s * 4.8), Y0 - 4, 0, max(s * 4.45, s * 4.8), YE, 7, "plaster3")
    M.box(min(s * 2.55, s * 4.8), Y0 - 4, 3.9, max(s * 2.55, s * 4.8), YE, 4.1, "plaster3")
M.box(-4.8, Y0 - 4.2, 0, 4.8, Y0 - 4, 7, "plaster3")
M.box(-4.8, Y0 - 4, SPRING, 4.8, Y0, 7, "plaster3")
leafy_tree(M, 3.4, YE + 5, 5, rnd, n=500, leaf=0.03)
M.build("souq")
pts = [
    (-0.7, 7.5),
    (-0.2, 7.9),
    (1.1, 12.2),
    (-1.2, 14.6),
    (0.4, 17.2),
    (0.9, 17.6),
    (-0.5, 22),
    (1.2, 25),
    (-1.1, 26.4),
    (0.1, 30),
    (0.6, 30.6),
    (-0.8, 34),
]
crowd(pts, 5, 0, mats=("peg", "peg2", "peg3", "peg"))
for x, y, z in lamps:
    if y < 24:
        stage.point(x, y, z, "#FFBE73", 26, 0.08)
AZ, EL = 200.0, 62.0
stage.world("#BFD0E2", "#E8E0D0", 1.25, "#9A9184")
stage.sun(AZ, EL, "#FFE3BF", 11, 0.8)
for x, y, z in openings:
    stage.area((x, y, z + 0.3), (x, y, 0), 1.1, 1.1, "#D5E2EE", 30)
stage.camera((0.35, -4.4, 1.62), (0.02, 20, 1.75), 28, 1.0, (0, 6, 2), shift_y=0.055)
stage.render(o["out"], o["spp"], o["scale"], bounces=4)
add_shafts(o["out"] + ".npz", openings, AZ, EL, HOLE * 0.92, "#FFE6C4", 0.05)
