"""Homs maquette kit: procedural geometry for Blender 3.4 (system Python, numpy).

Everything is metres. A `Mesh` collects vertices/faces with material names and a
transform stack; `Mesh.build(name)` turns it into one Blender object.
Nothing here reads files or the network; every shape is generated.
"""
import bpy, math, random
import numpy as np
from contextlib import contextmanager

# ------------------------------------------------------------------ materials
# name -> (base colour sRGB hex, variation amount, kind)
PALETTE = {
    'plaster':   ('#E6DFD1', .10, 'matte'),
    'plaster2':  ('#D9CFBD', .12, 'matte'),
    'plaster3':  ('#CBC3B6', .12, 'matte'),
    'concrete':  ('#B9B3A8', .16, 'matte'),
    'limestone': ('#EDE6D6', .08, 'matte'),
    'basalt':    ('#3B3B3E', .14, 'matte'),
    'basalt2':   ('#4A4949', .14, 'matte'),
    'slab':      ('#C4BDB0', .14, 'matte'),
    'scarred':   ('#D2C9B9', .22, 'scar'),
    'room_blue': ('#A9B3B5', .10, 'matte'),
    'room_rose': ('#C2ABA2', .10, 'matte'),
    'room_ochre':('#C6BAA0', .10, 'matte'),
    'room_green':('#AEB5A5', .10, 'matte'),
    'street':    ('#8F8A82', .16, 'matte'),
    'asphalt':   ('#6E6B67', .16, 'matte'),
    'paving':    ('#B7AE9F', .14, 'matte'),
    'earth':     ('#A8977B', .18, 'matte'),
    'field':     ('#8E9272', .20, 'matte'),
    'water':     ('#5F7478', .05, 'water'),
    'lead':      ('#A9AFB3', .06, 'metal'),
    'iron':      ('#2E2D2C', .10, 'matte'),
    'glass':     ('#2A2F34', .10, 'matte'),
    'shutter':   ('#8C8579', .14, 'matte'),
    'wood':      ('#6B4F37', .16, 'matte'),
    'leaf':      ('#5E6B4E', .22, 'matte'),
    'leaf2':     ('#77805C', .22, 'matte'),
    'cloth':     ('#C9BFA8', .12, 'matte'),
    'cloth2':    ('#9A5B44', .10, 'matte'),
    'peg':       ('#D8D0C2', .06, 'matte'),
    'peg2':      ('#8B867E', .06, 'matte'),
    'peg3':      ('#4C4B4B', .06, 'matte'),
    'bus':       ('#5C7B5B', .06, 'matte'),
    'bus2':      ('#D9D5CB', .05, 'matte'),
    'red':       ('#A33B2E', .05, 'matte'),
    'clockface': ('#F3EBD8', .00, 'face'),
    'lamp':      ('#FFC069', .00, 'lamp'),
    'window':    ('#FFB765', .00, 'window'),
    'window2':   ('#FFD9A0', .00, 'window'),
    'cold':      ('#CFE0F0', .00, 'lamp'),
}
EMIT = {'clockface': 1.2, 'lamp': 24., 'window': 3.0, 'window2': 2.2, 'cold': 14.}
MATS = list(PALETTE)
MI = {n: i for i, n in enumerate(MATS)}

def srgb(h):
    h = h.lstrip('#'); c = [int(h[i:i+2], 16) / 255 for i in (0, 2, 4)]
    return [x / 12.92 if x <= .04045 else ((x + .055) / 1.055) ** 2.4 for x in c]

def material(name, emit_scale=1.0):
    key = 'K_' + name
    if key in bpy.data.materials: return bpy.data.materials[key]
    hexc, var, kind = PALETTE[name]
    m = bpy.data.materials.new(key); m.use_nodes = True
    nt = m.node_tree; nt.nodes.clear(); N = nt.nodes.new; L = nt.links.new
    out = N('ShaderNodeOutputMaterial')
    if kind in ('lamp', 'window', 'face'):
        e = N('ShaderNodeEmission'); e.inputs['Color'].default_value = (*srgb(hexc), 1)
        e.inputs['Strength'].default_value = EMIT[name] * emit_scale
        m.cycles.sample_as_light = False
        # seen by the camera only: bloom is added in post, real light comes from lamps
        lp = N('ShaderNodeLightPath'); t = N('ShaderNodeBsdfDiffuse'); mx = N('ShaderNodeMixShader')
        t.inputs['Color'].default_value = (*srgb(hexc), 1)
        L(lp.outputs['Is Camera Ray'], mx.inputs[0]); L(t.outputs[0], mx.inputs[1]); L(e.outputs[0], mx.inputs[2])
        L(mx.outputs[0], out.inputs['Surface'])
        return m
    geo = N('ShaderNodeNewGeometry')
    # three octaves of colour variation: stain, mottling, grain
    n1 = N('ShaderNodeTexNoise'); n1.inputs['Scale'].default_value = .18; n1.inputs['Detail'].default_value = 4
    n2 = N('ShaderNodeTexNoise'); n2.inputs['Scale'].default_value = 2.3; n2.inputs['Detail'].default_value = 5
    L(geo.outputs['Position'], n1.inputs['Vector']); L(geo.outputs['Position'], n2.inputs['Vector'])
    add = N('ShaderNodeMath'); add.operation = 'ADD'; L(n1.outputs['Fac'], add.inputs[0]); L(n2.outputs['Fac'], add.inputs[1])
    att = N('ShaderNodeAttribute'); att.attribute_name = 'tint'
    mul = N('ShaderNodeMath'); mul.operation = 'MULTIPLY_ADD'
    L(add.outputs[0], mul.inputs[0]); mul.inputs[1].default_value = 2 * var; mul.inputs[2].default_value = 1 - 2 * var
    rgb = N('ShaderNodeRGB'); rgb.outputs[0].default_value = (*srgb(hexc), 1)
    vm = N('ShaderNodeVectorMath'); vm.operation = 'SCALE'; L(rgb.outputs[0], vm.inputs[0]); L(mul.outputs[0], vm.inputs['Scale'])
    col = vm.outputs[0]
    vm2 = N('ShaderNodeVectorMath'); vm2.operation = 'MULTIPLY'; L(col, vm2.inputs[0]); L(att.outputs['Color'], vm2.inputs[1]); col = vm2.outputs[0]
    bump = None
    if kind == 'scar':
        vo = N('ShaderNodeTexVoronoi'); vo.inputs['Scale'].default_value = 2.7; vo.inputs['Randomness'].default_value = 1
        L(geo.outputs['Position'], vo.inputs['Vector'])
        nz = N('ShaderNodeTexNoise'); nz.inputs['Scale'].default_value = .5; L(geo.outputs['Position'], nz.inputs['Vector'])
        th = N('ShaderNodeMath'); th.operation = 'MULTIPLY_ADD'; L(nz.outputs['Fac'], th.inputs[0]); th.inputs[1].default_value = .85; th.inputs[2].default_value = -.30
        lt = N('ShaderNodeMath'); lt.operation = 'LESS_THAN'; L(vo.outputs['Distance'], lt.inputs[0]); L(th.outputs[0], lt.inputs[1])
        dk = N('ShaderNodeMath'); dk.operation = 'MULTIPLY_ADD'; L(lt.outputs[0], dk.inputs[0]); dk.inputs[1].default_value = -.34; dk.inputs[2].default_value = 1
        v3 = N('ShaderNodeVectorMath'); v3.operation = 'SCALE'; L(col, v3.inputs[0]); L(dk.outputs[0], v3.inputs['Scale']); col = v3.outputs[0]
    bp = N('ShaderNodeBump'); bp.inputs['Strength'].default_value = .25; bp.inputs['Distance'].default_value = .06
    n3 = N('ShaderNodeTexNoise'); n3.inputs['Scale'].default_value = 6; n3.inputs['Detail'].default_value = 3
    L(geo.outputs['Position'], n3.inputs['Vector']); L(n3.outputs['Fac'], bp.inputs['Height'])
    d = N('ShaderNodeBsdfDiffuse'); L(col, d.inputs['Color']); L(bp.outputs[0], d.inputs['Normal']); d.inputs['Roughness'].default_value = .6
    sh = d.outputs[0]
    if kind in ('metal', 'water'):
        g = N('ShaderNodeBsdfGlossy'); L(col, g.inputs['Color']); g.inputs['Roughness'].default_value = .38 if kind == 'metal' else .12
        mx = N('ShaderNodeMixShader'); mx.inputs[0].default_value = .45 if kind == 'metal' else .55
        L(sh, mx.inputs[1]); L(g.outputs[0], mx.inputs[2]); sh = mx.outputs[0]
    L(sh, out.inputs['Surface'])
    return m

# ------------------------------------------------------------------ noise
def _hash(ix, iy, iz, seed):
    h = (ix * 374761393 + iy * 668265263 + iz * 2147483647 + seed * 974634721) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 65535.0

def noise3(P, seed=0):
    P = np.asarray(P, float); I = np.floor(P).astype(np.int64); f = P - I; f = f * f * (3 - 2 * f)
    x, y, z = I[..., 0], I[..., 1], I[..., 2]; r = 0
    for dx in (0, 1):
        for dy in (0, 1):
            for dz in (0, 1):
                w = (f[..., 0] if dx else 1 - f[..., 0]) * (f[..., 1] if dy else 1 - f[..., 1]) * (f[..., 2] if dz else 1 - f[..., 2])
                r = r + w * _hash(x + dx, y + dy, z + dz, seed)
    return r * 2 - 1

def fbm(P, seed=0, oct=4):
    P = np.asarray(P, float); r = 0; a = .5
    for o in range(oct):
        r = r + a * noise3(P * (2 ** o), seed + o * 17); a *= .5
    return r

# ------------------------------------------------------------------ mesh builder
def T(x=0, y=0, z=0): m = np.eye(4); m[:3, 3] = (x, y, z); return m
def R(deg, axis='z'):
    a = math.radians(deg); c, s = math.cos(a), math.sin(a); m = np.eye(4)
    i, j = {'z': (0, 1), 'x': (1, 2), 'y': (2, 0)}[axis]
    m[i, i] = c; m[j, j] = c; m[i, j] = -s; m[j, i] = s; return m
def S(x, y=None, z=None): return np.diag([x, y or x, z or x, 1.0])

