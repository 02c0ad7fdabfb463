"""Plate 33: a desk with lists of names, 2015. The rows are short bars: nothing on them can be read, and nothing is meant to be."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(33)
M = Mesh()
Z = 0.76
# table of boards
for k in range(6):
    tinted(M, rnd, 0.8, 1.05)
    M.box(
        -1.1,
        -0.55 + 0.2 * k + 0.002,
        Z - 0.03,
        1.3,
        -0.55 + 0.2 * (k + 1) - 0.002,
        Z + rnd.uniform(-0.0008, 0.0008),
        "oldwood",
    )
M.tint = (1, 1, 1)
M.box(-1.05, -0.5, Z - 0.12, 1.25, 0.6, Z - 0.035, "oldwood")
# bare wall and a window on the left beyond the picture
M.box(-4, 1.9, 0, 4, 2.0, 3, "room_green")
M.box(-4, 1.88, 0, 4, 1.9, 1.15, "plaster3")
M.box(-4, 1.87, 1.15, 4, 1.9, 1.17, "peg2")
M.box(-4, -3, -0.1, 4, 2, 0, "concrete")
# a second, empty chair and a cupboard with files, far out of focus
for x in (0.75, 1.15):
    for y in (1.2, 1.55):
        M.box(x - 0.02, y - 0.02, 0, x + 0.02, y + 0.02, 0.45 if y < 1.4 else 0.95, "oldwood")
M.box(0.72, 1.18, 0.45, 1.18, 1.57, 0.48, "oldwood")
for z in (0.7, 0.85):
    M.box(0.74, 1.54, z, 1.16, 1.57, z + 0.06, "oldwood")
M.box(-1.5, 1.45, 0, -0.55, 1.87, 1.9, "peg2")
for z in (0.95, 1.27, 1.59):
    M.box(-1.5, 1.40, z - 0.025, -0.55, 1.46, z - 0.001, "oldwood")
for x in (-1.52, -0.6):
    M.box(x, 1.39, 0, x + 0.05, 1.46, 1.9, "oldwood")
for shelf in range(3):
    x = -1.46
    while x < -0.66:
        w = rnd.uniform(0.03, 0.07)
        tinted(M, rnd, 0.7, 1.1)
        M.box(
            x,
            1.43,
            0.95 + 0.32 * shelf,
            x + w,
            1.6,
            1.2 + 0.32 * shelf + rnd.uniform(-0.02, 0.02),
            rnd.choice(["bundle_a", "bundle_b", "bundle_c", "bundle_d"]),
        )
        x += w + 0.004
M.tint = (1, 1, 1)
M.build("room")

P = Mesh()
# the stacks at the back, the sheets laid out in front
for x, y, n, a in ((-0.30, 0.27, 210, 3), (-0.05, 0.30, 150, -2), (0.20, 0.28, 260, 1), (0.60, 0.32, 70, -4)):
    stack(P, x, y, Z, n, a, rnd)
for k, (x, y, a) in enumerate(
    ((-0.43, -0.13, 7), (-0.2, -0.12, 2), (0.03, -0.13, -1), (0.27, -0.115, -5), (0.36, 0.17, 9), (0.41, 0.155, 4))
):
    sheet(P, x, y, Z + 0.0012 + 0.0006 * k, a, rnd, rows=30)
P.build("paper")
B = Mesh()
pen(B, 0.20, -0.20, Z + 0.011, 38)
with B.at(T(0.575, 0.085, Z)):
    glass_of_tea(B)
lamp_at = (-0.44, 0.54)
with B.at(T(*lamp_at, Z), R(-28)):
    desk_lamp(B)
with B.at(T(0.52, -0.10, Z), R(14)):
    ink_pad(B)
ob = B.build("things", True)
ob.data.use_auto_smooth, ob.data.auto_smooth_angle = True, math.radians(35)
a = math.radians(-28)
hx, hy = lamp_at[0] + 0.30 * math.cos(a), lamp_at[1] + 0.30 * math.sin(a)
s = stage.spot(hx, hy, Z + 0.40, "#FFC27E", 22, 124, 0.03)
stage.world("#B9C1C9", "#C4C8CA", 0.95, "#5C5B5C")
stage.sun(-72, 30, "#DCE3EA", 3.4, 12)
stage.camera((0.12, -1.42, 1.48), (0.02, 0.3, 0.9), 44, 4.5, (0, 0.0, Z), shift_y=-0.028)
stage.render(o["out"], o["spp"], o["scale"], bounces=4)
