"""Paper with rows of bars that cannot be read, a pen, a stamp."""

from kit.luggage import *
from kit.clutter import *


def rows_of_bars(M, w, h, n, rnd, z, margin=0.022):
    """a table of n rows: a number, a name of two or three parts, a tick; all of them plain bars"""
    step = (h - 2.6 * margin) / n
    M.box(-w / 2 + margin, h / 2 - margin, z, -w / 2 + margin + 0.06, h / 2 - margin + 0.004, z + 0.00025, "inkline")
    for k in range(n):
        y = h / 2 - margin * 1.5 - step * (k + 0.5)
        x = -w / 2 + margin
        M.box(x, y - 0.0008, z, x + 0.007, y + 0.0008, z + 0.0002, "inkline")
        x += 0.016
        for part in range(rnd.choice([2, 3, 3])):
            q = rnd.uniform(0.016, 0.034)
            M.box(x, y - 0.0009, z, x + q, y + 0.0009, z + 0.0002, "inkline")
            x += q + 0.004
        if rnd.random() < 0.8:
            q = rnd.uniform(0.012, 0.03)
            M.box(w / 2 - margin - q, y - 0.0008, z, w / 2 - margin, y + 0.0008, z + 0.0002, "inkline")


def sheet(M, x, y, z, angle, rnd, rows=30, w=0.21, h=0.297):
    """one page, edges lifted a little"""
    with M.at(T(x, y, z), R(angle)):
        k = rnd.uniform(0.94, 1.02)
        M.tint = (k, k, k * rnd.uniform(0.97, 1))
        M.box(-w / 2, -h / 2, -0.0004, w / 2, h / 2, 0, "sheet")
        M.tint = (1, 1, 1)
        if rows:
            with M.at(S(-1, 1, 1)):  # from right to left, as Arabic is written
                rows_of_bars(M, w, h, rows, rnd, 0.0001)


def stack(M, x, y, z, n, angle, rnd, rows=30):
    """n pages, none quite square with the next; drawn four to a layer"""
    t = 0.00045
    for k in range(n // 4):
        with M.at(T(x + rnd.gauss(0, 0.0016), y + rnd.gauss(0, 0.0016), z + k * 4 * t), R(angle + rnd.gauss(0, 0.5))):
            q = rnd.uniform(0.88, 1.02)
            M.tint = (q, q, q * rnd.uniform(0.95, 1))
            M.box(-0.105, -0.1485, 0, 0.105, 0.1485, 3.6 * t, "sheet")
    M.tint = (1, 1, 1)
    sheet(M, x, y, z + (n // 4) * 4 * t + 0.0005, angle + rnd.gauss(0, 1), rnd, rows)


def pen(M, x, y, z, angle):
    with M.at(T(x, y, z), R(angle), R(90, "y")):
        M.lathe(
            [
                (0.0008, 0),
                (0.0012, 0.006),
                (0.0042, 0.022),
                (0.0046, 0.03),
                (0.0046, 0.12),
                (0.0042, 0.138),
                (0.002, 0.14),
            ],
            14,
            "leatherette",
        )
    with M.at(T(x, y, z), R(angle)):
        M.box(0.085, -0.001, 0.0045, 0.132, 0.001, 0.0062, "tin")


def ink_pad(M):
    """a closed tin with an ink pad, and a hand stamp beside it"""
    M.box(-0.05, -0.032, 0, 0.05, 0.032, 0.016, "enamel")
    M.box(-0.052, -0.034, 0.016, 0.052, 0.034, 0.022, "enamel")
    with M.at(T(0.005, -0.075, 0)):
        M.box(-0.024, -0.012, 0, 0.024, 0.012, 0.014, "oldwood")
        M.lathe(
            [(0.006, 0.014), (0.007, 0.03), (0.013, 0.05), (0.014, 0.058), (0.009, 0.068), (0.001, 0.07)], 16, "oldwood"
        )
