"""Plate 07: the bell gable of a church and the minaret of a mosque side by side behind a courtyard wall, morning. Freely composed, neither is a portrait."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(7)
M = Mesh()
banded = lambda k, z: "limestone" if k % 2 else "basalt"
pale = lambda k, z: "limestone" if k % 4 else "plaster2"
dark_foot = lambda k, z: "basalt" if z < 0.9 or k % 5 == 4 else "limestone"
M.box(-200, -60, -1, 200, 300, -0.09, "paving")
lane_paving(M, -17, 17, -24, 0, 7, cell=(0.4, 0.62), wid=(0.45, 0.85), dish=0.03)
# the courtyard wall with a door in the middle
with M.at(T(-18, 0)):
    stone_wall(
        M,
        36,
        3.3,
        0.5,
        [(17.5, 19.1, 0.12, 1.75)],
        course=0.33,
        stone=(0.4, 0.85),
        mats=dark_foot,
        seed=70,
        rw=0.34,
        coping="limestone",
    )
    plank_door(M, 17.5, 19.1, 0.12, 2.75, seed=7)
# church: a plain hall with a low pitched roof; the bell gable stands on its front
CX, CY, CW = -5.4, 6.0, 8.6
with M.at(T(CX - CW / 2, CY)):
    front = [
        (CW / 2 - 0.8, CW / 2 + 0.8, 0, 2.4, False),
        (1.3, 2.1, 3.6, 5.0, False),
        (CW - 2.1, CW - 1.3, 3.6, 5.0, False),
    ]
    stone_wall(
        M,
        CW,
        6.4,
        0.6,
        front,
        course=0.36,
        mats=lambda k, z: "limestone" if k % 6 else "basalt2",
        seed=71,
        rw=0.24,
        ring=("limestone", "plaster2"),
    )
    for a in front[1:]:
        grille_window(M, a[0], a[1], a[2], a[3] + 0.4)
    M.box(-0.15, -0.16, 6.4, CW + 0.15, 0.6, 6.62, "limestone")
    M.box(0, 0.6, 0, CW, 15, 6.0, "plaster2")
    V = [
        (-0.2, 0.1, 6.5),
        (CW + 0.2, 0.1, 6.5),
        (CW / 2, 0.1, 8.2),
        (-0.2, 15.2, 6.5),
        (CW + 0.2, 15.2, 6.5),
        (CW / 2, 15.2, 8.2),
    ]
    M.add(V, [(0, 1, 2), (4, 3, 5), (3, 0, 2, 5), (1, 4, 5, 2)], ["limestone", "limestone", "faded", "faded"])
    for q in range(46):  # rows of tiles
        for s in (0, 1):
            x0, x1 = (-0.24, CW / 2) if s == 0 else (CW + 0.24, CW / 2)
            tinted(M, rnd, 0.8, 1.12)
            y = 0.12 + q * 0.33
            M.tube([(x0, y, 6.5), (x1, y, 8.24)], 0.075, 6, "faded")
    M.tint = (1, 1, 1)
GW = 3.5
with M.at(T(CX - GW / 2, CY - 0.1, 6.62)):
    M.box(-0.3, -0.1, 0, GW + 0.3, 0.95, 0.5, "limestone")
    with M.at(T(0, 0, 0.5)):
        low = [(0.36, 1.42, 0.15, 1.45, False), (2.08, 3.14, 0.15, 1.45, False)]
        stone_wall(
            M,
            GW,
            2.5,
            0.8,
            low,
            course=0.31,
            stone=(0.4, 0.8),
            mats=pale,
            seed=72,
            rw=0.2,
            ring=("limestone", "plaster2"),
            ends=True,
        )
        M.box(-0.16, -0.14, 2.5, GW + 0.16, 0.94, 2.72, "limestone")
    with M.at(T(GW / 2 - 0.95, 0, 3.22)):
        stone_wall(
            M,
            1.9,
            2.0,
            0.8,
            [(0.5, 1.4, 0.15, 1.1, False)],
            course=0.31,
            stone=(0.35, 0.7),
            mats=pale,
            seed=73,
            rw=0.18,
            ring=("limestone", "plaster2"),
            ends=True,
        )
        M.add(
            [
                (-0.2, -0.12, 2.0),
                (2.1, -0.12, 2.0),
                (0.95, -0.12, 2.75),
                (-0.2, 0.92, 2.0),
                (2.1, 0.92, 2.0),
                (0.95, 0.92, 2.75),
            ],
            [(0, 1, 2), (4, 3, 5), (0, 2, 5, 3), (2, 1, 4, 5), (1, 0, 3, 4)],
            "limestone",
        )
        M.box(0.91, 0.3, 2.7, 0.99, 0.38, 3.5, "iron")
        M.box(0.68, 0.3, 3.12, 1.22, 0.38, 3.2, "iron")
    for x in (-0.08, GW - 0.3):  # little weights on the shoulders
        M.box(x, 0, 3.2, x + 0.38, 0.6, 3.55, "limestone")
        with M.at(T(x + 0.19, 0.3, 3.75)):
            ico(M, 0.2, "limestone", 3, 0.02)
    for x, z, r in ((0.89, 0.5 + 1.5, 0.36), (2.61, 0.5 + 1.5, 0.36), (GW / 2, 3.22 + 1.15, 0.3)):
        M.tube([(x - r * 1.4, 0.4, z + 0.12), (x + r * 1.4, 0.4, z + 0.12)], 0.05, 6, "oldwood")
        with M.at(T(x, 0.4, z - r * 1.75)):
            M.lathe(
                [
                    (r, 0),
                    (r * 0.96, 0.03),
                    (r * 0.8, r * 0.35),
                    (r * 0.66, r * 0.9),
                    (r * 0.58, r * 1.35),
                    (r * 0.34, r * 1.65),
                    (r * 0.12, r * 1.75),
                    (r * 0.12, r * 2),
                ],
                24,
                "brass",
                close=False,
            )
            M.lathe([(r * 0.95, 0.02), (0.02, r * 1.2)], 16, "iron", close=False)
            M.tube([(0, 0, r * 1.0), (0, 0, -0.04)], 0.035, 6, "iron")
# mosque: square shaft of courses, gallery, small domed lantern; prayer hall with a dome behind
MX, MY, A = 5.6, 7.6, 1.35
with M.at(T(MX, MY)):
    for q in range(4):
        with M.at(R(90 * q), T(-A, -A)):
            slits = [(A - 0.24, A + 0.24, z, z + 0.9) for z in ((3.9, 6.9) if q == 0 else ())]
            stone_wall(
                M,
                2 * A,
                10.2,
                0.4,
                slits,
                course=0.34,
                stone=(0.45, 0.9),
                mats=lambda k, z: (
                    ("basalt" if k % 2 == 0 else "limestone")
                    if z < 3.6 or z > 8.8
                    else ("basalt" if k % 5 == 0 else "limestone")
                ),
                seed=74 + q,
                rw=0.14,
            )
            for s in slits:
                M.box(s[0], 0.3, s[2], s[1], 0.34, s[3] + 0.4, "glass")
    M.box(-A + 0.3, -A + 0.3, 0, A - 0.3, A - 0.3, 10.1, "plaster2")
    M.box(-A - 0.1, -A - 0.1, 8.5, A + 0.1, A + 0.1, 8.66, "limestone")
    for k in range(4):
        b = A + 0.04 + 0.14 * k
        M.box(-b, -b, 10.2 + 0.17 * k, b, b, 10.2 + 0.17 * (k + 1), "basalt" if k % 2 else "limestone")
    z, b = 10.88, A + 0.5
    M.box(-b, -b, z, b, b, z + 0.14, "limestone")
    for q in range(4):
        with M.at(R(90 * q)):
            for i in range(11):
                x = -b + 0.12 + i * (2 * b - 0.24) / 10
                M.box(x - 0.05, -b + 0.03, z + 0.14, x + 0.05, -b + 0.13, z + 0.88, "limestone")
            M.box(-b, -b, z + 0.88, b - 0.18, -b + 0.18, z + 1.0, "limestone")
    with M.at(T(0, 0, z + 0.14), R(22.5)):
        for q in range(8):
            with M.at(R(45 * q)):
                d, w = 0.86, 0.36
                with M.at(T(-w, -d)):
                    arch_wall(M, 2 * w, 2.5, 0.14, [(0.16, 2 * w - 0.16, 0.3, 1.4, True)], "limestone")
        M.lathe([(0.68, 0), (0.68, 2.4)], 8, "peg3", rot=22.5)
        M.lathe([(1.06, 2.5), (1.1, 2.62), (1.02, 2.72), (0.86, 2.74)], 8, "limestone", rot=22.5)
        M.lathe(
            [(0.86 * math.cos(a), 2.74 + 1.15 * math.sin(a)) for a in np.linspace(0, 1.5, 10)]
            + [(0.03, 3.92), (0.03, 4.25)],
            24,
            "lead",
            close=False,
        )
    arc = [
        (0.22 * math.cos(a), 0, z + 4.62 + 0.22 * math.sin(a))
        for a in np.linspace(math.radians(-235), math.radians(55), 17)
    ]
    M.tube(arc, 0.035, 6, "iron")
with M.at(T(11.4, 13.5)):
    for q in range(4):
        with M.at(R(90 * q), T(-5, -5)):
            ar = [(1.2, 2.1, 2.4, 4.0, True), (4.5, 5.4, 2.4, 4.0, True), (7.9, 8.8, 2.4, 4.0, True)]
            stone_wall(M, 10, 6.2, 0.5, ar if q in (0, 3) else [], mats=dark_foot, seed=80 + q, rw=0.22)
            if q in (0, 3):
                for a in ar:
                    M.box(a[0], 0.36, a[2], a[1], 0.4, a[3] + 0.9, "glass")
            M.box(-0.1, -0.14, 6.2, 10.1, 0.5, 6.42, "limestone")
    M.box(-4.8, -4.8, 5.9, 4.8, 4.8, 6.25, "concrete")
    dome(M, 3.1, 6.2, 1.2, 36, 12)
# houses on both sides and beyond
for x, y, w, d, h, a, s in (
    (-21.5, -6.5, 9, 9, 7.2, 90, 3),
    (-17.6, 3.2, 7, 8, 6.6, 0, 5),
    (21.2, 1.5, 9, 8, 7.4, -90, 8),
    (17.4, 4.2, 8, 8, 6.4, 0, 11),
):
    with M.at(T(x if a != 90 else x + 9, y, -0.08), R(a)):
        old_house(M, w, d, h, s)
r = random.Random(77)
for k in range(46):
    x, y = r.uniform(-60, 60), r.uniform(26, 90)
    with M.at(T(x, y), R(r.choice([0, 90, 180]))):
        w, d, h = r.uniform(6, 11), r.uniform(6, 10), r.uniform(5, 8)
        block(M, w, d, r.choice([2, 2, 3]), r.randint(0, 9999), fh=2.9, shops=False, detail=1)
M.build("quarter")
G = Mesh()
g = random.Random(70)
leafy_tree(G, 0.9, 3.6, 6.4, g, n=1500, leaf=0.026)
leafy_tree(G, -12.6, 3.2, 5.4, g, n=1000, leaf=0.03)
palm(G, 13.2, 5.0, 9.5, g)
P = []
for k in range(700):
    x = 8.4 + g.gauss(0, 1.0)
    q = abs(g.gauss(0, 0.5))
    P.append((x, -0.06 - g.uniform(0, 0.22), 3.5 - q * (1.3 if g.random() < 0.4 else 0.7) + g.uniform(-0.08, 0.2)))
leaves(G, P, 0.08, g, ("hedge", "leaf", "leaf2", "leaf2"))
for x, y, a, h in (
    (-1.75, -0.75, 0.24, 0.4),
    (1.7, -0.75, 0.22, 0.38),
    (-9.5, -0.7, 0.26, 0.42),
    (-10.2, -0.65, 0.18, 0.3),
    (11.2, -0.7, 0.24, 0.4),
):
    planter(G, x, y, a, h, g)
G.build("green")
B = Mesh()
B.box(3.6, -0.72, -0.05, 6.4, -0.12, 0.42, "basalt2")
B.box(3.55, -0.78, 0.42, 6.45, -0.08, 0.52, "limestone")
B.build("bench")
crowd([(-2.9, -3.6), (-2.2, -3.1), (-2.75, -2.6)], 3, 0, mats=("peg", "peg2", "peg3"), hfun=lambda x, y: -0.03)
stage.world("#B7CBE2", "#E8E0D0", 1.0, "#9A9184")
stage.sun(128, 27, "#FFE1B8", 5.0, 0.9)
stage.camera((0.1, -26.5, 1.65), (0.1, 20, 1.65), 35, 0.55, (0, 4, 4), shift_y=0.146)
stage.render(o["out"], o["spp"], o["scale"])
