#!/usr/bin/python3
"""Plaster reliefs of the country, one for each view: country.py [VIEW...]

Reads the views from assets/maps/views.toml and writes the picture that each names,
1920x1080. Needs numpy, scipy and Pillow; the land forms come from geo/ and ../../maps."""
import json, math, os, sys, tomllib
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage as nd

HERE = os.path.dirname(os.path.abspath(__file__))
MAPS = os.path.join(HERE, '..', '..', 'maps')
W, H = 1920, 1080
TRUE = math.cos(math.radians(34.8))  # the parallel on which both scales agree


def linear(h):
    c = np.array([int(h[i:i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(c <= .04045, c / 12.92, ((c + .055) / 1.055) ** 2.4)


def encoded(c):
    c = np.clip(c, 0, 1)
    return np.where(c <= .0031308, c * 12.92, 1.055 * np.power(c, 1 / 2.4) - .055)


def grain(sigma, seed):
    """Even noise of a given size in pixels: mean 0, deviation 1."""
    n = nd.gaussian_filter(np.random.RandomState(seed).randn(H, W), sigma)
    return (n - n.mean()) / n.std()


class View:
    def __init__(self, v):
        self.lon, self.lat, self.ky = v['lon'], v['lat'], v['scale']
        self.kx = self.ky * TRUE

    def xy(self, lon, lat):
        return (lon - self.lon) * self.kx, (self.lat - lat) * self.ky


def features(path):
    return json.load(open(path))['features']


def polygons(g):
    if g['type'] == 'Polygon':
        yield g['coordinates']
    elif g['type'] == 'MultiPolygon':
        yield from g['coordinates']
    elif g['type'] == 'GeometryCollection':
        for part in g['geometries']:
            yield from polygons(part)


def mask(view, feats, fine=3):
    im = Image.new('L', (W * fine, H * fine), 0)
    d = ImageDraw.Draw(im)
    for f in feats:
        for rings in polygons(f['geometry']):
            for i, ring in enumerate(rings):
                d.polygon([(x * fine, y * fine) for x, y in (view.xy(*c) for c in ring)], fill=255 if i == 0 else 0)
    m = np.asarray(im.resize((W, H), Image.LANCZOS), np.float32) / 255
    # The data ends at 31 to 38.2 N and 30 to 44 E: beyond, what is there goes on.
    x0, y0 = (int(math.ceil(c)) + 2 for c in view.xy(30, 38.2))
    x1, y1 = (int(c) - 2 for c in view.xy(44, 31))
    x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, W), min(y1, H)
    return np.pad(m[y0:y1, x0:x1], ((y0, H - y1), (x0, W - x1)), 'edge')


def heights(view):
    r = np.load(os.path.join(HERE, 'geo', 'relief_etopo5.npz'))
    z = nd.gaussian_filter(r['z'].astype(np.float32), .55)
    x = np.interp(view.lon + np.arange(W) / view.kx, r['lon'], np.arange(len(r['lon'])))
    y = np.interp(view.lat - np.arange(H) / view.ky, r['lat'], np.arange(len(r['lat'])))
    return nd.map_coordinates(z, np.meshgrid(x, y)[::-1], order=3, mode='nearest')


def shade(view, z):
    """Three lamps, a soft cast shadow from the north-west and darker hollows; 1 is flat."""
    s = view.ky / 195
    zz = z * 11 * view.ky / 111320  # eleven times as high as it is
    gy, gx = np.gradient(zz)
    n = np.stack([-gx, -gy, np.ones_like(zz)], -1)
    n /= np.linalg.norm(n, axis=-1, keepdims=True)

    def lamp(azimuth, height):
        a, e = math.radians(azimuth), math.radians(height)
        return np.clip(n @ np.array([math.sin(a) * math.cos(e), -math.cos(a) * math.cos(e), math.sin(e)]), 0, 1)

    lit = .62 * lamp(315, 32) + .22 * lamp(280, 40) + .16 * lamp(0, 60)
    cast = np.zeros_like(zz)
    for k in np.arange(2, 60, 2) * s:
        by = int(k * .707)
        cast = np.maximum(cast, np.roll(zz, (by, by), (0, 1)) - zz - math.tan(math.radians(26)) * k)
    cast = nd.gaussian_filter(np.clip(cast / 9 / s, 0, 1), 5 * s)
    hollow = np.clip((zz - nd.gaussian_filter(zz, 22 * s)) / 40 / s, -.5, .5)
    return lit * (1 - .3 * cast) * (1 + .5 * hollow)


def picture(view):
    lakes = features(os.path.join(MAPS, 'lakes.geojson'))
    # The coast of the Nile delta is in the second file alone.
    land = np.maximum(*(mask(view, features(os.path.join(HERE, 'geo', f))) for f in ('land.geojson', 'egypt.geojson')))
    land *= 1 - mask(view, lakes)
    syria = mask(view, features(os.path.join(HERE, 'geo', 'syria.geojson')))
    z = heights(view)
    s = shade(view, np.where(land > .4, np.maximum(z, 0), np.minimum(z, 0) * .35))
    s /= float(np.median(s[land > .9]))
    sea = np.ones((H, W, 3)) * linear('#3C4B58')
    sea *= (.8 + .3 * np.clip((z + 2600) / 2600, 0, 1))[..., None] * (1 + .25 * (s - 1))[..., None]
    # The coast is the edge of a cut plaster sheet: a soft shadow on the sea, a light rim.
    sea *= (1 - .62 * nd.gaussian_filter(np.roll(land, (7, 7), (0, 1)), 6) * (1 - land))[..., None]
    sea *= (1 + .35 * nd.gaussian_filter(land, 26) * (1 - land))[..., None]
    ground = linear('#B9B1A3') * (1 - syria[..., None]) + linear('#E9E1D0') * syria[..., None]
    lit = (1 + .58 * np.tanh((s - 1) * 1.1))[..., None]
    ground = ground * lit * np.where(lit < 1, 1 - (1 - lit) * np.array([.10, .04, -.06]), 1)
    # Syria is a second sheet that lies on the first.
    ground *= (1 - .28 * np.clip(nd.gaussian_filter(syria, 9), 0, 1) * (1 - syria))[..., None]
    img = sea * (1 - land[..., None]) + ground * land[..., None]
    y, x = np.mgrid[0:H, 0:W]
    dim = 1 - .28 * np.clip(np.hypot((x / W - .53) * 1.1, y / H - .5) / .72, 0, 1) ** 2.3
    rgb = encoded(img * dim[..., None] * .93)
    rgb *= 1 + (.010 * grain(.7, 2) + .008 * grain(2.2, 3) + .012 * grain(60, 5))[..., None]
    return Image.fromarray((np.clip(rgb, 0, 1) * 255).astype(np.uint8))


def main():
    views = tomllib.load(open(os.path.join(MAPS, 'views.toml'), 'rb'))['view']
    for v in views:
        if v['map'] == 'country' and (not sys.argv[1:] or v['id'] in sys.argv[1:]):
            out = os.path.join(MAPS, v['picture'])
            picture(View(v)).save(out, quality=86, optimize=True)
            print(v['id'], os.path.getsize(out))


main()
