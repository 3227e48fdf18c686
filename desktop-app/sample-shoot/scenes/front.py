"""The house from the street, and its garden side: clapboard, gable, gutters, porch, lawn, path, trees."""

import math
import random

import garden
import lights
import materials as m
import shapes as s

WIDTH, DEPTH, EAVES, PITCH = 11.0, 8.0, 3.0, 34.0  # of the house: m, m, m, degrees


def build():
    lights.sky(40, 205, clouds=0.85)
    trim = m.plain("front-trim", (0.76, 0.76, 0.74), 0.45)
    _clapboard()
    _roof(trim)
    for x, w in ((1.1, 1.9), (8.0, 1.9), (4.15, 0.95)):
        _window((x, 0.95), (w, 1.35), trim)
    _door(6.0, trim)
    _porch(trim)
    _gable(trim)
    _grounds()


def _clapboard():
    board = m.paint("clapboard", (0.40, 0.47, 0.50), 0.55)
    s.box((0, 0.03, -0.1), (WIDTH, DEPTH, EAVES), board, 0)
    step = 0.14
    for k in range(int(EAVES / step)):
        z = 0.28 + k * step
        if z + step <= EAVES + 0.02:
            s.mesh("board", [(0, 0.004, z + step), (0, -0.018, z), (WIDTH, -0.018, z), (WIDTH, 0.004, z + step), (0, 0.02, z), (WIDTH, 0.02, z)],
                   [(0, 1, 2, 3), (1, 4, 5, 2)], board)
    s.box((-0.03, -0.05, -0.2), (WIDTH + 0.03, 0.1, 0.28), m.tiles("brick", (0.28, 0.12, 0.075), (0.35, 0.33, 0.3), 0.22, 0.075, rough=0.85), 0)
    corner = m.plain("front-trim", (0.76, 0.76, 0.74), 0.45)
    for x in (-0.03, WIDTH - 0.11):
        s.box((x, -0.045, 0.2), (x + 0.14, 0.1, EAVES), corner, 0.004)


def _shingles():
    def build_surface(g):
        brick = g.add("ShaderNodeTexBrick", {
            "Vector": g.coordinates(), "Scale": 1.0, "Mortar Size": 0.006, "Brick Width": 0.3, "Row Height": 0.16,
            "Color1": (0.055, 0.055, 0.06, 1), "Color2": (0.105, 0.1, 0.1, 1), "Mortar": (0.02, 0.02, 0.02, 1)}, offset=0.5)
        grit = g.noise(g.coordinates(), 90, 3)
        relief = g.mix(0.4, g.ramp(brick.outputs["Fac"], (0, (1, 1, 1)), (1, (0, 0, 0))), grit)
        return g.add("ShaderNodeBsdfPrincipled", {"Base Color": brick.outputs["Color"], "Roughness": 0.9, "Normal": g.bump(relief, 0.8, 0.01)})
    return m._material("shingles", build_surface)


def _slope(centre, length, run, turn, thick=0.12):
    """A roof plane that rises from its lower edge at `centre` over a horizontal run."""
    high = run / math.cos(math.radians(PITCH))
    plane = s.box((-length / 2, 0, 0), (length / 2, high, thick), _shingles(), 0)
    plane.data.transform(_shift(0, high / 2, thick / 2))
    return s.place(plane, centre, turn, (PITCH, 0))


def _shift(x, y, z):
    from mathutils import Matrix
    return Matrix.Translation((x, y, z))


