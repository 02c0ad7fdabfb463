"""Plate 34: a small model of the clock between tents, winter light. Materials and form of the model are not known; freely composed."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(34)
M = Mesh()


# trodden ground with wheel ruts and puddles
def ground(X, Y):
    P = np.stack([X, Y, 0 * X], -1)
    path = np.exp(-((X / 3.2) ** 2))
    far = np.clip((Y - 60) / 300, 0, 1)
    f = 0.10 * fbm(P * 0.25, 3, 4) + 0.05 * fbm(P * 1.3, 5, 3) * (1 - far)
    rut = sum(-0.07 * np.exp(-(((X - q - 0.25 * np.sin(Y / 7)) / 0.16) ** 2)) for q in (-2.6, -1.1))
    return f * (1 - 0.7 * path) + rut * (Y < 60) - 0.04


M.grid(ground, -46, -16, 46, 84, 460, 500, "mud")
M.box(-900, -60, -3, 900, -15.9, -0.2, "mud")


def hills(X, Y):
    P = np.stack([X, Y, 0 * X], -1)
    return np.clip((Y - 82) / 240, 0, 1) ** 1.4 * 40 * (1 + 0.8 * fbm(P * 0.009, 7, 4)) - 0.1


M.grid(hills, -520, 82, 520, 520, 200, 120, "mud")
M.build("land")
# rows of tents on both sides of an open middle
tents = library(lambda m, k: tent(m, 340 + k), 7, "tent")
k = 0
for row, y in enumerate((-1.5, 7.5, 16.5, 25.5, 34.5, 43.5, 52.5, 61.5, 70.5)):
    for col in range(-6, 7):
        x = 7.2 * col + (0 if row % 2 else 1.2)
        if abs(x) < 6.2 and y < 46:
            continue
        if abs(x) > 10 + (y + 16) * 0.55:
            continue
        k += 1
        turn = (90 if x < 0 else -90) if abs(x) < 9.5 and y < 46 else rnd.choice([0, 0, 180])
        instance(
            tents[k % 7],
            x + rnd.uniform(-0.4, 0.4),
            y + rnd.uniform(-0.5, 0.5),
            -0.03,
            math.radians(turn + rnd.uniform(-4, 4)),
            rnd.uniform(0.96, 1.05),
        )
# the model of the clock on its low platform
C = Mesh()
with C.at(T(0, 14.0, -0.05), R(9)):
    wood_tower(C, 34)
C.build("clock")
B = Mesh()
# a ring of stones, jerrycans, washing lines, wood
for q in range(34):
    a = q * 2 * math.pi / 34
    if math.sin(a) < -0.86:
        continue
    with B.at(T(3.1 * math.cos(a), 14 + 3.1 * math.sin(a), 0.05), S(1, 1, 0.8)):
        tinted(B, rnd, 0.75, 1.1)
        ico(B, rnd.uniform(0.13, 0.2), "limestone", rnd.randint(0, 999), 0.22)
B.tint = (1, 1, 1)


def washing(a, b, n, seed):
    r = random.Random(seed)
    for p in (a, b):
        B.tube([(p[0], p[1], -0.2), (p[0], p[1], 2.05)], 0.035, 6, "oldwood")
    wire(B, (*a, 1.98), (*b, 1.98), 0.16, 0.01)
    for q in range(n):
        u = (q + 0.6) / (n + 0.4)
        x, y = a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u
        d = np.array(b) - np.array(a)
        d = d / np.linalg.norm(d)
        w, h = r.uniform(0.35, 0.6), r.uniform(0.5, 0.95)
        z = 1.98 - 0.64 * u * (1 - u)
        V, F = [], []
        for i in range(7):
            for j in range(5):
                s, t = i / 6, j / 4
                wob = 0.05 * math.sin(s * 9 + q) * t
                V.append((x + d[0] * (s - 0.5) * w - d[1] * wob, y + d[1] * (s - 0.5) * w + d[0] * wob, z - h * t))
        for i in range(6):
            for j in range(4):
                F.append((i * 5 + j, i * 5 + j + 1, i * 5 + j + 6, i * 5 + j + 5))
        B.add(V, F, r.choice(["cloth_a", "cloth_b", "cloth_c", "tarp", "fadedblue", "bundle_d"]))


washing((4.6, 8.0), (5.0, 12.6), 5, 1)
washing((-5.2, 17.0), (-4.8, 22.0), 5, 2)
for x, y in ((-4.6, 2.2), (-4.25, 2.5), (-4.5, 2.9), (4.7, 3.4), (4.4, 3.1)):
    with B.at(T(x, y, -0.04), R(rnd.uniform(0, 90))):
        B.box(-0.15, -0.1, 0, 0.15, 0.1, 0.34, "fadedblue")
        B.tube([(-0.1, 0, 0.33), (-0.08, 0, 0.4), (0.03, 0, 0.4), (0.06, 0, 0.34)], 0.018, 6, "fadedblue")
        B.lathe([(0.03, 0.34), (0.03, 0.4)], 8, "peg")
for k in range(26):
    with B.at(T(-4.7 + rnd.uniform(-0.3, 0.3), 5.2 + rnd.uniform(-0.06, 0.06), 0.06 * (k // 6)), R(rnd.uniform(-8, 8))):
        B.tube([(-0.4, 0, 0.03), (0.4, 0, 0.04)], 0.035, 6, "oldwood")
B.build("things")
mesh = {m: peg_mesh(m) for m in ("peg", "peg2", "peg3")}
r = random.Random(340)
for x, y, s in (
    (-1.9, 9.6, 1),
    (-1.35, 9.3, 0.68),
    (1.5, 9.9, 1),
    (2.1, 9.5, 0.97),
    (2.55, 9.95, 0.58),
    (-3.4, 13.4, 1),
    (3.5, 15.2, 0.95),
    (0.4, 8.6, 0.6),
    (-0.1, 24.5, 1),
    (1.0, 27.2, 1),
    (-3.0, 29, 0.95),
):
    ob = bpy.data.objects.new("p", mesh[r.choice(["peg2", "peg3", "peg", "peg2"])])
    ob.location, ob.scale = (x, y, -0.05), (s if s > 0.9 else s * 1.12, s if s > 0.9 else s * 1.12, s)
    bpy.context.collection.objects.link(ob)
stage.world("#BFCAD6", "#DAD7CF", 1.0, "#85796A")
stage.sun(-112, 22, "#FFE9CC", 3.0, 3)
stage.camera((0.55, -9.5, 1.75), (0.25, 14, 1.75), 42, 0.9, (0, 13, 2), shift_y=0.085)
stage.render(o["out"], o["spp"], o["scale"])
clean_edges(o["out"] + ".npz")
