"""Apartment houses, old houses, and blocks of them."""

import random

import numpy as np

from kit.walls import *
from kit.clutter import *

PL = ["plaster", "plaster2", "plaster3", "limestone", "plaster", "plaster2"]


ROOMS = ["room_blue", "room_rose", "room_ochre", "room_green", "plaster"]


def facade_openings(w, floors, fh, rnd, shops, base=0.0):
    """returns openings and balcony list for one facade"""
    bay = rnd.choice([2.9, 3.2, 3.5])
    n = max(1, int(w / bay))
    bw = w / n
    ops, balc = [], []
    for f in range(floors):
        z = f * fh
        for b in range(n):
            xc = (b + 0.5) * bw
            if f == 0 and shops:
                ops.append((xc - bw * 0.4, 0.12, xc + bw * 0.4, fh - 0.55, "shop"))
            elif f > 0 and b % 3 == 1 and n > 2:
                ops.append((xc - 0.75, z + 0.15, xc + 0.75, z + 2.45, "door"))
                balc.append((xc, z))
            else:
                ops.append((xc - 0.62, z + 0.95, xc + 0.62, z + 2.4, "win"))
    return ops, balc


def block(
    M,
    w,
    d,
    floors,
    seed=0,
    fh=3.2,
    damage=None,
    lit=0.0,
    shops=True,
    mat=None,
    roof=True,
    detail=2,
    tint=None,
    sides=(0, 1, 2, 3),
    dark=0.0,
):
    """Concrete apartment house. x 0..w, y 0..d, front (street) face y=0 looking to -y.
    detail 0: far background box with inset panes; 1: + parapet; 2: + balconies, shutters, roof clutter."""
    rnd = random.Random(seed)
    H = floors * fh
    mat = mat or rnd.choice(PL)
    if damage is not None:
        mat = "scarred"
    k = rnd.uniform(0.86, 1.06)
    M.tint = tint or (k, k * rnd.uniform(0.985, 1.01), k * rnd.uniform(0.95, 1.01))
    t = 0.28
    for si, (L, tr) in enumerate(
        [(w, [T(0, 0)]), (d, [T(w, 0), R(90)]), (w, [T(w, d), R(180)]), (d, [T(0, d), R(270)])]
    ):
        if si not in sides:
            continue
        if si in (1, 3):
            tr = tr + [T(t, 0)]
            L = L - 2 * t  # no overlap at the corners: coplanar faces would shadow each other
        with M.at(*tr):
            ops, balc = facade_openings(L, floors, fh, rnd, shops and si in (0, 1))
            if si in (1, 3) and rnd.random() < 0.35 and not damage:
                ops = [o for o in ops if rnd.random() < 0.4]
                balc = []
            wall(M, L, H, t, [o[:4] for o in ops], damage, 0.34, mat, rnd.choice(ROOMS) if damage else mat)
            if damage is None and detail > 0:
                for f in range(1, floors):
                    M.box(-0.06, -0.07, f * fh - 0.16, L + 0.06, 0.02, f * fh, mat)
            for x0, z0, x1, z1, kind in ops:
                if damage is not None:
                    continue
                lm = "window" if rnd.random() < lit else ("window2" if rnd.random() < lit * 0.4 else "glass")
                if kind == "shop":
                    up = rnd.random()
                    M.box(x0, 0.12, z0 - 0.12, x1, 0.16, z1, "shutter" if up < 0.7 else lm)
                    if detail > 1:
                        M.box(
                            x0 - 0.1,
                            -0.75 if rnd.random() < 0.3 else -0.12,
                            z1 + 0.05,
                            x1 + 0.1,
                            0,
                            z1 + 0.15,
                            rnd.choice(["cloth", mat, "concrete"]),
                        )
                else:
                    M.box(x0, t * 0.62, z0, x1, t * 0.7, z1, lm)
                    if detail > 1:
                        M.box(x0 - 0.1, -0.08, z0 - 0.1, x1 + 0.1, 0.02, z0, mat)
                        r = rnd.random()
                        if lm == "glass" and r < 0.62:
                            q = rnd.choice([0.25, 0.45, 0.7, 1.0])
                            M.box(x0, t * 0.35, z1 - (z1 - z0) * q, x1, t * 0.42, z1, "shutter")
                        M.box((x0 + x1) / 2 - 0.03, t * 0.5, z0, (x0 + x1) / 2 + 0.03, t * 0.66, z1, "plaster")
            if detail > 1:
                for xc, z in balc:
                    gone = damage is not None and (damage(M.local(np.array([[xc, -0.5, z]])))[0] or rnd.random() < 0.25)
                    if gone:
                        continue
                    M.box(xc - 1.25, -1.15, z - 0.02, xc + 1.25, 0, z + 0.14, mat)
                    if rnd.random() < 0.45:
                        M.box(xc - 1.25, -1.15, z + 0.14, xc + 1.25, -1.05, z + 1.05, mat)
                        for e in (-1.25, 1.15):
                            M.box(xc + e, -1.05, z + 0.14, xc + e + 0.1, 0, z + 1.05, mat)
                    else:
                        for q in np.linspace(-1.2, 1.2, 11):
                            M.box(xc + q - 0.02, -1.12, z + 0.14, xc + q + 0.02, -1.08, z + 1.0, "iron")
                        M.box(xc - 1.25, -1.13, z + 1.0, xc + 1.25, -1.06, z + 1.07, "iron")
                    if damage is None and rnd.random() < 0.3:
                        M.box(xc - 1.2, -1.2, z + 1.15, xc + rnd.uniform(0.2, 1.1), -1.17, z + 2.5, "cloth")
                if damage is None and rnd.random() < 0.6:
                    for _ in range(rnd.randint(1, 3)):
                        xx = rnd.uniform(0.5, L - 1)
                        zz = rnd.randint(1, max(1, floors - 1)) * fh + 0.4
                        M.box(xx, -0.42, zz, xx + 0.8, -0.02, zz + 0.55, "peg")
    # slabs
    for f in range(1, floors + 1):
        with M.at(T(t * 0.5, t * 0.5, f * fh)):
            if damage is None:
                if f == floors:
                    M.box(0, 0, -0.25, w - t, d - t, 0.005, "concrete")  # above the tops of the walls
            else:
                slab(M, w - t, d - t, 0.22, damage, "slab")
    if damage is not None:
        # interior partitions so that opened rooms read as rooms
        nb = max(2, int(w / 3.6))
        for i in range(1, nb):
            with M.at(T(i * w / nb, t, 0), R(90)):
                wall(
                    M,
                    d - 2 * t,
                    H,
                    0.14,
                    [(d * 0.4, f * fh + 0.05, d * 0.4 + 0.9, f * fh + 2.1) for f in range(floors)],
                    damage,
                    0.4,
                    rnd.choice(ROOMS),
                    rnd.choice(ROOMS),
                )
        with M.at(T(t, d * 0.45, 0)):
            wall(
                M,
                w - 2 * t,
                H,
                0.14,
                [
                    (w * 0.3 * i + 0.8, f * fh + 0.05, w * 0.3 * i + 1.7, f * fh + 2.1)
                    for f in range(floors)
                    for i in range(2)
                ],
                damage,
                0.4,
                rnd.choice(ROOMS),
                rnd.choice(ROOMS),
            )
    if roof and detail > 0:
        for L, tr in [
            (w, [T(0, 0, H)]),
            (d - 0.4, [T(w, 0.2, H), R(90)]),
            (w, [T(w, d, H), R(180)]),
            (d - 0.4, [T(0, d - 0.2, H), R(270)]),
        ]:
            with M.at(*tr):
                wall(M, L, 0.9, 0.2, (), damage, 0.34, mat)

        def ok(x, y, rr=0.8):
            return damage is None or not damage(np.array([[x, y, H]]))[0]

        if detail > 0:
            sx, sy = rnd.uniform(1, max(1.1, w - 4)), rnd.uniform(d * 0.4, max(d * 0.41, d - 4))
            if ok(sx, sy) and ok(sx + 2.5, sy + 2.5):
                M.box(sx, sy, H - 0.05, sx + 2.8, sy + 3, H + 2.5, mat)
                M.box(sx - 0.15, sy - 0.15, H + 2.5, sx + 2.95, sy + 3.15, H + 2.66, "concrete")
            for _ in range(rnd.randint(1, 4)):
                x, y = rnd.uniform(1, w - 1), rnd.uniform(1, d - 1)
                if ok(x, y):
                    water_tank(M, x, y, H, rnd)
            for _ in range(rnd.randint(1, 4)):
                x, y = rnd.uniform(0.7, w - 0.7), rnd.uniform(0.7, d - 0.7)
                if ok(x, y):
                    dish(M, x, y, H, rnd)
    M.tint = (1, 1, 1)


