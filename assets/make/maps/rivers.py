#!/usr/bin/python3
"""The course of the Orontes in one line: rivers.py

Joins the pieces of WDB II in assets/maps/rivers.geojson from the source to the sea and pulls
the line, by less than two kilometres, to where it runs through Hama and under the bridge of
Rastan. What forks off east of Homs is a stream and loses the name."""
import json, math, os

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'maps', 'rivers.geojson')
SHRINK = math.cos(math.radians(34.8))
PULL = [(36.7578, 35.1318), (36.7390, 34.9290)]  # Hama, the bridge of Rastan
REACH = .045  # degrees along which a pull fades
FORK = [36.84, 34.6825]  # where the stream begins


def far(a, b):
    return math.hypot((a[0] - b[0]) * SHRINK, a[1] - b[1])


def joined(pieces):
    """Puts pieces end to end, always the nearest next, from the southernmost point."""
    left = [p for p in pieces if p[0] != FORK]
    line = min(left, key=lambda p: min(c[1] for c in p))
    left.remove(line)
    while left:
        end = line[-1]
        p = min(left, key=lambda p: min(far(end, p[0]), far(end, p[-1])))
        left.remove(p)
        if far(end, p[-1]) < far(end, p[0]):
            p = p[::-1]
        if far(end, p[0]) > .05:  # ends elsewhere: a piece of a side arm
            continue
        line = line + p
    return [c for i, c in enumerate(line) if i == 0 or c != line[i - 1]]


def pulled(line):
    for to in PULL:
        near = min(line, key=lambda c: far(c, to))
        dx, dy = to[0] - near[0], to[1] - near[1]
        print('pulled by %.1f km' % (far(near, to) * 111.32))
        line = [[round(c[0] + dx * w, 4), round(c[1] + dy * w, 4)]
                for c in line for w in [math.exp(-(far(c, near) / REACH) ** 2)]]
    return line


def parts(shape):
    return shape['coordinates'] if shape['type'] == 'MultiLineString' else [shape['coordinates']]


def main():
    g = json.load(open(FILE))
    pieces, rest = [], []
    for f in g['features']:
        if f['properties'].get('name') != 'Orontes':
            rest.append(f)
            continue
        pieces += parts(f['geometry'])
        like = f['properties']
    fork = [p for p in pieces if p[0] == FORK]
    if not fork:
        print('joined already')
        return
    def feature(name, lines):
        properties = dict(like, name=name)
        if name:
            properties['source'] += '; drawn by hand to Hama and the bridge of Rastan'
        if not name:
            properties = {k: '' if k.startswith('name') else v for k, v in properties.items()}
        return {'type': 'Feature', 'properties': properties, 'geometry': {'type': 'MultiLineString', 'coordinates': lines}}
    g['features'] = rest + [feature('Orontes', [pulled(joined(pieces))]), feature('', fork)]
    json.dump(g, open(FILE, 'w'), ensure_ascii=False, separators=(',', ':'))


main()
