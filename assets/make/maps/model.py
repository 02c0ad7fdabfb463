"""The table model of Homs (not to scale), for Blender with the kit of the plates: parallel rays, from the south.

blender -b -P model.py -- out=MODEL spp=96 scale=1 writes the passes; ../plates/post.py makes the picture of them, and
city.py cuts the views. The same layout in anchors.py says where names stand."""
import sys, os, math, random; sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'plates'))
from kit import *; import stage
from mathutils import Vector
o = stage.args(); stage.reset(); rnd = random.Random(3)
# positions in schematic kilometres, x east, y north, origin = New Clock Tower. Approximate by design.
D = {
 'old':      ('The Old City', 'حمص القديمة', [(.22,-.05),(.62,.2),(1.1,.16),(1.42,-.15),(1.4,-.62),(1.1,-.95),(.62,-.93),(.3,-.7)], 'old'),
 'jouret':   ('Jouret al-Shayah', 'جورة الشياح', [(-.75,.16),(-.1,.18),(-.1,.62),(-.78,.62)], 'new'),
 'khalid':   ('Khalidiya', 'الخالدية', [(.08,.42),(1.12,.4),(1.14,1.3),(.1,1.34)], 'new'),
 'qusour':   ('Qusour', 'القصور', [(-.9,.8),(-.08,.78),(-.06,1.6),(-.85,1.62)], 'new'),
 'bayada':   ('Bayada', 'البياضة', [(1.32,.7),(2.35,.6),(2.5,1.5),(1.36,1.62)], 'new'),
 'zahra':    ('al-Zahra', 'الزهراء', [(1.72,-.5),(2.6,-.45),(2.6,.38),(1.72,.36)], 'new'),
 'sbaa':     ('Bab Sbaa', 'باب السباع', [(.72,-1.22),(1.5,-1.1),(1.68,-1.6),(.86,-1.82)], 'new'),
 'inshaat':  ('Inshaat', 'الإنشاءات', [(-1.55,-1.02),(-.62,-.98),(-.6,-.4),(-1.5,-.36)], 'new'),
 'babaamr':  ('Baba Amr', 'بابا عمرو', [(-1.95,-1.98),(-1.05,-2.02),(-.98,-1.24),(-1.72,-1.2)], 'new'),
 'waer':     ('al-Waer', 'الوعر', [(-4.35,-.05),(-3.15,-.1),(-3.0,1.15),(-4.3,1.3)], 'tower'),
 'centre':   ('', '', [(-.62,-.3),(-.14,-.28),(.1,-.75),(-.2,-.92),(-.52,-.9)], 'new'),
 's1':       ('', '', [(-.4,-1.2),(.5,-1.35),(.5,-2.1),(-.5,-2.1)], 'new'),
 'e1':       ('', '', [(1.85,-1.6),(2.6,-1.5),(2.6,-.75),(1.75,-.8)], 'new'),
}
K = 1000.
def inside(p, x, y):
    c = False; j = len(p) - 1
    for i in range(len(p)):
        if (p[i][1] > y) != (p[j][1] > y) and x < (p[j][0]-p[i][0]) * (y-p[i][1]) / (p[j][1]-p[i][1]) + p[i][0]: c = not c
        j = i
    return c
def shrink(p, k): cx = sum(q[0] for q in p)/len(p); cy = sum(q[1] for q in p)/len(p); return [(cx+(x-cx)*k, cy+(y-cy)*k) for x, y in p]
river = [(-4.2,-2.75),(-3.35,-2.3),(-2.85,-1.75),(-2.62,-1.1),(-2.3,-.6),(-2.42,0),(-2.2,.6),(-2.28,1.15),(-1.95,1.7),(-1.7,2.2),(-1.75,2.75)]
def spline(pts, n=14):
    P = [pts[0]] + pts + [pts[-1]]; out = []
    for i in range(1, len(P)-2):
        for k in range(n):
            t = k/n; f = lambda a,b,c,d: .5*((2*b)+(-a+c)*t+(2*a-5*b+4*c-d)*t*t+(-a+3*b-3*c+d)*t**3); out.append(tuple(f(P[i-1][q],P[i][q],P[i+1][q],P[i+2][q]) for q in (0,1)))
    return out + [pts[-1]]
