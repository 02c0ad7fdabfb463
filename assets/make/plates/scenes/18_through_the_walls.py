"""Plate 18: holes broken through the walls from room to room, so that one can walk indoors. Nobody is there. Freely composed."""
import math, os, random, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from kit_city import *
from kit_things import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(18)
M = Mesh()
H = 2.9
PALETTE['oldblue'] = ('#8FA0A6', .10, 'matte')
PALETTE['oldgreen'] = ('#99A48C', .10, 'matte')
PALETTE['oldrose'] = ('#B3958A', .10, 'matte')
PALETTE['oldochre'] = ('#BBA67F', .10, 'matte')
for name in ('oldblue', 'oldgreen', 'oldrose', 'oldochre'):
    MI[name] = len(MATS)
    MATS.append(name)
# rooms along y: (near wall, far wall, left, right, paint, lower paint, floor)
ROOM = [(-5.2, 0, -2.5, 2.4, 'plaster3', 'oldgreen', 'tilea'), (0.22, 3.9, -2.2, 2.5, 'oldblue', 'plaster3', 'tileb'), (4.12, 8.2, -2.6, 2.2, 'oldrose', 'plaster2', 'tilea'),
        (8.42, 12.0, -2.2, 2.4, 'oldochre', 'plaster3', 'tileb'), (12.22, 16.4, -2.4, 2.3, 'oldgreen', 'plaster2', 'tilea')]
M.box(-3.5, -5.6, -.3, 3.5, 16.6, -.02, 'concrete')
# the hole in each far wall: middle, height of the middle, radius
HOLE = [(.10, .93, .98), (-.14, .88, .96), (.24, .9, 1.0), (-.06, .9, 1.0), (.12, .95, 1.1)]
WINDOW = {0: [(-3.2, -2.2)], 1: [(1.1, 2.3)], 2: [(5.0, 6.2)], 3: [(8.9, 10.2)], 4: [(13.4, 14.8)]}
for k, (y0, y1, x0, x1, paint, low, tiles) in enumerate(ROOM):
    n = 9 if k < 2 else 6
    for i in range(int(math.ceil((x1 - x0) / .4))):
        for j in range(int(math.ceil((y1 - y0) / .4))):
            tinted(M, rnd, .86, 1.05)
            M.box(x0 + .4 * i + .003, y0 + .4 * j + .003, -.1, min(x1, x0 + .4 * i + .4) - .003, min(y1, y0 + .4 * j + .4) - .003, rnd.uniform(-.002, .002), tiles)
    M.tint = (1, 1, 1)
    M.box(x0 - .3, y0 - .11, H, x1 + .3, y1 + .11, H + .3, 'plaster2')
    # left wall with windows, right wall whole; the lower metre painted darker
    with M.at(T(x0, y0), R(90)):
        holes = [(a - y0, .95, b - y0, 2.3) for a, b in WINDOW[k]]
        wall(M, y1 - y0, H, .24, holes, None, .4, paint)
        for a, _, b, _ in holes:
            M.box(a - .06, -.04, .9, b + .06, .02, .95, 'limestone')
            M.box((a + b) / 2 - .025, .1, .95, (a + b) / 2 + .025, .15, 2.3, 'oldwood')
    M.box(x1, y0, 0, x1 + .24, y1, H, paint)
    for side, xa, xb in ((0, x0, x0 + .006), (1, x1 - .006, x1)):
        M.box(xa, y0, 0, xb, y1, .9, low)
        M.box(xa - .004 * (1 - side), y0, .9, xb + .004 * side, y1, .93, 'peg2')
    cx, cz, r = HOLE[k]
    hole = Blast([(cx, y1 + .1, cz, r), (cx + rnd.uniform(-.2, .2), y1 + .1, .3, r * .86)], 30 + k, .22, 1.6)
    next_paint = ROOM[k + 1][4] if k < 4 else 'plaster'
    with M.at(T(x0 - .2, y1)):
        wall(M, x1 - x0 + .4, H, .22, (), hole, .155, paint, next_paint, 'concrete')
        # lower paint as a skin, broken further back than the blocks behind it
        wide = Blast([(cx, y1, cz, r + .12), (cx, y1, .3, r)], 60 + k, .26, 1.6)
        with M.at(T(0, -.006, 0)):
            wall(M, x1 - x0 + .4, .9, .006, (), wide, .155, low, low, 'plaster')
    # what fell: chunks at the foot on both sides, a trodden way in the middle
    rs = np.random.RandomState(180 + k)
    m = 240 if k < 3 else 130
    side = rs.choice([-1, 1], m)
    X = cx + side * (.36 + np.abs(rs.normal(0, .34, m)))
    Y = y1 + .1 + rs.normal(0, .3, m)
    size = .025 + .115 * rs.rand(m) ** 3
    chunks(M, np.stack([X, Y, size * .3], 1), size, 18 + k, ('concrete', 'plaster3', 'slab'))
    m = 160
    X, Y, size = cx + rs.normal(0, .8, m), y1 + rs.normal(0, .7, m), .01 + .03 * rs.rand(m) ** 2
    chunks(M, np.stack([X, Y, size * .3], 1), size, 38 + k, ('concrete', 'plaster3'))
