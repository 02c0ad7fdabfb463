"""Painted sky and height mist."""

import numpy as np
from scipy import ndimage as nd


def linear(code):
    """'#RRGGBB' to linear light."""
    c = np.array([int(code.lstrip("#")[i : i + 2], 16) / 255 for i in (0, 2, 4)])
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4).astype(np.float32)


def rays(cam, height, width, lens):
    """Unit view direction of every pixel in world space; lens: millimetres on a 36 mm frame, shift x, shift y."""
    t = 18.0 / lens[0]
    x = (np.arange(width) + 0.5) / width * 2 - 1 + 2 * lens[1]
    y = (1 - (np.arange(height) + 0.5) / height * 2) * height / width + 2 * lens[2]
    gx, gy = np.meshgrid(x * t, y * t)
    d = np.stack([gx, gy, -np.ones_like(gx)], -1)
    d /= np.linalg.norm(d, axis=-1, keepdims=True)
    return (d @ cam[:3, :3].T).astype(np.float32)


def cloth(height, width, scale, seed, octaves=5, stretch=(1, 1)):
    """Smooth noise, mean 0, deviation 1; scale: size of the largest patch in pixels."""
    rs = np.random.RandomState(seed)
    out = np.zeros((height, width), np.float32)
    amount = 1.0
    for o in range(octaves):
        gh = int(height / (scale * stretch[1]) * 2**o) + 3
        gw = int(width / (scale * stretch[0]) * 2**o) + 3
        if gh > height or gw > width * 1.5:
            break
        g = rs.rand(gh, gw).astype(np.float32)
        zoom = ((height + 2) / (gh - 1.0), (width + 2) / (gw - 1.0))
        out += amount * nd.zoom(g, zoom, order=3, mode="nearest", grid_mode=False)[:height, :width]
        amount *= 0.5
    out -= out.mean()
    return out / (out.std() + 1e-6)


def sky(ray, g, seed=3):
    """Sky light from the grade: `sky` stops [[elevation in degrees, colour], ...]; `sky_glow` [azimuth, width in degrees,
    colour, amount, height in degrees]; `clouds` [colour, amount, scale in pixels at 1080 lines]; `stars` their number.
    """
    height, width, _ = ray.shape
    el = np.degrees(np.arcsin(np.clip(ray[..., 2], -1, 1)))
    az = np.degrees(np.arctan2(ray[..., 0], ray[..., 1]))
    at = [s[0] for s in g["sky"]]
    stops = np.array([linear(s[1]) ** (1 / 2.2) for s in g["sky"]])
    c = np.stack([np.interp(el, at, stops[:, k]) for k in range(3)], -1) ** 2.2
    if g.get("sky_glow"):
        mid, wide, colour, amount, tall = g["sky_glow"]
        turn = (az - mid + 180) % 360 - 180
        m = np.exp(-((turn / wide) ** 2)) * np.exp(-np.maximum(el, 0) / tall)
        m = m[..., None] * amount
        c = c * (1 - m) + linear(colour) * m
    if g.get("clouds"):
        colour, amount, scale = g["clouds"]
        n = cloth(height, width, scale * height / 1080, seed, 6, (3.2, 0.8))
        m = (np.clip(n * 0.5 - 0.1, 0, 1) * np.clip(el / 12, 0, 1) * amount)[..., None]
        c = c * (1 - m) + linear(colour) * m
    if g.get("stars"):
        rs = np.random.RandomState(5)
        n = int(g["stars"])
        s = np.zeros((height, width), np.float32)
        ys, xs = (rs.rand(n) * height).astype(int), (rs.rand(n) * width).astype(int)
        s[ys, xs] = rs.rand(n) ** 3
        s = nd.gaussian_filter(s, 0.75) * 4.5
        c = c + (s * np.clip((el - 8) / 20, 0, 1))[..., None] * linear("#DDE6F2") * 0.6
    return (c * g.get("sky_gain", 1.0)).astype(np.float32)


def clearness(p, g):
    """Share of light that reaches the camera through the mist, 0..1, or None where the grade has no `fog`.
    `fog`: density at z = 0 and base everywhere (per metre), height in metres over which it thins, start in metres,
    colour, gain, patchy 0..1."""
    f = g.get("fog")
    if not f:
        return None
    dist = np.linalg.norm(p.position - p.cam[:3, 3], axis=-1)
    z0, z1, h = p.cam[2, 3], p.position[..., 2], f["height"]
    dz = z1 - z0
    level = np.abs(dz) < 0.05
    column = h * (np.exp(-min(z0, 300) / h) - np.exp(-np.clip(z1, -5, 400) / h)) / np.where(level, 1, dz)
    column = np.where(level, np.exp(-z0 / h), column)
    t = np.exp(-np.maximum(dist - f.get("start", 0), 0) * (f["density"] * column + f.get("base", 0)))
    if f.get("patchy"):
        height, width = t.shape
        t = np.clip(t ** (1 + f["patchy"] * 0.4 * cloth(height, width, 420 * height / 1080, 9, 4, (2, 0.7))), 0, 1)
    return p.denoiser.share(t.astype(np.float32), p.guides)
