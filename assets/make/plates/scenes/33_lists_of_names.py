"""Plate 33: a desk with lists of names, 2015. The rows are short bars: nothing on them can be read, and nothing is meant to be."""
import math, os, random, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from kit_city import *
from kit_things import *
import stage

o = stage.args()
stage.reset()
rnd = random.Random(33)
M = Mesh()
Z = .76
# table of boards
for k in range(6):
    tinted(M, rnd, .8, 1.05)
    M.box(-1.1, -.55 + .2 * k + .002, Z - .03, 1.3, -.55 + .2 * (k + 1) - .002, Z + rnd.uniform(-.0008, .0008), 'oldwood')
M.tint = (1, 1, 1)
M.box(-1.05, -.5, Z - .12, 1.25, .6, Z - .035, 'oldwood')
# bare wall and a window on the left beyond the picture
M.box(-4, 1.9, 0, 4, 2.0, 3, 'room_green')
M.box(-4, 1.88, 0, 4, 1.9, 1.15, 'plaster3')
M.box(-4, 1.87, 1.15, 4, 1.9, 1.17, 'peg2')
M.box(-4, -3, -.1, 4, 2, 0, 'concrete')
# a second, empty chair and a cupboard with files, far out of focus
for x in (.75, 1.15):
    for y in (1.2, 1.55):
        M.box(x - .02, y - .02, 0, x + .02, y + .02, .45 if y < 1.4 else .95, 'oldwood')
M.box(.72, 1.18, .45, 1.18, 1.57, .48, 'oldwood')
for z in (.7, .85):
    M.box(.74, 1.54, z, 1.16, 1.57, z + .06, 'oldwood')
M.box(-1.5, 1.45, 0, -.55, 1.87, 1.9, 'peg2')
for shelf in range(3):
    x = -1.46
    while x < -.66:
        w = rnd.uniform(.03, .07)
        tinted(M, rnd, .7, 1.1)
        M.box(x, 1.43, .95 + .32 * shelf, x + w, 1.6, 1.2 + .32 * shelf + rnd.uniform(-.02, .02), rnd.choice(['bundle_a', 'bundle_b', 'bundle_c', 'bundle_d']))
        x += w + .004
M.tint = (1, 1, 1)
M.build('room')

P = Mesh()
# the stacks at the back, the sheets laid out in front
for x, y, n, a in ((-.30, .27, 210, 3), (-.05, .30, 150, -2), (.20, .28, 260, 1), (.62, .30, 70, -4)):
    stack(P, x, y, Z, n, a, rnd)
for k, (x, y, a) in enumerate(((-.43, -.13, 7), (-.2, -.12, 2), (.03, -.13, -1), (.27, -.115, -5), (.36, .17, 9), (.41, .155, 4))):
    sheet(P, x, y, Z + .0012 + .0006 * k, a, rnd, rows=30)
P.build('paper')
B = Mesh()
pen(B, .20, -.20, Z + .011, 38)
with B.at(T(.62, .02, Z)):
    glass_of_tea(B)
lamp_at = (-.44, .54)
with B.at(T(*lamp_at, Z), R(-28)):
    desk_lamp(B)
with B.at(T(.58, -.16, Z), R(14)):
    ink_pad(B)
ob = B.build('things', True)
ob.data.use_auto_smooth, ob.data.auto_smooth_angle = True, math.radians(35)
a = math.radians(-28)
hx, hy = lamp_at[0] + .30 * math.cos(a), lamp_at[1] + .30 * math.sin(a)
s = stage.spot(hx, hy, Z + .40, '#FFC27E', 22, 124, .03)
stage.world('#B9C1C9', '#C4C8CA', .95, '#5C5B5C')
stage.sun(-72, 30, '#DCE3EA', 3.4, 12)
stage.camera((.12, -1.42, 1.48), (.02, .3, .9), 44, 4.5, (0, .0, Z), shift_y=-.028)
stage.render(o['out'], o['spp'], o['scale'], bounces=4)
