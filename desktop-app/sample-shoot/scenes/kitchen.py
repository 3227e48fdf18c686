"""A kitchen: two rows of cabinets, an island, a window over the sink."""

import furniture as f
import garden
import lights
import materials as m
import rooms
import shapes as s

DEEP, HIGH = 0.6, 0.88  # base cabinets without worktop, m


def build():
    lights.sky(42, 150)
    oak = m.planks("pale-oak", (0.50, 0.36, 0.22), (0.34, 0.22, 0.12), turned=True)
    room = rooms.Room(4.6, 4.8, 2.6, m.paint("wall", (0.72, 0.73, 0.71)), oak)
    sink, side = (1.75, 3.25, 1.08, 2.22), (1.2, 2.5, 0.0, 2.15)
    room.build(back=[sink], right=[side]).cornice()
    room.window("back", sink, 2, 1)
    room.window("right", side, 2, 3)
    _back(room)
    _left(room)
    _island()
    _things(room)
    garden.view(4.8, (-6, 11), 8, 4.0)
    garden.shrub((7.2, 3.4, -0.12), 1.0, 31, bloom=(0.6, 0.12, 0.2))
    garden.hedge((9, -2, -0.12), (10, 9, 2.0), 5)


def _front(room, side, a, z, material, handle, drawers=1, upright=True):
    """A shaker front: a slab with a raised rim and a bar handle; `drawers` of them one over the other."""
    step = (z[1] - z[0]) / drawers
    for k in range(drawers):
        low, high = z[0] + k * step + 0.002, z[0] + (k + 1) * step - 0.002
        left, right = a[0] + 0.002, a[1] - 0.002
        o = handle[0]
        room.block(side, (left, right), (o - 0.014, o), (low, high), material, 0.001, "front")
        rim = 0.06 if step > 0.25 else 0.045
        for x, y in (((left, left + rim), (low, high)), ((right - rim, right), (low, high)), ((left + rim, right - rim), (low, low + rim)),
                     ((left + rim, right - rim), (high - rim, high))):
            room.block(side, x, (o - 0.021, o - 0.014), y, material, 0.0015, "rim")
        _bar(room, side, (left, right), (low, high), o - 0.021, handle[1], upright and drawers == 1)


def _bar(room, side, a, z, o, end, upright):
    brass, at = m.plain("brass", (0.62, 0.42, 0.16), 0.3, 1.0), room.frame(side)
    if upright:
        x = a[1] - 0.035 if end > 0 else a[0] + 0.035
        y = z[1] - 0.19 if z[0] < 1 else z[0] + 0.05
        ends = (x, y), (x, y + 0.14)
    else:
        x, y = (a[0] + a[1]) / 2, z[1] - 0.035 if z[1] - z[0] > 0.25 else (z[0] + z[1]) / 2
        ends = (x - 0.08, y), (x + 0.08, y)
    s.rod(at(ends[0][0], o - 0.028, ends[0][1]), at(ends[1][0], o - 0.028, ends[1][1]), 0.006, brass)
    for x, y in ends:
        s.rod(at(x, o, y), at(x, o - 0.028, y), 0.005, brass)


def _base(room, side, a, doors, material, drawers=None):
    """Base cabinets from a[0] to a[1]; `drawers` numbers the units that have three drawers."""
    room.block(side, a, (-DEEP + 0.02, 0), (0.1, HIGH), material, 0.001, "carcass")
    room.block(side, a, (-DEEP + 0.07, 0), (0, 0.1), m.plain("plinth", (0.05, 0.055, 0.06), 0.6), 0)
    step = (a[1] - a[0]) / doors
    for i in range(doors):
        unit = (a[0] + i * step, a[0] + (i + 1) * step)
        _front(room, side, unit, (0.11, HIGH), material, (-DEEP + 0.02, 1 if i % 2 == 0 else -1), 3 if i in (drawers or ()) else 1)


def _wall_units(room, side, a, doors, material, z=(1.45, 2.3)):
    room.block(side, a, (-0.32, 0), z, material, 0.001, "carcass")
    step = (a[1] - a[0]) / doors
    for i in range(doors):
        _front(room, side, (a[0] + i * step, a[0] + (i + 1) * step), z, material, (-0.32, 1 if i % 2 == 0 else -1))
    room.block(side, (a[0] - 0.01, a[1] + 0.01), (-0.36, 0), (z[1], z[1] + 0.05), material, 0.01, "crown")


def _finish():
    return (m.plain("sage", (0.20, 0.25, 0.21), 0.38), m.stone("marble", (0.74, 0.73, 0.71), (0.42, 0.41, 0.40)),
            m.plain("steel", (0.6, 0.58, 0.55), 0.25, 1.0))