rv = spline(river)
def rdist(x, y): return min(math.hypot(x-a, y-b) for a, b in rv)
M = Mesh()
def ribbon(pts, w, z, mat):
    V = []; F = []
    for i, (x, y) in enumerate(pts):
        a, b = pts[max(0, i-1)], pts[min(len(pts)-1, i+1)]; dx, dy = b[0]-a[0], b[1]-a[1]; l = math.hypot(dx, dy); nx, ny = -dy/l*w/2, dx/l*w/2
        V += [((x+nx)*K, (y+ny)*K, z), ((x-nx)*K, (y-ny)*K, z)]
    F = [(2*i, 2*i+1, 2*i+3, 2*i+2) for i in range(len(pts)-1)]; M.add(V, F, mat)
# board and table
bx0, bx1, by0, by1 = -4750, 3000, -2600, 2300
M.box(bx0, by0, -160, bx1, by1, 0, 'plaster2'); M.box(bx0-60, by0-60, -230, bx1+60, by1+60, -160, 'wood'); M.box(-30000, -30000, -400, 30000, 30000, -230, 'basalt')
clip = lambda pts: [(x, y) for x, y in pts if bx0/K < x < bx1/K and by0/K < y < by1/K]
ribbon(clip(rv), .16, 3, 'plaster3'); ribbon(clip(rv), .105, 6, 'water')
roads = {'n': [(-.05,.0),(-.02,.7),(.0,1.45),(.1,2.29)], 's': [(-.05,0),(-.3,-.35),(-.55,-1.1),(-.72,-2.59)], 'w': [(-.05,0),(-1.0,-.15),(-1.7,-.2),(-2.4,-.2),(-3.4,-.42),(-4.74,-.5)], 'e': [(.0,.02),(.6,.3),(1.2,.34),(1.9,.48),(2.99,.5)], 'waer': [(-1.0,-.12),(-2.3,.5),(-3.2,.55)]}
for k, p in roads.items(): ribbon(spline(p, 10), .055 if k != 'waer' else .04, 8, 'asphalt')
# districts: raised plates with model blocks
for k, (en, ar, poly, kind) in D.items():
    pl = [(x*K, y*K) for x, y in poly]; M.prism(pl, 0, 22, 'paving' if kind != 'old' else 'concrete')
    st = 74 if kind == 'old' else 96 if kind == 'new' else 150
    xs = [p[0] for p in pl]; ys = [p[1] for p in pl]; sp = shrink(pl, .95); ang = rnd.uniform(-.18, .18) if kind != 'old' else 0
    cx, cy = sum(xs)/len(xs), sum(ys)/len(ys); R_ = max(max(xs)-min(xs), max(ys)-min(ys))
    n = int(R_/st) + 2
    for i in range(-n, n+1):
        for j in range(-n, n+1):
            jx = rnd.uniform(-.22, .22)*st if kind == 'old' else 0; jy = rnd.uniform(-.22, .22)*st if kind == 'old' else 0
            u, v = i*st + jx, j*st*.9 + jy; x, y = cx + u*math.cos(ang) - v*math.sin(ang), cy + u*math.sin(ang) + v*math.cos(ang)
            if not inside(sp, x, y) or rnd.random() < .06: continue
            if max(abs(x - 560), abs(y - 610)) < 265: continue      # the mosque stands free
            w, d = st*rnd.uniform(.52, .78), st*rnd.uniform(.5, .74); h = {'old': rnd.uniform(26, 44), 'new': rnd.uniform(40, 88), 'tower': rnd.uniform(110, 190)}[kind]
            if kind == 'tower': w, d = st*.5, st*.42
            t = rnd.uniform(.9, 1.06); M.tint = (t, t, t*rnd.uniform(.95, 1.0))
            with M.at(T(x, y, 22), R(math.degrees(ang) + (rnd.uniform(-9, 9) if kind == 'old' else 0))):
                m = rnd.choice(['basalt2', 'limestone', 'plaster3', 'concrete']) if kind == 'old' else rnd.choice(PL); M.box(-w/2, -d/2, 0, w/2, d/2, h, m)
                if rnd.random() < .7: M.box(-w*.3, -d*.3, h, w*rnd.uniform(-.05, .3), d*rnd.uniform(0, .3), h+11, m)
                if kind == 'new' and h > 60:
                    for q in range(1, int(h/15)): M.box(-w/2-.8, -d/2-.8, q*15-1.6, w/2+.8, d/2+.8, q*15, m)
    M.tint = (1, 1, 1)
