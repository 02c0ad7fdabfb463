"""Walls and slabs with openings, block by block where they are damaged; arches."""

import math
import random

import numpy as np

from kit.mesh import *
from kit.noise import *


class Blast:
    """Damage = union of noisy spheres in the building's own frame."""

    def __init__(s, spheres, seed=0, rough=0.9, freq=0.55):
        s.sp = spheres
        s.seed = seed
        s.rough = rough
        s.freq = freq

    def __call__(s, P):
        n = fbm(P * s.freq, s.seed, 4) * 2.2 * s.rough
        out = np.zeros(P.shape[:-1], bool)
        for x, y, z, r in s.sp:
            out |= np.linalg.norm((P - (x, y, z)) * (1, 1, 0.9), axis=-1) + n < r
        return out


def wall(M, L, H, t=0.28, openings=(), damage=None, cell=0.34, mat="plaster", mat_in=None, mat_edge=None):
    """Solid wall: x 0..L, outer face y=0, inner face y=t, z 0..H, rectangular openings (x0,z0,x1,z1).
    With damage, the wall is a field of blocks; blocks for which damage(P) is true are missing."""
    mat_in = mat_in or mat
    mat_edge = mat_edge or (mat if damage is None else "concrete")
    xs = {0.0, L}
    zs = {0.0, H}
    for a, b, c, d in openings:
        xs |= {a, c}
        zs |= {b, d}

    def lines(q, hi):
        q = sorted(x for x in q if -1e-6 <= x <= hi + 1e-6)
        q = [x for i, x in enumerate(q) if i == 0 or x - q[i - 1] > 1e-4]
        if damage is None:
            return np.array(q)
        o = []
        for a, b in zip(q, q[1:]):
            k = max(1, int(round((b - a) / cell)))
            o += list(np.linspace(a, b, k + 1)[:-1])
        return np.array(o + [q[-1]])

    X = lines(xs, L)
    Z = lines(zs, H)
    nx, nz = len(X) - 1, len(Z) - 1
    cx = (X[1:] + X[:-1]) / 2
    cz = (Z[1:] + Z[:-1]) / 2
    CX, CZ = np.meshgrid(cx, cz, indexing="ij")
    solid = np.ones((nx, nz), bool)
    for a, b, c, d in openings:
        solid &= ~((CX > a) & (CX < c) & (CZ > b) & (CZ < d))
    GX, GZ = np.meshgrid(X, Z, indexing="ij")
    jx = np.zeros_like(GX)
    jz = np.zeros_like(GX)
    if damage is not None:
        P = M.local(np.stack([CX, np.full_like(CX, t / 2), CZ], -1).reshape(-1, 3))
        gone = damage(P).reshape(nx, nz)
        keep = solid & ~gone
        # drop floating crumbs
        for _ in range(2):
            nb = np.zeros_like(keep, int)
            nb[1:] += keep[:-1]
            nb[:-1] += keep[1:]
            nb[:, 1:] += keep[:, :-1]
            nb[:, :-1] += keep[:, 1:]
            keep &= nb > 0
        solid = keep
        g = np.zeros((nx + 1, nz + 1), bool)
        for a in (0, 1):
            for b in (0, 1):
                g[a : nx + a, b : nz + b] |= gone
        rs = np.random.RandomState(int(abs(M.X[0, 3] * 13 + M.X[1, 3] * 7 + L * 31)) % 2**31)
        jx = g * (rs.rand(nx + 1, nz + 1) - 0.5) * cell * 0.8
        jz = g * (rs.rand(nx + 1, nz + 1) - 0.5) * cell * 0.8
        jx[0] = jx[-1] = 0
        jz[:, 0] = 0
    VF = np.stack([GX + jx, np.zeros_like(GX), GZ + jz], -1).reshape(-1, 3)
    VB = VF.copy()
    VB[:, 1] = t
    n = len(VF)
    idx = np.arange(n).reshape(nx + 1, nz + 1)
    F = []
    mm = []
    I, J = np.nonzero(solid)
    a, b, c, d = idx[I, J], idx[I + 1, J], idx[I + 1, J + 1], idx[I, J + 1]
    F += list(zip(a, b, c, d))
    mm += [mat] * len(I)
    F += list(zip(d + n, c + n, b + n, a + n))
    mm += [mat_in] * len(I)
    pad = np.zeros((nx + 2, nz + 2), bool)
    pad[1:-1, 1:-1] = solid
    I, J = np.nonzero(pad[1:, 1:-1] != pad[:-1, 1:-1])  # vertical edges at line I
    for i, j in zip(I, J):
        p, q = idx[i, j], idx[i, j + 1]
        left = pad[i, j + 1]
        F.append((p, p + n, q + n, q) if left else (q, q + n, p + n, p))
        mm.append(mat_edge)
    I, J = np.nonzero(pad[1:-1, 1:] != pad[1:-1, :-1])
    for i, j in zip(I, J):
        p, q = idx[i, j], idx[i + 1, j]
        low = pad[i + 1, j]
        F.append((q, q + n, p + n, p)[::-1] if not low else (q, q + n, p + n, p))
        mm.append(mat_edge)
    M.add(np.concatenate([VF, VB]), F, mm)