class Mesh:
    def __init__(s): s.V = []; s.F = []; s.M = []; s.C = []; s.n = 0; s.X = np.eye(4); s.B = np.eye(4); s.tint = (1, 1, 1)
    @contextmanager
    def at(s, *ms):
        old = s.X
        for m in ms: s.X = s.X @ m
        yield s
        s.X = old
    @contextmanager
    def building(s, *ms):
        """like at(), and makes this frame the one in which damage functions are evaluated"""
        old, oldB = s.X, s.B
        for m in ms: s.X = s.X @ m
        s.B = np.linalg.inv(s.X)
        yield s
        s.X, s.B = old, oldB
    def local(s, P):
        A = s.B @ s.X; return P @ A[:3, :3].T + A[:3, 3]
    def add(s, V, F, mat):
        V = np.asarray(V, float); s.V.append(V @ s.X[:3, :3].T + s.X[:3, 3])
        flip = np.linalg.det(s.X[:3, :3]) < 0
        i = MI[mat] if isinstance(mat, str) else None
        for k, f in enumerate(F):
            f = tuple(int(q) + s.n for q in f); s.F.append(f[::-1] if flip else f)
            s.M.append(i if i is not None else MI[mat[k]])
        s.C.append(np.tile(s.tint, (len(V), 1)))
        s.n += len(V)
    def box(s, x0, y0, z0, x1, y1, z1, mat='plaster', bottom=False):
        V = [(x0,y0,z0),(x1,y0,z0),(x1,y1,z0),(x0,y1,z0),(x0,y0,z1),(x1,y0,z1),(x1,y1,z1),(x0,y1,z1)]
        F = [(4,5,6,7),(0,1,5,4),(1,2,6,5),(2,3,7,6),(3,0,4,7),(3,2,1,0)]
        s.add(V, F, mat)
    def lathe(s, prof, n=24, mat='plaster', rot=0., close=True, matf=None):
        """prof: [(r,z)...] bottom to top; matf(k) -> material of ring segment k"""
        a = np.arange(n) * 2 * math.pi / n + math.radians(rot)
        V = np.concatenate([np.stack([r * np.cos(a), r * np.sin(a), np.full(n, z)], 1) for r, z in prof])
        F, mm = [], []
        for k in range(len(prof) - 1):
            for i in range(n):
                j = (i + 1) % n; F.append((k*n+i, k*n+j, (k+1)*n+j, (k+1)*n+i)); mm.append(matf(k) if matf else mat)
        if close and prof[-1][0] > 1e-6: F.append(tuple((len(prof)-1)*n + i for i in range(n))); mm.append(matf(len(prof)-2) if matf else mat)
        s.add(V, F, mm)
    def tube(s, pts, r, n=6, mat='iron'):
        pts = np.asarray(pts, float); V = []; F = []
        for k, p in enumerate(pts):
            d = pts[min(k+1, len(pts)-1)] - pts[max(k-1, 0)]; d = d / (np.linalg.norm(d) + 1e-9)
            u = np.cross(d, (0, 0, 1.)); u = u / np.linalg.norm(u) if np.linalg.norm(u) > 1e-3 else np.array((1., 0, 0)); v = np.cross(u, d)
            for i in range(n):
                a = 2 * math.pi * i / n; V.append(p + r * (u * math.cos(a) + v * math.sin(a)))
        for k in range(len(pts) - 1):
            for i in range(n):
                j = (i + 1) % n; F.append((k*n+i, k*n+j, (k+1)*n+j, (k+1)*n+i))
        s.add(V, F, mat)
    def prism(s, poly, z0, z1, mat='plaster', top=None):
        n = len(poly); V = [(x, y, z0) for x, y in poly] + [(x, y, z1) for x, y in poly]
        F = [(i, (i+1) % n, (i+1) % n + n, i + n) for i in range(n)] + [tuple(range(n, 2*n))]
        s.add(V, F, [mat] * n + [top or mat])
    def grid(s, f, x0, y0, x1, y1, nx, ny, mat):
        """height field z=f(X,Y)"""
        X, Y = np.meshgrid(np.linspace(x0, x1, nx), np.linspace(y0, y1, ny)); Z = f(X, Y)
        V = np.stack([X, Y, Z], -1).reshape(-1, 3)
        F = [(j*nx+i, j*nx+i+1, (j+1)*nx+i+1, (j+1)*nx+i) for j in range(ny-1) for i in range(nx-1)]
        s.add(V, F, mat)
    def build(s, name, smooth=False):
        me = bpy.data.meshes.new(name)
        V = np.concatenate(s.V); me.from_pydata(V.tolist(), [], s.F)
        used = sorted(set(s.M)); remap = {g: k for k, g in enumerate(used)}
        for g in used: me.materials.append(material(MATS[g]))
        me.polygons.foreach_set('material_index', [remap[g] for g in s.M])
        if smooth: me.polygons.foreach_set('use_smooth', [True] * len(me.polygons))
        C = np.concatenate(s.C); at = me.color_attributes.new('tint', 'FLOAT_COLOR', 'POINT')
        at.data.foreach_set('color', np.concatenate([C, np.ones((len(C), 1))], 1).ravel())
        me.update(); ob = bpy.data.objects.new(name, me); bpy.context.collection.objects.link(ob)
        return ob

# ------------------------------------------------------------------ walls, damage
class Blast:
    """Damage = union of noisy spheres in the building's own frame."""
    def __init__(s, spheres, seed=0, rough=.9, freq=.55): s.sp = spheres; s.seed = seed; s.rough = rough; s.freq = freq
    def __call__(s, P):
        n = fbm(P * s.freq, s.seed, 4) * 2.2 * s.rough; out = np.zeros(P.shape[:-1], bool)
        for (x, y, z, r) in s.sp:
            out |= np.linalg.norm((P - (x, y, z)) * (1, 1, .9), axis=-1) + n < r
        return out

def wall(M, L, H, t=.28, openings=(), damage=None, cell=.34, mat='plaster', mat_in=None, mat_edge=None):
    """Solid wall: x 0..L, outer face y=0, inner face y=t, z 0..H, rectangular openings (x0,z0,x1,z1).
    With damage, the wall is a field of blocks; blocks for which damage(P) is true are missing."""
    mat_in = mat_in or mat; mat_edge = mat_edge or (mat if damage is None else 'concrete')
    xs = {0., L}; zs = {0., H}
    for a, b, c, d in openings: xs |= {a, c}; zs |= {b, d}
    def lines(q, hi):
        q = sorted(x for x in q if -1e-6 <= x <= hi + 1e-6); q = [x for i, x in enumerate(q) if i == 0 or x - q[i-1] > 1e-4]
        if damage is None: return np.array(q)
        o = []
        for a, b in zip(q, q[1:]):
            k = max(1, int(round((b - a) / cell))); o += list(np.linspace(a, b, k + 1)[:-1])
        return np.array(o + [q[-1]])
    X = lines(xs, L); Z = lines(zs, H); nx, nz = len(X) - 1, len(Z) - 1
    cx = (X[1:] + X[:-1]) / 2; cz = (Z[1:] + Z[:-1]) / 2
    CX, CZ = np.meshgrid(cx, cz, indexing='ij')
    solid = np.ones((nx, nz), bool)
    for a, b, c, d in openings: solid &= ~((CX > a) & (CX < c) & (CZ > b) & (CZ < d))
    GX, GZ = np.meshgrid(X, Z, indexing='ij')
    jx = np.zeros_like(GX); jz = np.zeros_like(GX)
    if damage is not None:
        P = M.local(np.stack([CX, np.full_like(CX, t / 2), CZ], -1).reshape(-1, 3))
        gone = damage(P).reshape(nx, nz); keep = solid & ~gone
        # drop floating crumbs
        for _ in range(2):
            nb = np.zeros_like(keep, int); nb[1:] += keep[:-1]; nb[:-1] += keep[1:]; nb[:, 1:] += keep[:, :-1]; nb[:, :-1] += keep[:, 1:]
            keep &= nb > 0
        solid = keep
        g = np.zeros((nx + 1, nz + 1), bool)
        for a in (0, 1):
            for b in (0, 1): g[a:nx+a, b:nz+b] |= gone
        rs = np.random.RandomState(int(abs(M.X[0, 3] * 13 + M.X[1, 3] * 7 + L * 31)) % 2**31)
        jx = g * (rs.rand(nx+1, nz+1) - .5) * cell * .8; jz = g * (rs.rand(nx+1, nz+1) - .5) * cell * .8
        jx[0] = jx[-1] = 0; jz[:, 0] = 0
    VF = np.stack([GX + jx, np.zeros_like(GX), GZ + jz], -1).reshape(-1, 3); VB = VF.copy(); VB[:, 1] = t
    n = len(VF); idx = np.arange(n).reshape(nx + 1, nz + 1)
    F = []; mm = []
    I, J = np.nonzero(solid)
    a, b, c, d = idx[I, J], idx[I+1, J], idx[I+1, J+1], idx[I, J+1]
    F += list(zip(a, b, c, d)); mm += [mat] * len(I)
    F += list(zip(d + n, c + n, b + n, a + n)); mm += [mat_in] * len(I)
    pad = np.zeros((nx + 2, nz + 2), bool); pad[1:-1, 1:-1] = solid
    I, J = np.nonzero(pad[1:, 1:-1] != pad[:-1, 1:-1])          # vertical edges at line I
    for i, j in zip(I, J):
        p, q = idx[i, j], idx[i, j+1]; left = pad[i, j+1]
        F.append((p, p+n, q+n, q) if left else (q, q+n, p+n, p)); mm.append(mat_edge)
    I, J = np.nonzero(pad[1:-1, 1:] != pad[1:-1, :-1])
    for i, j in zip(I, J):
        p, q = idx[i, j], idx[i+1, j]; low = pad[i+1, j]
        F.append((q, q+n, p+n, p)[::-1] if not low else (q, q+n, p+n, p)); mm.append(mat_edge)
    M.add(np.concatenate([VF, VB]), F, mm)

def slab(M, w, d, t=.24, damage=None, mat='slab', cell=.45):
    """horizontal slab x 0..w, y 0..d, top at z=0"""
    with M.at(R(-90, 'x')):   # wall z -> y ; wall y -> -z
        # after R(-90,x): (x,y,z) -> (x, z, -y)
        wall(M, w, d, t, (), damage, cell, mat, mat, 'concrete')

# ------------------------------------------------------------------ small things
def water_tank(M, x, y, z, rnd):
    with M.at(T(x, y, z), R(rnd.uniform(0, 180))):
        for a in (-.5, .5): M.box(a-.05, -.45, 0, a+.05, .45, .7, 'iron')
        with M.at(T(-.95, 0, 1.1), R(90, 'y')): M.lathe([(0, 0), (.5, 0), (.5, 1.9), (0, 1.9)], 14, rnd.choice(['plaster', 'concrete', 'peg2']), close=False)

def dish(M, x, y, z, rnd, az=None):
    az = rnd.uniform(150, 215) if az is None else az   # towards the south
    with M.at(T(x, y, z)):
        M.tube([(0, 0, 0), (0, 0, .8)], .04, 5, 'iron')
        with M.at(T(0, 0, .95), R(-az), R(-52, 'x')):
            M.lathe([(0, 0), (.25, .03), (.45, .1), (.6, .2)], 14, 'peg', close=False); M.tube([(0, 0, 0), (0, 0, .5)], .02, 4, 'iron')

