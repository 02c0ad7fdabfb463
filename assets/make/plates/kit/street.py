"""The set of the besieged street: plates 17 and 30 share its camera to the pixel."""

from kit.houses import *
from kit.monuments import *
from kit.rubble import *

ST_CAM = dict(
    loc=(-0.6, -21, 4.6), target=(0.8, 40, 4.9), lens=31, fstop=0.40, focus=(0, 20, 4.8), shift_y=0.125
)  # stage.camera(**ST_CAM): plates 17, 30


ST_HEAPS = [
    (-8.2, 3, 4.2, 6, 2.6),
    (8.6, 14, 5.4, 6.5, 3.0),
    (-8.4, 17, 4.6, 6, 2.4),
    (8, 27, 4, 5, 2.0),
    (-8, 34, 5, 6, 2.6),
    (8.5, 45, 5, 7, 2.8),
    (-7.5, 52, 4.5, 6, 2.2),
    (7.5, 62, 5, 7, 2.4),
    (-7, 70, 5, 7, 2),
    (9, -3, 3, 3.6, 1.2),
    (-9, -9, 3, 3.4, 1.4),
]


def street_set(M, heaps=range(11), mend_lamps=False, wires=range(5), W=6.6):
    """Houses, kerbs, lamp posts, wires, mosque and far city of plate B (b_besieged_street.py), same seeds. heaps, wires: which ones stay."""
    M.box(-200, -60, -1, 200, 400, 0, "asphalt")
    for sx in (-1, 1):
        M.box(sx * W if sx > 0 else -W - 2.2, -40, 0, sx * W + 2.2 if sx > 0 else -W, 110, 0.16, "paving")
    left = [
        (15, 5, [(2, 0, 15, 5.5), (12, 1, 4, 2.2)]),
        (12, 4, [(9, -1, 12, 5.2), (3, 0, 6, 1.7)]),
        (14, 5, [(3, 0, 16, 6.5), (11, 0, 9, 2.4)]),
        (12, 3, [(6, 2, 10, 5)]),
        (15, 5, [(13, 0, 14, 6), (4, 0, 7, 2)]),
        (13, 4, [(4, 0, 12, 5.5)]),
        (14, 4, [(8, 0, 13, 5)]),
    ]
    right = [
        (14, 4, [(3, 0, 12.5, 4.8), (10, 0, 6.4, 2.3)]),
        (13, 5, [(11, 0, 15, 6.6), (4, 0, 8, 1.8)]),
        (15, 3, [(8, 2, 9, 6.2)]),
        (12, 5, [(2, 0, 15, 5.4), (9, 0, 8, 2)]),
        (14, 4, [(8, 0, 12, 6)]),
        (13, 5, [(3, 0, 16, 6.5)]),
        (14, 3, [(9, 0, 9, 5)]),
    ]
    y = -14.0
    for k, (w, f, b) in enumerate(left):
        with M.building(T(-W - 2.2, y), R(90), S(1, 1, 1)):
            block(M, w, 13, f, 100 + k, damage=Blast(b, 40 + k, 0.9, 0.5), shops=True, detail=2, sides=(0, 1, 3))
        y += w
    y = -12.0
    for k, (w, f, b) in enumerate(right):
        with M.building(T(W + 2.2, y + w), R(-90)):
            block(M, w, 13, f, 200 + k, damage=Blast(b, 80 + k, 0.9, 0.5), shops=True, detail=2, sides=(0, 1, 3))
        y += w
    for k in heaps:
        hx, hy, rx, ry, h = ST_HEAPS[k]
        rubble_heap(M, hx, hy, rx, ry, h, 300 + k, 520 if hy < 40 else 260, 10, 8)
    for k, (y, b) in enumerate([(11, False), (27, True), (46, False), (63, True)]):
        lamp_post(M, -W + 0.4, y, 8, 0, False, 1, b and not mend_lamps)
        lamp_post(M, W - 0.4, y + 9, 8, 180, False, 1, not b and not mend_lamps)
    for k, (y0, y1, h) in enumerate(((2, 9, 9.4), (6, 20, 11), (22, 24, 8.4), (30, 47, 10), (50, 52, 9))):
        if k in wires:
            wire(M, (-W - 2.2, y0, h), (W + 2.2, y1, h - 0.6), 1.3, 0.022)
    Q = Mesh()
    with Q.at(T(3.5, 128, 0), R(0)):
        khalid_mosque(Q)
    Q.build("mosque")
    C = Mesh()
    city(
        C,
        -150,
        80,
        160,
        260,
        lambda x, y, r: abs(x) < 24 + r or (abs(x - 3.5) < 30 and 94 < y < 162),
        seed=5,
        floors=(2, 4),
        detail=lambda x, y: 1,
    )
    C.build("far")
