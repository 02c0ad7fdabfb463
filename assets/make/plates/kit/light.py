"""Light that is computed from the passes after the render, without noise."""

import math

import numpy as np

from kit.materials import *


def add_pools(npz, lights, reach=9.0, ceiling=None):
    """Noise-free direct light of many small ground lights, computed from the passes after the render (no shadows: only for
    lights close to the ground). Dozens of real point lights would starve sun and sky of samples (no light tree in 3.4).
    lights: (x, y, z, hex, power as in stage.point); ceiling: the most light a surface may gather, reached softly from its half.
    """
    d = dict(np.load(npz))
    A = np.maximum(d["Alpha"].astype(np.float32), 1e-3)[..., None]
    P = d["Position"].astype(np.float32) / A
    N = d["Normal"].astype(np.float32)
    N = N / np.maximum(np.linalg.norm(N, axis=-1, keepdims=True), 1e-4)
    add = np.zeros(P.shape, np.float32)
    for x, y, z, h, pw in lights:
        v = np.array((x, y, z), np.float32) - P
        r2 = (v * v).sum(-1)
        m = r2 < reach * reach
        if not m.any():
            continue
        r = np.sqrt(r2[m])
        c = np.clip((v[m] * N[m]).sum(-1) / r, 0, 1)
        w = np.clip(1 - (r / reach) ** 2, 0, 1) ** 2
        add[m] += (pw / (4 * math.pi**2) * c * w / np.maximum(r2[m], 0.03))[:, None] * np.array(srgb(h), np.float32)
    if ceiling:
        L = add.max(-1)
        h = ceiling / 2
        soft = np.where(L > h, h + h * (1 - np.exp(-(L - h) / h)), L)
        add *= (soft / np.maximum(L, 1e-6))[..., None]
    add *= A
    d["DiffDir"] = (d["DiffDir"].astype(np.float32) + add).astype(np.float16)
    d["Image"] = (d["Image"].astype(np.float32) + add * d["DiffCol"].astype(np.float32)).astype(np.float16)
    np.savez(npz, **d)


def add_shafts(npz, openings, az, el, half, colour, strength):
    """Beams of sunlight in dusty air below square openings (x, y, z of their middles), computed from the passes after the render:
    the light gathered along a view ray is its length inside the slanting column, down to the floor. strength: per metre.
    """
    d = dict(np.load(npz))
    A = np.maximum(d["Alpha"].astype(np.float32), 1e-3)
    P = d["Position"].astype(np.float32)
    eye = d["cam"][:3, 3].astype(np.float32)
    v = P - eye
    far = np.linalg.norm(v, axis=-1)
    far = np.where(far < 0.01, 1e4, far)
    v = v / far[..., None]
    a, e = math.radians(az), math.radians(el)
    s = np.array((math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), math.sin(e)))
    s /= s[2]
    total = np.zeros(A.shape, np.float32)
    for (
        x,
        y,
        z,
    ) in openings:  # in sheared coordinates the column is an upright box: |p - x| < half, |q - y| < half, 0 < z < top
        lo, hi = np.zeros(A.shape, np.float32), far.copy()
        for k, c in ((0, x), (1, y)):
            o = eye[k] - s[k] * (eye[2] - z) - c
            w = v[..., k] - s[k] * v[..., 2]
            w = np.where(np.abs(w) < 1e-6, 1e-6, w)
            t0, t1 = (-half - o) / w, (half - o) / w
            lo = np.maximum(lo, np.minimum(t0, t1))
            hi = np.minimum(hi, np.maximum(t0, t1))
        w = np.where(np.abs(v[..., 2]) < 1e-6, 1e-6, v[..., 2])
        t0, t1 = (0 - eye[2]) / w, (z - eye[2]) / w
        lo = np.maximum(lo, np.minimum(t0, t1))
        hi = np.minimum(hi, np.maximum(t0, t1))
        total += np.maximum(hi - lo, 0)
    d["Image"] = (
        d["Image"].astype(np.float32) + (total * strength)[..., None] * np.array(srgb(colour), np.float32)
    ).astype(np.float16)
    np.savez(npz, **d)


def clean_edges(npz, bottom=0):
    """Silhouettes against the sky: where coverage is partial the position pass is noisy, and post.py's fog then leaves dark specks.
    Replace it there by the coverage-weighted mean of the neighbourhood. bottom=n repeats the last good row over n rows.
    """
    from edge_tools import clean

    clean(npz, bottom)