def _back(room):
    sage, marble, steel = _finish()
    tile = m.tiles("subway-back", (0.74, 0.74, 0.71), (0.5, 0.49, 0.46), 0.2, 0.075)
    _base(room, "back", (0.62, 4.0), 6, sage, (0, 4))
    room.block("back", (0.0, 4.02), (-DEEP - 0.03, 0), (HIGH, HIGH + 0.035), marble, 0.004, "worktop")
    for a, z in (((0, 1.66), (0.915, 1.46)), ((3.34, 4.6), (0.915, 1.46)), ((1.66, 3.34), (0.915, 0.96))):
        room.block("back", a, (-0.008, 0), z, tile, 0, "tiles")
    _wall_units(room, "back", (0.34, 1.56), 3, sage)
    _wall_units(room, "back", (3.42, 4.0), 1, sage)
    at = room.frame("back")
    room.block("back", (2.1, 2.9), (-0.56, -0.1), (0.8, HIGH + 0.036), m.plain("basin", (0.72, 0.72, 0.7), 0.2), 0.02, "sink")
    room.block("back", (2.14, 2.86), (-0.52, -0.14), (0.86, HIGH + 0.0365), m.plain("basin-inside", (0.35, 0.35, 0.34), 0.3), 0.02)
    s.tube([at(2.5, -0.07, 0.9), at(2.5, -0.07, 1.2), at(2.5, -0.07, 1.3), at(2.5, -0.2, 1.34), at(2.5, -0.27, 1.28), at(2.5, -0.27, 1.18)], 0.013, steel)
    s.rod(at(2.62, -0.07, 0.91), at(2.62, -0.07, 0.98), 0.014, steel)
    _fridge(room, steel)


def _fridge(room, steel):
    """A tall refrigerator at the right end of the back wall."""
    room.block("back", (4.02, 4.59), (-0.68, 0), (0.04, 1.86), steel, 0.008, "fridge")
    room.block("back", (4.03, 4.58), (-0.72, -0.69), (0.06, 0.62), steel, 0.012, "freezer-door")
    room.block("back", (4.03, 4.58), (-0.72, -0.69), (0.64, 1.85), steel, 0.012, "fridge-door")
    at = room.frame("back")
    for low, high in ((0.3, 0.58), (0.72, 1.3)):
        s.rod(at(4.08, -0.76, low), at(4.08, -0.76, high), 0.011, steel)


def _left(room):
    sage, marble, steel = _finish()
    tile = m.tiles("subway-left", (0.74, 0.74, 0.71), (0.5, 0.49, 0.46), 0.2, 0.075, vertical="yz")
    _base(room, "left", (1.6, 2.65), 2, sage, (0,))
    _base(room, "left", (3.41, 4.22), 1, sage)
    for a in ((1.58, 2.65), (3.41, 4.8)):
        room.block("left", a, (-DEEP - 0.03, 0), (HIGH, HIGH + 0.035), marble, 0.004, "worktop")
    room.block("left", (1.6, 4.8), (-0.008, 0), (0.915, 1.46), tile, 0, "tiles")
    room.block("left", (2.5, 3.56), (-0.008, 0), (1.46, 2.55), tile, 0, "tiles")
    _wall_units(room, "left", (1.6, 2.5), 2, sage)
    _wall_units(room, "left", (3.56, 4.46), 2, sage)
    _stove(room, steel)
    _hood(room, steel)
    lights.strip((0.2, 2.05, 1.44), (0.2, 2.05, 0), 0.05, 0.8, 5)
    lights.strip((0.2, 4.0, 1.44), (0.2, 4.0, 0), 0.05, 0.8, 5)


def _stove(room, steel):
    black, iron = m.plain("black-glass", (0.01, 0.01, 0.012), 0.08), m.plain("iron", (0.02, 0.02, 0.02), 0.6)
    room.block("left", (2.66, 3.4), (-DEEP, 0), (0.05, 0.9), steel, 0.004, "range")
    room.block("left", (2.7, 3.36), (-DEEP - 0.02, -DEEP), (0.18, 0.7), steel, 0.006, "oven-door")
    room.block("left", (2.78, 3.28), (-DEEP - 0.022, -DEEP), (0.26, 0.58), black, 0.004, "oven-glass")
    room.block("left", (2.66, 3.4), (-DEEP, -0.02), (0.9, 0.918), black, 0.004, "hob")
    at = room.frame("left")
    s.rod(at(2.74, -DEEP - 0.06, 0.67), at(3.32, -DEEP - 0.06, 0.67), 0.011, steel)
    for i in range(5):
        s.rod(at(2.76 + 0.135 * i, -DEEP, 0.81), at(2.76 + 0.135 * i, -DEEP - 0.035, 0.81), 0.021, iron)
    for a in (2.85, 3.21):
        for o in (-0.17, -0.43):
            s.place(s.lathe([(0.04, 0), (0.09, 0.012), (0.1, 0.022), (0.085, 0.022), (0.03, 0.014)], iron), at(a, o, 0.918))
    x, y, z = at(2.85, -0.43, 0.94)
    kettle = m.plain("kettle", (0.42, 0.06, 0.035), 0.15)
    s.lathe([(0.001, 0), (0.095, 0), (0.1, 0.03), (0.08, 0.12), (0.03, 0.16), (0.012, 0.165), (0.016, 0.19), (0.001, 0.195)], kettle, (x, y, z))
    s.tube([(x, y - 0.08, z + 0.12), (x, y - 0.07, z + 0.24), (x, y + 0.07, z + 0.24), (x, y + 0.08, z + 0.12)], 0.008, iron)


