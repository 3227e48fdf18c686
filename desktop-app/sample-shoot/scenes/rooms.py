"""Walls with openings, windows, doors, skirting boards, curtains."""

import math

import bpy

import materials as m
import shapes as s
from lights import daylight

WALL = 0.24  # thickness of the outer walls in m


class Room:
    """A room from (0, 0) to (width, depth); openings are (from, to, sill, head) along a wall."""

    def __init__(self, width, depth, height, wall, floor, ceiling=None, accents=None):
        self.width, self.depth, self.height = width, depth, height
        self.walls = {side: (accents or {}).get(side, wall) for side in ("back", "left", "right", "front")}
        self.trim = m.plain("trim", (0.8, 0.79, 0.77), 0.35)
        s.box((-0.3, -0.3, -0.2), (width + 0.3, depth + 0.3, 0), floor, 0, name="floor")
        s.box((-0.3, -0.3, height), (width + 0.3, depth + 0.3, height + 0.2),
              ceiling or m.paint("ceiling", (0.84, 0.84, 0.83)), 0, name="ceiling")

    def build(self, **openings):
        """Raises the four walls; each keyword names a wall and gives its openings."""
        for side in self.walls:
            self._wall(side, openings.get(side, []))
        return self

    def frame(self, side):
        """Maps (along the wall, outwards from its inner face, up) to the room."""
        return {"back": lambda a, o, z: (a, self.depth + o, z), "front": lambda a, o, z: (self.width - a, -o, z),
                "left": lambda a, o, z: (-o, a, z), "right": lambda a, o, z: (self.width + o, self.depth - a, z)}[side]

    def block(self, side, a, o, z, material, bevel=0.003, name="block"):
        """A block in wall coordinates: three (from, to) pairs."""
        at = self.frame(side)
        p, q = at(a[0], o[0], z[0]), at(a[1], o[1], z[1])
        return s.box([min(x, y) for x, y in zip(p, q)], [max(x, y) for x, y in zip(p, q)], material, bevel, name=name)

    def length(self, side):
        return self.width if side in ("back", "front") else self.depth

    def _wall(self, side, openings):
        run = self.length(side)
        cuts = sorted({-WALL, run + WALL, *(x for o in openings for x in o[:2])})
        for left, right in zip(cuts, cuts[1:]):
            hole = next((o for o in openings if o[0] <= left and right <= o[1]), None)
            spans = [(0, self.height)] if hole is None else [(0, hole[2]), (hole[3], self.height)]
            for low, high in spans:
                if high - low > 0.001:
                    self.block(side, (left, right), (0, WALL), (low, high), self.walls[side], 0, "wall")
            if hole is None or hole[2] > 0.2:
                self._board(side, max(left, 0), min(right, run))

    def _board(self, side, left, right):
        self.block(side, (left, right), (-0.016, 0), (0, 0.11), self.trim, 0.004, "skirting")

    def cornice(self):
        for side in self.walls:
            self.block(side, (0, self.length(side)), (-0.05, 0), (self.height - 0.05, self.height), self.trim, 0.02, "cornice")

    def window(self, side, opening, columns=2, rows=2, light=True):
        """Casing, sill, sashes with mullions and a pane; a face that glows lets daylight in."""
        left, right, sill, head = opening
        face = 0.09
        for a, z in (((left - face, left), (sill - 0.02, head)), ((right, right + face), (sill - 0.02, head)),
                     ((left - face, right + face), (head, head + face))):
            self.block(side, a, (-0.022, 0), z, self.trim, 0.005, "casing")
        if sill > 0.2:
            self.block(side, (left - face - 0.03, right + face + 0.03), (-0.07, 0.1), (sill - 0.035, sill), self.trim, 0.008, "sill")
            self.block(side, (left - face, right + face), (-0.02, 0), (sill - 0.12, sill - 0.035), self.trim, 0.005, "apron")
        bar, step = 0.055, (right - left) / columns
        for i in range(columns):
            a, b = left + i * step, left + (i + 1) * step
            for x in ((a, a + bar), (b - bar, b)):
                self.block(side, (x[0] + 0.001, x[1] - 0.001), (0.08, 0.14), (sill + 0.001, head - 0.001), self.trim, 0.004, "sash")
            for z in ((sill, sill + bar), (head - bar, head)):
                self.block(side, (a, b), (0.078, 0.138), z, self.trim, 0.004, "sash")
            for k in range(1, rows):
                z = sill + (head - sill) * k / rows
                self.block(side, (a, b), (0.095, 0.125), (z - 0.012, z + 0.012), self.trim, 0.003, "mullion")
        pane = self.block(side, (left, right), (0.109, 0.1091), (sill, head), m.pane(), 0, "pane")
        pane.visible_shadow = pane.visible_diffuse = False
        if light:
            at = self.frame(side)
            daylight([at(left, 0.16, sill), at(right, 0.16, sill), at(right, 0.16, head), at(left, 0.16, head)])

    def door(self, side, opening):
        """A closed panelled door with casing and handle."""
        left, right, _, head = opening
        leaf = m.plain("door", (0.78, 0.77, 0.75), 0.4)
        for a, z in (((left - 0.09, left), (0, head)), ((right, right + 0.09), (0, head)), ((left - 0.09, right + 0.09), (head, head + 0.09))):
            self.block(side, a, (-0.022, 0), z, self.trim, 0.005, "casing")
        self.block(side, (left, right), (0.03, 0.07), (0.005, head), leaf, 0.003, "leaf")
        for a, b in ((left + 0.12, (left + right) / 2 - 0.05), ((left + right) / 2 + 0.05, right - 0.12)):
            for low, high in ((0.2, 0.85), (1.05, head - 0.14)):
                self.block(side, (a, b), (0.018, 0.04), (low, high), leaf, 0.012, "panel")
        at = self.frame(side)
        steel = m.plain("steel", (0.6, 0.58, 0.55), 0.25, 1.0)
        s.rod(at(right - 0.07, 0.03, 1.0), at(right - 0.07, -0.04, 1.0), 0.009, steel)
        s.rod(at(right - 0.07, -0.04, 1.0), at(right - 0.19, -0.04, 1.0), 0.009, steel)

    def curtains(self, side, opening, material, spread=0.35, top=None, bottom=0.02, each=0.45, folds=6, seed=0):
        """A rod and a gathered curtain at either side of a window."""
        left, right, _, head = opening
        top = top or head + 0.16
        at = self.frame(side)
        brass = m.plain("rod", (0.1, 0.09, 0.08), 0.35, 1.0)
        s.rod(at(left - spread - 0.1, -0.1, top), at(right + spread + 0.1, -0.1, top), 0.012, brass)
        for end in (left - spread - 0.1, right + spread + 0.1):
            s.ball(0.025, at(end, -0.1, top - 0.025), brass)
        for start in (left - spread, right + spread - each):
            self._drape(at, start, each, bottom, top - 0.02, folds, material, seed + start)

    def _drape(self, at, start, width, bottom, top, folds, material, phase):
        def position(u, v):
            fold = math.sin(2 * math.pi * folds * u + phase + 0.5 * math.sin(3 * v + phase))
            deep = 0.022 + 0.022 * (1 - v)
            return at(start + width * (u + 0.008 * math.sin(9 * v + 12 * u + phase)), -0.1 - deep * fold, bottom + (top - bottom) * v)
        s.sheet(folds * 14, 24, position, material, "curtain")

    def painting(self, side, centre, size, art, frame, mount=0.06):
        """A framed picture; centre is (along the wall, up)."""
        (a, z), (w, h) = centre, size
        self.block(side, (a - w / 2, a + w / 2), (-0.014, -0.004), (z - h / 2, z + h / 2), m.plain("mount", (0.8, 0.79, 0.76), 0.7), 0.001)
        self.block(side, (a - w / 2 + mount, a + w / 2 - mount), (-0.018, -0.008), (z - h / 2 + mount, z + h / 2 - mount), art, 0, "art")
        b = 0.022
        for x, y in (((a - w / 2 - b, a - w / 2), (z - h / 2 - b, z + h / 2 + b)), ((a + w / 2, a + w / 2 + b), (z - h / 2 - b, z + h / 2 + b)),
                     ((a - w / 2, a + w / 2), (z + h / 2, z + h / 2 + b)), ((a - w / 2, a + w / 2), (z - h / 2 - b, z - h / 2))):
            self.block(side, x, (-0.034, 0), y, frame, 0.003, "frame")