def slab(M, w, d, t=0.24, damage=None, mat="slab", cell=0.45):
    """horizontal slab x 0..w, y 0..d, top at z=0"""
    with M.at(R(-90, "x")):  # wall z -> y ; wall y -> -z
        # after R(-90,x): (x,y,z) -> (x, z, -y)
        wall(M, w, d, t, (), damage, cell, mat, mat, "concrete")


def arch_openings_poly(x0, x1, z0, zs, n=7, pointed=True):
    """polyline of a pointed (or round) arch, from left spring to right spring"""
    w = x1 - x0
    out = []
    if pointed:
        r = w * 0.62
        for k in range(n + 1):
            # left arc centre at x0+r
            a = math.pi - k / n * math.acos((r - w / 2) / r)
            out.append((x0 + r + r * math.cos(a), zs + r * math.sin(a)))
        out += [(x0 + x1 - x, z) for x, z in out[-2::-1]]
    else:
        for k in range(2 * n + 1):
            a = math.pi * (1 - k / (2 * n))
            out.append(((x0 + x1) / 2 + w / 2 * math.cos(a), zs + w / 2 * math.sin(a)))
    return out


def arch_wall(M, L, H, t, arches, mat="limestone", band=None, mat_in=None, ends=False):
    """wall with arched openings [(x0,x1,z0,zspring,pointed)], built as strips; band=(h, matA, matB) gives ablaq courses"""
    # boundaries in z for banding
    zs = {0.0, H}
    if band:
        k = 0.0
        while k < H:
            zs.add(round(k, 4))
            k += band[0]
    arcs = [
        dict(
            x0=a[0], x1=a[1], z0=a[2], poly=arch_openings_poly(a[0], a[1], a[2], a[3], 8, a[4] if len(a) > 4 else True)
        )
        for a in arches
    ]
    for a in arcs:
        zs |= {a["z0"]} | {round(z, 4) for _, z in a["poly"]}
    zs = sorted(z for z in zs if 0 <= z <= H)
    zs = [z for i, z in enumerate(zs) if i == 0 or z - zs[i - 1] > 1e-3]

    def edge(a, z):
        """half-open x-interval of arch opening at height z"""
        top = max(p[1] for p in a["poly"])
        spring = a["poly"][0][1]
        if z < a["z0"] - 1e-6 or z > top + 1e-6:
            return None
        if z <= spring:
            return a["x0"], a["x1"]
        m = len(a["poly"]) // 2
        left = a["poly"][: m + 1]
        for (xa, za), (xb, zb) in zip(left, left[1:]):
            if za - 1e-9 <= z <= zb + 1e-9:
                x = xa + (xb - xa) * ((z - za) / max(zb - za, 1e-9))
                return x, a["x0"] + a["x1"] - x
        return ((a["x0"] + a["x1"]) / 2,) * 2

    for zl, zh in zip(zs, zs[1:]):
        zm = (zl + zh) / 2
        mt = mat
        if band:
            mt = band[1] if int(zm / band[0] + 1e-6) % 2 == 0 else band[2]
        cuts = []
        for a in arcs:
            if edge(a, zm) is not None and edge(a, zm)[1] - edge(a, zm)[0] > 1e-3:
                lo = edge(a, zl + 1e-6) or edge(a, zm)
                hi = edge(a, zh - 1e-6) or edge(a, zm)
                cuts.append((lo, hi))
        cuts.sort(key=lambda c: c[0][0])
        xl = (0.0, 0.0)
        segs = []
        for lo, hi in cuts:
            segs.append((xl, (lo[0], hi[0])))
            xl = (lo[1], hi[1])
        segs.append((xl, (L, L)))
        for (a0, a1), (b0, b1) in segs:
            if b0 - a0 < 1e-4 and b1 - a1 < 1e-4:
                continue
            V = [(a0, 0, zl), (b0, 0, zl), (b1, 0, zh), (a1, 0, zh), (a0, t, zl), (b0, t, zl), (b1, t, zh), (a1, t, zh)]
            F = [
                (0, 1, 2, 3),
                (5, 4, 7, 6),
            ]  # reveals; end faces only for a free-standing wall (coplanar faces go black)
            if ends or b0 < L - 1e-6 or b1 < L - 1e-6:
                F.append((1, 5, 6, 2))
            if ends or a0 > 1e-6 or a1 > 1e-6:
                F.append((4, 0, 3, 7))
            M.add(V, F, [mt, mat_in or mt] + [mt] * (len(F) - 2))
    M.add([(0, 0, H), (L, 0, H), (L, t, H), (0, t, H)], [(0, 1, 2, 3)], mat)


def arch_edge(poly, x0, x1, z0, z):
    """half-open x interval of an arch opening at height z, or None"""
    top = max(p[1] for p in poly)
    sp = poly[0][1]
    if z < z0 - 1e-6 or z > top + 1e-6:
        return None
    if z <= sp:
        return x0, x1
    m = len(poly) // 2
    for (xa, za), (xb, zb) in zip(poly[: m + 1], poly[1 : m + 1]):
        if za - 1e-9 <= z <= zb + 1e-9:
            x = xa + (xb - xa) * ((z - za) / max(zb - za, 1e-9))
            return x, x0 + x1 - x
    return ((x0 + x1) / 2,) * 2
