"""What stands on a table: tea, lamp, candle, camera."""

import math


from kit.luggage import *
from kit.clutter import *


def glass_of_tea(M):
    """waisted tea glass, drawn as its tea, on a saucer"""
    M.lathe(
        [(0.018, 0.002), (0.03, 0.003), (0.048, 0.012), (0.052, 0.014), (0.05, 0.016), (0.03, 0.007), (0.001, 0.006)],
        32,
        "peg",
        close=False,
    )
    M.lathe(
        [(0.019, 0.007), (0.024, 0.012), (0.021, 0.03), (0.024, 0.052), (0.0245, 0.056)], 28, "teabrown", close=False
    )
    M.lathe([(0.0245, 0.056), (0.001, 0.056)], 28, "teabrown", close=False)
    M.lathe(
        [(0.025, 0.054), (0.0275, 0.078), (0.0285, 0.08), (0.027, 0.079), (0.0245, 0.056)], 28, "sheet", close=False
    )
    M.tube([(0.05, 0.0, 0.017), (0.07, 0.02, 0.019), (0.095, 0.04, 0.016)], 0.0022, 6, "tin")


def desk_lamp(M, reach=0.30, height=0.44):
    """a small bent lamp; the bulb hangs at (reach, 0, height - .03)"""
    M.lathe([(0.078, 0), (0.08, 0.012), (0.06, 0.022), (0.014, 0.03), (0.012, 0.05)], 32, "enamel")
    M.tube(
        [
            (0, 0, 0.04),
            (0, 0, height * 0.6),
            (0.02, 0, height * 0.85),
            (0.08, 0, height * 0.98),
            (0.17, 0, height * 1.04),
            (reach - 0.02, 0, height * 1.02),
            (reach, 0, height * 0.97),
        ],
        0.0075,
        10,
        "enamel",
    )
    with M.at(T(reach, 0, height - 0.075), R(0)):
        M.lathe(
            [(0.088, 0), (0.086, 0.004), (0.062, 0.05), (0.03, 0.075), (0.018, 0.095), (0.001, 0.097)],
            36,
            "enamel",
            close=False,
        )
        M.lathe([(0.0865, 0.001), (0.06, 0.049), (0.03, 0.07), (0.001, 0.072)], 36, "sheet", close=False)
        M.lathe(
            [(0.001, 0.012), (0.018, 0.018), (0.026, 0.034), (0.02, 0.052), (0.012, 0.066)], 16, "window2", close=False
        )


def candle(M, h=0.11, r=0.012):
    """stub of candle on a saucer; the flame's middle is at z = h + .03"""
    M.lathe(
        [(0.03, 0), (0.05, 0.008), (0.056, 0.014), (0.053, 0.013), (0.03, 0.004), (0.001, 0.004)],
        28,
        "tin",
        close=False,
    )
    M.lathe(
        [
            (r * 1.5, 0.004),
            (r * 1.15, 0.012),
            (r, 0.03),
            (r * 1.02, h - 0.01),
            (r * 0.96, h),
            (r * 0.4, h - 0.003),
            (0.001, h - 0.004),
        ],
        20,
        "wax",
        close=False,
    )
    for a, z in ((0.4, 0.05), (2.2, 0.075), (4.0, 0.03)):
        with M.at(T(r * math.cos(a), r * math.sin(a), z)):
            M.lathe([(0.001, -0.008), (0.003, 0), (0.0025, 0.02), (0.001, 0.03)], 8, "wax")
    M.tube([(0, 0, h - 0.004), (0.001, 0, h + 0.008), (0.003, 0, h + 0.012)], 0.001, 5, "leatherette")


def film_camera(M):
    """a worn single-lens camera with its strap, lens towards -y, standing on z = 0"""
    M.box(-0.068, -0.018, 0, 0.068, 0.018, 0.078, "leatherette")
    M.box(-0.07, -0.0195, 0.058, 0.07, 0.0195, 0.082, "tin")
    M.box(-0.07, -0.0195, 0, 0.07, 0.0195, 0.008, "tin")
    M.prism([(-0.026, -0.024), (0.026, -0.024), (0.02, 0.018), (-0.02, 0.018)], 0.08, 0.098, "tin")
    for x, r, h in ((-0.048, 0.013, 0.012), (0.046, 0.011, 0.01), (0.028, 0.006, 0.008)):
        with M.at(T(x, 0, 0.082)):
            M.lathe([(r, 0), (r, h), (r * 0.9, h + 0.001)], 20, "leatherette" if r > 0.012 else "tin")
    with M.at(T(0, -0.018, 0.043), R(90, "x")):
        M.lathe(
            [
                (0.034, 0),
                (0.034, 0.008),
                (0.031, 0.009),
                (0.031, 0.022),
                (0.0325, 0.023),
                (0.0325, 0.034),
                (0.030, 0.035),
                (0.030, 0.047),
                (0.0275, 0.047),
                (0.024, 0.036),
                (0.001, 0.034),
            ],
            36,
            matf=lambda k: "lensglass" if k > 8 else ("tin" if k in (1, 4) else "leatherette"),
            close=False,
        )
