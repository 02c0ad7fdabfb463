"""Small things on roofs and along streets."""

import math
import random

import numpy as np

from kit.mesh import *


def water_tank(M, x, y, z, rnd):
    with M.at(T(x, y, z), R(rnd.uniform(0, 180))):
        for a in (-0.5, 0.5):
            M.box(a - 0.05, -0.45, 0, a + 0.05, 0.45, 0.7, "iron")
        with M.at(T(-0.95, 0, 1.1), R(90, "y")):
            M.lathe(
                [(0, 0), (0.5, 0), (0.5, 1.9), (0, 1.9)], 14, rnd.choice(["plaster", "concrete", "peg2"]), close=False
            )


def dish(M, x, y, z, rnd, az=None):
    az = rnd.uniform(150, 215) if az is None else az  # towards the south
    with M.at(T(x, y, z)):
        M.tube([(0, 0, 0), (0, 0, 0.8)], 0.04, 5, "iron")
        with M.at(T(0, 0, 0.95), R(-az), R(-52, "x")):
            M.lathe([(0, 0), (0.25, 0.03), (0.45, 0.1), (0.6, 0.2)], 14, "peg", close=False)
            M.tube([(0, 0, 0), (0, 0, 0.5)], 0.02, 4, "iron")


def lamp_post(M, x, y, h=8, ang=0, lit=True, arms=1, broken=False):
    with M.at(T(x, y, 0), R(ang)):
        if broken:
            M.tube([(0, 0, 0), (0, 0, h * 0.45), (0.5, 0, h * 0.52), (2.2, 0, h * 0.2)], 0.07, 6, "iron")
            return
        M.tube([(0, 0, 0), (0, 0, h)], 0.065, 6, "iron")
        for s in ((1,) if arms == 1 else (1, -1)):
            M.tube([(0, 0, h), (s * 0.5, 0, h + 0.35), (s * 1.4, 0, h + 0.4)], 0.05, 5, "iron")
            M.box(s * 1.4 - 0.3, -0.14, h + 0.3, s * 1.4 + 0.3, 0.14, h + 0.4, "lamp" if lit else "iron")


def cypress(M, x, y, h, rnd):
    r = h * 0.11
    with M.at(T(x, y, 0)):
        M.tube([(0, 0, 0), (0, 0, h * 0.15)], 0.12, 5, "wood")
        p = [(0.05, h * 0.08), (r * 0.8, h * 0.2), (r, h * 0.4), (r * 0.8, h * 0.65), (r * 0.45, h * 0.85), (0, h)]
        M.lathe(p, 9, rnd.choice(["leaf", "leaf2"]), rot=rnd.uniform(0, 90))


def tree(M, x, y, h, rnd, mat=None):
    """abstract architect's tree: trunk and three faceted clouds"""
    with M.at(T(x, y, 0)):
        M.tube([(0, 0, 0), (rnd.uniform(-0.2, 0.2), rnd.uniform(-0.2, 0.2), h * 0.5)], 0.11, 5, "wood")
        for k in range(4):
            r = h * rnd.uniform(0.2, 0.3)
            with M.at(T(rnd.uniform(-0.22, 0.22) * h, rnd.uniform(-0.22, 0.22) * h, h * rnd.uniform(0.5, 0.8))):
                ico(M, r, mat or rnd.choice(["leaf", "leaf2"]), rnd.randint(0, 999))


_t = (1 + 5**0.5) / 2


_IV = np.array(
    [
        (-1, _t, 0),
        (1, _t, 0),
        (-1, -_t, 0),
        (1, -_t, 0),
        (0, -1, _t),
        (0, 1, _t),
        (0, -1, -_t),
        (0, 1, -_t),
        (_t, 0, -1),
        (_t, 0, 1),
        (-_t, 0, -1),
        (-_t, 0, 1),
    ]
) / math.sqrt(1 + _t * _t)


_IF = [
    (0, 11, 5),
    (0, 5, 1),
    (0, 1, 7),
    (0, 7, 10),
    (0, 10, 11),
    (1, 5, 9),
    (5, 11, 4),
    (11, 10, 2),
    (10, 7, 6),
    (7, 1, 8),
    (3, 9, 4),
    (3, 4, 2),
    (3, 2, 6),
    (3, 6, 8),
    (3, 8, 9),
    (4, 9, 5),
    (2, 4, 11),
    (6, 2, 10),
    (8, 6, 7),
    (9, 8, 1),
]


def ico(M, r, mat, seed=0, rough=0.25):
    rs = np.random.RandomState(seed)
    M.add(_IV * r * (1 + (rs.rand(12, 1) - 0.5) * 2 * rough), _IF, mat)


def wire(M, a, b, sag=0.8, r=0.018, n=12):
    a, b = np.array(a, float), np.array(b, float)
    k = np.linspace(0, 1, n)[:, None]
    p = a + (b - a) * k
    p[:, 2] -= (4 * sag * k * (1 - k))[:, 0]
    M.tube(p, r, 4, "iron")


def road_lamp(M, x, y, z=0.0, h=9.7, arm=1.6, r=0.15):
    """double road lamp for far views: post thick enough for two pixels at 400 m"""
    with M.at(T(x, y, z)):
        M.lathe([(r * 1.3, 0), (r, 1.0), (r * 0.8, h)], 6, "concrete")
        for s in (-1, 1):
            M.tube([(0, 0, h - 0.2), (s * arm * 0.5, 0, h + 0.2), (s * arm, 0, h + 0.22)], r * 0.6, 5, "concrete")
            M.box(s * arm - 0.38, -0.2, h + 0.06, s * arm + 0.38, 0.2, h + 0.2, "lamp")