def lamp_post(M, x, y, h=8, ang=0, lit=True, arms=1, broken=False):
    with M.at(T(x, y, 0), R(ang)):
        if broken:
            M.tube([(0, 0, 0), (0, 0, h*.45), (.5, 0, h*.52), (2.2, 0, h*.2)], .07, 6, 'iron'); return
        M.tube([(0, 0, 0), (0, 0, h)], .065, 6, 'iron')
        for s in ((1,) if arms == 1 else (1, -1)):
            M.tube([(0, 0, h), (s*.5, 0, h+.35), (s*1.4, 0, h+.4)], .05, 5, 'iron')
            M.box(s*1.4-.3, -.14, h+.3, s*1.4+.3, .14, h+.4, 'lamp' if lit else 'iron')

def cypress(M, x, y, h, rnd):
    r = h * .11
    with M.at(T(x, y, 0)):
        M.tube([(0, 0, 0), (0, 0, h*.15)], .12, 5, 'wood')
        p = [(.05, h*.08), (r*.8, h*.2), (r, h*.4), (r*.8, h*.65), (r*.45, h*.85), (0, h)]
        M.lathe(p, 9, rnd.choice(['leaf', 'leaf2']), rot=rnd.uniform(0, 90))

def tree(M, x, y, h, rnd, mat=None):
    """abstract architect's tree: trunk and three faceted clouds"""
    with M.at(T(x, y, 0)):
        M.tube([(0, 0, 0), (rnd.uniform(-.2, .2), rnd.uniform(-.2, .2), h*.5)], .11, 5, 'wood')
        for k in range(4):
            r = h * rnd.uniform(.2, .3)
            with M.at(T(rnd.uniform(-.22, .22)*h, rnd.uniform(-.22, .22)*h, h*rnd.uniform(.5, .8))):
                ico(M, r, mat or rnd.choice(['leaf', 'leaf2']), rnd.randint(0, 999))

_t = (1 + 5 ** .5) / 2
_IV = np.array([(-1,_t,0),(1,_t,0),(-1,-_t,0),(1,-_t,0),(0,-1,_t),(0,1,_t),(0,-1,-_t),(0,1,-_t),(_t,0,-1),(_t,0,1),(-_t,0,-1),(-_t,0,1)]) / math.sqrt(1 + _t * _t)
_IF = [(0,11,5),(0,5,1),(0,1,7),(0,7,10),(0,10,11),(1,5,9),(5,11,4),(11,10,2),(10,7,6),(7,1,8),(3,9,4),(3,4,2),(3,2,6),(3,6,8),(3,8,9),(4,9,5),(2,4,11),(6,2,10),(8,6,7),(9,8,1)]
def ico(M, r, mat, seed=0, rough=.25):
    rs = np.random.RandomState(seed); M.add(_IV * r * (1 + (rs.rand(12, 1) - .5) * 2 * rough), _IF, mat)

def wire(M, a, b, sag=.8, r=.018, n=12):
    a, b = np.array(a, float), np.array(b, float); k = np.linspace(0, 1, n)[:, None]
    p = a + (b - a) * k; p[:, 2] -= (4 * sag * k * (1 - k))[:, 0]; M.tube(p, r, 4, 'iron')

# ------------------------------------------------------------------ houses
PL = ['plaster', 'plaster2', 'plaster3', 'limestone', 'plaster', 'plaster2']
ROOMS = ['room_blue', 'room_rose', 'room_ochre', 'room_green', 'plaster']

def facade_openings(w, floors, fh, rnd, shops, base=0.):
    """returns openings and balcony list for one facade"""
    bay = rnd.choice([2.9, 3.2, 3.5]); n = max(1, int(w / bay)); bw = w / n
    ops, balc = [], []
    for f in range(floors):
        z = f * fh
        for b in range(n):
            xc = (b + .5) * bw
            if f == 0 and shops: ops.append((xc - bw*.4, .12, xc + bw*.4, fh - .55, 'shop'))
            elif f > 0 and b % 3 == 1 and n > 2: ops.append((xc - .75, z + .15, xc + .75, z + 2.45, 'door')); balc.append((xc, z))
            else: ops.append((xc - .62, z + .95, xc + .62, z + 2.4, 'win'))
    return ops, balc

def block(M, w, d, floors, seed=0, fh=3.2, damage=None, lit=.0, shops=True, mat=None, roof=True, detail=2, tint=None, sides=(0, 1, 2, 3), dark=.0):
    """Concrete apartment house. x 0..w, y 0..d, front (street) face y=0 looking to -y.
    detail 0: far background box with inset panes; 1: + parapet; 2: + balconies, shutters, roof clutter."""
    rnd = random.Random(seed); H = floors * fh
    mat = mat or rnd.choice(PL)
    if damage is not None: mat = 'scarred'
    k = rnd.uniform(.86, 1.06); M.tint = tint or (k, k * rnd.uniform(.985, 1.01), k * rnd.uniform(.95, 1.01))
    t = .28
    for si, (L, tr) in enumerate([(w, [T(0, 0)]), (d, [T(w, 0), R(90)]), (w, [T(w, d), R(180)]), (d, [T(0, d), R(270)])]):
        if si not in sides: continue
        if si in (1, 3): tr = tr + [T(t, 0)]; L = L - 2 * t      # no overlap at the corners: coplanar faces would shadow each other
        with M.at(*tr):
            ops, balc = facade_openings(L, floors, fh, rnd, shops and si in (0, 1))
            if si in (1, 3) and rnd.random() < .35 and not damage: ops = [o for o in ops if rnd.random() < .4]; balc = []
            wall(M, L, H, t, [o[:4] for o in ops], damage, .34, mat, rnd.choice(ROOMS) if damage else mat)
            if damage is None and detail > 0:
                for f in range(1, floors): M.box(-.06, -.07, f*fh-.16, L+.06, .02, f*fh, mat)
            for (x0, z0, x1, z1, kind) in ops:
                if damage is not None:
                    continue
                lm = 'window' if rnd.random() < lit else ('window2' if rnd.random() < lit * .4 else 'glass')
                if kind == 'shop':
                    up = rnd.random()
                    M.box(x0, .12, z0 - .12, x1, .16, z1, 'shutter' if up < .7 else lm)
                    if detail > 1: M.box(x0 - .1, -.75 if rnd.random() < .3 else -.12, z1 + .05, x1 + .1, 0, z1 + .15, rnd.choice(['cloth', mat, 'concrete']))
                else:
                    M.box(x0, t * .62, z0, x1, t * .7, z1, lm)
                    if detail > 1:
                        M.box(x0 - .1, -.08, z0 - .1, x1 + .1, .02, z0, mat)
                        r = rnd.random()
                        if lm == 'glass' and r < .62:
                            q = rnd.choice([.25, .45, .7, 1.]); M.box(x0, t*.35, z1 - (z1 - z0) * q, x1, t*.42, z1, 'shutter')
                        M.box((x0+x1)/2-.03, t*.5, z0, (x0+x1)/2+.03, t*.66, z1, 'plaster')
            if detail > 1:
                for xc, z in balc:
                    gone = damage is not None and (damage(M.local(np.array([[xc, -.5, z]])))[0] or rnd.random() < .25)
                    if gone: continue
                    M.box(xc-1.25, -1.15, z-.02, xc+1.25, 0, z+.14, mat)
                    if rnd.random() < .45:
                        M.box(xc-1.25, -1.15, z+.14, xc+1.25, -1.05, z+1.05, mat)
                        for e in (-1.25, 1.15): M.box(xc+e, -1.05, z+.14, xc+e+.1, 0, z+1.05, mat)
                    else:
                        for q in np.linspace(-1.2, 1.2, 11): M.box(xc+q-.02, -1.12, z+.14, xc+q+.02, -1.08, z+1., 'iron')
                        M.box(xc-1.25, -1.13, z+1., xc+1.25, -1.06, z+1.07, 'iron')
                    if damage is None and rnd.random() < .3:
                        M.box(xc-1.2, -1.2, z+1.15, xc+rnd.uniform(.2, 1.1), -1.17, z+2.5, 'cloth')
                if damage is None and rnd.random() < .6:
                    for _ in range(rnd.randint(1, 3)):
                        xx = rnd.uniform(.5, L-1); zz = rnd.randint(1, max(1, floors-1)) * fh + .4
                        M.box(xx, -.42, zz, xx+.8, -.02, zz+.55, 'peg')
    # slabs
    for f in range(1, floors + 1):
        with M.at(T(t*.5, t*.5, f*fh)):
            if damage is None:
                if f == floors: M.box(0, 0, -.25, w-t, d-t, 0, 'concrete')
            else: slab(M, w - t, d - t, .22, damage, 'slab')
    if damage is not None:
        # interior partitions so that opened rooms read as rooms
        nb = max(2, int(w / 3.6))
        for i in range(1, nb):
            with M.at(T(i * w / nb, t, 0), R(90)): wall(M, d - 2*t, H, .14, [(d*.4, f*fh+.05, d*.4+.9, f*fh+2.1) for f in range(floors)], damage, .4, rnd.choice(ROOMS), rnd.choice(ROOMS))
        with M.at(T(t, d * .45, 0)): wall(M, w - 2*t, H, .14, [(w*.3*i+.8, f*fh+.05, w*.3*i+1.7, f*fh+2.1) for f in range(floors) for i in range(2)], damage, .4, rnd.choice(ROOMS), rnd.choice(ROOMS))
    if roof and detail > 0:
        for (L, tr) in [(w, [T(0, 0, H)]), (d - .4, [T(w, .2, H), R(90)]), (w, [T(w, d, H), R(180)]), (d - .4, [T(0, d - .2, H), R(270)])]:
            with M.at(*tr): wall(M, L, .9, .2, (), damage, .34, mat)
        def ok(x, y, rr=.8): return damage is None or not damage(np.array([[x, y, H]]))[0]
        if detail > 0:
            sx, sy = rnd.uniform(1, max(1.1, w-4)), rnd.uniform(d*.4, max(d*.41, d-4))
            if ok(sx, sy) and ok(sx+2.5, sy+2.5): M.box(sx, sy, H-.05, sx+2.8, sy+3, H+2.5, mat); M.box(sx-.15, sy-.15, H+2.5, sx+2.95, sy+3.15, H+2.66, 'concrete')
            for _ in range(rnd.randint(1, 4)):
                x, y = rnd.uniform(1, w-1), rnd.uniform(1, d-1)
                if ok(x, y): water_tank(M, x, y, H, rnd)
            for _ in range(rnd.randint(1, 4)):
                x, y = rnd.uniform(.7, w-.7), rnd.uniform(.7, d-.7)
                if ok(x, y): dish(M, x, y, H, rnd)
    M.tint = (1, 1, 1)

def arch_openings_poly(x0, x1, z0, zs, n=7, pointed=True):
    """polyline of a pointed (or round) arch, from left spring to right spring"""
    w = x1 - x0; out = []
    if pointed:
        r = w * .62
        for k in range(n + 1):
            # left arc centre at x0+r
            a = math.pi - k / n * math.acos((r - w / 2) / r); out.append((x0 + r + r * math.cos(a), zs + r * math.sin(a)))
        out += [(x0 + x1 - x, z) for x, z in out[-2::-1]]
    else:
        for k in range(2 * n + 1):
            a = math.pi * (1 - k / (2 * n)); out.append(((x0+x1)/2 + w/2*math.cos(a), zs + w/2*math.sin(a)))
    return out

