"""Plate 31: the clock tower by day, nearer than plate 11 and from the same place. Late morning, a few people cross the square."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(31)
square_set(lamp=lambda x, y: False, clock=False, pick=lambda c, lit: "glass" if lit else None, time=(10, 20))

pts = []


def put(x, y, gap=0.8):
    r = math.hypot(x, y)
    posts = (
        math.hypot(x - 24 * math.cos(k * math.pi / 6 + 0.2), y - 22 * math.sin(k * math.pi / 6 + 0.2))
        for k in range(12)
    )
    if (
        r > 9.5
        and not 12.9 < r < 15.3
        and in_plaza(x, y, -3)
        and min(posts) > 1
        and all(math.hypot(x - a, y - b) > gap for a, b in pts)
    ):
        pts.append((x, y))


for k in range(26):
    x, y = rnd.uniform(-38, 36), rnd.uniform(-32, 32)
    for q in range(rnd.choice([1, 1, 2, 2, 3])):
        put(x + rnd.gauss(0, 0.9), y + rnd.gauss(0, 0.9))
for k in range(8):
    a = -2.2 + 0.33 * k + rnd.uniform(-0.1, 0.1)
    put(11 * math.cos(a), 11 * math.sin(a))
print("people", len(pts))
crowd(pts, 4, 0, mats=("peg", "peg2", "peg3", "peg"), hfun=square_z)

stage.world("#BCD0E4", "#E6DECD", 0.85, "#9E9582")
stage.sun(238, 34, "#FFE8C8", 4.2, 0.7)
stage.camera(*CLOCK_CAM)
stage.render(o["out"], o["spp"], o["scale"])
