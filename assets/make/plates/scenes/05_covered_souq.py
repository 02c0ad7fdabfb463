"""Plate 05: a covered street of the old market, light falling through openings in the vault. Freely composed, no particular souq."""
import math, os, random, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from kit_city import *
from kit_things import *
import kit, stage

o = stage.args()
stage.reset()
rnd = random.Random(5)
M = Mesh()
W, SPRING, BAY, N = 2.6, 3.6, 4.0, 11          # half width, height where the vault begins, length and number of bays
Y0 = -6.
rise = lambda x: 2.35 * math.sqrt(max(0, 1 - abs(x / W) ** 1.75)) + SPRING
HOLE = .62
lane_paving(M, -W, W, Y0, Y0 + N * BAY, 3, cell=(.4, .6), wid=(.45, .8))
# vault in strips, one opening at the crown of each bay but every fourth
xs = np.linspace(-W, W, 25)
openings = []
for k in range(N):
    ya = Y0 + k * BAY
    yc = ya + BAY / 2
    if k % 4 != 3:
        openings.append((0., yc, rise(0)))
    cuts = [ya, yc - HOLE, yc + HOLE, ya + BAY]
    for i in range(24):
        a, b = xs[i], xs[i + 1]
        for j in range(3):
            if j == 1 and k % 4 != 3 and abs((a + b) / 2) < HOLE:
                continue
            tinted(M, rnd, .95, 1.03)
            y0, y1 = cuts[j], cuts[j + 1]
            za, zb = rise(a), rise(b)
            t = .35
            M.add([(a, y0, za), (b, y0, zb), (b, y1, zb), (a, y1, za), (a, y0, za + t), (b, y0, zb + t), (b, y1, zb + t), (a, y1, za + t)],
                  [(0, 3, 2, 1)[::-1], (4, 5, 6, 7), (0, 1, 5, 4), (2, 3, 7, 6), (1, 2, 6, 5), (3, 0, 4, 7)], 'plaster2')
M.tint = (1, 1, 1)
# ribs of striped stone between the bays, on piers
for k in range(N + 1):
    y = Y0 + k * BAY
    pts = [(-W, 0)] + [(x, rise(x)) for x in np.linspace(-W, W, 27)] + [(W, 0)]
    for i in range(1, len(pts) - 2):
        (a, za), (b, zb) = pts[i], pts[i + 1]
        d = .3
        tinted(M, rnd, .9, 1.08)
        ca, cb = (a * (1 - d / 3.2), za - d * .62 - .1 * (abs(a) < 1.5)), (b * (1 - d / 3.2), zb - d * .62 - .1 * (abs(b) < 1.5))
        V = [(a, y - .28, za), (b, y - .28, zb), (cb[0], y - .28, cb[1]), (ca[0], y - .28, ca[1])]
        V = V + [(p, y + .28, q) for p, _, q in V]
        M.add(V, [(0, 1, 2, 3), (4, 7, 6, 5), (3, 2, 6, 7), (0, 4, 5, 1)], 'basalt' if i % 2 else 'limestone')
    for s in (-1, 1):
        for c in range(11):
            tinted(M, rnd, .9, 1.08)
            M.box(min(s * (W - .28), s * (W + .5)), y - .34, c * .333, max(s * (W - .28), s * (W + .5)), y + .34, c * .333 + .328, 'basalt' if c % 2 == 0 else 'limestone')
