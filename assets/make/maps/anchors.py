#!/usr/bin/python3
"""Where places stand on the table model of the city: writes ../../maps/anchors.toml.

The layout below is in the model's own kilometres, x east and y north of the New Clock. It is a scheme: what lies
north of what is kept, distances are not. The camera of the model looks from the south, 46 degrees above the table,
with parallel rays, so the picture is an even squeeze of the layout."""
import math, os

HERE = os.path.dirname(os.path.abspath(__file__))
SCALE, LEAN = 1920 / 8.2, math.radians(46)  # pixels a kilometre; angle of the camera
MIDDLE = (-.88, -.06)  # what the camera looks at


def pixel(x, y, z=0.0):
    return (round(960 + (x - MIDDLE[0]) * SCALE, 1),
            round(540 - ((y - MIDDLE[1]) * math.sin(LEAN) + z * math.cos(LEAN)) * SCALE, 1))


# Districts: an outline; they stand at its middle.
DISTRICTS = {
    'homs_old_city': [(.22, -.05), (.62, .2), (1.1, .16), (1.42, -.15), (1.4, -.62), (1.1, -.95), (.62, -.93), (.3, -.7)],
    'jouret_shayah': [(-.75, .16), (-.1, .18), (-.1, .62), (-.78, .62)],
    'khalidiya': [(.08, .42), (1.12, .4), (1.14, 1.3), (.1, 1.34)],
    'qusour': [(-.9, .8), (-.08, .78), (-.06, 1.6), (-.85, 1.62)],
    'bayada': [(1.32, .7), (2.35, .6), (2.5, 1.5), (1.36, 1.62)],
    'zahra': [(1.72, -.5), (2.6, -.45), (2.6, .38), (1.72, .36)],
    'bab_sbaa': [(.72, -1.22), (1.5, -1.1), (1.68, -1.6), (.86, -1.82)],
    'inshaat': [(-1.55, -1.02), (-.62, -.98), (-.6, -.4), (-1.5, -.36)],
    'baba_amr': [(-1.95, -1.98), (-1.05, -2.02), (-.98, -1.24), (-1.72, -1.2)],
    'al_waer': [(-4.35, -.05), (-3.15, -.1), (-3.0, 1.15), (-4.3, 1.3)],
    'akrama': [(-.4, -1.2), (.5, -1.35), (.5, -2.1), (-.5, -2.1)],
    'karm_zeitoun': [(1.75, -.8), (2.6, -.75), (2.6, -1.1), (1.79, -1.15)],
    'karm_loz': [(1.79, -1.17), (2.6, -1.12), (2.6, -1.5), (1.85, -1.6)],
    'wadi_dahab': [(.68, -1.9), (1.6, -1.72), (1.66, -2.12), (.76, -2.26)],
    'hamidiya': [(.5, .12), (.62, .2), (1.1, .16), (1.16, -.1), (.56, -.1)],
    'bab_houd': [(.22, -.05), (.5, .1), (.52, -.3), (.27, -.42)],
}
# Where the name of a district stands, if not at its middle.
NAMES = {'khalidiya': (.62, 1.16), 'homs_old_city': (.86, -.48)}
# Single points: x, y, height, and why there.
POINTS = {
    'homs': (-.02, 0, .1, 'the New Clock'),
    'clock_square': (-.02, 0, .1, ''),
    'new_clock': (-.02, 0, .4, 'the top of the tower'),
    'old_clock': (.46, .12, .03, 'east of the New Clock, at the edge of the Old City'),
    'khalid_mosque': (.56, .64, .2, ''),
    'nuri_mosque': (.66, -.16, .05, 'in the Old City, east of the Old Clock'),
    'citadel': (.33, -1.01, .135, ''),
    'jesuit_house': (.98, -.42, .05, 'in the south of the Old City'),
    'homs_refinery': (-4.03, -1.0, .1, ''),
    'orontes': (-2.652, -1.277, 0, 'on the river, south of the bridges'),
    'orchards': (-2.1, 1.35, .03, ''),
    'deir_baalba': (2.6, 1.95, 0, 'behind Bayada'),
    'hasawiya': (-1.35, 2.02, 0, 'fields on the north-western edge'),
    'homs_prison': (1.15, 2.02, 0, 'on the northern edge'),
    'military_academy': (-4.2, 1.85, 0, 'north-west, behind al-Waer'),
    'mahatta': (-.62, -.62, .05, 'between the centre and Inshaat'),
    'ghouta': (-1.2, .1, .02, 'between the river and the centre'),
    'zaidal': (2.98, -1.2, 0, 'off the table, to the east'),
    'dar_kabira': (-.28, 2.28, 0, 'off the table, to the north'),
    'road_north': (.1, 2.25, 0, 'where the M5 leaves the table'),
    'road_north_mid': (.0, 1.5, 0, ''),
    'road_south': (-.72, -2.5, 0, ''),
    'road_west': (-4.7, -.5, 0, ''),
    'road_east': (2.95, .48, 0, ''),
    'name_north': (.62, 2.14, 0, ''),
    'name_south': (-.28, -2.42, 0, ''),
    'name_west': (-4.32, -.68, 0, ''),
    'name_east': (2.62, .6, 0, ''),
    'old_north': (.62, .24, 0, 'the northern edge of the Old City'),
    'old_east': (1.25, -.2, 0, ''),
}


def main():
    out = ['# Where places stand on the table model of the city, in pixels of its picture (1920x1080). Not to scale.',
           '# Written by make/maps/anchors.py; an anchor may be moved or added by hand as well.', '']
    for k, o in DISTRICTS.items():
        x, y = sum(p[0] for p in o) / len(o), sum(p[1] for p in o) / len(o)
        x, y = NAMES.get(k, (x, y))
        out += ['[[anchor]]', f'id = "{k}"', f'at = {list(pixel(x, y, .03))}', f'outline = {[list(pixel(*p)) for p in o]}', '']
    for k, (x, y, z, note) in POINTS.items():
        out += ['[[anchor]]', f'id = "{k}"', f'at = {list(pixel(x, y, z))}'] + ([f'note = "{note}"'] if note else []) + ['']
    open(os.path.join(HERE, '..', '..', 'maps', 'anchors.toml'), 'w').write('\n'.join(out))


main()
