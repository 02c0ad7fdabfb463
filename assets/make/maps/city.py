#!/usr/bin/python3
"""Windows into the picture of the table model: city.py MODEL.(jpg|png)

For each view of the city in ../../maps/views.toml cuts its window out of the model's picture, whatever its size (the
views count in 1920x1080), and continues the dark table where the window reaches beyond. Needs numpy, scipy, Pillow."""
import os, sys, tomllib
import numpy as np
from PIL import Image
from scipy import ndimage as nd

MAPS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'maps')
ROOM = 420  # how far the table goes on, in the model's pixels


def table(model, k):
    """The model with more table around it."""
    rgb = np.asarray(model, np.float32)
    room = int(ROOM * k)
    wide = np.pad(rgb, ((room, room), (room, room), (0, 0)), 'edge')
    near, far = nd.gaussian_filter(wide, (16 * k, 16 * k, 0)), np.median(rgb[:int(60 * k)], axis=(0, 1))
    h, w = wide.shape[:2]
    y, x = np.mgrid[0:h, 0:w]
    out = np.maximum(np.maximum(room - x, x - (w - 1 - room)), np.maximum(room - y, y - (h - 1 - room)))
    mix = np.clip(out / (10 * k) + 1, 0, 1)[..., None]
    soft = near + (far - near) * np.clip(out / (140 * k), 0, 1)[..., None]
    noise = nd.gaussian_filter(np.random.RandomState(1).randn(h, w), .8 * k)
    soft += (noise / noise.std() * 2.2)[..., None]
    dim = 1 - .35 * np.clip(out / room, 0, 1)[..., None]
    return wide * (1 - mix) + soft * mix * dim


def main():
    model = Image.open(sys.argv[1]).convert('RGB')
    k = model.width / 1920
    wide = Image.fromarray(np.clip(table(model, k), 0, 255).astype(np.uint8))
    for v in tomllib.load(open(os.path.join(MAPS, 'views.toml'), 'rb'))['view']:
        if v['map'] == 'city':
            x, y = (v['left'] + ROOM) * k, (v['top'] + ROOM) * k
            box = (x, y, x + v['width'] * k, y + v['width'] * k * 9 / 16)
            out = os.path.join(MAPS, v['picture'])
            wide.resize((1920, 1080), Image.LANCZOS, box=box).save(out, quality=86, optimize=True)
            print(v['id'], os.path.getsize(out))


main()