def arch_wall(M, L, H, t, arches, mat='limestone', band=None, mat_in=None, ends=False):
    """wall with arched openings [(x0,x1,z0,zspring,pointed)], built as strips; band=(h, matA, matB) gives ablaq courses"""
    # boundaries in z for banding
    zs = {0., H}
    if band:
        k = 0.
        while k < H: zs.add(round(k, 4)); k += band[0]
    arcs = [dict(x0=a[0], x1=a[1], z0=a[2], poly=arch_openings_poly(a[0], a[1], a[2], a[3], 8, a[4] if len(a) > 4 else True)) for a in arches]
    for a in arcs: zs |= {a['z0']} | {round(z, 4) for _, z in a['poly']}
    zs = sorted(z for z in zs if 0 <= z <= H); zs = [z for i, z in enumerate(zs) if i == 0 or z - zs[i-1] > 1e-3]
    def edge(a, z):
        """half-open x-interval of arch opening at height z"""
        top = max(p[1] for p in a['poly']); spring = a['poly'][0][1]
        if z < a['z0'] - 1e-6 or z > top + 1e-6: return None
        if z <= spring: return a['x0'], a['x1']
        m = len(a['poly']) // 2; left = a['poly'][:m+1]
        for (xa, za), (xb, zb) in zip(left, left[1:]):
            if za - 1e-9 <= z <= zb + 1e-9:
                x = xa + (xb - xa) * ((z - za) / max(zb - za, 1e-9)); return x, a['x0'] + a['x1'] - x
        return ((a['x0']+a['x1'])/2,)*2
    for zl, zh in zip(zs, zs[1:]):
        zm = (zl + zh) / 2; mt = mat
        if band: mt = band[1] if int(zm / band[0] + 1e-6) % 2 == 0 else band[2]
        cuts = []
        for a in arcs:
            if edge(a, zm) is not None and edge(a, zm)[1] - edge(a, zm)[0] > 1e-3:
                lo = edge(a, zl + 1e-6) or edge(a, zm); hi = edge(a, zh - 1e-6) or edge(a, zm); cuts.append((lo, hi))
        cuts.sort(key=lambda c: c[0][0]); xl = (0., 0.)
        segs = []
        for lo, hi in cuts: segs.append((xl, (lo[0], hi[0]))); xl = (lo[1], hi[1])
        segs.append((xl, (L, L)))
        for (a0, a1), (b0, b1) in segs:
            if b0 - a0 < 1e-4 and b1 - a1 < 1e-4: continue
            V = [(a0,0,zl),(b0,0,zl),(b1,0,zh),(a1,0,zh),(a0,t,zl),(b0,t,zl),(b1,t,zh),(a1,t,zh)]
            F = [(0,1,2,3),(5,4,7,6)]      # reveals; end faces only for a free-standing wall (coplanar faces go black)
            if ends or b0 < L - 1e-6 or b1 < L - 1e-6: F.append((1,5,6,2))
            if ends or a0 > 1e-6 or a1 > 1e-6: F.append((4,0,3,7))
            M.add(V, F, [mt, mat_in or mt] + [mt] * (len(F) - 2))
    M.add([(0,0,H),(L,0,H),(L,t,H),(0,t,H)], [(0,1,2,3)], mat)

def old_house(M, w, d, h=7.2, seed=0, lit=0., band=True):
    """Old-city house: basalt ground floor with limestone courses, arched windows, timber oriel."""
    rnd = random.Random(seed); k = rnd.uniform(.9, 1.05); M.tint = (k, k, k)
    lo = 3.6
    for si, (L, tr) in enumerate([(w, [T(0, 0)]), (d, [T(w, 0), R(90)]), (w, [T(w, d), R(180)]), (d, [T(0, d), R(270)])]):
        with M.at(*tr):
            n = max(1, int(L / 3.4)); bw = L / n; ar = []
            dr = rnd.randrange(n)
            for b in range(n):
                xc = (b + .5) * bw
                if b == dr: ar.append((xc - .8, xc + .8, 0.02, 1.9, True))
                elif rnd.random() < .5: ar.append((xc - .4, xc + .4, 1.2, 2.2, True))
            arch_wall(M, L, lo, .5, ar, 'basalt', (.42, 'basalt', 'basalt2' if rnd.random() < .5 else 'limestone') if band else None)
            for a in ar: M.box(a[0], .3, a[2], a[1], .34, a[3] + .9, 'wood' if a[2] < .1 else ('window' if rnd.random() < lit else 'glass'))
            up = [((b + .5) * bw - .5, (b + .5) * bw + .5, .9, 2.0, True) for b in range(n)]
            with M.at(T(0, 0, lo)):
                arch_wall(M, L, h - lo, .35, up, 'limestone', (.5, 'limestone', 'basalt' if rnd.random() < .4 else 'plaster'))
                for a in up: M.box(a[0], .2, a[2], a[1], .24, a[3] + .6, 'window' if rnd.random() < lit else 'glass')
            if si == 0 and w > 6:
                x = rnd.uniform(1, w - 4); M.box(x, -1, lo + .3, x + 2.6, 0, lo + 3, 'wood'); M.box(x - .1, -1.1, lo + 3, x + 2.7, 0, lo + 3.12, 'wood')
                for q in range(3): M.box(x + .25 + q * .8, -1.03, lo + 1.2, x + .75 + q * .8, -1, lo + 2.6, 'window' if rnd.random() < lit else 'glass')
    M.box(.2, .2, h - .5, w - .2, d - .2, h - .25, 'concrete')
    if rnd.random() < .7: water_tank(M, w*.6, d*.6, h-.25, rnd)
    if rnd.random() < .7: dish(M, w*.3, d*.5, h-.25, rnd)
    M.tint = (1, 1, 1)

# ------------------------------------------------------------------ monuments
def bands(z0, z1, h, first=0): 
    """split [z0,z1] in courses of height h"""
    n = max(1, int(round((z1 - z0) / h))); return [z0 + (z1 - z0) * k / n for k in range(n + 1)]

def minaret(M, h=52, r=1.75, seed=0, damage=None):
    """Slim round minaret, white with thin basalt bands, two galleries, ribbed cap (freely after Khalid ibn al-Walid)."""
    s = h / 52.
    with M.at():
        # square base, ablaq
        for k, (a, b) in enumerate(zip(bands(0, 11*s, .62), bands(0, 11*s, .62)[1:])): M.box(-r*1.32, -r*1.32, a, r*1.32, r*1.32, b, 'basalt' if k % 2 else 'limestone')
        M.box(-r*1.45, -r*1.45, 11*s, r*1.45, r*1.45, 11.5*s, 'limestone')
        M.lathe([(r*1.32, 11.5*s), (r*1.02, 13.5*s)], 8, 'limestone', rot=22.5)
        def shaft(z0, z1, ra, rb):
            zz = [z0]; k = 0
            while zz[-1] < z1:
                zz.append(min(z1, zz[-1] + (1.55 if k % 2 == 0 else .34))); k += 1
            pr = [(ra + (rb - ra) * (z - z0) / (z1 - z0), z) for z in zz]
            M.lathe(pr, 20, matf=lambda k: 'limestone' if k % 2 == 0 else 'basalt', close=False)
        def gallery(z, ra):
            M.lathe([(ra, z - 1.3), (ra*1.12, z - .9), (ra*1.3, z - .6), (ra*1.38, z - .25), (ra*1.58, z), (ra*1.58, z + .22), (ra*1.5, z + .22)], 20, 'limestone')
            for i in range(20):
                a = 2 * math.pi * i / 20
                with M.at(R(math.degrees(a)), T(ra*1.5, 0, z + .2)): M.box(-.05, -.12, 0, .05, .12, .95, 'limestone')
            M.lathe([(ra*1.55, z + 1.1), (ra*1.55, z + 1.25), (ra*1.44, z + 1.25), (ra*1.44, z + 1.1)], 20, 'limestone', close=False)
        shaft(13.5*s, 29*s, r, r*.93); gallery(29.4*s, r*.93)
        shaft(29.4*s, 40*s, r*.86, r*.8); gallery(40.4*s, r*.8)
        shaft(40.4*s, 45.5*s, r*.66, r*.62)
        M.lathe([(r*.86, 45.5*s), (r*.86, 45.8*s), (r*.74, 46*s), (r*.74, 46.4*s), (r*.62, 47.6*s), (r*.34, 49*s), (r*.1, 50*s), (.04, 50.6*s), (.03, 52*s)], 16, 'lead')
        with M.at(T(0, 0, 51.2*s)): ico(M, .22, 'lead', 1, 0)

def dome(M, r, z0=0, drum=1.6, n=40, windows=0, mat='lead', ribs=True, drum_mat='limestone', h=1.0):
    M.lathe([(r*1.03, z0), (r*1.03, z0 + drum), (r*1.08, z0 + drum), (r*1.08, z0 + drum + .25), (r, z0 + drum + .25)], n, drum_mat, close=False)
    pr = [(r * math.cos(a), z0 + drum + .25 + r * h * math.sin(a)) for a in np.linspace(0, math.pi / 2, 14)]
    pr[-1] = (0.001, pr[-1][1]); M.lathe(pr, n, mat, close=False)
    if windows:
        for i in range(windows):
            with M.at(R(360 * i / windows), T(r * 1.03, 0, z0)): M.box(-.1, -.35, .35, .06, .35, drum - .3, 'glass')
    M.tube([(0, 0, z0 + drum + r*h), (0, 0, z0 + drum + r*h + r*.28)], .05 + r * .006, 6, mat)
    with M.at(T(0, 0, z0 + drum + r*h + r*.2)): ico(M, .1 + r*.025, mat, 1, 0)