def _hood(room, steel):
    """A chimney hood."""
    at = room.frame("left")
    low, high = [(2.68, 0), (3.38, 0), (3.38, -0.48), (2.68, -0.48)], [(2.88, 0), (3.18, 0), (3.18, -0.26), (2.88, -0.26)]
    points = [at(a, o, 1.62) for a, o in low] + [at(a, o, 1.67) for a, o in low] + [at(a, o, 1.95) for a, o in high] + [at(a, o, 2.6) for a, o in high]
    sides = [(4 * r + i, 4 * r + (i + 1) % 4, 4 * r + 4 + (i + 1) % 4, 4 * r + 4 + i) for r in range(3) for i in range(4)]
    s.mesh("hood", points, [(0, 1, 2, 3), *sides], steel)


def _island():
    _, marble, _ = _finish()
    navy = m.plain("navy", (0.035, 0.05, 0.075), 0.4)
    s.box((1.95, 1.75, 0.1), (2.75, 3.15, HIGH), navy, 0.003)
    for i in range(3):
        y = 1.8 + 0.45 * i
        for x, z in (((y, y + 0.05), (0.12, 0.86)), ((y + 0.35, y + 0.4), (0.12, 0.86)), ((y, y + 0.4), (0.12, 0.18)), ((y, y + 0.4), (0.8, 0.86))):
            s.box((2.75, x[0], z[0]), (2.762, x[1], z[1]), navy, 0.002)
    s.box((2.0, 1.8, 0), (2.7, 3.1, 0.1), m.plain("plinth", (0.05, 0.055, 0.06), 0.6), 0)
    s.box((1.85, 1.68, HIGH), (3.08, 3.22, HIGH + 0.045), marble, 0.005)
    seat = m.cloth("stool", (0.34, 0.17, 0.075), 200)
    for y in (1.98, 2.45, 2.92):
        f.stool((3.1, y, 0), 90, seat)
    for y in (2.0, 2.9):
        _pendant((2.4, y, 1.62))


def _pendant(at):
    x, y, z = at
    brass, dark = m.plain("brass", (0.62, 0.42, 0.16), 0.3, 1.0), m.plain("pendant", (0.03, 0.035, 0.035), 0.35)
    s.rod((x, y, z + 0.25), (x, y, 2.6), 0.003, dark, segments=8)
    s.lathe([(0.17, 0), (0.165, 0.05), (0.12, 0.13), (0.05, 0.19), (0.03, 0.24), (0.001, 0.24)], dark, at)
    s.lathe([(0.163, 0.002), (0.155, 0.05), (0.11, 0.124), (0.04, 0.18), (0.001, 0.18)], brass, at)
    s.ball(0.045, (x, y, z + 0.055), m.glow("pendant-glow", 9.0))
    lights.bulb((x, y, z + 0.01), 14, 0.05)


def _things(room):
    glaze, oak = m.plain("glaze", (0.62, 0.58, 0.5), 0.3), m.wood("oak-x", (0.42, 0.27, 0.14), (0.22, 0.12, 0.055), "x")
    f.bowl((2.45, 2.25, HIGH + 0.045), 0.17, glaze, 7)
    f.bouquet((2.42, 2.85, HIGH + 0.045), 0.38, 7)
    top = HIGH + 0.035
    for i, (x, h) in enumerate(((0.75, 0.3), (0.9, 0.36))):
        s.place(s.box((-0.12, -0.01, 0), (0.12, 0.01, h), oak, 0.006), (x, 4.7 - 0.03 * i, top), 0, (-9, 0))
    for i, x in enumerate((1.2, 1.33, 1.44)):
        f.vase((x, 4.62, top), 0.05 - 0.006 * i, 0.17 - 0.02 * i, m.plain("jar", (0.66, 0.63, 0.57), 0.35))
    f.plant((1.9, 4.93, 1.09), 0.22, 9, 6, (0.6, 0.35, 0.22))
    for i, colour in enumerate(((0.05, 0.08, 0.02), (0.25, 0.12, 0.03), (0.04, 0.04, 0.03))):
        f.vase((0.14 + 0.02 * i, 3.72 + 0.1 * i, top), 0.038, 0.26 + 0.02 * i, m.plain(f"bottle-{i}", colour, 0.08))
    for x in (1.4, 3.2):
        for y in (1.1, 3.9):
            downlight((x, y, 2.6))


def downlight(at, strength=30):
    """A recessed spotlight with its trim ring."""
    x, y, z = at
    s.lathe([(0.043, 0), (0.05, -0.004), (0.058, -0.004), (0.06, 0)], m.plain("trim", (0.8, 0.79, 0.77), 0.35), (x, y, z - 0.001))
    s.lathe([(0.001, 0), (0.043, 0)], m.glow("spot-glow", 40.0), (x, y, z - 0.002))
    lights.downlight((x, y, z - 0.01), strength)
