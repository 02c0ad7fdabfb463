"""Plate 16: a table in a cellar, February 2012: a candle, a notebook, a camera. Nobody in the picture."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(16)
M = Mesh()
Z = 0.74
for k in range(5):
    tinted(M, rnd, 0.75, 1.05)
    M.box(
        -1.0,
        -0.45 + 0.2 * k + 0.003,
        Z - 0.035,
        1.1,
        -0.45 + 0.2 * (k + 1) - 0.003,
        Z + rnd.uniform(-0.001, 0.001),
        "oldwood",
    )
M.tint = (1, 1, 1)
# cellar: walls of bare blocks, a mattress with a folded blanket against the wall
for row in range(13):
    x = -2.6 - (0.2 if row % 2 else 0)
    while x < 2.6:
        tinted(M, rnd, 0.85, 1.06)
        M.box(
            x + 0.004,
            1.9 + rnd.uniform(-0.006, 0.006),
            row * 0.2 + 0.004,
            x + 0.396,
            2.1,
            row * 0.2 + 0.196,
            "concrete",
        )
        x += 0.4
M.tint = (0.7, 0.7, 0.7)
M.box(-2.7, 1.92, 0, 2.7, 2.2, 2.62, "concrete")
M.tint = (1, 1, 1)
M.box(-2.8, -3, -0.1, 2.8, 2.2, 0, "concrete")
M.box(-2.8, -3, 2.6, 2.8, 2.2, 2.7, "concrete")
for s in (-1, 1):
    M.box(min(s * 2.6, s * 2.8), -3, 0, max(s * 2.6, s * 2.8), 2.2, 2.6, "plaster3")
M.box(-2.8, -3.2, 0, 2.8, -3, 2.6, "plaster3")
tinted(M, rnd)
M.box(-0.1, 1.05, 0.0, 2.1, 1.85, 0.2, "bundle_c")
M.box(1.45, 1.1, 0.2, 2.05, 1.8, 0.34, "bundle_b")
for q in range(4):
    tinted(M, rnd, 0.85, 1.1)
    M.box(-1.9, 1.5, 0.12 * q, -1.3, 1.85, 0.12 * q + 0.115, ["bundle_a", "bundle_d", "bundle_b", "bundle_c"][q])
M.tint = (1, 1, 1)
M.build("cellar")
P = Mesh()
# open notebook: two fans of pages, ruled with bars that stop half way down the right page
with P.at(T(0.02, -0.10, Z), R(7)):
    for s in (-1, 1):
        for k in range(14):
            u = np.linspace(0, 1, 11)
            w = 0.148 - 0.0006 * k
            hgt = 0.0006 + 0.00075 * (k + 1)
            prof = [
                (s * w * t, hgt * (1 - (2 * t - 0.75) ** 2 * 0.35) * (1 if t > 0.02 else 0.3) * (1 - 0.18 * t))
                for t in u
            ]
            V = [(x, -0.105, z) for x, z in prof] + [(x, 0.105, z) for x, z in prof]
            F = [(i, i + 1, i + 12, i + 11) if s > 0 else (i, i + 11, i + 12, i + 1) for i in range(10)]
            q = rnd.uniform(0.88, 1)
            P.tint = (q, q, q * 0.98)
            P.add(V, F, "sheet")

        def top(x):
            t = min(1, abs(x) / 0.148)
            return 0.0111 * (1 - (2 * t - 0.75) ** 2 * 0.35) * (1 - 0.18 * t) + 0.0004

        P.tint = (1, 1, 1)
        rows = 15 if s < 0 else 8
        for k in range(rows):
            y = 0.088 - 0.0118 * k
            x = 0.014
            end = 0.132 if k < rows - 1 else 0.06
            while x < end:
                q = min(rnd.uniform(0.008, 0.026), end - x)
                a, b = (x, x + q) if s > 0 else (-0.146 + x, -0.146 + x + q)
                P.add(
                    [
                        (a, y - 0.0011, top(a)),
                        (b, y - 0.0011, top(b)),
                        (b, y + 0.0011, top(b)),
                        (a, y + 0.0011, top(a)),
                    ],
                    [(0, 1, 2, 3)],
                    "inkline",
                )
                x += q + 0.0042
    P.box(-0.152, -0.109, 0, 0.152, 0.109, 0.0012, "leatherette")
pen(P, 0.105, -0.155, Z + 0.013, 52)
with P.at(T(-0.265, 0.06, Z)):
    candle(P, 0.105, 0.0125)
with P.at(T(0.27, 0.05, Z), R(-24)):
    film_camera(P)
P.tube(
    [
        (0.21, 0.08, Z + 0.07),
        (0.18, 0.13, Z + 0.03),
        (0.2, 0.2, Z + 0.006),
        (0.3, 0.24, Z + 0.005),
        (0.4, 0.19, Z + 0.005),
        (0.42, 0.1, Z + 0.004),
        (0.37, 0.03, Z + 0.02),
        (0.336, 0.02, Z + 0.07),
    ],
    0.0035,
    6,
    "leatherette",
)
with P.at(T(-0.10, 0.19, Z)):
    P.lathe(
        [(0.03, 0), (0.036, 0.003), (0.037, 0.08), (0.0375, 0.082), (0.0355, 0.08), (0.034, 0.006), (0.001, 0.006)],
        28,
        "enamel",
        close=False,
    )
ob = P.build("things", True)
ob.data.use_auto_smooth, ob.data.auto_smooth_angle = True, math.radians(35)
Fm = Mesh()
with Fm.at(T(-0.265, 0.06, Z + 0.105)):
    Fm.lathe(
        [(0.001, 0.004), (0.0045, 0.010), (0.0058, 0.017), (0.0045, 0.027), (0.0022, 0.038), (0.0008, 0.046)],
        14,
        "flame",
        close=False,
    )
ob = Fm.build("flame", True)
ob.visible_diffuse = ob.visible_shadow = False
stage.point(-0.265, 0.06, Z + 0.14, "#FFBE80", 9, 0.008)
stage.world("#2C3A50", "#3A475C", 0.10, "#1C2026")
stage.area((-1.6, -2.2, 2.4), (0.2, 0.3, 0.8), 0.8, 0.5, "#6F88AC", 9)
stage.camera((0.08, -1.08, 1.17), (0.02, 0.18, 0.80), 50, 4.0, (0, -0.02, Z + 0.03))
stage.render(o["out"], o["spp"], o["scale"], bounces=4)
