"""Plate 35: the hallway of a house, December 2024. The door stands open, a key in its lock; a child's tricycle in the dust where it was left."""
import math, os, random, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from kit_city import *
from kit_things import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(35)
M = Mesh()
W, H, D = 1.05, 2.95, 7.0
# floor of cement tiles, two colours
s = .25
for i in range(-5, 5):
    for j in range(-14, 31):
        tinted(M, rnd, .84, 1.06)
        x, y = i * s, j * s
        dark = (i + j) % 2 == 0
        M.box(x + .002, y + .002, -.02, x + s - .002, y + s - .002, rnd.uniform(-.0012, .0012), 'tileb' if dark else 'tilea')
M.tint = (1, 1, 1)
M.box(-1.3, -4, -.1, 1.3, 7.9, -.012, 'jointdark')
# walls with a painted dado; a doorway on the left, one on the right
def side(sx, doors):
    x = sx * W
    y = -3.5
    for y0, y1, mat in doors + [(D, D, None)]:
        M.box(min(x, x + sx * .2), y, 0, max(x, x + sx * .2), y0, 1.2, 'room_green')
        M.box(min(x, x + sx * .2), y, 1.2, max(x, x + sx * .2), y0, H, 'plaster')
        M.box(min(x - sx * .006, x), y, 1.19, max(x - sx * .006, x), y0, 1.215, 'peg2')
        M.box(min(x - sx * .014, x), y, 0, max(x - sx * .014, x), y0, .1, 'tileb')
        if mat:
            M.box(min(x, x + sx * .2), y0, 2.1, max(x, x + sx * .2), y1, H, 'plaster')
            for e in (y0, y1):
                M.box(min(x - sx * .03, x + sx * .2), e - .05, 0, max(x - sx * .03, x + sx * .2), e + .05, 2.12, 'oldwood')
            M.box(min(x - sx * .03, x + sx * .2), y0 - .05, 2.06, max(x - sx * .03, x + sx * .2), y1 + .05, 2.16, 'oldwood')
            if mat == 'open':
                M.box(min(x + sx * .2, x + sx * 2.4), y0 - 1, -.02, max(x + sx * .2, x + sx * 2.4), y1 + 1.4, 0, 'tileb')
                M.box(min(x + sx * 2.4, x + sx * 2.5), y0 - 1, 0, max(x + sx * 2.4, x + sx * 2.5), y1 + 1.4, H, 'room_blue')
                M.box(min(x + sx * .2, x + sx * 2.5), y1 + 1.4, 0, max(x + sx * .2, x + sx * 2.5), y1 + 1.5, H, 'room_blue')
                M.box(min(x + sx * .2, x + sx * 2.5), y0 - 1.1, 0, max(x + sx * .2, x + sx * 2.5), y0 - 1, H, 'room_blue')
            else:
                M.box(min(x + sx * .08, x + sx * .12), y0, 0, max(x + sx * .08, x + sx * .12), y1, 2.08, 'oldwood')
                for za, zb in ((.2, .95), (1.1, 1.95)):
                    M.box(min(x + sx * .07, x + sx * .1), y0 + .14, za, max(x + sx * .07, x + sx * .1), y1 - .14, zb, 'wood')
        y = y1
side(-1, [(.6, 1.5, 'open'), (4.2, 5.1, 'shut')])
side(1, [(2.6, 3.5, 'shut')])
M.box(-3.6, -3.6, H, 3.6, D + .2, H + .15, 'plaster')
M.box(-3.6, -3.7, 0, 3.6, -3.5, H, 'plaster')
# end wall, front door open inwards, bright street beyond
dw = .52
M.box(-W - .2, D, 0, -dw, D + .25, H, 'plaster')
M.box(dw, D, 0, W + .2, D + .25, H, 'plaster')
M.box(-dw, D, 2.62, dw, D + .25, H, 'plaster')
M.box(-dw, D + .05, 2.14, dw, D + .11, 2.2, 'iron')
for e in (-dw, dw):
    M.box(e - .045, D - .03, 0, e + .045, D + .25, 2.64, 'oldwood')