def old_house(M, w, d, h=7.2, seed=0, lit=0.0, band=True):
    """Old-city house: basalt ground floor with limestone courses, arched windows, timber oriel."""
    rnd = random.Random(seed)
    k = rnd.uniform(0.9, 1.05)
    M.tint = (k, k, k)
    lo = 3.6
    for si, (L, tr) in enumerate(
        [(w, [T(0, 0)]), (d, [T(w, 0), R(90)]), (w, [T(w, d), R(180)]), (d, [T(0, d), R(270)])]
    ):
        with M.at(*tr):
            n = max(1, int(L / 3.4))
            bw = L / n
            ar = []
            dr = rnd.randrange(n)
            for b in range(n):
                xc = (b + 0.5) * bw
                if b == dr:
                    ar.append((xc - 0.8, xc + 0.8, 0.02, 1.9, True))
                elif rnd.random() < 0.5:
                    ar.append((xc - 0.4, xc + 0.4, 1.2, 2.2, True))
            arch_wall(
                M,
                L,
                lo,
                0.5,
                ar,
                "basalt",
                (0.42, "basalt", "basalt2" if rnd.random() < 0.5 else "limestone") if band else None,
            )
            for a in ar:
                M.box(
                    a[0],
                    0.3,
                    a[2],
                    a[1],
                    0.34,
                    a[3] + 0.9,
                    "wood" if a[2] < 0.1 else ("window" if rnd.random() < lit else "glass"),
                )
            up = [((b + 0.5) * bw - 0.5, (b + 0.5) * bw + 0.5, 0.9, 2.0, True) for b in range(n)]
            with M.at(T(0, 0, lo)):
                arch_wall(
                    M,
                    L,
                    h - lo,
                    0.35,
                    up,
                    "limestone",
                    (0.5, "limestone", "basalt" if rnd.random() < 0.4 else "plaster"),
                )
                for a in up:
                    M.box(a[0], 0.2, a[2], a[1], 0.24, a[3] + 0.6, "window" if rnd.random() < lit else "glass")
            if si == 0 and w > 6:
                x = rnd.uniform(1, w - 4)
                M.box(x, -1, lo + 0.3, x + 2.6, 0, lo + 3, "wood")
                M.box(x - 0.1, -1.1, lo + 3, x + 2.7, 0, lo + 3.12, "wood")
                for q in range(3):
                    M.box(
                        x + 0.25 + q * 0.8,
                        -1.03,
                        lo + 1.2,
                        x + 0.75 + q * 0.8,
                        -1,
                        lo + 2.6,
                        "window" if rnd.random() < lit else "glass",
                    )
    M.box(0.2, 0.2, h - 0.5, w - 0.2, d - 0.2, h - 0.25, "concrete")
    if rnd.random() < 0.7:
        water_tank(M, w * 0.6, d * 0.6, h - 0.25, rnd)
    if rnd.random() < 0.7:
        dish(M, w * 0.3, d * 0.5, h - 0.25, rnd)
    M.tint = (1, 1, 1)


