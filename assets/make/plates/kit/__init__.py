"""The model kit: procedural geometry for Blender. Everything is in metres; nothing is read from files."""

import math
import random

import bpy
import numpy as np

from kit.materials import *
from kit.noise import *
from kit.mesh import *
from kit.walls import *
from kit.stone import *
from kit.clutter import *
from kit.plants import *
from kit.kitchen import *
from kit.houses import *
from kit.monuments import *
from kit.clock import *
from kit.rubble import *
from kit.people import *
from kit.square import *
from kit.street import *
from kit.works import *
from kit.bus import *
from kit.luggage import *
from kit.light import *
from kit.paper import *
from kit.desk import *
from kit.car import *
from kit.tricycle import *
from kit.roads import *
