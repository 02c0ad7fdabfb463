"""Small things for the interiors and streets: paper, pen, lamp, candle, camera, cars, tricycle. Metres, each at its own origin."""
from kit_city import *

PALETTE.update({
    'sheet':    ('#EEE8DA', .03, 'matte'), 'inkline': ('#5A5A60', .05, 'matte'), 'enamel': ('#5E6F66', .06, 'matte'), 'wax': ('#EFE4CC', .04, 'matte'),
    'flame':    ('#FFC873', .0, 'lamp'), 'teabrown': ('#7A4526', .05, 'matte'), 'leatherette': ('#2C2B2C', .08, 'matte'), 'lensglass': ('#20262C', .02, 'water'),
    'tail':     ('#E2733A', .0, 'lamp'), 'head': ('#FFE2B4', .0, 'lamp'), 'tilea': ('#C9BEA8', .08, 'matte'), 'tileb': ('#8B857B', .08, 'matte'),
    'faded':    ('#A8604A', .10, 'matte'), 'fadedblue': ('#7D95A3', .08, 'matte'), 'rubber': ('#353536', .08, 'matte'), 'dust': ('#C7BFB0', .12, 'matte'),
    'spice_a':  ('#B8833F', .10, 'matte'), 'spice_b': ('#8A4B2E', .10, 'matte'), 'spice_c': ('#6F7A48', .10, 'matte'), 'cloth_a': ('#8C6F52', .10, 'matte'),
    'cloth_b':  ('#A5917A', .10, 'matte'), 'cloth_c': ('#6E6A70', .10, 'matte'), 'carpet': ('#8A4A3C', .16, 'matte'), 'brass': ('#B08B4E', .08, 'metal')})
EMIT.update({'flame': 30., 'tail': 9., 'head': 16.})
for _n in PALETTE:
    if _n not in MI:
        MI[_n] = len(MATS)
        MATS.append(_n)


# ------------------------------------------------------------------ paper
def rows_of_bars(M, w, h, n, rnd, z, margin=.022):
    """a table of n rows: a number, a name of two or three parts, a tick; all of them plain bars"""
    step = (h - 2.6 * margin) / n
    M.box(-w / 2 + margin, h / 2 - margin, z, -w / 2 + margin + .06, h / 2 - margin + .004, z + .00025, 'inkline')
    for k in range(n):
        y = h / 2 - margin * 1.5 - step * (k + .5)
        x = -w / 2 + margin
        M.box(x, y - .0008, z, x + .007, y + .0008, z + .0002, 'inkline')
        x += .016
        for part in range(rnd.choice([2, 3, 3])):
            q = rnd.uniform(.016, .034)
            M.box(x, y - .0009, z, x + q, y + .0009, z + .0002, 'inkline')
            x += q + .004
        if rnd.random() < .8:
            q = rnd.uniform(.012, .03)
            M.box(w / 2 - margin - q, y - .0008, z, w / 2 - margin, y + .0008, z + .0002, 'inkline')


def sheet(M, x, y, z, angle, rnd, rows=30, w=.21, h=.297):
    """one page, edges lifted a little"""
    with M.at(T(x, y, z), R(angle)):
        k = rnd.uniform(.94, 1.02)
        M.tint = (k, k, k * rnd.uniform(.97, 1))
        M.box(-w / 2, -h / 2, -.0004, w / 2, h / 2, 0, 'sheet')
        M.tint = (1, 1, 1)
        if rows:
            rows_of_bars(M, w, h, rows, rnd, .0001)