M.tint = (1, 1, 1)
# side walls with one shop a bay: a deep arch, shelves, goods
def goods(k, s, y0, y1):
    """goods of one shop; local: x along the lane, y into the shop, z up"""
    L = y1 - y0
    kind = (k * 2 + (s > 0)) % 5
    # bench in front
    M.box(.1, -.55, 0, L - .1, .25, .5, 'oldwood')
    if kind == 0:                                     # sacks of spice with heaped tops
        for q in range(4):
            x = .4 + q * (L - .8) / 3.
            m = ['spice_a', 'spice_b', 'spice_c', 'cloth'][q]
            tinted(M, rnd, .9, 1.1)
            with M.at(T(x, -.2, .5)):
                M.lathe([(.2, 0), (.27, .1), (.26, .32), (.29, .36), (.25, .35)], 18, 'cloth_b', close=False)
                M.lathe([(.255, .33), (.17, .42), (.06, .49), (.001, .5)], 16, m, close=False)
            with M.at(T(x + .1, -.8, 0)):
                M.lathe([(.22, 0), (.29, .1), (.28, .34), (.31, .38), (.27, .37)], 18, 'cloth_a', close=False)
                M.lathe([(.27, .35), (.18, .45), (.06, .53), (.001, .54)], 16, ['spice_c', 'spice_a', 'cloth', 'spice_b'][q], close=False)
    elif kind == 1:                                   # bolts of cloth, upright and in a pile
        for q in range(9):
            x = .3 + q * (L - .6) / 8.
            tinted(M, rnd, .8, 1.15)
            with M.at(T(x, .05, .5), R(rnd.uniform(-6, 6), 'y')):
                M.lathe([(.09, 0), (.1, .02), (.1, 1.1), (.09, 1.12)], 12, rnd.choice(['cloth_a', 'cloth_b', 'cloth_c', 'cloth2', 'cloth', 'room_rose', 'room_blue']))
        for q in range(5):
            tinted(M, rnd, .85, 1.1)
            with M.at(T(.4, -.42, .58 + q * .15), R(90, 'y')):
                M.lathe([(.07, 0), (.075, .01), (.075, L - .9), (.07, L - .88)], 12, rnd.choice(['cloth_b', 'cloth2', 'cloth', 'room_blue', 'room_ochre']))
    elif kind == 2:                                   # copper and brass
        for q in range(8):
            with M.at(T(.3 + q * (L - .6) / 7., -.25 + rnd.uniform(-.12, .1), .5)):
                r = rnd.uniform(.1, .19)
                M.lathe([(r * .6, 0), (r, r * .5), (r * .9, r), (r * .45, r * 1.35), (r * .5, r * 1.6), (r * .62, r * 1.62)], 18, rnd.choice(['brass', 'brass', 'tin']), close=False)
        for q in range(5):
            with M.at(T(.5 + q * (L - 1) / 4., -.1, 2.15)):
                M.tube([(0, 0, 0), (0, 0, .5)], .008, 4, 'iron')
                M.lathe([(.001, -.2), (.09, -.16), (.13, -.06), (.09, .0), (.03, .05)], 14, 'brass')
    elif kind == 3:                                   # crates of fruit
        for row in range(2):
            for q in range(4):
                x = .2 + q * (L - .4) / 4.
                w = (L - .5) / 4.
                z = .5 - .35 * row
                with M.at(T(x, -.5 - .5 * row, z - .02)):
                    tinted(M, rnd, .85, 1.1)
                    for b in ((0, 0, w, .02), (0, .42, w, .44), (0, 0, .02, .44), (w - .02, 0, w, .44)):
                        M.box(b[0], b[1], 0, b[2], b[3], .16, 'plank')
                    m = ['spice_a', 'leaf2', 'faded', 'spice_c'][(q + row) % 4]
                    for i in range(5):
                        for j in range(4):
                            tinted(M, rnd, .85, 1.1)
                            with M.at(T(.07 + i * (w - .12) / 4.5, .07 + j * .1, .15 + rnd.uniform(0, .03))):
                                ico(M, .055, m, rnd.randint(0, 99), .06)
                if row:
                    M.box(x + .03, -.98, 0, x + w - .03, -.6, z - .03, 'oldwood')
    else:                                             # carpets hung and rolled
        for q in range(3):
            x = .35 + q * (L - .9) / 2.
            tinted(M, rnd, .85, 1.1)
            M.box(x - .3, .02, .9, x + .3, .05, 2.5, ['carpet', 'cloth_c', 'cloth_a'][q])
            M.box(x - .22, .01, 1.05, x + .22, .03, 2.35, ['cloth_b', 'carpet', 'faded'][q])
            M.box(x - .14, .0, 1.2, x + .14, .02, 2.2, ['carpet', 'cloth_b', 'cloth_c'][q])
        for q in range(5):
            tinted(M, rnd, .85, 1.1)
            with M.at(T(.3, -.5 + .16 * q, .6), R(90, 'y')):
                M.lathe([(.06, 0), (.08, .01), (.08, L - .6), (.06, L - .59)], 12, rnd.choice(['carpet', 'cloth_a', 'cloth_c']))
    M.tint = (1, 1, 1)
    # shelves behind, with small things
    for z in (1.1, 1.6, 2.1):
        M.box(.1, 1.3, z, L - .1, 1.62, z + .03, 'oldwood')
        x = .2
        while x < L - .4:
            w, h = rnd.uniform(.1, .26), rnd.uniform(.12, .38)
            tinted(M, rnd, .7, 1.1)
            M.box(x, 1.36, z + .03, x + w, 1.6, z + .03 + h, rnd.choice(['cloth_a', 'cloth_b', 'cloth_c', 'bundle_a', 'bundle_b', 'room_rose', 'room_ochre', 'tin']))
            x += w + rnd.uniform(.02, .12)
    M.tint = (1, 1, 1)
    # lamp under the arch
    with M.at(T(L / 2, .1, 2.62)):
        M.tube([(0, 0, 0), (0, 0, .35)], .008, 4, 'iron')
        M.lathe([(.001, -.1), (.06, -.07), (.075, 0), (.05, .06), (.001, .08)], 14, 'lamp')
