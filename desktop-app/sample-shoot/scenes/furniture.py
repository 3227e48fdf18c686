"""Furniture, built around the origin with its back to +y and moved to its place."""

import math
import random

import lights
import materials as m
import shapes as s


def _oak(along="z"):
    return m.wood("oak-" + along, (0.42, 0.27, 0.14), (0.22, 0.12, 0.055), along)


def _walnut(along="x"):
    return m.wood("walnut-" + along, (0.20, 0.105, 0.055), (0.08, 0.038, 0.02), along)


def sofa(at, turn, seats, fabric, pillows=(), depth=0.92):
    arm, seat = 0.2, 0.68
    width = seats * seat + 2 * arm
    x0 = -width / 2
    parts = [s.upholstery((x0, -depth / 2, 0.12), (x0 + arm, depth / 2, 0.62), fabric, 0.015, 0.06),
             s.upholstery((-x0 - arm, -depth / 2, 0.12), (-x0, depth / 2, 0.62), fabric, 0.015, 0.06),
             s.box((x0 + arm, -depth / 2 + 0.03, 0.12), (-x0 - arm, depth / 2, 0.3), fabric, 0.03, 4),
             s.upholstery((x0 + 0.03, depth / 2 - 0.22, 0.12), (-x0 - 0.03, depth / 2, 0.8), fabric, 0.01, 0.07)]
    for i in range(seats):
        a = x0 + arm + i * seat
        parts.append(s.upholstery((a + 0.008, -depth / 2, 0.3), (a + seat - 0.008, depth / 2 - 0.2, 0.45), fabric, 0.028, 0.05))
        back = s.cushion(seat * 0.98, 0.52, 0.24, fabric, i)
        s.place(back, (a + seat / 2, depth / 2 - 0.16, 0.66), 0, (78, 0))
        parts.append(back)
    for x in (x0 + 0.1, -x0 - 0.1):
        for y in (-depth / 2 + 0.1, depth / 2 - 0.1):
            parts.append(s.rod((x, y, 0), (x, y, 0.13), 0.014, _walnut("z"), 0.022))
    for i, (x, cover, angle) in enumerate(pillows):
        soft = s.cushion(0.46, 0.46, 0.2, cover, 20 + i)
        s.place(soft, (x, -0.02 + 0.03 * (i % 2), 0.66), angle, (68, 5 * (-1) ** i))
        parts.append(soft)
    return s.group(parts, at, turn)


def armchair(at, turn, fabric, pillow=None):
    return sofa(at, turn, 1, fabric, [] if pillow is None else [(0.03, pillow, 6)], 0.86)


def coffee_table(at, turn, length=1.15, width=0.62):
    top, steel = _oak("x"), m.plain("black-steel", (0.02, 0.02, 0.02), 0.4, 0.6)
    parts = [s.box((-length / 2, -width / 2, 0.37), (length / 2, width / 2, 0.41), top, 0.008, 3),
             s.box((-length / 2 + 0.05, -width / 2 + 0.05, 0.12), (length / 2 - 0.05, width / 2 - 0.05, 0.14), top, 0.004)]
    for x in (-length / 2 + 0.05, length / 2 - 0.05):
        for y in (-width / 2 + 0.05, width / 2 - 0.05):
            parts.append(s.box((x - 0.014, y - 0.014, 0), (x + 0.014, y + 0.014, 0.37), steel, 0.002))
    parts += books_flat((-0.3, 0.05, 0.41), 3, 8) + books_flat((0.25, -0.02, 0.14), 4, 9)
    parts += bowl((0.12, -0.06, 0.41), 0.13, m.plain("glaze", (0.62, 0.58, 0.5), 0.3), 4)
    return s.group(parts, at, turn)