def stack(M, x, y, z, n, angle, rnd, rows=30):
    """n pages, none quite square with the next; drawn four to a layer"""
    t = .00045
    for k in range(n // 4):
        with M.at(T(x + rnd.gauss(0, .0016), y + rnd.gauss(0, .0016), z + k * 4 * t), R(angle + rnd.gauss(0, .5))):
            q = rnd.uniform(.88, 1.02)
            M.tint = (q, q, q * rnd.uniform(.95, 1))
            M.box(-.105, -.1485, 0, .105, .1485, 3.6 * t, 'sheet')
    M.tint = (1, 1, 1)
    sheet(M, x, y, z + (n // 4) * 4 * t + .0005, angle + rnd.gauss(0, 1), rnd, rows)


def pen(M, x, y, z, angle):
    with M.at(T(x, y, z), R(angle), R(90, 'y')):
        M.lathe([(.0008, 0), (.0012, .006), (.0042, .022), (.0046, .03), (.0046, .12), (.0042, .138), (.002, .14)], 14, 'leatherette')
    with M.at(T(x, y, z), R(angle)):
        M.box(.085, -.001, .0045, .132, .001, .0062, 'tin')


def ink_pad(M):
    """a closed tin with an ink pad, and a hand stamp beside it"""
    M.box(-.05, -.032, 0, .05, .032, .016, 'enamel')
    M.box(-.052, -.034, .016, .052, .034, .022, 'enamel')
    with M.at(T(.005, -.075, 0)):
        M.box(-.024, -.012, 0, .024, .012, .014, 'oldwood')
        M.lathe([(.006, .014), (.007, .03), (.013, .05), (.014, .058), (.009, .068), (.001, .07)], 16, 'oldwood')


def glass_of_tea(M):
    """waisted tea glass, drawn as its tea, on a saucer"""
    M.lathe([(.018, .002), (.03, .003), (.048, .012), (.052, .014), (.05, .016), (.03, .007), (.001, .006)], 32, 'peg', close=False)
    M.lathe([(.019, .007), (.024, .012), (.021, .03), (.024, .052), (.0245, .056)], 28, 'teabrown', close=False)
    M.lathe([(.0245, .056), (.001, .056)], 28, 'teabrown', close=False)
    M.lathe([(.025, .054), (.0275, .078), (.0285, .08), (.027, .079), (.0245, .056)], 28, 'sheet', close=False)
    M.tube([(.05, .0, .017), (.07, .02, .019), (.095, .04, .016)], .0022, 6, 'tin')


def desk_lamp(M, reach=.30, height=.44):
    """a small bent lamp; the bulb hangs at (reach, 0, height - .03)"""
    M.lathe([(.078, 0), (.08, .012), (.06, .022), (.014, .03), (.012, .05)], 32, 'enamel')
    M.tube([(0, 0, .04), (0, 0, height * .6), (.02, 0, height * .85), (.08, 0, height * .98), (.17, 0, height * 1.04), (reach - .02, 0, height * 1.02), (reach, 0, height * .97)], .0075, 10, 'enamel')
    with M.at(T(reach, 0, height - .075), R(0)):
        M.lathe([(.088, 0), (.086, .004), (.062, .05), (.03, .075), (.018, .095), (.001, .097)], 36, 'enamel', close=False)
        M.lathe([(.0865, .001), (.06, .049), (.03, .07), (.001, .072)], 36, 'sheet', close=False)
        M.lathe([(.001, .012), (.018, .018), (.026, .034), (.02, .052), (.012, .066)], 16, 'window2', close=False)


# ------------------------------------------------------------------ on the road
def car(M, kind='saloon', lit=True, load=None, seed=0, paint=None):
    """a plain model car, 4.3 m, rear at y = 0, looking to +y; wheels on z = 0; load: bundles on the roof"""
    rnd = random.Random(seed)
    k = rnd.uniform(.75, 1.1)
    M.tint = (k, k, k)
    mat = paint or rnd.choice(['peg', 'peg2', 'plaster3', 'shutter', 'peg3', 'concrete'])
    L, W = (4.3, .84) if kind == 'saloon' else (4.9, .95)
    top = 1.42 if kind == 'saloon' else 2.0
    if kind == 'saloon':
        lower = [(0, .35), (.0, .82), (.1, .92), (1.0, .95), (3.1, .92), (4.2, .78), (4.3, .6), (4.3, .35)]
        cabin = [(.62, .93), (1.05, top - .04), (1.3, top), (2.4, top), (2.62, top - .05), (3.3, .92)]
    else:
        lower = [(0, .4), (0, 1.1), (.05, 1.15), (3.6, 1.15), (4.7, .95), (4.9, .7), (4.9, .4)]
        cabin = [(.02, 1.14), (.1, top - .05), (.3, top), (3.2, top), (3.4, top - .06), (4.0, 1.14)]
    def body(profile, w0, w1, m):
        n = len(profile)
        z0, z1 = min(p[1] for p in profile), max(p[1] for p in profile)
        wide = [w0 + (w1 - w0) * (z - z0) / (z1 - z0) for _, z in profile]
        V = [(-w, y, z) for (y, z), w in zip(profile, wide)] + [(w, y, z) for (y, z), w in zip(profile, wide)]
        F = [(i, (i + 1) % n, (i + 1) % n + n, i + n)[::-1] for i in range(n)] + [tuple(range(n)), tuple(range(2 * n - 1, n - 1, -1))]
        M.add(V, F, m)
    body(lower, W, W * .96, mat)
    body(cabin, W * .94, W * .78, 'glass')
    M.box(-W * .76, cabin[2][0] - .1, top - .01, W * .76, cabin[3][0] + .1, top + .03, mat)
    M.tint = (1, 1, 1)
    for y in (.85, L - .85):
        for s in (-1, 1):
            with M.at(T(s * (W - .1), y, .32), R(90 * s, 'y')):
                M.lathe([(.32, 0), (.32, .12), (.2, .14), (.0, .12)], 18, 'peg3', close=False)
    for s in (-1, 1):
        x = s * (W - .2)
        M.box(x - .15, -.03, .62, x + .15, .02, .8, 'tail' if lit else 'peg3')
        M.box(x - .15, L - .02, .55, x + .15, L + .03, .7, 'head' if lit else 'peg')
    if load:
        for _ in range(load):
            bundle(M, rnd.uniform(-.4, .4), rnd.uniform(cabin[2][0] + .1, cabin[3][0] - .1), rnd, top + .03)


# ------------------------------------------------------------------ in the house
def ring(M, r, tube, mat, n=28, m=8):
    """torus in the plane x-z round the origin (a wheel seen from the side, axle along y)"""
    V, F = [], []
    for i in range(n):
        a = 2 * math.pi * i / n
        for j in range(m):
            b = 2 * math.pi * j / m
            q = r + tube * math.cos(b)
            V.append((q * math.cos(a), tube * math.sin(b), q * math.sin(a)))
    for i in range(n):
        for j in range(m):
            F.append((i * m + j, ((i + 1) % n) * m + j, ((i + 1) % n) * m + (j + 1) % m, i * m + (j + 1) % m))
    M.add(V, F, mat)


def wheel(M, r, tube=.016, spokes=12):
    ring(M, r, tube, 'rubber')
    ring(M, r - tube * .9, .006, 'tin', 28, 6)
    for k in range(spokes):
        a = 2 * math.pi * k / spokes
        M.tube([(0, .006, 0), ((r - tube) * math.cos(a), 0, (r - tube) * math.sin(a))], .0022, 4, 'tin')
    with M.at(T(0, -.02, 0), R(-90, 'x')):
        M.lathe([(.014, 0), (.016, .01), (.016, .03), (.014, .04)], 12, 'tin')


def tricycle(M, paint='faded', steer=24):
    """a child's tricycle: front wheel .3 m, two back wheels .2 m; back axle at the origin, front towards +x"""
    rf, rb, base = .15, .10, .44
    for s in (-1, 1):
        with M.at(T(0, s * .19, rb)):
            wheel(M, rb, .014, 10)
    M.tube([(0, -.2, rb), (0, .2, rb)], .008, 8, 'tin')
    # frame, step, saddle
    M.tube([(0, 0, rb + .01), (.06, 0, rb + .06), (.2, 0, rb + .11), (base - .09, 0, .33), (base - .055, 0, .36)], .014, 10, paint)
    for s in (-1, 1):
        M.tube([(0, s * .15, rb), (.03, s * .11, rb + .05), (.13, s * .02, rb + .09)], .010, 8, paint)
    M.box(-.05, -.13, rb + .02, .03, .13, rb + .032, paint)
    M.tube([(.13, 0, rb + .09), (.10, 0, .30)], .012, 8, 'tin')
    V = [(-.06, -.075, .31), (.0, -.085, .312), (.10, -.03, .312), (.165, -.016, .305), (.165, .016, .305), (.10, .03, .312), (.0, .085, .312), (-.06, .075, .31)]
    V = V + [(x * .96, y * .9, z + .028) for x, y, z in V]
    M.add(V, [(i, (i + 1) % 8, (i + 1) % 8 + 8, i + 8) for i in range(8)] + [tuple(range(8, 16)), tuple(range(7, -1, -1))], 'leatherette')
    # fork, wheel, pedals and handlebar turn together
    with M.at(T(base, 0, 0), R(steer)):
        with M.at(T(0, 0, rf)):
            wheel(M, rf, .017, 14)
        for s in (-1, 1):
            M.tube([(0, s * .034, rf), (-.03, s * .034, .30), (-.045, s * .02, .345)], .008, 8, paint)
            M.tube([(0, s * .034, rf), (0, s * .06, rf), (s * .055, s * .06, rf - .02), (s * .055, s * .12, rf - .02)], .006, 6, 'tin')
            M.box(s * .055 - .03, min(s * .07, s * .13), rf - .032, s * .055 + .03, max(s * .07, s * .13), rf - .012, 'rubber')
        M.box(-.055, -.03, .33, -.035, .03, .36, paint)
        M.tube([(-.045, 0, .34), (-.062, 0, .46)], .011, 8, 'tin')
        M.tube([(-.13, -.19, .475), (-.085, -.15, .50), (-.062, -.05, .47), (-.062, .05, .47), (-.085, .15, .50), (-.13, .19, .475)], .009, 8, 'tin')
        for s in (-1, 1):
            M.tube([(-.15, s * .205, .463), (-.105, s * .167, .489)], .0145, 8, 'rubber')
        # mudguard
        pts = [(math.cos(t) * (rf + .026), 0, rf + math.sin(t) * (rf + .026)) for t in np.linspace(math.radians(35), math.radians(150), 9)]
        for a, b in zip(pts, pts[1:]):
            M.add([(a[0], -.024, a[2]), (a[0], .024, a[2]), (b[0], .024, b[2]), (b[0], -.024, b[2]), (a[0] * .985, -.024, a[2] - .004), (a[0] * .985, .024, a[2] - .004), (b[0] * .985, .024, b[2] - .004), (b[0] * .985, -.024, b[2] - .004)], [(0, 1, 2, 3)[::-1], (4, 5, 6, 7), (0, 3, 7, 4)[::-1], (1, 5, 6, 2)[::-1]], paint)


def candle(M, h=.11, r=.012):
    """stub of candle on a saucer; the flame's middle is at z = h + .03"""
    M.lathe([(.03, 0), (.05, .008), (.056, .014), (.053, .013), (.03, .004), (.001, .004)], 28, 'tin', close=False)
    M.lathe([(r * 1.5, .004), (r * 1.15, .012), (r, .03), (r * 1.02, h - .01), (r * .96, h), (r * .4, h - .003), (.001, h - .004)], 20, 'wax', close=False)
    for a, z in ((.4, .05), (2.2, .075), (4.0, .03)):
        with M.at(T(r * math.cos(a), r * math.sin(a), z)):
            M.lathe([(.001, -.008), (.003, 0), (.0025, .02), (.001, .03)], 8, 'wax')
    M.tube([(0, 0, h - .004), (.001, 0, h + .008), (.003, 0, h + .012)], .001, 5, 'leatherette')


def film_camera(M):
    """a worn single-lens camera with its strap, lens towards -y, standing on z = 0"""
    M.box(-.068, -.018, 0, .068, .018, .078, 'leatherette')
    M.box(-.07, -.0195, .058, .07, .0195, .082, 'tin')
    M.box(-.07, -.0195, 0, .07, .0195, .008, 'tin')
    M.prism([(-.026, -.024), (.026, -.024), (.02, .018), (-.02, .018)], .08, .098, 'tin')
    for x, r, h in ((-.048, .013, .012), (.046, .011, .01), (.028, .006, .008)):
        with M.at(T(x, 0, .082)):
            M.lathe([(r, 0), (r, h), (r * .9, h + .001)], 20, 'leatherette' if r > .012 else 'tin')
    with M.at(T(0, -.018, .043), R(90, 'x')):
        M.lathe([(.034, 0), (.034, .008), (.031, .009), (.031, .022), (.0325, .023), (.0325, .034), (.030, .035), (.030, .047), (.0275, .047), (.024, .036), (.001, .034)], 36, matf=lambda k: 'lensglass' if k > 8 else ('tin' if k in (1, 4) else 'leatherette'), close=False)
