"""What is outside: lawn, hedges, shrubs, trees. Pass index 2 marks it for the window mask."""

import math
import random

import materials as m
import shapes as s
from nodes import Graph

OUTSIDE = 2


def _outside(thing):
    thing.pass_index = OUTSIDE
    return thing


def lawn(low, high, blades=True, near=None, seed=1):
    """Grass ground; near `near` = (low, high) it gets blades of its own."""
    material = m._material("turf", _turf)
    ground = _outside(s.box((*low, -0.3), (*high, -0.12), material, 0, name="turf"))
    if blades and near:
        _blades(near, seed)
    return ground


def _turf(g):
    at = g.coordinates()
    patch = g.ramp(g.noise(at, 0.35, 4), (0.35, (0.055, 0.105, 0.022)), (0.65, (0.10, 0.165, 0.036)))
    fine = g.ramp(g.noise(at, 45, 3, 0.7), (0.3, (0.55, 0.55, 0.5)), (0.7, (1.25, 1.25, 1.1)))
    relief = g.bump(g.noise(at, 60, 3), 1.0, 0.05)
    return g.add("ShaderNodeBsdfDiffuse", {"Color": g.mix(1.0, patch, fine, "MULTIPLY"), "Normal": relief})


def _blades(area, seed):
    dice, (low, high) = random.Random(seed), area
    green = m.leaf("grass", (0.06, 0.13, 0.02), (0.12, 0.19, 0.035))
    patches = [_patch(seed + k, green) for k in range(3)]
    x = low[0]
    while x < high[0]:
        y = low[1]
        while y < high[1]:
            _outside(s.copy(patches[dice.randrange(3)], (x + 0.5, y + 0.5, -0.12), 90 * dice.randrange(4), 1.02))
            y += 1
        x += 1
    for patch in patches:
        patch.location.z = -50


def _patch(seed, material, blades=2600):
    dice = random.Random(seed)
    vertices, faces = [], []
    for i in range(blades):
        x, y, a = dice.uniform(-0.5, 0.5), dice.uniform(-0.5, 0.5), dice.uniform(0, 6.28)
        h, w = dice.uniform(0.02, 0.055), dice.uniform(0.002, 0.0045)
        lean = (dice.uniform(-0.02, 0.02), dice.uniform(-0.02, 0.02))
        vertices += [(x - w * math.cos(a), y - w * math.sin(a), 0), (x + w * math.cos(a), y + w * math.sin(a), 0), (x + lean[0], y + lean[1], h)]
        faces.append((3 * i, 3 * i + 1, 3 * i + 2))
    return _outside(s.mesh("grass", vertices, faces, material))


def hedge(low, high, seed=2, leaf=0.055, density=420):
    """A clipped hedge between two corners on the ground, its top at high[2]."""
    green = m.leaf("privet", (0.03, 0.075, 0.016), (0.06, 0.115, 0.026))
    size = [h - l for l, h in zip(low, high)]
    _outside(s.box([l + 0.09 for l in low[:2]] + [low[2]], [h - 0.09 for h in high], m.plain("hedge-core", (0.012, 0.022, 0.008), 1.0), 0.05))
    sides = [(0, size[1] * size[2]), (1, size[0] * size[2]), (2, size[0] * size[1])]
    total = 2 * sides[0][1] + 2 * sides[1][1] + sides[2][1]

    def where(dice):
        axis = dice.choices((0, 1, 2), [2 * sides[0][1], 2 * sides[1][1], sides[2][1]])[0]
        sign = 1 if axis == 2 or dice.random() < 0.5 else 0
        p = [dice.uniform(l, h) for l, h in zip(low, high)]
        p[axis] = (high if sign else low)[axis] + dice.uniform(-0.1, 0.03)
        bulge = 0.05 * math.sin(1.7 * p[0] + seed) + 0.04 * math.sin(2.9 * p[1] + 1.3 * p[2])
        p[axis] += bulge
        out = [0.0, 0.0, 0.25]
        out[axis] = 1.0 if sign else -1.0
        return p, out
    return _outside(s.scatter("hedge", int(total * density), seed, where, leaf, green))


