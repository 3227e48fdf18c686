"""A bedroom under a ceiling fan."""

import math
import random

import furniture as f
import garden
import lights
import materials as m
import rooms
import shapes as s
from kitchen import downlight

FAN = 3  # pass index of what turns


def build():
    lights.sky(35, 235)
    floor = m.planks("walnut-floor", (0.27, 0.155, 0.085), (0.15, 0.078, 0.04))
    blue = m.paint("blue-wall", (0.20, 0.27, 0.31))
    room = rooms.Room(5.0, 4.4, 2.65, m.paint("wall", (0.75, 0.73, 0.7)), floor, accents={"back": blue})
    left = (1.35, 2.95, 0.75, 2.25)
    room.build(left=[left], right=[]).cornice()
    room.window("left", left, 2, 2)
    cloth = m.cloth("drapes", (0.70, 0.67, 0.62), 180)
    room.curtains("left", left, cloth, each=0.42)
    _bed((2.9, 3.28, 0))
    _walls(room)
    for x in (1.58, 4.22):
        _nightstand((x, 4.12, 0))
        f.table_lamp((x, 4.13, 0.56), 8, 6, (0.16, 0.22, 0.24))
    f.books_flat((4.1, 4.0, 0.56), 2, 12)
    f.rug((2.9, 2.35, 0), 0, 3.1, 2.0, m.rug("pale-rug", (0.6, 0.56, 0.5), (0.52, 0.47, 0.4), (0.3, 0.3, 0.31)))
    f.armchair((0.95, 3.2, 0), 62, m.cloth("blush", (0.48, 0.27, 0.2)), m.cloth("cream", (0.68, 0.63, 0.54)))
    f.plant((0.4, 4.0, 0), 1.3, 24, 9, (0.3, 0.31, 0.3))
    for x, y in ((1.2, 0.9), (3.9, 0.9), (1.2, 3.2), (4.2, 3.0)):
        downlight((x, y, 2.65), 20)
    _outside()
    return fan((2.75, 2.15, 2.65))


def _outside():
    garden.lawn((-40, -25), (2, 30))
    garden.hedge((-9, -8, -0.12), (-8, 14, 1.6), 4)
    for i, y in enumerate((-1.0, 1.2, 3.0, 5.5)):
        garden.shrub((-6.5 - 0.5 * (i % 2), y, -0.12), 0.6 + 0.15 * (i % 3), 60 + i, bloom=((0.7, 0.6, 0.2), None, (0.6, 0.12, 0.2))[i % 3])
    trunk = garden.tree((-200, -200, 0), 7, 12)
    for place, turn, size in (((-12, 0.5, 0), 10, 1.0), ((-14, 6, 0), 130, 1.2), ((-11, 11, 0), 240, 0.9)):
        garden.twin(trunk, place, turn, size)


def _bed(at):
    linen, quilt = m.cloth("linen", (0.74, 0.72, 0.69), 240, strength=0.15), m.cloth("quilt", (0.68, 0.66, 0.62), 120)
    board = m.cloth("headboard", (0.33, 0.30, 0.26), 200)
    parts = [s.box((-0.88, -1.05, 0.1), (0.88, 1.02, 0.3), board, 0.02), s.box((-0.86, -1.03, 0.3), (0.86, 1.0, 0.55), linen, 0.07, 5)]
    for i in range(6):
        x = -0.93 + 0.31 * i
        parts.append(s.upholstery((x + 0.003, 1.01, 0.1), (x + 0.307, 1.1, 1.2), board, 0.0, 0.04))
    parts.append(_duvet(quilt))
    parts.append(_throw(m.cloth("throw", (0.12, 0.19, 0.22), 90, strength=0.6)))
    for i, (x, y, cover, size, lean) in enumerate(((-0.44, 0.86, linen, 0.72, 62), (0.44, 0.86, linen, 0.72, 62), (-0.42, 0.68, quilt, 0.66, 56),
                                                    (0.42, 0.68, quilt, 0.66, 56), (0.0, 0.5, m.cloth("ochre", (0.5, 0.28, 0.06)), 0.48, 60))):
        parts.append(s.place(s.cushion(size, size * 0.66, 0.2, cover, 40 + i), (x, y, 0.78 if i < 4 else 0.75), 3 * (-1) ** i, (lean, 0)))
    return s.group(parts, at)


def _wrinkles(seed, count):
    dice = random.Random(seed)
    return [(dice.uniform(0, math.pi), dice.uniform(7, 20), dice.uniform(0, 6.3), dice.uniform(0.2, 1.0) / 1.4) for _ in range(count)]


def _duvet(material):
    """A duvet that hangs over both sides and the foot of the bed."""
    waves = _wrinkles(5, 14)
    half, drop = 0.93, 0.36

    def position(u, v):
        x, y = (2 * u - 1) * (half + drop), -1.08 - drop + v * (1.55 + drop)
        over_x, over_y = max(0.0, abs(x) - half), max(0.0, -1.08 - y)
        fold = sum(a * math.sin(f_ * (x * math.cos(t) + y * math.sin(t)) + p) for t, f_, p, a in waves) / len(waves)
        puff = 0.085 * min(1.0, 4 * (half - min(abs(x), half)) + 0.35) + 0.028 * fold
        hang = math.hypot(over_x, over_y)
        sway = 0.035 * math.sin(11 * (y if over_x > over_y else x) + 1.3) * min(1.0, hang / 0.2)
        side = 0.09 * (1 - math.exp(-hang / 0.07)) + sway
        px = max(-half, min(half, x)) + math.copysign(side if over_x >= over_y and hang else side * over_x / (hang + 1e-6), x)
        py = max(-1.08, y) - (side if over_y > over_x else side * over_y / (hang + 1e-6))
        return (px, py, 0.56 + puff * math.exp(-hang / 0.15) - max(0.0, hang - 0.03) + 0.004 * fold)
    return s.sheet(120, 110, position, material, "duvet")