M.box(-dw, D - .03, 2.56, dw, D + .25, 2.64, 'oldwood')
for q in np.linspace(-dw + .1, dw - .1, 7):
    M.tube([(q, D + .08, 2.2), (q, D + .08, 2.56)], .008, 5, 'iron')
M.box(-dw, D - .02, 0, dw, D + .3, .025, 'limestone')
# what lies there: crumbs of plaster along the walls, fallen flakes, dust swept thin by the door
rs = np.random.RandomState(35)
n = 900
sd = rs.choice([-1, 1], n)
X = sd * (W - .02 - np.abs(rs.normal(0, .13, n)))
Y = rs.uniform(-2.5, D - .3, n)
keep = ~((X < -.9) & (Y > .5) & (Y < 1.6))
chunks(M, np.stack([X, Y, np.full(n, .004)], 1)[keep], (.006 + .05 * rs.rand(n) ** 5)[keep], 4, ('plaster', 'dust', 'plaster3'))
n = 260
chunks(M, np.stack([rs.normal(.0, .5, n).clip(-1, 1), rs.uniform(.0, 6.6, n), np.full(n, .002)], 1), .004 + .022 * rs.rand(n) ** 4, 5, ('plaster', 'dust'))
# a row of hooks, empty
for k in range(4):
    y = 1.3 + .22 * k
    M.tube([(W - .01, y, 1.66), (W - .07, y, 1.64), (W - .085, y, 1.69)], .008, 6, 'iron')
M.box(W - .025, 1.15, 1.62, W - .0, 2.15, 1.72, 'oldwood')
M.build('hall')
# the leaf of the door, standing open against the right wall, with the key in the lock
L = Mesh()
with L.at(T(dw - .03, D - .02, 0), R(13)):
    L.box(-.04, -.94, .02, .0, 0, 2.1, 'enamel')
    for za, zb in ((.16, .82), (1.0, 1.98)):
        L.box(-.052, -.82, za, -.038, -.12, zb, 'enamel')
    L.box(-.056, -.925, .93, -.04, -.86, 1.12, 'brass')
    L.tube([(-.045, -.89, 1.07), (-.095, -.89, 1.07), (-.098, -.80, 1.065)], .009, 8, 'brass')
    L.tube([(-.045, -.89, .98), (-.10, -.89, .98)], .005, 6, 'tin')
    with L.at(T(-.118, -.89, .98), R(90)):
        ring(L, .018, .0035, 'tin', 18, 6)
    with L.at(T(-.112, -.89, .945), R(20)):
        ring(L, .02, .002, 'tin', 16, 5)
        L.box(-.012, -.002, -.075, .012, .002, -.02, 'faded')
L.build('leaf')
K = Mesh()
with K.at(T(.12, 2.75, 0), R(-124)):
    tricycle(K, 'faded', 26)
ob = K.build('tricycle', True)
ob.data.use_auto_smooth, ob.data.auto_smooth_angle = True, math.radians(38)
# outside: the pale house across the street
S_ = Mesh()
S_.box(-20, D + .3, -.1, 20, 40, -.02, 'paving')
with S_.building(T(-9, D + 24, 0)):
    block(S_, 18, 10, 2, 351, shops=False, detail=2, lit=0)
S_.build('street')
stage.world('#C3D2E2', '#E2E0D8', .9, '#9A948A')
stage.sun(4, 22, '#FFF1DC', 7.5, .7)
stage.area((0, D + .2, 1.5), (0, 0, .8), .95, 2.4, '#EEF1F2', 60)
stage.area((-2.6, 1.05, 1.7), (0, 1.05, .4), 1.0, 1.2, '#DDE6EE', 50)
stage.camera((.30, -.95, 1.06), (-.04, 6, 1.04), 32, 2.2, (-.05, 2.6, .4), shift_y=-.02)
stage.render(o['out'], o['spp'], o['scale'], bounces=5)
