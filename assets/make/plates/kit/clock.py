"""The New Clock Tower, freely after the original, and a small model of it."""

import math
import random


from kit.monuments import *


def clock_tower(M, lit=True):
    """New Clock Tower, freely after the tower of 1958: stepped plinth, tall pier shaft, four faces, lantern."""
    for k, r in enumerate((7.2, 6.3, 5.4)):
        M.lathe([(r, k * 0.28), (r, k * 0.28 + 0.28)], 8, "paving", rot=22.5)

    def sq(a, z0, z1, mat):
        M.box(-a, -a, z0, a, a, z1, mat)

    # base with pointed niches in ablaq
    for q in range(4):
        with M.at(R(90 * q), T(-2.5, -2.5, 0.84)):
            arch_wall(M, 5, 6.4, 0.7, [(1.35, 3.65, 0.4, 3.2, True)], "limestone", (0.53, "limestone", "basalt"))
    sq(1.9, 0.84, 7.1, "plaster2")
    sq(2.8, 7.24, 7.6, "limestone")
    sq(2.5, 7.6, 7.9, "limestone")
    sq(2.2, 7.9, 8.3, "basalt")
    # shaft: recessed core and four corner piers
    sq(1.25, 8.3, 22.4, "plaster2")
    for x in (-1, 1):
        for y in (-1, 1):
            M.box(x * 1.75 - 0.45, y * 1.75 - 0.45, 8.3, x * 1.75 + 0.45, y * 1.75 + 0.45, 22.4, "limestone")
    for z in (11.8, 15.3, 18.8):
        sq(1.72, z, z + 0.3, "basalt")
    for q in range(4):
        with M.at(R(90 * q)):
            for z in (9.2, 12.7, 16.2, 19.6):
                M.box(-0.32, -1.32, z, 0.32, -1.22, z + 1.9, "glass")
    for k, (a, b) in enumerate(zip(bands(22.4, 24.2, 0.3), bands(22.4, 24.2, 0.3)[1:])):
        sq(2.2 + 0.03 * k, a, b, "limestone" if k % 2 == 0 else "basalt")
    sq(2.62, 24.2, 24.6, "limestone")
    # clock block
    sq(2.25, 24.6, 29.2, "limestone")
    for x in (-1, 1):
        for y in (-1, 1):
            M.box(x * 2.2 - 0.22, y * 2.2 - 0.22, 24.6, x * 2.2 + 0.22, y * 2.2 + 0.22, 29.2, "basalt")
    for q in range(4):
        with M.at(R(90 * q), T(0, -2.28, 26.9), R(90, "x")):
            M.lathe([(1.72, 0), (1.72, 0.12), (1.52, 0.16)], 40, "basalt")
            M.lathe([(1.5, 0.1), (1.5, 0.17)], 40, "clockface" if lit else "limestone")
            for i in range(12):
                with M.at(R(30 * i), T(0, 1.22, 0.17)):
                    M.box(-0.045, -0.13, 0, 0.045, 0.13, 0.03, "iron")
            with M.at(R(-200)):
                M.box(-0.07, -0.1, 0.18, 0.07, 0.78, 0.21, "iron")
            with M.at(R(-240)):
                M.box(-0.05, -0.12, 0.2, 0.05, 1.15, 0.23, "iron")
    sq(2.75, 29.2, 29.6, "limestone")
    sq(2.5, 29.6, 29.9, "limestone")
    # lantern
    for q in range(4):
        with M.at(R(90 * q), T(-1.6, -1.6, 29.9)):
            arch_wall(M, 3.2, 2.6, 0.35, [(0.45, 1.4, 0.1, 1.3, True), (1.8, 2.75, 0.1, 1.3, True)], "limestone")
    sq(1.95, 32.5, 32.8, "limestone")
    M.lathe([(1.9 * 1.2, 32.8), (1.5, 33.5), (0.8, 34.4), (0.12, 35.2), (0.06, 36.6)], 4, "lead", rot=45)
    with M.at(T(0, 0, 36)):
        ico(M, 0.2, "lead", 1, 0)


def clock_tower_at(M, lit=True, hour=6, minute=40):
    """clock_tower with the hands set (the tower itself always shows 6:40: dusk in plate 11, first light in 29)"""
    g = globals()
    R0 = g["R"]
    g["R"] = lambda deg, axis="z": R0({-200: -(hour % 12 * 30 + minute / 2), -240: -minute * 6}.get(deg, deg), axis)
    try:
        clock_tower(M, lit)
    finally:
        g["R"] = R0