def _throw(material):
    waves = _wrinkles(8, 8)

    def position(u, v):
        x, y = (2 * u - 1) * 1.32, -1.0 + 0.62 * v
        fold = sum(a * math.sin(1.4 * f_ * (x * math.cos(t) + y * math.sin(t)) + p) for t, f_, p, a in waves) / len(waves)
        hang = max(0.0, abs(x) - 0.95)
        side = 0.125 * (1 - math.exp(-hang / 0.07)) + 0.02 * math.sin(13 * y) * min(1.0, hang / 0.2)
        crown = 0.085 * min(1.0, 4 * (0.93 - min(abs(x), 0.93)) + 0.35)
        return (max(-0.95, min(0.95, x)) + math.copysign(side, x), y + 0.02 * math.sin(5 * x), 0.598 + crown + 0.02 * fold - max(0.0, hang - 0.03))
    return s.sheet(100, 30, position, material, "throw", 0.012)


def _nightstand(at):
    oak, brass = m.wood("oak-x", (0.42, 0.27, 0.14), (0.22, 0.12, 0.055), "x"), m.plain("brass", (0.62, 0.42, 0.16), 0.3, 1.0)
    parts = [s.box((-0.24, -0.2, 0.14), (0.24, 0.22, 0.56), oak, 0.006)]
    for z in (0.17, 0.36):
        parts.append(s.box((-0.225, -0.215, z), (0.225, -0.2, z + 0.175), oak, 0.003))
        parts.append(s.ball(0.014, (0, -0.235, z + 0.075), brass))
    for x in (-0.2, 0.2):
        for y in (-0.16, 0.18):
            parts.append(s.rod((x, y, 0), (x, y, 0.15), 0.012, oak, 0.018))
    return s.group(parts, at)


def _walls(room):
    frame, oak = m.plain("frame", (0.025, 0.022, 0.02), 0.4), m.wood("oak-z", (0.42, 0.27, 0.14), (0.22, 0.12, 0.055), "z")
    for i, x in enumerate((2.42, 3.38)):
        art = m.canvas(f"field-{i}", 2.3 + 5 * i, (0.66, 0.6, 0.5), (0.24, 0.3, 0.3), (0.5, 0.34, 0.2), (0.7, 0.66, 0.6))
        room.painting("back", (x, 1.72), (0.62, 0.8), art, frame)
    white = m.plain("wardrobe", (0.66, 0.65, 0.62), 0.4)
    room.block("right", (1.15, 2.65), (-0.58, 0), (0.0, 2.35), white, 0.003, "wardrobe")
    for i in range(3):
        a = 1.15 + 0.5 * i
        room.block("right", (a + 0.003, a + 0.497), (-0.6, -0.58), (0.08, 2.33), white, 0.002, "wardrobe-door")
        for x, z in (((a + 0.003, a + 0.07), (0.08, 2.33)), ((a + 0.43, a + 0.497), (0.08, 2.33)), ((a, a + 0.5), (0.08, 0.16)), ((a, a + 0.5), (2.25, 2.33)),
                     ((a, a + 0.5), (1.1, 1.17))):
            room.block("right", x, (-0.608, -0.6), z, white, 0.002, "rail")
        at = room.frame("right")
        x = a + (0.46 if i % 2 == 0 else 0.04)
        s.rod(at(x, -0.64, 1.0), at(x, -0.64, 1.28), 0.007, m.plain("brass", (0.62, 0.42, 0.16), 0.3, 1.0))


def fan(at):
    """A ceiling fan; returns what turns about its z axis."""
    white, oak = m.plain("fan", (0.1, 0.09, 0.08), 0.4, 0.4), m.wood("blade", (0.30, 0.18, 0.09), (0.16, 0.085, 0.04), "x")
    x, y, z = at
    s.lathe([(0.02, -0.3), (0.02, -0.07), (0.07, -0.04), (0.075, 0)], white, at)
    hub = s.lathe([(0.001, -0.14), (0.06, -0.13), (0.105, -0.08), (0.105, -0.03), (0.05, 0), (0.001, 0)], white, (x, y, z - 0.28))
    hub.pass_index = FAN
    for i in range(5):
        blade = s.box((0.16, -0.065, -0.006), (0.68, 0.065, 0.006), oak, 0.004)
        arm = s.box((0.08, -0.015, -0.012), (0.22, 0.015, -0.004), white, 0.002)
        for part in s.group([s.place(blade, (0.42, 0, 0), 0, (11, 0)), arm], (0, 0, -0.07), 72 * i):
            part.parent, part.pass_index = hub, FAN
    return hub