def city(
    M,
    x0,
    y0,
    x1,
    y1,
    skip,
    seed=0,
    lit=0.06,
    bw=46,
    bd=27,
    st=8.5,
    floors=(2, 6),
    detail=lambda x, y: 1,
    hscale=lambda x, y: 1.0,
    damage=None,
    jitter=3.0,
):
    """rectangular blocks with two back-to-back rows of houses; skip(x,y,r)->True leaves a lot empty"""
    rnd = random.Random(seed)
    y = y0
    n = 0
    while y < y1:
        x = x0 + rnd.uniform(0, jitter)
        while x < x1:
            for row in (0, 1):
                xx = x
                while xx < x + bw - 6:
                    w = min(rnd.uniform(9, 15), x + bw - xx)
                    d = bd / 2 - 0.3
                    cx, cy = xx + w / 2, y + (d / 2 if row == 0 else bd / 2 + d / 2)
                    if w > 5 and not skip(cx, cy, max(w, d) / 2):
                        fl = max(1, int(round(rnd.randint(*floors) * hscale(cx, cy))))
                        dm = damage(cx, cy, w, d, fl, rnd) if damage else None
                        tr = (
                            [T(xx, y + rnd.uniform(0, 0.8))]
                            if row == 0
                            else [T(xx + w, y + bd - rnd.uniform(0, 0.8)), R(180)]
                        )
                        with M.building(*tr):
                            block(
                                M, w - 0.05, d, fl, rnd.randint(0, 1 << 30), lit=lit, detail=detail(cx, cy), damage=dm
                            )
                        n += 1
                    xx += w
            x += bw + st * rnd.choice([1, 1, 1.3])
        y += bd + st * rnd.choice([1, 1, 1.4])
    return n
