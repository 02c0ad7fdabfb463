"""Plate 40: the square of plate 11, same camera, the evening of 6 December 2024. Street lamps out; windows come on street by street."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rw = random.Random(40)


def pick(c, lit):
    """Lit windows keep close to the avenues to the north and east; the near side of the square is still dark."""
    if c[2] < 3.2:
        return "glass" if lit else None
    near = math.exp(-min(abs(c[0] - 4), abs(c[1] + 2)) / 24) * math.exp(-math.hypot(c[0] - 30, c[1] - 70) / 150)
    if rw.random() < 0.05 + 0.55 * near:
        return rw.choice(["window", "window", "window2"])
    return "glass" if lit else None


square_set(lamp=lambda x, y: False, clock=False, pick=pick, time=(8, 10))
stage.world("#33476F", "#5A6480", 0.30, "#1D2129")
stage.sun(285, 28, "#AFC3E6", 0.95, 1.6)
for k in range(3):
    stage.point(4, 56 + 36 * k, 7, "#FFC07A", 260, 2)
    stage.point(58 + 36 * k, -2, 7, "#FFC07A", 260, 2)
stage.camera(*SQ_CAM)
stage.render(o["out"], o["spp"], o["scale"])