def _roof(trim):
    over = 0.45
    drop = over * math.tan(math.radians(PITCH))
    _slope((WIDTH / 2, -over, EAVES - drop + 0.1), WIDTH + 2 * over, DEPTH / 2 + over, 0)
    _slope((WIDTH / 2, DEPTH + over, EAVES - drop + 0.1), WIDTH + 2 * over, DEPTH / 2 + over, 180)
    rise = DEPTH / 2 * math.tan(math.radians(PITCH))
    for x in (0.01, WIDTH - 0.01):
        s.mesh("gable", [(x, 0, EAVES - 0.05), (x, DEPTH, EAVES - 0.05), (x, DEPTH / 2, EAVES + rise)], [(0, 1, 2)], m.paint("clapboard", (0.40, 0.47, 0.50), 0.55))
    edge = EAVES - drop + 0.1
    s.box((-over, -over - 0.02, edge - 0.13), (WIDTH + over, -over + 0.01, edge + 0.11), trim, 0.004)
    s.box((-over, -over, edge - 0.14), (WIDTH + over, 0.05, edge - 0.12), trim, 0)
    _gutter((-over, -over - 0.09, edge + 0.03), WIDTH + 2 * over, trim)
    for x in (-0.08, WIDTH + 0.08):
        s.tube([(x, -over - 0.08, edge), (x, -over - 0.05, edge - 0.12), (x, -0.1, edge - 0.35), (x, -0.08, edge - 0.5), (x, -0.08, 0.1)], 0.035, trim)
    s.box((7.9, 3.2, EAVES + 1.2), (8.7, 3.9, EAVES + rise + 0.9), m.tiles("brick", (0.28, 0.12, 0.075), (0.35, 0.33, 0.3), 0.22, 0.075, rough=0.85), 0.01)
    s.box((7.83, 3.13, EAVES + rise + 0.9), (8.77, 3.97, EAVES + rise + 1.0), m.plain("cap", (0.4, 0.39, 0.37), 0.8), 0.01)


def _gutter(at, length, trim):
    ring = [(0.07 * math.cos(math.pi * (1 + i / 8)), 0.07 * math.sin(math.pi * (1 + i / 8))) for i in range(9)]
    points = [(x, y, z) for x in (0, length) for y, z in ring]
    gutter = s.mesh("gutter", points, [(i, i + 1, i + 10, i + 9) for i in range(8)], trim, True)
    thick = gutter.modifiers.new("solid", "SOLIDIFY")
    thick.thickness = 0.006
    return s.place(gutter, at)


def _window(corner, size, trim, y=-0.06):
    (x, z), (w, h) = corner, size
    glass = m.plain("front-glass", (0.02, 0.025, 0.03), 0.03, specular=0.9)
    s.box((x, y + 0.03, z), (x + w, y + 0.05, z + h), glass, 0)
    for a, b in ((x - 0.09, x), (x + w, x + w + 0.09)):
        s.box((a, y - 0.05, z - 0.05), (b, y + 0.06, z + h + 0.1), trim, 0.006)
    s.box((x - 0.13, y - 0.07, z + h + 0.001), (x + w + 0.13, y + 0.06, z + h + 0.13), trim, 0.008)
    s.box((x - 0.12, y - 0.1, z - 0.07), (x + w + 0.12, y + 0.06, z), trim, 0.008)
    parts = 2 if w > 1.2 else 1
    for i in range(parts):
        a, b = x + i * w / parts, x + (i + 1) * w / parts
        for p in ((a, a + 0.05), (b - 0.05, b)):
            s.box((p[0] + 0.001, y - 0.012, z + 0.001), (p[1] - 0.001, y + 0.04, z + h - 0.001), trim, 0.003)
        for q in ((z, z + 0.06), (z + h - 0.05, z + h), (z + h * 0.5 - 0.025, z + h * 0.5 + 0.025)):
            s.box((a, y - 0.014, q[0]), (b, y + 0.038, q[1]), trim, 0.003)
        s.box(((a + b) / 2 - 0.011, y, z), ((a + b) / 2 + 0.011, y + 0.035, z + h), trim, 0.002)
    shutter = m.plain("shutter", (0.03, 0.05, 0.06), 0.5)
    for a in (x - 0.5, x + w + 0.12):
        s.box((a, y - 0.045, z - 0.03), (a + 0.38, y - 0.01, z + h + 0.05), shutter, 0.004)
        for k in range(int(h / 0.07)):
            s.place(s.box((-0.15, -0.004, -0.026), (0.15, 0.004, 0.026), shutter, 0.001), (a + 0.19, y - 0.052, z + 0.07 + 0.07 * k), 0, (28, 0))


def _door(x, trim):
    red, dark = m.plain("front-door", (0.33, 0.035, 0.03), 0.3), m.plain("front-glass", (0.02, 0.025, 0.03), 0.03, specular=0.9)
    s.box((x, -0.03, 0.3), (x + 1.0, 0.05, 2.4), red, 0.004)
    for a in (x + 0.12, x + 0.56):
        for low, high in ((0.45, 1.0), (1.1, 1.65)):
            s.box((a, -0.045, low), (a + 0.32, 0, high), red, 0.012)
        s.box((a, -0.036, 1.8), (a + 0.32, 0, 2.25), dark, 0.003)
    for a, b, low, high in ((x - 0.13, x, 0.3, 2.5), (x + 1.0, x + 1.13, 0.3, 2.5), (x - 0.18, x + 1.18, 2.4, 2.6)):
        s.box((a, -0.07, low), (b, 0.06, high), trim, 0.008)
    s.ball(0.035, (x + 0.9, -0.075, 1.3), m.plain("brass", (0.62, 0.42, 0.16), 0.3, 1.0))


