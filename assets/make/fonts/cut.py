#!/usr/bin/python3
"""Cuts one face down to some runes: cut.py IN OUT RUNES [NEW-FAMILY-NAME].

A new name is given where the licence reserves the old one for whole copies of the font.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

source, target, runes = sys.argv[1:4]
options = subset.Options()
options.layout_features = ["*"]
options.layout_scripts = ["DFLT", "latn", "arab"]
options.hinting = False
options.name_IDs = ["*"]
options.notdef_outline = True
options.drop_tables += ["DSIG", "meta"]
font = TTFont(source)
cutter = subset.Subsetter(options)
cutter.populate(unicodes=subset.parse_unicodes(runes))
cutter.subset(font)
if len(sys.argv) > 4:
    family = sys.argv[4]
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6, 16, 18, 21, 25):
            text = record.toUnicode()
            text = text.replace("IBM Plex Sans Arabic", family).replace("IBMPlexSansArabic", family.replace(" ", ""))
            text = text.replace("IBM Plex Sans Arab", family)
            record.string = text
        elif record.nameID == 7:
            font["name"].names.remove(record)
font.save(target)