# a house wall across a lane, in the sun
M.box(-9, 16.6, -.3, 9, 30, -.02, 'paving')
with M.at(T(-8, 20.2)):
    stone_wall(M, 16, 6.5, .5, [(7.3, 8.6, 0, 1.9)], course=.34, mats=lambda k, z: 'limestone' if k % 4 else 'plaster2', seed=18)
    plank_door(M, 7.3, 8.6, 0, 2.7)
# things left in the rooms
with M.at(T(-1.72, -.62), R(28)):                       # a kitchen chair
    for x in (-.19, .17):
        for y in (-.19, .17):
            M.box(x, y, 0, x + .03, y + .03, .44 if y < 0 else .9, 'oldwood')
    M.box(-.21, -.21, .44, .22, .22, .47, 'oldwood')
    for z in (.62, .78):
        M.box(-.19, .172, z, .2, .195, z + .07, 'oldwood')
tinted(M, rnd)
with M.at(T(1.55, 2.9), R(12)):
    M.box(-.5, -.3, 0, .45, .3, .78, 'oldwood')
    M.box(-.53, -.33, .78, .48, .33, .81, 'oldwood')
    for z in (.1, .33, .56):
        M.box(-.46, -.32, z, .41, -.3, z + .19, 'wood')
        M.box(-.06, -.34, z + .08, .02, -.32, z + .11, 'tin')
M.tint = (1, 1, 1)
with M.at(T(-1.55, 6.6), R(86)):
    roll(M, .2, 1.2, 'bundle_b', 4)
with M.at(T(-1.5, 7.1), R(94)):
    roll(M, .17, 1.1, 'bundle_d', 5)
for x, z, w, h, k in ((1.62, 1.55, .5, .62, 0), (-1.5, 1.5, .42, .34, 0)):       # pale places and empty frames
    y = ROOM[k][1]
    M.box(x - w / 2, y - .03, z, x + w / 2, y - .001, z + h, 'oldwood')
    M.box(x - w / 2 + .04, y - .034, z + .04, x + w / 2 - .04, y - .02, z + h - .04, 'plaster2')
for x, y, l in ((.3, -1.2, .62), (.1, 2.1, .5), (-.2, 6.2, .7)):
    M.tube([(x, y, H), (x, y, H - l)], .006, 5, 'peg3')
    with M.at(T(x, y, H - l - .1)):
        M.lathe([(.001, 0), (.025, .012), (.032, .035), (.022, .062), (.016, .1)], 12, 'peg', close=False)
# a sheet at the window of the second room, pushed aside
V, F = [], []
for i in range(15):
    for j in range(7):
        u, v = i / 14, j / 6
        V.append((-2.12 + .035 * math.sin(u * 26) * (.5 + v), 2.35 + .42 * u * (1 - .25 * v), 2.42 - 1.75 * v))
for i in range(14):
    for j in range(6):
        F.append((i * 7 + j, i * 7 + j + 1, i * 7 + j + 8, i * 7 + j + 7))
M.add(V, F, 'cloth')
M.build('rooms')
stage.world('#B9C6D2', '#D5D8D6', .9, '#8A8680')
stage.sun(-126, 31, '#FFF0DA', 5.0, 1.5)
for k in WINDOW:
    for a, b in WINDOW[k]:
        x = ROOM[k][2]
        stage.area((x - .02, (a + b) / 2, 1.62), (x + 2, (a + b) / 2, 1.3), b - a, 1.3, '#D3DEE8', 30 if k == 0 else 105)
stage.area((.2, -5.0, 2.0), (.1, 0, 1.2), 2.4, 1.6, '#CBD6E2', 17)
stage.area((0, 16.9, 1.4), (0, 10, 1.0), 1.6, 1.8, '#F2E7D2', 60)
stage.camera((.2, -3.75, 1.3), (.06, 10, 1.3), 24, 2.2, (0, .6, 1.2), shift_y=.0)
stage.render(o['out'], o['spp'], o['scale'], bounces=4)
