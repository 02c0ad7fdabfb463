"""Plate 39: the road to the coast by night, December 2024. Loaded cars in an unbroken file, seen from behind; hills, and the sea's paler line far off."""

import math, os, random, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from kit import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(39)
UP = 60.0


# the road runs away from the camera (+y), bending between the hills, and goes down towards the coast
def mid(y):
    return 7 * np.sin(y / 70.0 + 0.5) + 26 * np.sin(y / 210.0) + 60 * np.clip((y - 300) / 500.0, 0, 1.4) ** 1.6 - 3.6


def grade(y):
    return 3 * np.sin(y / 190.0 - 0.4) - 12 * np.clip((y - 40) / 760.0, 0, 1) ** 1.1


def ground(X, Y):
    P = np.stack([X, Y, 0 * X], -1)
    d = np.abs(X - mid(Y))
    hill = (
        34 * np.clip((d - 22) / 220.0, 0, 1.3) ** 1.25 * (1 + 0.9 * fbm(P * 0.009, 4, 4))
        + 5 * fbm(P * 0.02, 9, 4) * np.clip((d - 12) / 40.0, 0, 1)
        + 1.0 * fbm(P * 0.12, 11, 3) * np.clip((d - 8) / 10.0, 0, 1)
    )
    drop = np.clip((d - 6.2) / 3.0, 0, 1)
    far = -60 * np.clip((Y - 780) / 420.0, 0, 1)
    return grade(Y) - 0.5 * drop + hill * np.clip(1.25 - Y / 1100.0, 0.25, 1) + far


M = Mesh()
M.grid(lambda X, Y: ground(X, Y) - 0.06, -560, -60, 640, 1400, 280, 350, "nightland")
# carriageway in strips
ys = np.arange(-50, 820, 3.0)
W = 5.4
for a, b in zip(ys, ys[1:]):
    xa, xb, za, zb = float(mid(a)), float(mid(b)), float(grade(a)) + 0.05, float(grade(b)) + 0.05
    M.add([(xa - W, a, za), (xa + W, a, za), (xb + W, b, zb), (xb - W, b, zb)], [(0, 1, 2, 3)], "asphalt")
    for s in (-1, 1):
        M.add(
            [
                (xa + s * 5.0 - 0.07, a, za + 0.02),
                (xa + s * 5.0 + 0.07, a, za + 0.02),
                (xb + s * 5.0 + 0.07, b, zb + 0.02),
                (xb + s * 5.0 - 0.07, b, zb + 0.02),
            ],
            [(0, 1, 2, 3)],
            "limestone",
        )
    if int(a / 3) % 3 == 0:
        M.add(
            [
                (xa - 0.07, a, za + 0.02),
                (xa + 0.07, a, za + 0.02),
                (xb + 0.07, b, zb + 0.02),
                (xb - 0.07, b, zb + 0.02),
            ],
            [(0, 1, 2, 3)],
            "limestone",
        )
    if int(a / 3) % 2 == 0 and a < 380:
        M.box(xa + 6.0, a - 0.06, za - 0.3, xa + 6.12, a + 0.06, za + 0.75, "peg2")
    if a < 380:
        M.add(
            [
                (xa + 5.98, a, za + 0.45),
                (xb + 5.98, b, zb + 0.45),
                (xb + 5.98, b, zb + 0.75),
                (xa + 5.98, a, za + 0.75),
            ],
            [(0, 1, 2, 3)],
            "tin",
        )
M.build("land", True)
Q = Mesh()
Q.box(-30000, 900, -90, 30000, 40000, -56, "water")
Q.build("sea")
# the file: two lanes, both going the same way
CARS = []
for k in range(10):
    m = Mesh()
    car(m, "van" if k % 4 == 3 else "saloon", True, [0, 5, 7, 0, 6, 4, 0, 5, 3, 6][k], 390 + k)
    ob = m.build("car%d" % k)
    CARS.append(ob.data)
    bpy.data.objects.remove(ob)
pools = []
for lane in (-2.5, 2.3):
    y = -26.0 + (3 if lane > 0 else 0)
    while y < 800:
        dx = float(mid(y + 2)) - float(mid(y - 2))
        x = float(mid(y)) + lane + rnd.uniform(-0.25, 0.25)
        ob = instance(rnd.choice(CARS), x, y, float(grade(y)) + 0.07, -math.atan2(dx, 4))
        ob.rotation_euler = (math.atan2(float(grade(y + 2)) - float(grade(y - 2)), 4), 0, -math.atan2(dx, 4))
        tx, ty = dx / math.hypot(dx, 4), 4 / math.hypot(dx, 4)
        z = float(grade(y)) + 0.9
        if y < 420:
            pools.append((x + 6.6 * tx, y + 6.6 * ty, z + 0.1, "#FFDDAA", 80))
            pools.append((x + 9.5 * tx, y + 9.5 * ty, z + 0.5, "#FFDDAA", 80))
            pools.append((x - 0.5 * tx, y - 0.5 * ty, z, "#E2733A", 26))
        else:
            pools.append((x + 7 * tx, y + 7 * ty, z + 0.6, "#FFD9A4", 330))
        y += rnd.uniform(7.2, 11.5) + (rnd.uniform(0, 7) if rnd.random() < 0.18 else 0)
# trees and scrub beside the road
BT = library(lambda m, k: leafy_tree(m, 0, 0, 6.5, random.Random(k), n=90), 4, "tr")
LIB = library(
    lambda m, k: crown(m, 0, 0, 0.7, 1.3, 1.3, 0.9, 14, 0.55, random.Random(k), ("leaf", "hedge", "leaf2"), 0.2),
    4,
    "bush",
)
for k in range(1500):
    y = rnd.uniform(-30, 760)
    d = rnd.choice([-1, 1]) * (9 + abs(rnd.gauss(0, 60)))
    x = float(mid(y)) + d
    if not -420 < x < 520:
        continue
    z = float(ground(np.array([x]), np.array([y]))[0]) - 0.2
    if y < 40 and abs(d) < 16:
        continue
    instance(rnd.choice(BT if rnd.random() < 0.4 else LIB), x, y, z, rnd.uniform(0, 6.28), rnd.uniform(0.6, 1.25))
# a few houses with a lit window on the slopes
H = Mesh()
for x, y, f in ((-78, 150, 2), (-96, 176, 1), (-70, 196, 2), (88, 250, 2), (108, 262, 1), (-120, 330, 2), (96, 330, 3)):
    z = float(ground(np.array([x]), np.array([y]))[0])
    with H.building(T(x, y, z - 0.6), R(rnd.uniform(-14, 14))):
        block(H, rnd.uniform(9, 12), 9, f, rnd.randint(0, 99), shops=False, detail=1, lit=0.10)
H.build("farms")
for ob in bpy.context.scene.objects:
    ob.location.z += UP
pools = [(x, y, z + UP, c, p) for x, y, z, c, p in pools]
stage.world("#3B4E74", "#6F7388", 0.42, "#1C2028")
stage.sun(70, 34, "#A9BEDF", 0.8, 3)
cz = float(grade(-44)) + 18 + UP
stage.camera((1.5, -58, cz), (9, 120, cz - 19), 50, 0.5, (0, 20, UP), shift_y=0.0)
stage.render(o["out"], o["spp"], o["scale"], bounces=2)
clean_edges(o["out"] + ".npz")
add_pools(o["out"] + ".npz", pools, 13.0, 1.3)