def bowl(at, radius, material, fruits=0):
    profile = [(0.001, 0.012), (0.45 * radius, 0.0), (0.5 * radius, 0.01), (0.85 * radius, 0.3 * radius), (radius, 0.6 * radius),
               (0.96 * radius, 0.6 * radius), (0.8 * radius, 0.34 * radius), (0.4 * radius, 0.06 * radius), (0.001, 0.05 * radius)]
    parts = [s.lathe(profile, material, at)]
    skins = [m.plain("orange", (0.75, 0.24, 0.02), 0.4), m.plain("apple", (0.42, 0.05, 0.025), 0.25), m.plain("lime", (0.24, 0.42, 0.04), 0.35)]
    size = 0.34 * radius
    for i in range(fruits):
        a = 2.4 * i
        far = 0.44 * radius if i < 5 else 0.1 * radius
        parts.append(s.ball(size, (at[0] + far * math.cos(a), at[1] + far * math.sin(a), at[2] + (0.18 if i < 5 else 0.62) * radius), skins[i % 3], 0.92))
    return parts


_BINDINGS = [(0.32, 0.06, 0.04), (0.05, 0.11, 0.22), (0.5, 0.42, 0.3), (0.07, 0.16, 0.1), (0.6, 0.58, 0.54), (0.45, 0.22, 0.05), (0.03, 0.03, 0.04),
             (0.25, 0.3, 0.33)]


def _binding(dice):
    i = dice.randrange(len(_BINDINGS))
    return m.plain(f"book-{i}", _BINDINGS[i], 0.55)


def books_flat(at, count, seed):
    dice, z, parts = random.Random(seed), at[2], []
    for _ in range(count):
        thick, w, d = dice.uniform(0.018, 0.04), dice.uniform(0.2, 0.27), dice.uniform(0.15, 0.19)
        book = s.box((-w / 2, -d / 2, 0), (w / 2, d / 2, thick), _binding(dice), 0.002)
        parts += s.group([book], (at[0], at[1], z), dice.uniform(-14, 14))
        z += thick
    return parts


def books_row(at, length, height, seed, axis_turn=0):
    """Books that stand along +x, some of them leaning gaps."""
    dice, x, parts = random.Random(seed), 0.0, []
    while x < length:
        thick, tall, deep = dice.uniform(0.016, 0.045), height * dice.uniform(0.68, 0.97), dice.uniform(0.15, 0.2)
        if dice.random() < 0.12:
            x += dice.uniform(0.03, 0.1)
        if x + thick > length:
            break
        parts.append(s.box((x, -deep, 0), (x + thick, 0, tall), _binding(dice), 0.002))
        x += thick + 0.001
    return s.group(parts, at, axis_turn)


def bookshelf(at, turn, width=1.0, height=2.05, shelves=5, depth=0.3, seed=3):
    board, dice = _oak("x"), random.Random(seed)
    side = _oak("z")
    parts = [s.box((-width / 2, -depth, 0), (-width / 2 + 0.025, 0, height), side), s.box((width / 2 - 0.025, -depth, 0), (width / 2, 0, height), side),
             s.box((-width / 2, -0.012, 0.05), (width / 2, 0, height), board, 0)]
    step = (height - 0.08) / shelves
    for i in range(shelves + 1):
        z = 0.05 + i * step
        parts.append(s.box((-width / 2 + 0.02, -depth, z), (width / 2 - 0.02, 0, z + 0.025), board))
        if i == shelves:
            break
        room = width - 0.1
        kind = (i + seed) % 4
        if kind != 1:
            parts += books_row((-width / 2 + 0.04, -0.04, z + 0.025), room * (0.6 if kind else 0.95), step - 0.06, seed * 7 + i)
        else:
            parts += books_flat((-width * 0.2, -0.15, z + 0.025), 4, seed + i)
            parts += vase((width * 0.22, -0.15, z + 0.025), 0.07, 0.24, m.plain("celadon", (0.25, 0.36, 0.33), 0.25))
        if kind in (2, 3):
            parts += vase((width * 0.33, -0.15, z + 0.025), 0.055, dice.uniform(0.16, 0.26), m.plain("clay", (0.45, 0.24, 0.15), 0.6))
    return s.group(parts, at, turn)


