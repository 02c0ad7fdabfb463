#!/usr/bin/env python3
"""Draws the program's icon, the striped clock tower before dawn: app.py OUT.png [SIZE]. Needs python3-pil."""
import sys
from PIL import Image, ImageDraw

OUT, SIZE = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 512
S = 2048  # drawn large, then reduced, for smooth edges
NIGHT, BLUE, DAWN = (20, 25, 31), (43, 66, 112), (201, 143, 94)
STONE, SHADE, BASALT, AMBER, FACE = (233, 225, 208), (190, 180, 163), (43, 42, 43), (217, 138, 43), (240, 194, 122)


def mix(a, b, t):
    return tuple(round(x + (y - x) * t) for x, y in zip(a, b))


def sky():
    m = Image.new("RGB", (1, S))
    for y in range(S):
        t = y / S
        m.putpixel((0, y), mix(NIGHT, BLUE, t / 0.55) if t < 0.55 else mix(BLUE, DAWN, (t - 0.55) / 0.45))
    return m.resize((S, S))


def tower(d):
    cx, half = S // 2, 250

    def slab(y0, y1, w, colour, side=SHADE):
        d.rectangle((cx - w, y0, cx + w, y1), fill=colour)
        d.rectangle((cx + round(w * 0.45), y0, cx + w, y1), fill=side if colour == STONE else mix(colour, NIGHT, 0.35))

    d.rectangle((cx - 9, 170, cx + 9, 330), fill=BASALT)
    d.polygon([(cx, 250), (cx - 190, 470), (cx + 190, 470)], fill=(86, 104, 134))
    d.polygon([(cx, 250), (cx + 86, 470), (cx + 190, 470)], fill=(58, 74, 102))
    slab(470, 640, 165, STONE)
    for x in (-105, 0, 105):
        d.rounded_rectangle((cx + x - 30, 510, cx + x + 30, 640), 30, fill=BASALT)
    slab(640, 690, half + 45, STONE)
    slab(690, 1120, half, STONE)
    d.ellipse((cx - 185, 720, cx + 185, 1090), fill=BASALT)
    d.ellipse((cx - 165, 740, cx + 165, 1070), fill=FACE)
    d.line((cx, 905, cx, 780), fill=BASALT, width=26)
    d.line((cx, 905, cx - 78, 962), fill=BASALT, width=26)
    slab(1120, 1170, half + 45, STONE)
    for i, y in enumerate(range(1170, S, 84)):
        slab(y, y + 84, half - 30 if y < 1690 else half + 40, STONE if i % 2 else BASALT)


def main():
    m = sky()
    tower(ImageDraw.Draw(m))
    mask = Image.new("L", (S, S), 0)
    ImageDraw.Draw(mask).rounded_rectangle((64, 64, S - 64, S - 64), 400, fill=255)
    out = Image.new("RGBA", (S, S), (0, 0, 0, 0))
    out.paste(m, (0, 0), mask)
    out.resize((SIZE, SIZE), Image.LANCZOS).save(OUT, optimize=True)


main()
