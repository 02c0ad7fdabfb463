"""Mesh builder with a stack of transforms. Everything is in metres."""

import math
from contextlib import contextmanager

import bpy
import numpy as np

from kit.materials import *


def T(x=0, y=0, z=0):
    m = np.eye(4)
    m[:3, 3] = (x, y, z)
    return m


def R(deg, axis="z"):
    a = math.radians(deg)
    c, s = math.cos(a), math.sin(a)
    m = np.eye(4)
    i, j = {"z": (0, 1), "x": (1, 2), "y": (2, 0)}[axis]
    m[i, i] = c
    m[j, j] = c
    m[i, j] = -s
    m[j, i] = s
    return m


def S(x, y=None, z=None):
    return np.diag([x, y or x, z or x, 1.0])


class Mesh:
    def __init__(s):
        s.V = []
        s.F = []
        s.M = []
        s.C = []
        s.n = 0
        s.X = np.eye(4)
        s.B = np.eye(4)
        s.tint = (1, 1, 1)

    @contextmanager
    def at(s, *ms):
        old = s.X
        for m in ms:
            s.X = s.X @ m
        yield s
        s.X = old

    @contextmanager
    def building(s, *ms):
        """like at(), and makes this frame the one in which damage functions are evaluated"""
        old, oldB = s.X, s.B
        for m in ms:
            s.X = s.X @ m
        s.B = np.linalg.inv(s.X)
        yield s
        s.X, s.B = old, oldB

    def local(s, P):
        A = s.B @ s.X
        return P @ A[:3, :3].T + A[:3, 3]

    def add(s, V, F, mat):
        V = np.asarray(V, float)
        s.V.append(V @ s.X[:3, :3].T + s.X[:3, 3])
        flip = np.linalg.det(s.X[:3, :3]) < 0
        i = MI[mat] if isinstance(mat, str) else None
        for k, f in enumerate(F):
            f = tuple(int(q) + s.n for q in f)
            s.F.append(f[::-1] if flip else f)
            s.M.append(i if i is not None else MI[mat[k]])
        s.C.append(np.tile(s.tint, (len(V), 1)))
        s.n += len(V)

    def box(s, x0, y0, z0, x1, y1, z1, mat="plaster", bottom=False):
        V = [
            (x0, y0, z0),
            (x1, y0, z0),
            (x1, y1, z0),
            (x0, y1, z0),
            (x0, y0, z1),
            (x1, y0, z1),
            (x1, y1, z1),
            (x0, y1, z1),
        ]
        F = [(4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7), (3, 2, 1, 0)]
        s.add(V, F, mat)

    def lathe(s, prof, n=24, mat="plaster", rot=0.0, close=True, matf=None):
        """prof: [(r,z)...] bottom to top; matf(k) -> material of ring segment k"""
        a = np.arange(n) * 2 * math.pi / n + math.radians(rot)
        V = np.concatenate([np.stack([r * np.cos(a), r * np.sin(a), np.full(n, z)], 1) for r, z in prof])
        F, mm = [], []
        for k in range(len(prof) - 1):
            for i in range(n):
                j = (i + 1) % n
                F.append((k * n + i, k * n + j, (k + 1) * n + j, (k + 1) * n + i))
                mm.append(matf(k) if matf else mat)
        if close and prof[-1][0] > 1e-6:
            F.append(tuple((len(prof) - 1) * n + i for i in range(n)))
            mm.append(matf(len(prof) - 2) if matf else mat)
        s.add(V, F, mm)

    def tube(s, pts, r, n=6, mat="iron"):
        pts = np.asarray(pts, float)
        V = []
        F = []
        for k, p in enumerate(pts):
            d = pts[min(k + 1, len(pts) - 1)] - pts[max(k - 1, 0)]
            d = d / (np.linalg.norm(d) + 1e-9)
            u = np.cross(d, (0, 0, 1.0))
            u = u / np.linalg.norm(u) if np.linalg.norm(u) > 1e-3 else np.array((1.0, 0, 0))
            v = np.cross(u, d)
            for i in range(n):
                a = 2 * math.pi * i / n
                V.append(p + r * (u * math.cos(a) + v * math.sin(a)))
        for k in range(len(pts) - 1):
            for i in range(n):
                j = (i + 1) % n
                F.append((k * n + i, k * n + j, (k + 1) * n + j, (k + 1) * n + i))
        s.add(V, F, mat)

    def prism(s, poly, z0, z1, mat="plaster", top=None):
        n = len(poly)
        V = [(x, y, z0) for x, y in poly] + [(x, y, z1) for x, y in poly]
        F = [(i, (i + 1) % n, (i + 1) % n + n, i + n) for i in range(n)] + [tuple(range(n, 2 * n))]
        s.add(V, F, [mat] * n + [top or mat])

    def grid(s, f, x0, y0, x1, y1, nx, ny, mat):
        """height field z=f(X,Y)"""
        X, Y = np.meshgrid(np.linspace(x0, x1, nx), np.linspace(y0, y1, ny))
        Z = f(X, Y)
        V = np.stack([X, Y, Z], -1).reshape(-1, 3)
        F = [
            (j * nx + i, j * nx + i + 1, (j + 1) * nx + i + 1, (j + 1) * nx + i)
            for j in range(ny - 1)
            for i in range(nx - 1)
        ]
        s.add(V, F, mat)

    def build(s, name, smooth=False):
        me = bpy.data.meshes.new(name)
        V = np.concatenate(s.V)
        me.from_pydata(V.tolist(), [], s.F)
        used = sorted(set(s.M))
        remap = {g: k for k, g in enumerate(used)}
        for g in used:
            me.materials.append(material(MATS[g]))
        me.polygons.foreach_set("material_index", [remap[g] for g in s.M])
        if smooth:
            me.polygons.foreach_set("use_smooth", [True] * len(me.polygons))
        C = np.concatenate(s.C)
        at = me.color_attributes.new("tint", "FLOAT_COLOR", "POINT")
        at.data.foreach_set("color", np.concatenate([C, np.ones((len(C), 1))], 1).ravel())
        me.update()
        ob = bpy.data.objects.new(name, me)
        bpy.context.collection.objects.link(ob)
        return ob


def library(fn, n, name):
    """n variants built once as mesh data for instancing: fn(mesh, k)"""
    out = []
    for k in range(n):
        m = Mesh()
        fn(m, k)
        ob = m.build("%s%d" % (name, k))
        out.append(ob.data)
        bpy.data.objects.remove(ob)
    return out


def instance(me, x, y, z=0, rot=0, s=1, sz=None):
    ob = bpy.data.objects.new("i", me)
    ob.location = (x, y, z)
    ob.rotation_euler = (0, 0, rot)
    ob.scale = (s, s, sz or s)
    bpy.context.collection.objects.link(ob)
    return ob
