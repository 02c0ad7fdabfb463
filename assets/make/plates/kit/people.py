"""People as an architect's pegs, and the lights they carry."""

import math
import random

import bpy

from kit.mesh import *


def peg_mesh(mat, h=1.66):
    m = Mesh()
    m.lathe([(0.24, 0), (0.23, 0.3), (0.15, 1.0), (0.2, h - 0.38), (0.12, h - 0.27)], 10, mat)
    with m.at(T(0, 0, h - 0.1)):
        m.lathe([(0.01, -0.16), (0.09, -0.13), (0.135, 0), (0.09, 0.1), (0.01, 0.135)], 10, mat)
    ob = m.build("peg_" + mat, True)
    me = ob.data
    bpy.data.objects.remove(ob)
    return me


def crowd(pts, seed=0, lights=0.35, lamp="lamp", mats=("peg", "peg", "peg2", "peg3"), hfun=None):
    """instances of architect's pegs; a share of them holds a small light. Returns number of lights."""
    rnd = random.Random(seed)
    me = {m: peg_mesh(m) for m in set(mats)}
    lm = Mesh()
    lm.lathe([(0.01, -0.09), (0.07, -0.05), (0.09, 0), (0.07, 0.05), (0.01, 0.09)], 8, lamp)
    o = lm.build("light", True)
    lme = o.data
    bpy.data.objects.remove(o)
    c = 0
    for x, y in pts:
        z = hfun(x, y) if hfun else 0
        k = rnd.uniform(0.88, 1.08)
        ob = bpy.data.objects.new("p", me[rnd.choice(mats)])
        ob.location = (x, y, z)
        ob.scale = (k, k, k * rnd.uniform(0.95, 1.05))
        ob.rotation_euler = (0, 0, rnd.uniform(0, 6.28))
        bpy.context.collection.objects.link(ob)
        if rnd.random() < lights:
            a = rnd.uniform(0, 6.28)
            l = bpy.data.objects.new("l", lme)
            l.location = (x + 0.22 * math.cos(a), y + 0.22 * math.sin(a), z + rnd.uniform(1.25, 1.95))
            bpy.context.collection.objects.link(l)
            l.visible_diffuse = l.visible_shadow = l.visible_glossy = False
            c += 1
    return c


def poisson(f, x0, y0, x1, y1, n, rmin, seed=0):
    """n points with density f(x,y) in 0..1 and min distance (grid hash)"""
    rnd = random.Random(seed)
    cells = {}
    out = []
    tries = 0
    while len(out) < n and tries < n * 60:
        tries += 1
        x, y = rnd.uniform(x0, x1), rnd.uniform(y0, y1)
        if rnd.random() > f(x, y):
            continue
        gx, gy = int(x // rmin), int(y // rmin)
        if any(
            (x - a) ** 2 + (y - b) ** 2 < rmin * rmin
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            for a, b in cells.get((gx + i, gy + j), ())
        ):
            continue
        cells.setdefault((gx, gy), []).append((x, y))
        out.append((x, y))
    return out