def khalid_mosque(M, hurt=False):
    """Mosque of Khalid ibn al-Walid, freely after the building (Ottoman revival, 1908-13).
    Centre of prayer hall at origin, north front with arcade at -y, minarets at the two front corners."""
    W = 17.; H = 11.
    for L, tr in [(2*W, [T(-W, -W)]), (2*W, [T(W, -W), R(90)]), (2*W, [T(W, W), R(180)]), (2*W, [T(-W, W), R(270)])]:
        with M.at(*tr):
            n = 5; bw = L / n
            arch_wall(M, L, H, .8, [((b+.5)*bw - 1.2, (b+.5)*bw + 1.2, 2.2, 5.6, True) for b in range(n)], 'limestone', (.7, 'limestone', 'basalt'))
            for b in range(n): M.box((b+.5)*bw - 1.3, .5, 2, (b+.5)*bw + 1.3, .56, 8, 'glass')
            M.box(-.3, -.3, H, L + .3, .9, H + .5, 'limestone')
            wall_n = int(L / 1.1)
            for i in range(wall_n): M.box(i*1.1+.2, -.1, H+.5, i*1.1+.75, .25, H+1.1, 'limestone')
    M.box(-W+.3, -W+.3, H-.3, W-.3, W-.3, H, 'concrete')
    # raised central cube, four corner domes, four half-way domes, central dome
    for k, (a, b) in enumerate(zip(bands(H, H+4.2, .7), bands(H, H+4.2, .7)[1:])): M.box(-9.6, -9.6, a, 9.6, 9.6, b, 'limestone' if k % 2 == 0 else 'basalt')
    M.box(-10, -10, H+4.2, 10, 10, H+4.7, 'limestone')
    dome(M, 8.3, H+4.7, 3.4, 48, 20, h=.98)
    for x in (-12.6, 12.6):
        for y in (-12.6, 12.6):
            with M.at(T(x, y)): dome(M, 3.3, H+.2, 2.0, 28, 8)
    for x, y in ((0, -13.2), (0, 13.2), (-13.2, 0), (13.2, 0)):
        with M.at(T(x, y)): dome(M, 2.9, H+.2, 1.6, 26, 8)
    # front porch arcade with small domes
    with M.at(T(-W, -W-6.2)):
        n = 7; bw = 2*W / n
        arch_wall(M, 2*W, 7.4, .6, [((b+.5)*bw - 1.75, (b+.5)*bw + 1.75, 0.02, 3.6, True) for b in range(n)], 'limestone', (.62, 'limestone', 'basalt'), ends=True)
        M.box(-.2, -.2, 7.4, 2*W+.2, 6.3, 7.8, 'limestone')
        for b in range(n):
            with M.at(T((b+.5)*bw, 3.1)): dome(M, 1.9, 7.8, .5, 22)
    for sx in (-1, 1):
        with M.at(T(sx * (W + .2), -W - 3.2)): minaret(M, 54)

def clock_tower(M, lit=True):
    """New Clock Tower, freely after the tower of 1958: stepped plinth, tall pier shaft, four faces, lantern."""
    for k, r in enumerate((7.2, 6.3, 5.4)): M.lathe([(r, k*.28), (r, k*.28+.28)], 8, 'paving', rot=22.5)
    def sq(a, z0, z1, mat): M.box(-a, -a, z0, a, a, z1, mat)
    # base with pointed niches in ablaq
    for q in range(4):
        with M.at(R(90*q), T(-2.5, -2.5, .84)): arch_wall(M, 5, 6.4, .7, [(1.35, 3.65, .4, 3.2, True)], 'limestone', (.53, 'limestone', 'basalt'))
    sq(1.9, .84, 7.1, 'plaster2'); sq(2.8, 7.24, 7.6, 'limestone'); sq(2.5, 7.6, 7.9, 'limestone'); sq(2.2, 7.9, 8.3, 'basalt')
    # shaft: recessed core and four corner piers
    sq(1.25, 8.3, 22.4, 'plaster2')
    for x in (-1, 1):
        for y in (-1, 1): M.box(x*1.75 - .45, y*1.75 - .45, 8.3, x*1.75 + .45, y*1.75 + .45, 22.4, 'limestone')
    for z in (11.8, 15.3, 18.8): sq(1.72, z, z+.3, 'basalt')
    for q in range(4):
        with M.at(R(90*q)):
            for z in (9.2, 12.7, 16.2, 19.6): M.box(-.32, -1.32, z, .32, -1.22, z+1.9, 'glass')
    for k, (a, b) in enumerate(zip(bands(22.4, 24.2, .3), bands(22.4, 24.2, .3)[1:])): sq(2.2 + .03 * k, a, b, 'limestone' if k % 2 == 0 else 'basalt')
    sq(2.62, 24.2, 24.6, 'limestone')
    # clock block
    sq(2.25, 24.6, 29.2, 'limestone')
    for x in (-1, 1):
        for y in (-1, 1): M.box(x*2.2 - .22, y*2.2 - .22, 24.6, x*2.2 + .22, y*2.2 + .22, 29.2, 'basalt')
    for q in range(4):
        with M.at(R(90*q), T(0, -2.28, 26.9), R(90, 'x')):
            M.lathe([(1.72, 0), (1.72, .12), (1.52, .16)], 40, 'basalt')
            M.lathe([(1.5, .1), (1.5, .17)], 40, 'clockface' if lit else 'limestone')
            for i in range(12):
                with M.at(R(30*i), T(0, 1.22, .17)): M.box(-.045, -.13, 0, .045, .13, .03, 'iron')
            with M.at(R(-200)): M.box(-.07, -.1, .18, .07, .78, .21, 'iron')
            with M.at(R(-240)): M.box(-.05, -.12, .2, .05, 1.15, .23, 'iron')
    sq(2.75, 29.2, 29.6, 'limestone'); sq(2.5, 29.6, 29.9, 'limestone')
    # lantern
    for q in range(4):
        with M.at(R(90*q), T(-1.6, -1.6, 29.9)): arch_wall(M, 3.2, 2.6, .35, [(.45, 1.4, .1, 1.3, True), (1.8, 2.75, .1, 1.3, True)], 'limestone')
    sq(1.95, 32.5, 32.8, 'limestone')
    M.lathe([(1.9*1.2, 32.8), (1.5, 33.5), (.8, 34.4), (.12, 35.2), (.06, 36.6)], 4, 'lead', rot=45)
    with M.at(T(0, 0, 36)): ico(M, .2, 'lead', 1, 0)

# ------------------------------------------------------------------ rubble
def chunks(M, pts, sizes, seed=0, mats=('concrete', 'slab', 'scarred', 'plaster3')):
    """angular blocks at given points"""
    rs = np.random.RandomState(seed)
    B = np.array([(-1,-1,-1),(1,-1,-1),(1,1,-1),(-1,1,-1),(-1,-1,1),(1,-1,1),(1,1,1),(-1,1,1)]) * .5
    F = [(4,5,6,7),(0,1,5,4),(1,2,6,5),(2,3,7,6),(3,0,4,7),(3,2,1,0)]
    for p, s in zip(pts, sizes):
        V = B * (s * rs.uniform(.4, 1.6, 3)) * (1 + rs.uniform(-.35, .35, (8, 3)))
        q = rs.normal(size=4); q /= np.linalg.norm(q); w, x, y, z = q
        Rm = np.array([[1-2*(y*y+z*z), 2*(x*y-z*w), 2*(x*z+y*w)], [2*(x*y+z*w), 1-2*(x*x+z*z), 2*(y*z-x*w)], [2*(x*z-y*w), 2*(y*z+x*w), 1-2*(x*x+y*y)]])
        k = rs.uniform(.8, 1.05); M.tint = (k, k, k * .985)
        M.add(V @ Rm.T + p, F, mats[rs.randint(len(mats))])
    M.tint = (1, 1, 1)

def rubble_heap(M, cx, cy, rx, ry, h, seed=0, n=500, rebar=12, big=6):
    rs = np.random.RandomState(seed)
    def f(X, Y):
        d = np.sqrt(((X - cx) / rx) ** 2 + ((Y - cy) / ry) ** 2); P = np.stack([X, Y, np.zeros_like(X)], -1)
        return np.maximum(-.05, h * np.clip(1 - d, 0, 1) ** 1.3 * (1 + .55 * fbm(P * .55, seed, 4)) + .18 * fbm(P * 1.7, seed + 5, 3) * (d < 1) - .06 * (d >= .97))
    M.grid(f, cx - rx, cy - ry, cx + rx, cy + ry, 60, 60, 'concrete')
    a = rs.rand(n) * 2 * math.pi; r = np.sqrt(rs.rand(n)) * 1.12
    X = cx + rx * r * np.cos(a); Y = cy + ry * r * np.sin(a); Z = np.maximum(f(X, Y), 0)
    sz = .12 + .5 * rs.rand(n) ** 3.2 * (1.3 - .6 * r); sz[:big] = rs.uniform(.9, 1.9, min(big, n))
    chunks(M, np.stack([X, Y, Z + sz * .12], 1), sz, seed)
    for k in range(big):     # broken slab pieces
        with M.at(T(X[k], Y[k], Z[k] + .2), R(rs.uniform(0, 360)), R(rs.uniform(-35, 35), 'x'), R(rs.uniform(-25, 25), 'y')):
            w, d = rs.uniform(1.2, 3.2), rs.uniform(.9, 2.2); M.prism([(-w/2, -d/2), (w/2*.8, -d/2*1.1), (w/2, d/2*.7), (0, d/2), (-w/2*.9, d/2*.6)], 0, .2, 'slab')
    for k in range(rebar):
        i = rs.randint(n); p = np.array([X[i], Y[i], Z[i]]); d = rs.normal(size=3) * .5; d[2] = abs(d[2]) + .5
        M.tube([p, p + d * .7, p + d * 1.1 + rs.normal(size=3) * .25, p + d * 1.3 + rs.normal(size=3) * .5], .018, 4, 'iron')
    return f

# ------------------------------------------------------------------ people as pegs
def peg_mesh(mat, h=1.66):
    m = Mesh(); m.lathe([(.24, 0), (.23, .3), (.15, 1.0), (.2, h - .38), (.12, h - .27)], 10, mat)
    with m.at(T(0, 0, h - .1)): m.lathe([(.01, -.16), (.09, -.13), (.135, 0), (.09, .1), (.01, .135)], 10, mat)
    ob = m.build('peg_' + mat, True); me = ob.data; bpy.data.objects.remove(ob); return me

def crowd(pts, seed=0, lights=.35, lamp='lamp', mats=('peg', 'peg', 'peg2', 'peg3'), hfun=None):
    """instances of architect's pegs; a share of them holds a small light. Returns number of lights."""
    rnd = random.Random(seed); me = {m: peg_mesh(m) for m in set(mats)}
    lm = Mesh(); lm.lathe([(.01, -.09), (.07, -.05), (.09, 0), (.07, .05), (.01, .09)], 8, lamp); o = lm.build('light', True); lme = o.data; bpy.data.objects.remove(o)
    c = 0
    for x, y in pts:
        z = hfun(x, y) if hfun else 0; k = rnd.uniform(.88, 1.08)
        ob = bpy.data.objects.new('p', me[rnd.choice(mats)]); ob.location = (x, y, z); ob.scale = (k, k, k * rnd.uniform(.95, 1.05)); ob.rotation_euler = (0, 0, rnd.uniform(0, 6.28)); bpy.context.collection.objects.link(ob)
        if rnd.random() < lights:
            a = rnd.uniform(0, 6.28); l = bpy.data.objects.new('l', lme); l.location = (x + .22*math.cos(a), y + .22*math.sin(a), z + rnd.uniform(1.25, 1.95)); bpy.context.collection.objects.link(l)
            l.visible_diffuse = l.visible_shadow = l.visible_glossy = False; c += 1
    return c

