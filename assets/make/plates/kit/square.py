"""The set of the clock square: plates 11, 12, 29, 40 share its camera to the pixel, 31 and 32 stand nearer."""

import math
import random

import bpy
import numpy as np

from kit.houses import *
from kit.clock import *
from kit.people import *

SQ_CAM = ((-44, -80, 27), (7.5, 2, 13.0), 36, 0.30, (0, -4, 9))  # stage.camera(*SQ_CAM): plates 11, 12, 29


PLAZA = (40, 34)


def in_plaza(x, y, m=0):
    return abs(x) < PLAZA[0] + m and abs(y) < PLAZA[1] + m


def avenue(x, y, m=0):
    return (abs(x - 4) < 9 + m and y > 0) or (abs(y + 2) < 9 + m) or (abs(x + 6) < 9 + m and y < 0)


def square_z(x, y):
    """height of the paving of the square at x, y (roundabout and plinth steps included)"""
    r = math.hypot(x, y)
    return (
        0.04
        if r > 15
        else 0.12 if r > 13.2 else 0.22 if r > 9 else 0.42 if r > 8 else 0.45 if r > 7 else 0.73 if r > 6.1 else 1.01
    )


def switch_windows(M, pick, wmin=0.5, hmin=0.7):
    """Re-light the panes of a finished Mesh without touching its geometry (the random sequence of `block` depends on `lit`,
    so plates of one pair must be built with the same `lit`). pick(centre, is_lit) -> new material name or None to keep.
    """
    V = np.concatenate(M.V)
    on = {MI["window"], MI["window2"]}
    gl = MI["glass"]
    i = 0
    n = 0
    while i <= len(M.M) - 6:
        m = M.M[i]
        if (m in on or m == gl) and all(q == m for q in M.M[i : i + 6]) and len(M.F[i]) == 4:
            P = V[sorted({q for f in M.F[i : i + 6] for q in f})]
            e = P.max(0) - P.min(0)
            if len(P) == 8 and e[2] >= hmin and max(e[0], e[1]) >= wmin:
                new = pick(P.mean(0), m in on)
                if new:
                    M.M[i : i + 6] = [MI[new]] * 6
                    n += 1
                i += 6
                continue
        i += 1
    return n


def square_set(lamp=lambda x, y: True, clock=True, pick=None, roof=True, time=(6, 40), damage=None, tower=None):
    """The set of plate 11, same seeds, same order. lamp(x, y): is this street lamp lit; pick: see switch_windows; damage: see city; tower: another builder than clock_tower_at."""
    rnd = random.Random(7)
    PX, PY = PLAZA
    M = Mesh()

    def skip(x, y, r):
        if in_plaza(x, y, r * 0.8) or avenue(x, y, r * 0.75):
            return True
        if y < -PY and x < 26 and x > -70:
            return True
        return math.hypot(x, y) > 330

    city(
        M,
        -190,
        -62,
        210,
        330,
        skip,
        seed=11,
        lit=0.10,
        floors=(3, 6),
        detail=lambda x, y: 2 if math.hypot(x, y) < 95 else 1,
        hscale=lambda x, y: 1.0 if math.hypot(x, y) < 120 else 0.8,
        damage=damage,
    )
    if pick:
        print("windows switched", switch_windows(M, pick))
    M.box(-400, -200, -1, 400, 600, 0, "asphalt")
    M.box(-PX, -PY, 0, PX, PY, 0.04, "paving")
    for r, z, m in ((15, 0.12, "asphalt"), (13.2, 0.22, "paving"), (9.0, 0.42, "leaf2"), (8.0, 0.45, "paving")):
        M.lathe([(r, 0), (r, z)], 64, m)
    with M.at(T(0, 0, 0.45), R(18)):
        (tower or clock_tower_at)(M, clock, *time)

    def lp(x, y, ang):
        lamp_post(M, x, y, 8, ang, lamp(x, y), 1)

    for k in range(12):
        a = k * math.pi / 6 + 0.2
        lp(24 * math.cos(a), 22 * math.sin(a), math.degrees(a) + 180)
    for k in range(14):
        x = rnd.uniform(-PX, PX)
        y = rnd.choice([-1, 1]) * (PY - 2.5)
        if not avenue(x, y, 3):
            tree(M, x, y, rnd.uniform(4, 6), rnd)
    for x0 in (-1, 1):
        for k in range(5):
            (
                tree(M, x0 * (PX - 2.5), -26 + 12 * k + rnd.uniform(-2, 2), rnd.uniform(4, 6), rnd)
                if abs(-26 + 12 * k + 2) > 9
                else None
            )
    for k in range(12):
        for s in (-1, 1):
            lp(4 + s * 7.5, 44 + 16 * k, 180 if s > 0 else 0)
            lp(48 + 16 * k, -2 + s * 7.5, 270 if s > 0 else 90)
    with M.at(T(-70, 285, 0), R(10)):
        khalid_mosque(M)
    M.build("square")
    if roof:
        F = Mesh()
        with F.building(T(-64, -74, 0), R(-14)):
            block(F, 22, 12, 5, 3, lit=0.0, detail=2)
        F.build("roof")