def shrub(at, radius, seed, colours=((0.05, 0.11, 0.025), (0.09, 0.16, 0.035)), bloom=None, count=1500):
    name = "shrub-%.3f" % colours[0][0]
    green = m.leaf(name, *colours)

    def where(dice):
        a, b = dice.uniform(0, 6.28), math.acos(dice.uniform(-0.3, 1))
        r = radius * (0.72 + 0.3 * dice.random()) * (1 + 0.16 * math.sin(4 * a + seed) * math.sin(3 * b))
        out = (math.sin(b) * math.cos(a), math.sin(b) * math.sin(a), math.cos(b))
        return (out[0] * r, out[1] * r, max(0.02, 0.75 * out[2] * r + 0.28 * radius)), out
    parts = [_outside(s.scatter("shrub", count, seed, where, 0.1 * radius + 0.03, green)),
             _outside(s.ball(0.62 * radius, (0, 0, 0), m.plain("hedge-core", (0.012, 0.022, 0.008), 1.0), 0.9))]
    if bloom:
        parts.append(_outside(s.scatter("bloom", count // 7, seed + 9, where, 0.07 * radius + 0.02, m.plain("bloom-%.2f" % bloom[1], bloom, 0.8))))
    return s.group(parts, at)


def tree(at, height=7.0, seed=4, colours=((0.045, 0.095, 0.02), (0.085, 0.15, 0.03)), leaves=26000):
    """A broad-leaved tree: trunk, forked branches, and leaves in clusters at their ends."""
    dice = random.Random(seed)
    bark = m.plain("tree-bark", (0.11, 0.08, 0.055), 0.95)
    parts, tips = [], []

    def grow(start, direction, length, radius, level):
        end = [p + d * length for p, d in zip(start, direction)]
        parts.append(_outside(s.rod(start, end, radius, bark, radius * 0.62, 8)))
        if level == 0:
            tips.append(end)
            return
        for k in range(3 if level > 1 else 2):
            a, spread = 2.1 * k + dice.uniform(0, 2), dice.uniform(0.45, 0.85)
            turn = [direction[0] + spread * math.cos(a), direction[1] + spread * math.sin(a), direction[2] * 0.9 + 0.12]
            norm = math.sqrt(sum(t * t for t in turn))
            grow(end, [t / norm for t in turn], length * dice.uniform(0.6, 0.78), radius * 0.6, level - 1)
    grow((0, 0, -0.2), (dice.uniform(-0.06, 0.06), dice.uniform(-0.06, 0.06), 1), height * 0.33, height * 0.018, 3)

    def where(d):
        tip = tips[d.randrange(len(tips))]
        out = [d.gauss(0, 1) for _ in range(3)]
        norm = math.sqrt(sum(o * o for o in out)) or 1.0
        r = height * 0.14 * d.random() ** 0.4
        return [t + r * o / norm * (0.8 if i == 2 else 1) for i, (t, o) in enumerate(zip(tip, out))], [o + (0.3 if i == 2 else 0) for i, o in enumerate(out)]
    crown = s.scatter("crown", leaves, seed, where, 0.02 * height + 0.05, m.leaf("tree-%.3f" % colours[0][0], *colours))
    parts.append(_outside(crown))
    return s.group(parts, at)


def view(side_y, x_range=(-9, 16), seed=1, near=5.0):
    """A garden beyond a wall at y = side_y: lawn, shrubs, a hedge, trees and a blue distance."""
    low, high = x_range
    lawn((low - 30, side_y - 6), (high + 30, side_y + 60))
    hedge((low, side_y + near + 7, -0.12), (high, side_y + near + 8, 1.7), seed)
    dice = random.Random(seed)
    blooms = [(0.6, 0.12, 0.2), None, (0.75, 0.7, 0.72), (0.45, 0.2, 0.5), None]
    for i in range(9):
        x = low + (high - low) * (i + dice.random() * 0.7) / 9
        shrub((x, side_y + near + 6.2 + dice.uniform(-0.5, 0.2), -0.12), dice.uniform(0.45, 0.8), seed * 10 + i, bloom=blooms[i % 5])
    trunk = tree((-200, -200, 0), 7, seed + 3)
    for i in range(5):
        x = low + (high - low) * (i + 0.25 + 0.5 * dice.random()) / 5
        place, turn, size = (x, side_y + near + 10.5 + dice.uniform(0, 5), -0.12), dice.uniform(0, 360), dice.uniform(0.75, 1.25)
        twin(trunk, place, turn, size)


def twin(parts, at, turn, size):
    """Another instance of a tree that was built far away at (-200, -200, 0)."""
    from mathutils import Matrix
    move = (Matrix.Translation(at) @ Matrix.Rotation(math.radians(turn), 4, "Z") @ Matrix.Scale(size, 4) @ Matrix.Translation((200, 200, 0)))
    for part in parts:
        other = s.copy(part, (0, 0, 0))
        other.matrix_world = move @ part.matrix_world
        other.pass_index = OUTSIDE