lamps = []
for k in range(N):
    ya = Y0 + k * BAY + .36
    L = BAY - .72
    for s in (-1, 1):
        tr = [T(-W, ya, 0), R(90)] if s < 0 else [T(W, ya + L, 0), R(-90)]
        with M.at(*tr):
            tinted(M, rnd, .94, 1.03)
            arch_wall(M, L, SPRING + .3, .4, [(.12, L - .12, .02, 2.1, True)], 'limestone')
            M.tint = (1, 1, 1)
            M.box(-.2, 1.66, -.1, L + .2, 1.8, 3.4, 'plaster3')
            for e in (-.02, L - .06):
                M.box(e, .4, 0, e + .08, 1.7, 3.4, 'plaster3')
            M.box(-.2, .2, 3.1, L + .2, 1.8, 3.3, 'plaster3')
            M.box(-.1, .4, -.05, L + .1, 1.7, .06, 'tileb')
            goods(k, s, 0, L)
            if rnd.random() < .7:                     # cloth awning
                d = rnd.uniform(.7, 1.05)
                m = rnd.choice(['cloth', 'cloth_b', 'faded', 'fadedblue', 'cloth_a'])
                V, F = [], []
                for i in range(13):
                    for j in range(5):
                        u, v = i / 12, j / 4
                        V.append((.05 + (L - .1) * u, -.02 - d * v, 3.02 - .5 * v - .1 * math.sin(math.pi * v) - .03 * math.sin(u * 25) * v))
                for i in range(12):
                    for j in range(4):
                        F.append((i * 5 + j, (i + 1) * 5 + j, (i + 1) * 5 + j + 1, i * 5 + j + 1))
                tinted(M, rnd, .85, 1.08)
                M.add(V, F, m)
                M.tint = (1, 1, 1)
                for e in (.1, L - .1):
                    M.tube([(e, 0, 2.4), (e, -d, 2.52)], .012, 5, 'iron')
        lamps.append((s * (W - .05), ya + L / 2, 2.45))
# beyond the end: a bright court with a wall and a tree
YE = Y0 + N * BAY
M.box(-12, YE, -.1, 12, YE + 20, 0, 'paving')
with M.at(T(-8, YE + 9, 0)):
    stone_wall(M, 16, 6.5, .5, [(7.2, 8.8, .1, 2.2)], mats=lambda k, z: 'limestone' if k % 2 else 'basalt', seed=3)
    plank_door(M, 7.2, 8.8, .1, 3.2)
for s in (-1, 1):
    M.box(min(s * 4.45, s * 4.8), Y0 - 4, 0, max(s * 4.45, s * 4.8), YE, 7, 'plaster3')
    M.box(min(s * 2.55, s * 4.8), Y0 - 4, 3.9, max(s * 2.55, s * 4.8), YE, 4.1, 'plaster3')
M.box(-4.8, Y0 - 4.2, 0, 4.8, Y0 - 4, 7, 'plaster3')
M.box(-4.8, Y0 - 4, SPRING, 4.8, Y0, 7, 'plaster3')
leafy_tree(M, 3.4, YE + 5, 5, rnd, n=500, leaf=.03)
M.build('souq')
pts = [(-.7, 7.5), (-.2, 7.9), (1.1, 12.2), (-1.2, 14.6), (.4, 17.2), (.9, 17.6), (-.5, 22), (1.2, 25), (-1.1, 26.4), (.1, 30), (.6, 30.6), (-.8, 34)]
crowd(pts, 5, 0, mats=('peg', 'peg2', 'peg3', 'peg'))
for x, y, z in lamps:
    if y < 24:
        stage.point(x, y, z, '#FFBE73', 26, .08)
AZ, EL = 200., 62.
stage.world('#BFD0E2', '#E8E0D0', 1.25, '#9A9184')
stage.sun(AZ, EL, '#FFE3BF', 11, .8)
for x, y, z in openings:
    stage.area((x, y, z + .3), (x, y, 0), 1.1, 1.1, '#D5E2EE', 30)
stage.camera((.35, -4.4, 1.62), (.02, 20, 1.75), 28, 1.0, (0, 6, 2), shift_y=.055)
stage.render(o['out'], o['spp'], o['scale'], bounces=4)
kit.add_shafts(o['out'] + '.npz', openings, AZ, EL, HOLE * .92, '#FFE6C4', .05)
