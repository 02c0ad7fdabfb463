"""Plate 16: a table in a cellar, February 2012: a candle, a notebook, a camera. Nobody in the picture."""
import math, os, random, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from kit_city import *
from kit_things import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(16)
M = Mesh()
Z = .74
for k in range(5):
    tinted(M, rnd, .75, 1.05)
    M.box(-1.0, -.45 + .2 * k + .003, Z - .035, 1.1, -.45 + .2 * (k + 1) - .003, Z + rnd.uniform(-.001, .001), 'oldwood')
M.tint = (1, 1, 1)
# cellar: walls of bare blocks, a mattress with a folded blanket against the wall
for row in range(13):
    x = -2.6 - (.2 if row % 2 else 0)
    while x < 2.6:
        tinted(M, rnd, .85, 1.06)
        M.box(x + .004, 1.9 + rnd.uniform(-.006, .006), row * .2 + .004, x + .396, 2.1, row * .2 + .196, 'concrete')
        x += .4
M.tint = (.7, .7, .7)
M.box(-2.7, 1.92, 0, 2.7, 2.2, 2.62, 'concrete')
M.tint = (1, 1, 1)
M.box(-2.8, -3, -.1, 2.8, 2.2, 0, 'concrete')
M.box(-2.8, -3, 2.6, 2.8, 2.2, 2.7, 'concrete')
for s in (-1, 1):
    M.box(min(s * 2.6, s * 2.8), -3, 0, max(s * 2.6, s * 2.8), 2.2, 2.6, 'plaster3')
M.box(-2.8, -3.2, 0, 2.8, -3, 2.6, 'plaster3')
tinted(M, rnd)
M.box(-.1, 1.05, .0, 2.1, 1.85, .2, 'bundle_c')
M.box(1.45, 1.1, .2, 2.05, 1.8, .34, 'bundle_b')
for q in range(4):
    tinted(M, rnd, .85, 1.1)
    M.box(-1.9, 1.5, .12 * q, -1.3, 1.85, .12 * q + .115, ['bundle_a', 'bundle_d', 'bundle_b', 'bundle_c'][q])
M.tint = (1, 1, 1)
M.build('cellar')
P = Mesh()
# open notebook: two fans of pages, ruled with bars that stop half way down the right page
with P.at(T(.02, -.10, Z), R(7)):
    for s in (-1, 1):
        for k in range(14):
            u = np.linspace(0, 1, 11)
            w = .148 - .0006 * k
            hgt = .0006 + .00075 * (k + 1)
            prof = [(s * w * t, hgt * (1 - (2 * t - .75) ** 2 * .35) * (1 if t > .02 else .3) * (1 - .18 * t)) for t in u]
            V = [(x, -.105, z) for x, z in prof] + [(x, .105, z) for x, z in prof]
            F = [(i, i + 1, i + 12, i + 11) if s > 0 else (i, i + 11, i + 12, i + 1) for i in range(10)]
            q = rnd.uniform(.88, 1)
            P.tint = (q, q, q * .98)
            P.add(V, F, 'sheet')
        def top(x):
            t = min(1, abs(x) / .148)
            return .0111 * (1 - (2 * t - .75) ** 2 * .35) * (1 - .18 * t) + .0004
        P.tint = (1, 1, 1)
        rows = 15 if s < 0 else 8
        for k in range(rows):
            y = .088 - .0118 * k
            x = .014
            end = .132 if k < rows - 1 else .06
            while x < end:
                q = min(rnd.uniform(.008, .026), end - x)
                a, b = (x, x + q) if s > 0 else (-.146 + x, -.146 + x + q)
                P.add([(a, y - .0011, top(a)), (b, y - .0011, top(b)), (b, y + .0011, top(b)), (a, y + .0011, top(a))], [(0, 1, 2, 3)], 'inkline')
                x += q + .0042
    P.box(-.152, -.109, 0, .152, .109, .0012, 'leatherette')
pen(P, .105, -.155, Z + .013, 52)
with P.at(T(-.265, .06, Z)):
    candle(P, .105, .0125)
with P.at(T(.27, .05, Z), R(-24)):
    film_camera(P)
P.tube([(.21, .08, Z + .07), (.18, .13, Z + .03), (.2, .2, Z + .006), (.3, .24, Z + .005), (.4, .19, Z + .005), (.42, .1, Z + .004), (.37, .03, Z + .02), (.336, .02, Z + .07)], .0035, 6, 'leatherette')
with P.at(T(-.10, .19, Z)):
    P.lathe([(.03, 0), (.036, .003), (.037, .08), (.0375, .082), (.0355, .08), (.034, .006), (.001, .006)], 28, 'enamel', close=False)
ob = P.build('things', True)
ob.data.use_auto_smooth, ob.data.auto_smooth_angle = True, math.radians(35)
Fm = Mesh()
with Fm.at(T(-.265, .06, Z + .105)):
    Fm.lathe([(.001, .004), (.0045, .010), (.0058, .017), (.0045, .027), (.0022, .038), (.0008, .046)], 14, 'flame', close=False)
ob = Fm.build('flame', True)
ob.visible_diffuse = ob.visible_shadow = False
stage.point(-.265, .06, Z + .14, '#FFBE80', 9, .008)
stage.world('#2C3A50', '#3A475C', .10, '#1C2026')
stage.area((-1.6, -2.2, 2.4), (.2, .3, .8), .8, .5, '#6F88AC', 9)
stage.camera((.08, -1.08, 1.17), (.02, .18, .80), 50, 4.0, (0, -.02, Z + .03))
stage.render(o['out'], o['spp'], o['scale'], bounces=4)
