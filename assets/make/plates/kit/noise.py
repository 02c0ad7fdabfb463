"""Value noise in three dimensions."""

import numpy as np


def _hash(ix, iy, iz, seed):
    h = (ix * 374761393 + iy * 668265263 + iz * 2147483647 + seed * 974634721) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 65535.0


def noise3(P, seed=0):
    P = np.asarray(P, float)
    I = np.floor(P).astype(np.int64)
    f = P - I
    f = f * f * (3 - 2 * f)
    x, y, z = I[..., 0], I[..., 1], I[..., 2]
    r = 0
    for dx in (0, 1):
        for dy in (0, 1):
            for dz in (0, 1):
                w = (
                    (f[..., 0] if dx else 1 - f[..., 0])
                    * (f[..., 1] if dy else 1 - f[..., 1])
                    * (f[..., 2] if dz else 1 - f[..., 2])
                )
                r = r + w * _hash(x + dx, y + dy, z + dz, seed)
    return r * 2 - 1


def fbm(P, seed=0, oct=4):
    P = np.asarray(P, float)
    r = 0
    a = 0.5
    for o in range(oct):
        r = r + a * noise3(P * (2**o), seed + o * 17)
        a *= 0.5
    return r