def square_crowd(spread, along, reach, box, n, gap, seed):
    """where people stand: dense round the plinth, thinner over spread metres, and into the avenues (share along, over reach metres)"""

    def density(x, y):
        r = math.hypot(x, y)
        if r < 7.6:
            return 0
        if not in_plaza(x, y, -1.5) and not avenue(x, y, -3):
            return 0
        av = avenue(x, y, -3.2)
        return max(math.exp(-(((r - 7) / spread) ** 2)), along * math.exp(-max(0, r - 36) / reach) * av)

    return poisson(density, *box, n, gap, seed)


def square_lamps(avenues, middle, posts, south, west):
    """what lights the square, each as the arguments of stage.point; powers: along the avenues, from the crowd, from the posts, at the plinth"""
    out = []
    for k in range(4):
        out.append((4, 52 + 30 * k, 7.5, "#FFC98A", avenues, 1.0))
        out.append((56 + 30 * k, -2, 7.5, "#FFC98A", avenues, 1.0))
    for k in range(9):
        a = 2 * math.pi * k / 9
        out.append((13 * math.cos(a), 12 * math.sin(a), 3.4, "#FFB257", middle, 2.2))
    for k in range(12):
        a = k * math.pi / 6 + 0.2
        out.append((22.6 * math.cos(a), 20.6 * math.sin(a), 8, "#FFC98A", posts, 0.6))
    return out + [(0, -9, 1.2, "#FFC98A", south, 1.5), (-9, 0, 1.2, "#FFC98A", west, 1.5)]


def small_lights(pts, r=0.1, mat="lamp", zf=square_z, jar=True):
    """lights standing on the ground: an emissive core, seen by the camera only, on a low dark foot"""
    m = Mesh()
    m.lathe([(0.01, -1), (0.75, -0.75), (1, 0), (0.7, 0.8), (0.01, 1.15)], 10, mat)
    o = m.build("gl", True)
    me = o.data
    bpy.data.objects.remove(o)
    f = Mesh()
    f.lathe([(0.1, 0), (0.1, 0.05)], 10, "peg2")
    o = f.build("gf")
    fe = o.data
    bpy.data.objects.remove(o)
    for x, y in pts:
        z = zf(x, y)
        if jar:
            b = bpy.data.objects.new("f", fe)
            b.location = (x, y, z)
            bpy.context.collection.objects.link(b)
        l = bpy.data.objects.new("g", me)
        l.location = (x, y, z + 0.05 + r)
        l.scale = (r, r, r)
        bpy.context.collection.objects.link(l)
        l.visible_diffuse = l.visible_shadow = l.visible_glossy = False


def project(p, cam=SQ_CAM, w=1920, h=1080):
    """pixel of a point for a stage.camera tuple (no shift)"""
    loc, tgt, lens = np.array(cam[0], float), np.array(cam[1], float), cam[2]
    f = tgt - loc
    f /= np.linalg.norm(f)
    r = np.cross(f, (0, 0, 1.0))
    r /= np.linalg.norm(r)
    u = np.cross(r, f)
    q = np.array(p, float) - loc
    z = q @ f
    k = lens / 18.0 * w / 2
    return w / 2 + k * (q @ r) / z, h / 2 - k * (q @ u) / z


CLOCK_CAM = (
    (-44, -80, 27),
    (9.6, 2, 18.6),
    46,
    0.30,
    (0, -4, 16),
)  # plates 31 and 32: nearer, from where plate 11 stands