def vase(at, radius, height, material):
    r, h = radius, height
    profile = [(0.001, 0), (0.6 * r, 0), (0.9 * r, 0.18 * h), (r, 0.4 * h), (0.75 * r, 0.68 * h), (0.38 * r, 0.86 * h), (0.48 * r, h), (0.4 * r, 0.98 * h), (0.3 * r, 0.86 * h)]
    return [s.lathe(profile, material, at)]


def floor_lamp(at, strength=18.0, glow=5.0):
    steel = m.plain("black-steel", (0.02, 0.02, 0.02), 0.4, 0.6)
    x, y, z = at
    parts = [s.lathe([(0.001, 0), (0.15, 0), (0.15, 0.015), (0.02, 0.025), (0.001, 0.025)], steel), s.rod((0, 0, 0.02), (0, 0, 1.42), 0.011, steel)]
    parts += _shade((0, 0, 1.36), 0.23, 0.17, 0.3, glow)
    s.group(parts, at)
    lights.bulb((x, y, z + 1.5), strength)
    return parts


def table_lamp(at, strength=9.0, glow=5.0, body=(0.55, 0.5, 0.42), size=1.0):
    x, y, z = at
    glaze = m.plain("lamp-%.2f" % body[0], body, 0.2)
    k = size
    parts = [s.lathe([(0.001, 0), (0.075 * k, 0), (0.08 * k, 0.02 * k), (0.11 * k, 0.1 * k), (0.1 * k, 0.18 * k), (0.035 * k, 0.27 * k), (0.02 * k, 0.34 * k), (0.001, 0.34 * k)], glaze)]
    parts += _shade((0, 0, 0.32 * k), 0.17 * k, 0.12 * k, 0.22 * k, glow)
    s.group(parts, at)
    lights.bulb((x, y, z + 0.43 * k), strength, 0.03)
    return parts


def _shade(at, low, high, height, glow):
    return [s.lathe([(low, 0), (high, height)], m.shade("shade-%.1f" % glow, (0.7, 0.66, 0.58), glow), at, 48)]


def plant(at, height=1.5, leaves=26, seed=1, pot=(0.5, 0.47, 0.42)):
    """A fiddle-leaf fig in a pot."""
    dice = random.Random(seed)
    clay = m.plain("pot-%.2f" % pot[0], pot, 0.6)
    r = 0.11 + 0.05 * height
    parts = [s.lathe([(0.001, 0), (0.7 * r, 0), (r, 1.6 * r), (0.92 * r, 1.6 * r), (0.9 * r, 1.45 * r), (0.001, 1.45 * r)], clay)]
    bark, green = m.plain("bark", (0.13, 0.085, 0.05), 0.9), m.leaf("fig", (0.045, 0.12, 0.025), (0.09, 0.2, 0.04))
    parts.append(s.tube([(0, 0, 1.4 * r), (0.03, 0.01, 0.4 * height), (-0.02, 0.03, 0.7 * height), (0.01, 0, height)], 0.011, bark))
    for i in range(leaves):
        rise = 0.32 + 0.68 * i / leaves
        parts.append(_big_leaf(dice, (0.01 * math.cos(i), 0.02, rise * height), 137.5 * i + dice.uniform(-20, 20), 0.16 + 0.1 * dice.random() * height, green, rise))
    return s.group(parts, at)


def _big_leaf(dice, at, turn, length, material, rise):
    bend = dice.uniform(0.5, 1.1)

    def position(u, v):
        w = (u - 0.5) * length * 0.75 * math.sin(math.pi * min(1.0, 0.04 + v * 0.97)) ** 0.7 * (0.7 + 0.5 * v)
        out = 0.05 + length * v
        return (w, out, 0.18 * abs(w) + length * (0.55 * v - bend * v * v * 0.6) + 0.008 * math.sin(20 * v) * abs(u - 0.5))
    return s.place(s.sheet(6, 10, position, material, "leaf"), at, turn, (-15 + 50 * rise * dice.random(), dice.uniform(-15, 15)))