def wood_tower(M, seed=0):
    """Small model of the clock tower, about 5.8 m, built of boards here (2011: models of the tower stood in several districts, material not known)"""
    rnd = random.Random(seed)

    def board(x0, y0, z0, x1, y1, z1, mat="planks_warm"):
        q = rnd.uniform(0.72, 1.12)
        M.tint = (q, q * rnd.uniform(0.96, 1.0), q * rnd.uniform(0.9, 1.0))
        j = rnd.uniform(-0.006, 0.006)
        M.box(x0, y0 + j, z0 + rnd.uniform(-0.012, 0.012), x1, y1 + j, z1 + rnd.uniform(-0.012, 0.012), mat)
        M.tint = (1, 1, 1)

    def clad(a, z0, z1, n, mat="planks_warm", gap=0.008):  # four sides of upright boards
        for q in range(4):
            with M.at(R(90 * q)):
                w = 2 * a / n
                for i in range(n):
                    board(
                        -a + i * w + gap,
                        -a,
                        z0,
                        -a + (i + 1) * w - gap,
                        -a + 0.03,
                        z1,
                        mat(i) if callable(mat) else mat,
                    )
        M.box(-a + 0.04, -a + 0.04, z0, a - 0.04, a - 0.04, z1 - 0.03, "wood")

    def rail(a, z0, z1, mat="planks_warm", over=0.03):
        for q in range(4):
            with M.at(R(90 * q)):
                board(-a - over, -a - over, z0, a + over, -a + 0.01, z1, mat)

    # rough platform
    for i in range(14):
        board(-1.5, -1.5 + i * 0.215, 0.30, 1.5, -1.5 + i * 0.215 + 0.2, 0.36, "plank")
    for x in (-1.35, 0, 1.35):
        for y in (-1.4, 1.4):
            M.box(x - 0.07, y - 0.07, 0, x + 0.07, y + 0.07, 0.3, "wood")
    for y in (-1.5, 1.44):
        board(-1.5, y, 0.12, 1.5, y + 0.05, 0.28, "plank")
    # base in painted courses, as on the original
    for k in range(6):
        for q in range(4):
            with M.at(R(90 * q)):
                board(
                    -0.62,
                    -0.62,
                    0.36 + k * 0.17,
                    0.62,
                    -0.59,
                    0.36 + k * 0.17 + 0.165,
                    "limestone" if k % 2 == 0 else "basalt",
                )
    M.box(-0.58, -0.58, 0.36, 0.58, 0.58, 1.36, "wood")
    rail(0.66, 1.38, 1.46)
    clad(0.4, 1.46, 3.45, 5, lambda i: "limestone" if i in (0, 4) else "planks_warm")
    for z in (1.95, 2.45, 2.95):
        rail(0.41, z, z + 0.06, "basalt", 0.012)
    for q in range(4):  # painted windows
        with M.at(R(90 * q)):
            for z in (1.6, 2.1, 2.6, 3.1):
                M.box(-0.07, -0.415, z, 0.07, -0.398, z + 0.26, "peg3")
    for k in range(4):
        rail(0.44 + 0.015 * k, 3.45 + k * 0.06, 3.505 + k * 0.06, "limestone" if k % 2 == 0 else "basalt", 0.01)
    rail(0.58, 3.70, 3.77)
    clad(0.52, 3.77, 4.72, 4, "limestone")
    for q in range(4):
        with M.at(R(90 * q)):
            for s in (-1, 1):
                M.box(s * 0.5 - 0.05, -0.545, 3.77, s * 0.5 + 0.05, -0.515, 4.72, "basalt")
        with M.at(R(90 * q), T(0, -0.535, 4.25), R(90, "x")):
            M.lathe([(0.385, 0), (0.385, 0.025), (0.345, 0.03)], 32, "basalt")
            M.lathe([(0.345, 0.02), (0.345, 0.034)], 32, "clockcard")
            for i in range(12):
                with M.at(R(30 * i), T(0, 0.28, 0.034)):
                    M.box(-0.012, -0.035, 0, 0.012, 0.035, 0.008, "iron")
            with M.at(R(-200)):
                M.box(-0.018, -0.03, 0.036, 0.018, 0.18, 0.045, "iron")
            with M.at(R(-240)):
                M.box(-0.013, -0.03, 0.04, 0.013, 0.26, 0.05, "iron")
    rail(0.62, 4.72, 4.80)
    for x in (-0.3, 0.3):
        for y in (-0.3, 0.3):
            M.box(x - 0.05, y - 0.05, 4.8, x + 0.05, y + 0.05, 5.2, "planks_warm")
    rail(0.36, 5.2, 5.26)
    M.lathe([(0.55, 5.26), (0.02, 5.78)], 4, "plank", rot=45)
    M.tube([(0, 0, 5.7), (0, 0, 6.0)], 0.014, 5, "iron")
    for a in (35, 145, 215, 325):  # stays
        ca, sa = math.cos(math.radians(a)), math.sin(math.radians(a))
        M.tube([(ca * 0.45, sa * 0.45, 3.4), (ca * 1.4, sa * 1.4, 0.36)], 0.02, 5, "wood")