def _porch(trim):
    deck = m.wood("deck", (0.36, 0.30, 0.24), (0.2, 0.16, 0.12), "x", 0.7)
    stone = m.stone("step", (0.36, 0.34, 0.31), (0.26, 0.25, 0.23), 0.85, 5)
    s.box((5.2, -1.6, -0.1), (7.9, 0, 0.28), deck, 0.01)
    for k in range(2):
        s.box((5.8, -1.95 - 0.35 * k, -0.15), (7.2, -1.6 - 0.35 * k, 0.18 - 0.13 * k), stone, 0.012)
    for x in (5.4, 7.7):
        s.box((x - 0.14, -1.54, 0.28), (x + 0.14, -1.26, 0.5), trim, 0.01)
        s.rod((x, -1.4, 0.5), (x, -1.4, 2.68), 0.1, trim, 0.082, 28)
        s.box((x - 0.13, -1.53, 2.66), (x + 0.13, -1.27, 2.76), trim, 0.01)
    s.box((5.15, -1.6, 2.76), (7.95, 0.0, 3.0), trim, 0.01)


def _gable(trim):
    """The small gable over the porch."""
    half, rise = 1.62, 1.62 * math.tan(math.radians(PITCH))
    y = -1.66
    s.mesh("pediment", [(6.55 - half + 0.1, y + 0.08, 3.0), (6.55 + half - 0.1, y + 0.08, 3.0), (6.55, y + 0.08, 3.0 + rise - 0.06)], [(0, 1, 2)], trim)
    for side in (-1, 1):
        plane = s.mesh("porch-roof", [(0, 0, 0), (half / math.cos(math.radians(PITCH)) + 0.03, 0, 0), (half / math.cos(math.radians(PITCH)) + 0.03, 3.9, 0), (0, 3.9, 0)],
                       [(0, 1, 2, 3)], _shingles())
        thick = plane.modifiers.new("solid", "SOLIDIFY")
        thick.thickness = -0.11
        from mathutils import Matrix
        flip = Matrix.Scale(-1, 4, (1, 0, 0)) if side > 0 else Matrix.Identity(4)
        plane.matrix_world = (Matrix.Translation((6.55 + side * half, y - 0.1, 2.98)) @ flip @ Matrix.Rotation(-math.radians(PITCH), 4, "Y"))


def _grounds():
    garden.lawn((-45, -45), (60, 50), True, ((-4, -11), (15, -1)), 3)
    stone = m.stone("flag", (0.42, 0.39, 0.34), (0.3, 0.28, 0.25), 0.85, 3)
    dice = random.Random(8)
    for k in range(15):
        y, x = -2.75 - 0.62 * k, 6.5 + 0.018 * k * k
        for i in range(2):
            s.group([s.box((-0.36, -0.28, -0.16), (0.36, 0.28, -0.085), stone, 0.02)], (x - 0.38 + 0.76 * i, y + dice.uniform(-0.03, 0.03), 0), dice.uniform(-2.5, 2.5))
    blooms = [None, (0.6, 0.12, 0.2), None, (0.75, 0.7, 0.72), None, (0.45, 0.2, 0.5)]
    for i, x in enumerate((0.2, 1.1, 2.0, 2.95, 3.9, 4.75, 8.4, 9.2, 10.0, 10.9)):
        garden.shrub((x, -0.75 - 0.25 * (i % 2), -0.12), 0.42 + 0.13 * ((i * 7) % 3) / 2, 80 + i, bloom=blooms[i % 6], count=1300)
    garden.hedge((-14, 7, -0.12), (-0.5, 8, 1.8), 7)
    garden.hedge((12, 7, -0.12), (26, 8, 1.8), 9)
    near = garden.tree((-200, -200, 0), 8, 21, leaves=30000)
    for place, turn, size in (((-3.8, 2.5, 0), 30, 1.0), ((15.5, 5, 0), 160, 1.15), ((-9, 14, 0), 80, 1.3), ((6, 19, 0), 250, 1.25), ((20, 16, 0), 10, 1.35), ((0, 22, 0), 300, 1.2)):
        garden.twin(near, place, turn, size)