def dining_chair(at, turn, seat):
    frame = _walnut("z")
    parts = [s.upholstery((-0.22, -0.22, 0.43), (0.22, 0.22, 0.485), seat, 0.012, 0.025)]
    for x, y, top in ((-0.19, -0.19, 0.44), (0.19, -0.19, 0.44), (-0.19, 0.2, 0.84), (0.19, 0.2, 0.84)):
        lean = 0.05 if top > 0.5 else 0
        parts.append(s.rod((x * 1.08, y * 1.08, 0), (x, y + lean, top), 0.013, frame, 0.018))
    back = s.upholstery((-0.21, 0.2, 0.6), (0.21, 0.25, 0.87), seat, 0.0, 0.022)
    parts.append(back)
    return s.group(parts, at, turn)


def dining_table(at, turn, length=1.7, width=0.9):
    top, leg = _walnut("x"), _walnut("z")
    parts = [s.box((-length / 2, -width / 2, 0.715), (length / 2, width / 2, 0.75), top, 0.01, 3)]
    for x in (-length / 2 + 0.12, length / 2 - 0.12):
        for y in (-width / 2 + 0.1, width / 2 - 0.1):
            parts.append(s.rod((x * 1.03, y * 1.05, 0), (x, y, 0.72), 0.02, leg, 0.032))
    return s.group(parts, at, turn)


def stool(at, turn, seat):
    steel = m.plain("black-steel", (0.02, 0.02, 0.02), 0.4, 0.6)
    parts = [s.upholstery((-0.19, -0.19, 0.63), (0.19, 0.19, 0.69), seat, 0.01, 0.028)]
    for x in (-0.16, 0.16):
        for y in (-0.16, 0.16):
            parts.append(s.rod((x * 1.25, y * 1.25, 0), (x, y, 0.64), 0.011, steel))
        parts.append(s.rod((x * 1.17, -0.187, 0.22), (x * 1.17, 0.187, 0.22), 0.008, steel))
    parts += [s.rod((-0.187, y, 0.22), (0.187, y, 0.22), 0.008, steel) for y in (-0.187, 0.187)]
    return s.group(parts, at, turn)


def rug(at, turn, length, width, material):
    return s.group([s.box((-length / 2, -width / 2, 0), (length / 2, width / 2, 0.012), material, 0.005)], at, turn)


def bouquet(at, height=0.5, seed=5):
    """A vase with cut branches."""
    dice = random.Random(seed)
    parts = vase((0, 0, 0), 0.075, 0.24, m.plain("white-glaze", (0.72, 0.71, 0.68), 0.15))
    green, bloom, stem = m.leaf("eucalyptus", (0.12, 0.19, 0.12), (0.2, 0.28, 0.18)), m.plain("bloom", (0.78, 0.62, 0.55), 0.8), m.plain("stem", (0.1, 0.16, 0.05), 0.7)
    for i in range(11):
        a, lean = 2.4 * i, dice.uniform(0.08, 0.24)
        tip = (lean * math.cos(a), lean * math.sin(a), 0.2 + height * dice.uniform(0.5, 1.0))
        parts.append(s.rod((0, 0, 0.15), tip, 0.003, stem, 0.002, 6))
        where = lambda d, t=tip: ([t[k] * (1 - 0.45 * f) + (0.15 * 0.45 * f if k == 2 else 0) + d.uniform(-0.02, 0.02) for k in range(3)]
                                  if (f := d.random()) >= 0 else t, (d.uniform(-1, 1), d.uniform(-1, 1), 0.3))
        parts.append(s.scatter("sprig", 26, seed * 50 + i, where, 0.05, green))
        if i % 3 == 0:
            parts.append(s.ball(0.026, (tip[0], tip[1], tip[2] - 0.02), bloom, 0.8))
    return s.group(parts, at)
