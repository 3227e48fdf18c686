"""A living room with a wide garden window and a dining corner (three views of the same room)."""

import furniture as f
import garden
import lights
import materials as m
import rooms
import shapes as s


def build():
    lights.sky(38, 125)
    oak = m.planks("oak-floor", (0.40, 0.25, 0.13), (0.24, 0.135, 0.065))
    room = rooms.Room(6.6, 5.4, 2.7, m.paint("wall", (0.74, 0.72, 0.68)), oak)
    wide, door, side = (2.2, 4.6, 0.62, 2.32), (3.3, 4.2, 0, 2.08), (1.5, 3.0, 0.9, 2.3)
    room.build(back=[wide], right=[side], left=[door]).cornice()
    room.window("back", wide, 3, 2)
    room.window("right", side, 2, 2)
    room.door("left", door)
    linen = m.cloth("curtain", (0.62, 0.58, 0.5), 180, second=(0.66, 0.62, 0.54))
    room.curtains("back", wide, linen, each=0.5)
    room.curtains("right", side, linen, spread=0.28, each=0.38, seed=4)
    _seats(room)
    _walls(room)
    _dining()
    for x in (1.5, 3.3, 5.1):
        for y in (1.3, 3.9):
            _spot((x, y, 2.7))
    garden.view(5.4, (-7, 14), 3)
    garden.shrub((9.5, 3.0, -0.12), 1.2, 31)
    garden.shrub((10.2, 1.2, -0.12), 1.5, 32, bloom=(0.75, 0.7, 0.72))
    garden.hedge((12, -4, -0.12), (13, 9, 2.2), 5)


def _spot(at):
    s.lathe([(0.001, 0), (0.045, 0), (0.05, -0.004), (0.058, -0.004), (0.06, 0)], m.plain("trim", (0.8, 0.79, 0.77), 0.35), (at[0], at[1], at[2] - 0.001))
    s.lathe([(0.001, 0), (0.043, 0)], m.glow("spot-glow", 40.0), (at[0], at[1], at[2] - 0.003))
    lights.downlight((at[0], at[1], at[2] - 0.01), 32)


def _seats(room):
    grey, teal = m.cloth("sofa", (0.33, 0.33, 0.34), 220), m.cloth("teal", (0.03, 0.12, 0.13), 220)
    ochre, cream, rust = m.cloth("ochre", (0.55, 0.30, 0.05)), m.cloth("cream", (0.68, 0.63, 0.54)), m.cloth("rust", (0.36, 0.10, 0.04))
    f.rug((3.3, 3.15, 0), 0, 3.0, 2.1, m.rug("rug", (0.55, 0.5, 0.43), (0.42, 0.36, 0.29), (0.16, 0.07, 0.05)))
    f.sofa((3.4, 4.62, 0), 0, 3, grey, [(-0.82, ochre, 8), (-0.45, cream, -6), (0.8, cream, -12), (0.5, rust, 7)])
    f.armchair((1.45, 3.25, 0), 68, teal, cream)
    f.coffee_table((3.35, 3.1, 0), 0)
    oak = m.wood("oak-z", (0.42, 0.27, 0.14), (0.22, 0.12, 0.055), "z")
    for x in (1.98, 4.85):
        s.group([s.lathe([(0.001, 0.48), (0.24, 0.48), (0.24, 0.505), (0.001, 0.505)], oak), s.lathe([(0.001, 0), (0.16, 0), (0.025, 0.03), (0.02, 0.48)], oak)],
                (x, 4.75, 0))
    f.table_lamp((4.85, 4.78, 0.505), 9, 6)
    f.floor_lamp((1.05, 4.75, 0), 16, 5)
    f.books_flat((1.98, 4.75, 0.505), 3, 4)
    f.plant((5.85, 4.8, 0), 1.55, 30, 2)


def _walls(room):
    black, oak = m.plain("frame", (0.025, 0.022, 0.02), 0.4), m.wood("oak-x", (0.42, 0.27, 0.14), (0.22, 0.12, 0.055), "x")
    sea = m.canvas("sea", 3.1, (0.55, 0.52, 0.42), (0.30, 0.40, 0.42), (0.06, 0.14, 0.22), (0.6, 0.55, 0.45))
    room.painting("back", (1.15, 1.62), (0.72, 0.92), m.canvas("dunes", 7.7, (0.62, 0.5, 0.36), (0.4, 0.16, 0.08), (0.68, 0.62, 0.52), (0.1, 0.12, 0.13)), oak)
    room.painting("left", (2.0, 1.6), (1.1, 0.8), sea, black)
    room.painting("right", (1.1, 1.6), (0.5, 0.7), m.canvas("moss", 5.2, (0.1, 0.16, 0.08), (0.55, 0.52, 0.4), (0.26, 0.3, 0.16)), black)
    room.painting("right", (4.05, 1.62), (1.0, 0.72), m.canvas("harbour", 9.4, (0.6, 0.55, 0.45), (0.12, 0.2, 0.26), (0.5, 0.26, 0.1), (0.62, 0.6, 0.54)), oak)
    f.bookshelf((0.01, 0.95, 0), 90, 1.2)


def _dining():
    seat = m.cloth("seat", (0.42, 0.38, 0.31), 220)
    f.dining_table((5.15, 1.35, 0), 90, 1.7, 0.88)
    for dy in (-0.42, 0.42):
        f.dining_chair((4.55, 1.35 + dy, 0), 90, seat)
        f.dining_chair((5.75, 1.35 + dy, 0), -90, seat)
    f.bouquet((5.15, 1.35, 0.75), 0.45)
    f.bowl((5.12, 1.78, 0.75), 0.14, m.plain("glaze", (0.62, 0.58, 0.5), 0.3), 5)