def poisson(f, x0, y0, x1, y1, n, rmin, seed=0):
    """n points with density f(x,y) in 0..1 and min distance (grid hash)"""
    rnd = random.Random(seed); cells = {}; out = []; tries = 0
    while len(out) < n and tries < n * 60:
        tries += 1; x, y = rnd.uniform(x0, x1), rnd.uniform(y0, y1)
        if rnd.random() > f(x, y): continue
        gx, gy = int(x // rmin), int(y // rmin)
        if any((x-a)**2 + (y-b)**2 < rmin*rmin for i in (-1, 0, 1) for j in (-1, 0, 1) for a, b in cells.get((gx+i, gy+j), ())): continue
        cells.setdefault((gx, gy), []).append((x, y)); out.append((x, y))
    return out

# ------------------------------------------------------------------ city filler
def city(M, x0, y0, x1, y1, skip, seed=0, lit=.06, bw=46, bd=27, st=8.5, floors=(2, 6), detail=lambda x, y: 1, hscale=lambda x, y: 1.0, damage=None, jitter=3.0):
    """rectangular blocks with two back-to-back rows of houses; skip(x,y,r)->True leaves a lot empty"""
    rnd = random.Random(seed); y = y0; n = 0
    while y < y1:
        x = x0 + rnd.uniform(0, jitter)
        while x < x1:
            for row in (0, 1):
                xx = x
                while xx < x + bw - 6:
                    w = min(rnd.uniform(9, 15), x + bw - xx); d = bd / 2 - .3
                    cx, cy = xx + w / 2, y + (d / 2 if row == 0 else bd / 2 + d / 2)
                    if w > 5 and not skip(cx, cy, max(w, d) / 2):
                        fl = max(1, int(round(rnd.randint(*floors) * hscale(cx, cy)))); dm = damage(cx, cy, w, d, fl, rnd) if damage else None
                        tr = [T(xx, y + rnd.uniform(0, .8))] if row == 0 else [T(xx + w, y + bd - rnd.uniform(0, .8)), R(180)]
                        with M.building(*tr): block(M, w - .05, d, fl, rnd.randint(0, 1 << 30), lit=lit, detail=detail(cx, cy), damage=dm)
                        n += 1
                    xx += w
            x += bw + st * rnd.choice([1, 1, 1.3])
        y += bd + st * rnd.choice([1, 1, 1.4])
    return n

# ================================================================== paired plates
# Sets shared by plates with one camera (11/12/29 and 17/30) and things they add. Nothing above depends on this block.
SQ_CAM = ((-44, -80, 27), (7.5, 2, 13.0), 36, .30, (0, -4, 9))            # stage.camera(*SQ_CAM): plates 11, 12, 29
PLAZA = (40, 34)

def in_plaza(x, y, m=0): return abs(x) < PLAZA[0] + m and abs(y) < PLAZA[1] + m
def avenue(x, y, m=0): return (abs(x - 4) < 9 + m and y > 0) or (abs(y + 2) < 9 + m) or (abs(x + 6) < 9 + m and y < 0)
def square_z(x, y):
    """height of the paving of the square at x, y (roundabout and plinth steps included)"""
    r = math.hypot(x, y); return .04 if r > 15 else .12 if r > 13.2 else .22 if r > 9 else .42 if r > 8 else .45 if r > 7 else .73 if r > 6.1 else 1.01

def switch_windows(M, pick, wmin=.5, hmin=.7):
    """Re-light the panes of a finished Mesh without touching its geometry (the random sequence of `block` depends on `lit`,
    so plates of one pair must be built with the same `lit`). pick(centre, is_lit) -> new material name or None to keep."""
    V = np.concatenate(M.V); on = {MI['window'], MI['window2']}; gl = MI['glass']; i = 0; n = 0
    while i <= len(M.M) - 6:
        m = M.M[i]
        if (m in on or m == gl) and all(q == m for q in M.M[i:i+6]) and len(M.F[i]) == 4:
            P = V[sorted({q for f in M.F[i:i+6] for q in f})]; e = P.max(0) - P.min(0)
            if len(P) == 8 and e[2] >= hmin and max(e[0], e[1]) >= wmin:
                new = pick(P.mean(0), m in on)
                if new: M.M[i:i+6] = [MI[new]] * 6; n += 1
                i += 6; continue
        i += 1
    return n

def clock_tower_at(M, lit=True, hour=6, minute=40):
    """clock_tower with the hands set (the tower itself always shows 6:40: dusk in plate 11, first light in 29)"""
    g = globals(); R0 = g['R']; g['R'] = lambda deg, axis='z': R0({-200: -(hour % 12 * 30 + minute / 2), -240: -minute * 6}.get(deg, deg), axis)
    try: clock_tower(M, lit)
    finally: g['R'] = R0

def square_set(lamp=lambda x, y: True, clock=True, pick=None, roof=True, time=(6, 40), damage=None, tower=None):
    """The set of plate 11, same seeds, same order. lamp(x, y): is this street lamp lit; pick: see switch_windows; damage: see city; tower: another builder than clock_tower_at."""
    rnd = random.Random(7); PX, PY = PLAZA; M = Mesh()
    def skip(x, y, r):
        if in_plaza(x, y, r * .8) or avenue(x, y, r * .75): return True
        if y < -PY and x < 26 and x > -70: return True
        return math.hypot(x, y) > 330
    city(M, -190, -62, 210, 330, skip, seed=11, lit=.10, floors=(3, 6), detail=lambda x, y: 2 if math.hypot(x, y) < 95 else 1, hscale=lambda x, y: 1.0 if math.hypot(x, y) < 120 else .8, damage=damage)
    if pick: print('windows switched', switch_windows(M, pick))
    M.box(-400, -200, -1, 400, 600, 0, 'asphalt'); M.box(-PX, -PY, 0, PX, PY, .04, 'paving')
    for r, z, m in ((15, .12, 'asphalt'), (13.2, .22, 'paving'), (9.0, .42, 'leaf2'), (8.0, .45, 'paving')): M.lathe([(r, 0), (r, z)], 64, m)
    with M.at(T(0, 0, .45), R(18)): (tower or clock_tower_at)(M, clock, *time)
    def lp(x, y, ang): lamp_post(M, x, y, 8, ang, lamp(x, y), 1)
    for k in range(12):
        a = k * math.pi / 6 + .2; lp(24 * math.cos(a), 22 * math.sin(a), math.degrees(a) + 180)
    for k in range(14):
        x = rnd.uniform(-PX, PX); y = rnd.choice([-1, 1]) * (PY - 2.5)
        if not avenue(x, y, 3): tree(M, x, y, rnd.uniform(4, 6), rnd)
    for x0 in (-1, 1):
        for k in range(5): tree(M, x0 * (PX - 2.5), -26 + 12 * k + rnd.uniform(-2, 2), rnd.uniform(4, 6), rnd) if abs(-26 + 12*k + 2) > 9 else None
    for k in range(12):
        for s in (-1, 1): lp(4 + s * 7.5, 44 + 16 * k, 180 if s > 0 else 0); lp(48 + 16 * k, -2 + s * 7.5, 270 if s > 0 else 90)
    with M.at(T(-70, 285, 0), R(10)): khalid_mosque(M)
    M.build('square')
    if roof:
        F = Mesh()
        with F.building(T(-64, -74, 0), R(-14)): block(F, 22, 12, 5, 3, lit=.0, detail=2)
        F.build('roof')

def small_lights(pts, r=.1, mat='lamp', zf=square_z, jar=True):
    """lights standing on the ground: an emissive core, seen by the camera only, on a low dark foot"""
    m = Mesh(); m.lathe([(.01, -1), (.75, -.75), (1, 0), (.7, .8), (.01, 1.15)], 10, mat); o = m.build('gl', True); me = o.data; bpy.data.objects.remove(o)
    f = Mesh(); f.lathe([(.1, 0), (.1, .05)], 10, 'peg2'); o = f.build('gf'); fe = o.data; bpy.data.objects.remove(o)
    for x, y in pts:
        z = zf(x, y)
        if jar: b = bpy.data.objects.new('f', fe); b.location = (x, y, z); bpy.context.collection.objects.link(b)
        l = bpy.data.objects.new('g', me); l.location = (x, y, z + .05 + r); l.scale = (r, r, r); bpy.context.collection.objects.link(l)
        l.visible_diffuse = l.visible_shadow = l.visible_glossy = False

def add_pools(npz, lights, reach=9., ceiling=None):
    """Noise-free direct light of many small ground lights, computed from the passes after the render (no shadows: only for
    lights close to the ground). Dozens of real point lights would starve sun and sky of samples (no light tree in 3.4).
    lights: (x, y, z, hex, power as in stage.point); ceiling: the most light a surface may gather, reached softly from its half."""
    d = dict(np.load(npz)); A = np.maximum(d['Alpha'].astype(np.float32), 1e-3)[..., None]; P = d['Position'].astype(np.float32) / A; N = d['Normal'].astype(np.float32)
    N = N / np.maximum(np.linalg.norm(N, axis=-1, keepdims=True), 1e-4); add = np.zeros(P.shape, np.float32)
    for x, y, z, h, pw in lights:
        v = np.array((x, y, z), np.float32) - P; r2 = (v * v).sum(-1); m = r2 < reach * reach
        if not m.any(): continue
        r = np.sqrt(r2[m]); c = np.clip((v[m] * N[m]).sum(-1) / r, 0, 1); w = np.clip(1 - (r / reach) ** 2, 0, 1) ** 2
        add[m] += (pw / (4 * math.pi ** 2) * c * w / np.maximum(r2[m], .03))[:, None] * np.array(srgb(h), np.float32)
    if ceiling:
        L = add.max(-1); h = ceiling / 2; soft = np.where(L > h, h + h * (1 - np.exp(-(L - h) / h)), L); add *= (soft / np.maximum(L, 1e-6))[..., None]
    add *= A; d['DiffDir'] = (d['DiffDir'].astype(np.float32) + add).astype(np.float16); d['Image'] = (d['Image'].astype(np.float32) + add * d['DiffCol'].astype(np.float32)).astype(np.float16)
    np.savez(npz, **d)

def project(p, cam=SQ_CAM, w=1920, h=1080):
    """pixel of a point for a stage.camera tuple (no shift)"""
    loc, tgt, lens = np.array(cam[0], float), np.array(cam[1], float), cam[2]; f = tgt - loc; f /= np.linalg.norm(f); r = np.cross(f, (0, 0, 1.)); r /= np.linalg.norm(r); u = np.cross(r, f)
    q = np.array(p, float) - loc; z = q @ f; k = lens / 18. * w / 2; return w / 2 + k * (q @ r) / z, h / 2 - k * (q @ u) / z

# ---- the street of plate B
ST_CAM = dict(loc=(-.6, -21, 4.6), target=(.8, 40, 4.9), lens=31, fstop=.40, focus=(0, 20, 4.8), shift_y=.125)     # stage.camera(**ST_CAM): plates 17, 30
ST_HEAPS = [(-8.2, 3, 4.2, 6, 2.6), (8.6, 14, 5.4, 6.5, 3.0), (-8.4, 17, 4.6, 6, 2.4), (8, 27, 4, 5, 2.0), (-8, 34, 5, 6, 2.6), (8.5, 45, 5, 7, 2.8), (-7.5, 52, 4.5, 6, 2.2), (7.5, 62, 5, 7, 2.4), (-7, 70, 5, 7, 2), (9, -3, 3, 3.6, 1.2), (-9, -9, 3, 3.4, 1.4)]
def street_set(M, heaps=range(11), mend_lamps=False, wires=range(5), W=6.6):
    """Houses, kerbs, lamp posts, wires, mosque and far city of plate B (b_besieged_street.py), same seeds. heaps, wires: which ones stay."""
    M.box(-200, -60, -1, 200, 400, 0, 'asphalt')
    for sx in (-1, 1): M.box(sx * W if sx > 0 else -W - 2.2, -40, 0, sx * W + 2.2 if sx > 0 else -W, 110, .16, 'paving')
    left = [(15, 5, [(2, 0, 15, 5.5), (12, 1, 4, 2.2)]), (12, 4, [(9, -1, 12, 5.2), (3, 0, 6, 1.7)]), (14, 5, [(3, 0, 16, 6.5), (11, 0, 9, 2.4)]), (12, 3, [(6, 2, 10, 5)]), (15, 5, [(13, 0, 14, 6), (4, 0, 7, 2)]), (13, 4, [(4, 0, 12, 5.5)]), (14, 4, [(8, 0, 13, 5)])]
    right = [(14, 4, [(3, 0, 12.5, 4.8), (10, 0, 6.4, 2.3)]), (13, 5, [(11, 0, 15, 6.6), (4, 0, 8, 1.8)]), (15, 3, [(8, 2, 9, 6.2)]), (12, 5, [(2, 0, 15, 5.4), (9, 0, 8, 2)]), (14, 4, [(8, 0, 12, 6)]), (13, 5, [(3, 0, 16, 6.5)]), (14, 3, [(9, 0, 9, 5)])]
    y = -14.
    for k, (w, f, b) in enumerate(left):
        with M.building(T(-W - 2.2, y), R(90), S(1, 1, 1)): block(M, w, 13, f, 100 + k, damage=Blast(b, 40 + k, .9, .5), shops=True, detail=2, sides=(0, 1, 3))
        y += w
    y = -12.
    for k, (w, f, b) in enumerate(right):
        with M.building(T(W + 2.2, y + w), R(-90)): block(M, w, 13, f, 200 + k, damage=Blast(b, 80 + k, .9, .5), shops=True, detail=2, sides=(0, 1, 3))
        y += w
    for k in heaps:
        hx, hy, rx, ry, h = ST_HEAPS[k]; rubble_heap(M, hx, hy, rx, ry, h, 300 + k, 520 if hy < 40 else 260, 10, 8)
    for k, (y, b) in enumerate([(11, False), (27, True), (46, False), (63, True)]): lamp_post(M, -W + .4, y, 8, 0, False, 1, b and not mend_lamps); lamp_post(M, W - .4, y + 9, 8, 180, False, 1, not b and not mend_lamps)
    for k, (y0, y1, h) in enumerate(((2, 9, 9.4), (6, 20, 11), (22, 24, 8.4), (30, 47, 10), (50, 52, 9))):
        if k in wires: wire(M, (-W - 2.2, y0, h), (W + 2.2, y1, h - .6), 1.3, .022)
    Q = Mesh()
    with Q.at(T(3.5, 128, 0), R(0)): khalid_mosque(Q)
    Q.build('mosque')
    C = Mesh()
    city(C, -150, 80, 160, 260, lambda x, y, r: abs(x) < 24 + r or (abs(x - 3.5) < 30 and 94 < y < 162), seed=5, floors=(2, 4), detail=lambda x, y: 1)
    C.build('far')

def scaffold(M, L, lifts, seed=0, depth=1.2, lift=2.05, bay=2.1, ladder=True, net=None):
    """tube scaffold before a wall: x 0..L along the wall, y -depth..0 (wall at y=0.25), decks of planks; net: (lift index from, to) hung with cloth"""
    rnd = random.Random(seed); n = max(1, int(round(L / bay))); X = [L * k / n for k in range(n + 1)]; H = lifts * lift
    def tube(a, b, r=.035, m='peg2'): M.tube([a, b], r, 6, m)
    for x in X:
        for y in (-depth, 0): tube((x, y, 0), (x, y, H + 1.1), .036); M.box(x - .12, y - .12, 0, x + .12, y + .12, .03, 'wood')
    for k in range(1, lifts + 1):
        z = k * lift
        for y in (-depth, 0): tube((-.15, y, z), (L + .15, y, z))
        tube((-.15, -depth, z + .55), (L + .15, -depth, z + .55), .028); tube((-.15, -depth, z + 1.05), (L + .15, -depth, z + 1.05), .028)
        for x in X: tube((x, -depth - .15, z), (x, .15, z))
        for q in range(4):
            y = -depth + .12 + q * (depth - .2) / 4; xa = -.2
            while xa < L:
                xb = min(L + .2, xa + rnd.uniform(2.6, 4.2)); kk = rnd.uniform(.85, 1.1); M.tint = (kk, kk, kk * .98)
                if rnd.random() < .93: M.box(xa, y, z + .04, xb - .03, y + .25, z + .085, 'plank'); 
                xa = xb
        M.tint = (1, 1, 1); M.box(-.2, -depth - .05, z + .04, L + .2, -depth - .02, z + .2, 'plank')
    for k in range(lifts):           # diagonal braces on the outer face
        i = (k * 2) % n; a, b = (X[i], X[i + 1]) if k % 2 == 0 else (X[i + 1], X[i]); tube((a, -depth - .04, k * lift), (b, -depth - .04, (k + 1) * lift), .03)
    if ladder:
        for k in range(lifts):
            x = X[-2] + .5; dx = .75
            for s in (-.2, .2): tube((x, -depth * .5 + s, k * lift + .05), (x + dx, -depth * .5 + s, (k + 1) * lift + .9), .024, 'plank')
            for q in range(9):
                t = q / 9; tube((x + dx * t * .78, -depth * .5 - .2, k * lift + .2 + t * 2.3), (x + dx * t * .78, -depth * .5 + .2, k * lift + .2 + t * 2.3), .016, 'plank')
    if net:
        for k in range(net[0], net[1]):
            V, F = [], []; nx, nz = n * 8, 7
            for i in range(nx + 1):
                for j in range(nz + 1):
                    u, v = i / nx, j / nz; V.append((L * u, -depth - .07 - .05 * math.sin(u * n * math.pi) ** 2 * math.sin(v * math.pi) - .03 * math.sin(u * 31 + k), k * lift + .1 + v * (lift - .12)))
            for i in range(nx):
                for j in range(nz): F.append((i*(nz+1)+j, (i+1)*(nz+1)+j, (i+1)*(nz+1)+j+1, i*(nz+1)+j+1))
            M.add(V, F, 'cloth')
    M.tint = (1, 1, 1)

def sapling(M, x, y, z, h, rnd):
    """young street tree: thin stem, two stakes, a loose cloud of small leaves in a pit of earth"""
    with M.at(T(x, y, z)):
        M.box(-.55, -.55, 0, .55, .55, .03, 'earth')
        for q in (-.5, .5): M.box(-.58, q * 1.16 - .05, 0, .58, q * 1.16 + .05, .07, 'limestone'); M.box(q * 1.16 - .05, -.53, 0, q * 1.16 + .05, .53, .07, 'limestone')
        M.tube([(0, 0, 0), (rnd.uniform(-.05, .05), 0, h * .5), (rnd.uniform(-.1, .1), rnd.uniform(-.1, .1), h * .92)], .028, 5, 'wood')
        for q in (-.28, .28): M.tube([(q, 0, 0), (q, 0, h * .45)], .025, 5, 'plank')
        M.tube([(-.28, 0, h * .42), (.28, 0, h * .42)], .015, 4, 'cloth')
        for k in range(60):
            a = rnd.uniform(0, 6.28); v = rnd.uniform(.46, 1.02); r = h * .19 * math.sin(math.pi * min(1, (v - .40) / .64)) ** .7 * math.sqrt(rnd.random())
            with M.at(T(r * math.cos(a), r * math.sin(a), h * v), R(rnd.uniform(0, 360)), R(rnd.uniform(-40, 40), 'x'), S(1, 1, .55)): ico(M, h * rnd.uniform(.022, .046), rnd.choice(['young', 'young', 'leaf2']), rnd.randint(0, 999), .35)
            if k % 4 == 0: M.tube([(0, 0, h * (v - .12)), (r * math.cos(a), r * math.sin(a), h * v)], .012, 4, 'wood')
PALETTE.update({'plank': ('#A58A68', .14, 'matte'), 'young': ('#86965A', .18, 'matte'), 'newblock': ('#D8D4CB', .06, 'matte'), 'planks_warm': ('#B08A5C', .16, 'matte')})
for _n in PALETTE:
    if _n not in MI: MI[_n] = len(MATS); MATS.append(_n)

def block_stack(M, nx, ny, nz, seed=0, mat='newblock', s=(.4, .2, .2)):
    """pallet of new building blocks, x 0.., y 0.."""
    rnd = random.Random(seed); M.box(-.05, -.05, 0, nx * s[0] + .05, ny * s[1] + .05, .12, 'plank')
    for k in range(nz):
        for i in range(nx):
            for j in range(ny):
                if k == nz - 1 and rnd.random() < .3: continue
                q = rnd.uniform(.93, 1.05); M.tint = (q, q, q); M.box(i * s[0] + .008, j * s[1] + .008, .12 + k * s[2], (i + 1) * s[0] - .008, (j + 1) * s[1] - .008, .12 + (k + 1) * s[2] - .01, mat)
    M.tint = (1, 1, 1)

def infill(M, x, y0, y1, z0, courses, seed=0, taper=.55):
    """new block masonry closing a breach, in a wall that runs along y (outer face at x); stepped where the work has stopped"""
    rnd = random.Random(seed)
    for k in range(courses):
        ya, yb = y0, y1 - (y1 - y0) * taper * max(0, (k / (courses - 1)) * 1.5 - .5); y = ya - (.2 if k % 2 else 0)
        while y < yb - .05:
            q = rnd.uniform(.94, 1.04); M.tint = (q, q, q * .99); M.box(x - .17, max(y, ya) + .006, z0 + k * .2 + .006, x, min(y + .4, yb + .2) - .006, z0 + k * .2 + .194, 'newblock'); y += .4
        M.tint = (.8, .8, .79); M.box(x - .16, ya, z0 + k * .2, x - .012, yb, z0 + k * .2 + .2, 'concrete')
    M.tint = (1, 1, 1)

def city_bus(M, col='bus', roof='bus2', sign='limestone', seed=0):
    """scale model of a town bus, front at y=0 looking to -y, 11.6 m, wheels on z=0; no operator, no number"""
    rnd = random.Random(seed); L, W = 11.6, 2.5; k = rnd.uniform(.94, 1.05); M.tint = (k, k, k)
    half = [(0, .32), (1.17, .32), (1.25, .42), (1.25, 2.45), (1.2, 2.75), (1.06, 2.98), (.8, 3.06), (0, 3.08)]
    sec = [(x, z) for x, z in half] + [(-x, z) for x, z in half[-2:0:-1]]; n = len(sec)
    V, F, mm = [], [], []
    for y, ix, iz in ((0, .16, .1), (.04, .07, .05), (.16, 0, 0), (L - .16, 0, 0), (L - .04, .07, .05), (L, .16, .1)):
        for x, z in sec: V.append((x - math.copysign(min(abs(x), ix), x), y, z - iz * (1 if z > 1.6 else -1)))
    for s in range(5):
        for i in range(n):
            j = (i + 1) % n; zm = (sec[i][1] + sec[j][1]) / 2; F.append((s*n + j, s*n + i, (s+1)*n + i, (s+1)*n + j)[::-1]); mm.append(roof if zm > 2.55 else col)
    F += [tuple(range(n)), tuple(5*n + i for i in range(n))[::-1]]; mm += [col, col]
    M.add(V, F, mm)
    M.tint = (1, 1, 1)
    for s in (-1, 1):
        q = s * 1.25
        def bx(y0, z0, y1, z1, mat, d=.02): M.box(min(q, q + s * d), y0, z0, max(q, q + s * d), y1, z1, mat)
        for i in range(7): bx(1.62 + i * 1.36, 1.52, 2.86 + i * 1.36, 2.42, 'glass')
        bx(.34, 1.3, .9, 2.42, 'glass')
        bx(.2, .98, L - .2, 1.1, roof, .012); bx(.2, .36, L - .2, .5, 'peg3', .014)
        if s > 0:
            for yd in (1.0, 6.42): bx(yd + .02, .5, yd + .58, 2.42, 'glass', .03); bx(yd + .64, .5, yd + 1.2, 2.42, 'glass', .03)
        for yy in (2.35 if s < 0 else 2.75, 8.9):
            with M.at(T(q - s * .02, yy, .5), R(90 * s, 'y')): M.lathe([(.62, 0), (.62, .035), (.5, .036)], 24, 'peg3'); M.lathe([(.47, .02), (.47, .07), (.3, .09), (.26, .05), (.1, .07), (.0, .1)], 24, 'iron', close=False)
        with M.at(T(s * 1.18, -.02, 2.55)): M.tube([(0, 0, 0), (s * .2, -.28, .02), (s * .26, -.3, -.2)], .022, 5, 'iron'); M.box(s * .26 - .1, -.33, -.62, s * .26 + .1, -.27, -.2, 'iron')
    # front: windscreen in two panes, line board, bumper, lamps
    for a, b in ((-1.06, -.02), (.02, 1.06)): M.box(a, -.02, 1.28, b, .05, 2.5, 'glass')
    M.box(-.86, -.03, 2.58, .86, .05, 2.84, 'peg3'); M.box(-.78, -.035, 2.62, .78, .05, 2.8, sign)
    M.box(-1.14, -.1, .34, 1.14, .12, .62, 'peg3'); M.box(-.5, -.02, .74, .5, .05, 1.0, 'peg3')
    for i in range(4): M.box(-.46, -.035, .77 + i * .055, .46, .05, .79 + i * .055, roof)
    for s in (-1, 1):
        for dx in (.66, .9):
            with M.at(T(s * dx, .02, .87), R(90, 'x')): M.lathe([(.11, 0), (.11, .05), (.085, .06)], 14, 'peg')
        M.tube([(s * .1, -.03, 1.26), (s * .55, -.03, 1.9)], .014, 4, 'iron')
    M.box(-1.0, L - .05, 1.5, 1.0, L + .02, 2.4, 'glass'); M.box(-1.14, L - .1, .34, 1.14, L + .1, .62, 'peg3')
    for y0 in (3.2, 7.6): M.box(-.45, y0, 3.06, .45, y0 + .9, 3.14, roof)

def wood_tower(M, seed=0):
    """Small model of the clock tower, about 5.8 m, built of boards here (2011: models of the tower stood in several districts, material not known)"""
    rnd = random.Random(seed)
    def board(x0, y0, z0, x1, y1, z1, mat='planks_warm'):
        q = rnd.uniform(.72, 1.12); M.tint = (q, q * rnd.uniform(.96, 1.0), q * rnd.uniform(.9, 1.0)); j = rnd.uniform(-.006, .006); M.box(x0, y0 + j, z0 + rnd.uniform(-.012, .012), x1, y1 + j, z1 + rnd.uniform(-.012, .012), mat); M.tint = (1, 1, 1)
    def clad(a, z0, z1, n, mat='planks_warm', gap=.008):         # four sides of upright boards
        for q in range(4):
            with M.at(R(90 * q)):
                w = 2 * a / n
                for i in range(n): board(-a + i * w + gap, -a, z0, -a + (i + 1) * w - gap, -a + .03, z1, mat(i) if callable(mat) else mat)
        M.box(-a + .04, -a + .04, z0, a - .04, a - .04, z1 - .03, 'wood')
    def rail(a, z0, z1, mat='planks_warm', over=.03):
        for q in range(4):
            with M.at(R(90 * q)): board(-a - over, -a - over, z0, a + over, -a + .01, z1, mat)
    # rough platform
    for i in range(14): board(-1.5, -1.5 + i * .215, .30, 1.5, -1.5 + i * .215 + .2, .36, 'plank')
    for x in (-1.35, 0, 1.35):
        for y in (-1.4, 1.4): M.box(x - .07, y - .07, 0, x + .07, y + .07, .3, 'wood')
    for y in (-1.5, 1.44): board(-1.5, y, .12, 1.5, y + .05, .28, 'plank')
    # base in painted courses, as on the original
    for k in range(6):
        for q in range(4):
            with M.at(R(90 * q)): board(-.62, -.62, .36 + k * .17, .62, -.59, .36 + k * .17 + .165, 'limestone' if k % 2 == 0 else 'basalt')
    M.box(-.58, -.58, .36, .58, .58, 1.36, 'wood')
    rail(.66, 1.38, 1.46)
    clad(.4, 1.46, 3.45, 5, lambda i: 'limestone' if i in (0, 4) else 'planks_warm')
    for z in (1.95, 2.45, 2.95): rail(.41, z, z + .06, 'basalt', .012)
    for q in range(4):                                          # painted windows
        with M.at(R(90 * q)):
            for z in (1.6, 2.1, 2.6, 3.1): M.box(-.07, -.415, z, .07, -.398, z + .26, 'peg3')
    for k in range(4): rail(.44 + .015 * k, 3.45 + k * .06, 3.505 + k * .06, 'limestone' if k % 2 == 0 else 'basalt', .01)
    rail(.58, 3.70, 3.77)
    clad(.52, 3.77, 4.72, 4, 'limestone')
    for q in range(4):
        with M.at(R(90 * q)):
            for s in (-1, 1): M.box(s * .5 - .05, -.545, 3.77, s * .5 + .05, -.515, 4.72, 'basalt')
        with M.at(R(90 * q), T(0, -.535, 4.25), R(90, 'x')):
            M.lathe([(.385, 0), (.385, .025), (.345, .03)], 32, 'basalt'); M.lathe([(.345, .02), (.345, .034)], 32, 'clockcard')
            for i in range(12):
                with M.at(R(30 * i), T(0, .28, .034)): M.box(-.012, -.035, 0, .012, .035, .008, 'iron')
            with M.at(R(-200)): M.box(-.018, -.03, .036, .018, .18, .045, 'iron')
            with M.at(R(-240)): M.box(-.013, -.03, .04, .013, .26, .05, 'iron')
    rail(.62, 4.72, 4.80)
    for x in (-.3, .3):
        for y in (-.3, .3): M.box(x - .05, y - .05, 4.8, x + .05, y + .05, 5.2, 'planks_warm')
    rail(.36, 5.2, 5.26)
    M.lathe([(.55, 5.26), (.02, 5.78)], 4, 'plank', rot=45); M.tube([(0, 0, 5.7), (0, 0, 6.0)], .014, 5, 'iron')
    for a in (35, 145, 215, 325):                               # stays
        ca, sa = math.cos(math.radians(a)), math.sin(math.radians(a)); M.tube([(ca * .45, sa * .45, 3.4), (ca * 1.4, sa * 1.4, .36)], .02, 5, 'wood')
for _n, _h in (('clockcard', '#EFE6D0'), ('busgreen', '#74866F')): PALETTE[_n] = (_h, .04, 'matte'); MI[_n] = len(MATS); MATS.append(_n)

CLOCK_CAM = ((-44, -80, 27), (9.6, 2, 18.6), 46, .30, (0, -4, 16))            # plates 31 and 32: nearer, from where plate 11 stands

def add_shafts(npz, openings, az, el, half, colour, strength):
    """Beams of sunlight in dusty air below square openings (x, y, z of their middles), computed from the passes after the render:
    the light gathered along a view ray is its length inside the slanting column, down to the floor. strength: per metre."""
    d = dict(np.load(npz)); A = np.maximum(d['Alpha'].astype(np.float32), 1e-3); P = d['Position'].astype(np.float32); eye = d['cam'][:3, 3].astype(np.float32)
    v = P - eye; far = np.linalg.norm(v, axis=-1); far = np.where(far < .01, 1e4, far); v = v / far[..., None]
    a, e = math.radians(az), math.radians(el); s = np.array((math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), math.sin(e))); s /= s[2]
    total = np.zeros(A.shape, np.float32)
    for x, y, z in openings:            # in sheared coordinates the column is an upright box: |p - x| < half, |q - y| < half, 0 < z < top
        lo, hi = np.zeros(A.shape, np.float32), far.copy()
        for k, c in ((0, x), (1, y)):
            o = eye[k] - s[k] * (eye[2] - z) - c; w = v[..., k] - s[k] * v[..., 2]; w = np.where(np.abs(w) < 1e-6, 1e-6, w)
            t0, t1 = (-half - o) / w, (half - o) / w; lo = np.maximum(lo, np.minimum(t0, t1)); hi = np.minimum(hi, np.maximum(t0, t1))
        w = np.where(np.abs(v[..., 2]) < 1e-6, 1e-6, v[..., 2]); t0, t1 = (0 - eye[2]) / w, (z - eye[2]) / w; lo = np.maximum(lo, np.minimum(t0, t1)); hi = np.minimum(hi, np.maximum(t0, t1))
        total += np.maximum(hi - lo, 0)
    d['Image'] = (d['Image'].astype(np.float32) + (total * strength)[..., None] * np.array(srgb(colour), np.float32)).astype(np.float16)
    np.savez(npz, **d)