# other built-up area, low and unlabelled, so that the named districts do not look like islands
hull = [(-1.75,-1.05),(-2.05,-2.15),(.6,-2.3),(2.75,-1.75),(2.8,.6),(2.65,1.75),(-.95,1.8),(-1.15,.55),(-1.1,0),(-1.65,-.25)]
def roaddist(x, y): return min(math.hypot(x-a, y-b) for p in RS.values() for a, b in p)
RS = {k: spline(p, 10) for k, p in roads.items()}; i = 0
for gx in range(-34, 47):
    for gy in range(-38, 32):
        x, y = gx*.0615 + rnd.uniform(-.008, .008), gy*.0615 + rnd.uniform(-.008, .008)
        if not inside(hull, x, y) or any(inside(shrink(p[2], 1.07), x, y) for p in D.values()) or roaddist(x, y) < .075 or math.hypot(x-.33, y+1.01) < .33 or math.hypot(x, y) < .16 or rnd.random() < .13: continue
        w, d, h = rnd.uniform(17, 25), rnd.uniform(17, 25), rnd.uniform(12, 24); t = rnd.uniform(.9, 1.0); M.tint = (t, t, t)
        M.box(x*K-w, y*K-d, 0, x*K+w, y*K+d, h, 'plaster2')
M.tint = (1, 1, 1)
# orchards between the city and al-Waer
tr = 0
while tr < 1500:
    y = rnd.uniform(-2.45, 2.15); i = min(range(len(rv)), key=lambda q: abs(rv[q][1]-y)); x = rv[i][0] + rnd.gauss(0, .3); dr = rdist(x, y)
    if dr < .1 or dr > .62 or not (-4.7 < x < 2.9) or any(inside(shrink(p[2], 1.08), x, y) for p in D.values()): continue
    if min(abs(y - yy) for yy in ([-.2] if -2.9 < x < -1.2 else [99])) < .06: continue
    with M.at(T(x*K, y*K, 0)): ico(M, rnd.uniform(22, 36), rnd.choice(['leaf', 'leaf2']), rnd.randint(0, 999))
    tr += 1
# landmarks, enlarged
with M.at(T(-20, 0, 10), S(17)): clock_tower(M, False)
with M.at(T(560, 640, 22), S(9.5), R(0)): khalid_mosque(M)
with M.at(T(330, -1010, 0)):
    M.lathe([(265, 0), (235, 20), (170, 120), (150, 130), (0.1, 131)], 40, 'earth')
    for a in range(0, 360, 24):
        with M.at(R(a), T(150, 0, 126)): M.box(-8, -28, 0, 8, 28, rnd.uniform(8, 34), 'basalt2')
with M.at(T(-4050, -1000, 0)):
    M.prism([(-420, -300), (480, -300), (480, 280), (-420, 280)], 0, 12, 'concrete')
    for x, y, r, h in ((-280,-160,85,90),(-60,-170,85,90),(-280,60,85,90),(-60,60,70,70),(130,-190,58,60),(130,-40,58,60)): 
        with M.at(T(x, y, 12)): M.lathe([(r, 0), (r, h), (r*.5, h+14), (.1, h+18)], 28, 'plaster')
    for x, y, h in ((330,-120,330),(400,60,260),(280,160,210)):
        with M.at(T(x, y, 12)): M.lathe([(26, 0), (15, h), (17, h+8)], 14, 'plaster3')
    for k in range(4): M.box(220+k*55, -30, 12, 250+k*55, 30, 120+25*(k % 2), 'peg2')
ob = M.build('model')
stage.world('#C9D3DE', '#E8DFD0', .55, '#6A6660'); stage.sun(-52, 32, '#FFE3BF', 3.9, 3.0)
ctr = Vector((-880, -60, 0)); el = math.radians(46); dirv = Vector((.0, -math.cos(el), math.sin(el)))
cam = stage.camera(tuple(ctr + dirv * 9000), tuple(ctr), 50, ortho=8200); cam.data.clip_end = 40000
bpy.context.view_layer.update(); sc = bpy.context.scene; sc.render.resolution_x, sc.render.resolution_y = 1920, 1080
stage.render(o['out'], o['spp'], o['scale'])
