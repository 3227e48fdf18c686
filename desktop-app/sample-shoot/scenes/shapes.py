"""Meshes: everything in the scenes is made of these few forms. Metres; z is up."""

import math
import random

import bmesh
import bpy
from mathutils import Matrix, Vector


def _object(name, mesh, material, smooth):
    if material is not None:
        mesh.materials.append(material)
    if smooth:
        mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
        mesh.use_auto_smooth = True
        mesh.auto_smooth_angle = math.radians(40)
    thing = bpy.data.objects.new(name, mesh)
    thing.pass_index = 1
    bpy.context.collection.objects.link(thing)
    return thing


def mesh(name, vertices, faces, material, smooth=False):
    data = bpy.data.meshes.new(name)
    data.from_pydata(vertices, [], faces)
    data.validate()
    return _object(name, data, material, smooth)


def place(thing, at=(0, 0, 0), turn=0.0, tilt=(0.0, 0.0)):
    """Moves, turns about z and tilts about the thing's own x and y (degrees)."""
    thing.matrix_world = (Matrix.Translation(at) @ Matrix.Rotation(math.radians(turn), 4, "Z")
                          @ Matrix.Rotation(math.radians(tilt[0]), 4, "X") @ Matrix.Rotation(math.radians(tilt[1]), 4, "Y"))
    return thing


def group(things, at=(0, 0, 0), turn=0.0):
    """Moves things that were built around the origin to their place."""
    move = Matrix.Translation(at) @ Matrix.Rotation(math.radians(turn), 4, "Z")
    for thing in things:
        thing.matrix_world = move @ thing.matrix_world
    return things


def box(low, high, material, bevel=0.004, segments=2, name="box"):
    """An upright block from one corner to the opposite one, its edges rounded."""
    size = [h - l for l, h in zip(low, high)]
    centre = [(h + l) / 2 for l, h in zip(low, high)]
    form = bmesh.new()
    bmesh.ops.create_cube(form, size=1.0)
    bmesh.ops.scale(form, vec=size, verts=form.verts)
    radius = min(bevel, 0.49 * min(size))
    if radius > 0:
        bmesh.ops.bevel(form, geom=form.edges[:], offset=radius, segments=segments, affect="EDGES", profile=0.5)
    data = bpy.data.meshes.new(name)
    form.to_mesh(data)
    form.free()
    return place(_object(name, data, material, bevel > 0), centre)


def lathe(profile, material, at=(0, 0, 0), segments=40, name="lathe"):
    """A body of revolution; the profile is (radius, height) from bottom to top."""
    vertices, faces = [], []
    for radius, height in profile:
        for i in range(segments):
            a = 2 * math.pi * i / segments
            vertices.append((radius * math.cos(a), radius * math.sin(a), height))
    for row in range(len(profile) - 1):
        for i in range(segments):
            j = (i + 1) % segments
            faces.append((row * segments + i, row * segments + j, (row + 1) * segments + j, (row + 1) * segments + i))
    return place(mesh(name, vertices, faces, material, True), at)


def rod(start, end, radius, material, end_radius=None, segments=16, name="rod"):
    """A round bar between two points."""
    start, end = Vector(start), Vector(end)
    length = (end - start).length
    tip = radius if end_radius is None else end_radius
    thing = lathe([(0, 0), (radius, 0), (tip, length), (0, length)], material, segments=segments, name=name)
    thing.matrix_world = Matrix.Translation(start) @ (end - start).to_track_quat("Z", "Y").to_matrix().to_4x4()
    return thing


def tube(points, radius, material, name="tube"):
    """A bent pipe through points."""
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution = "3D", radius, 3
    spline = curve.splines.new("NURBS")
    spline.points.add(len(points) - 1)
    for point, target in zip(points, spline.points):
        target.co = (*point, 1)
    spline.use_endpoint_u, spline.order_u = True, 3
    curve.materials.append(material)
    thing = bpy.data.objects.new(name, curve)
    thing.pass_index = 1
    bpy.context.collection.objects.link(thing)
    return thing


def ball(radius, at, material, squash=1.0, name="ball"):
    rings = [(radius * math.sin(math.pi * i / 16), radius * squash * (1 - math.cos(math.pi * i / 16))) for i in range(17)]
    return lathe(rings, material, at, 28, name)


def sheet(columns, rows, position, material, name="sheet", thickness=0.0):
    """A grid of faces; `position(u, v)` with u, v in 0..1 gives the points."""
    vertices = [position(i / columns, j / rows) for j in range(rows + 1) for i in range(columns + 1)]
    faces = [(j * (columns + 1) + i, j * (columns + 1) + i + 1, (j + 1) * (columns + 1) + i + 1, (j + 1) * (columns + 1) + i)
             for j in range(rows) for i in range(columns)]
    thing = mesh(name, vertices, faces, material, True)
    thing.data.auto_smooth_angle = math.pi
    if thickness:
        solid = thing.modifiers.new("solid", "SOLIDIFY")
        solid.thickness = thickness
    return thing


def cushion(width, depth, height, material, seed=0, name="cushion"):
    """A stuffed cushion that lies on z = 0: thick in the middle, pinched at its corners, a little uneven."""
    dice = random.Random(seed)
    dents = [(dice.uniform(-0.5, 0.5), dice.uniform(-0.5, 0.5), dice.uniform(-0.05, 0.05)) for _ in range(4)]
    n = 18

    def half(sign):
        def position(u, v):
            x, y = 2 * u - 1, 2 * v - 1
            body = (max(0.0, 1 - x ** 4) * max(0.0, 1 - y ** 4)) ** 0.42
            body *= 1 + sum(a * math.exp(-8 * ((x - p) ** 2 + (y - q) ** 2)) for p, q, a in dents)
            pull = 1 - 0.07 * (abs(x) ** 3) * (1 - abs(y) ** 2) if abs(x) > abs(y) else 1 - 0.07 * (abs(y) ** 3) * (1 - abs(x) ** 2)
            return (x * width / 2 * pull, y * depth / 2 * pull, height / 2 * (1 + sign * body))
        return [position(i / n, j / n) for j in range(n + 1) for i in range(n + 1)]

    cells = [(j * (n + 1) + i, j * (n + 1) + i + 1, (j + 1) * (n + 1) + i + 1, (j + 1) * (n + 1) + i)
             for j in range(n) for i in range(n)]
    upper, lower = half(1), half(-1)
    faces = cells + [tuple(len(upper) + k for k in reversed(face)) for face in cells]
    thing = mesh(name, upper + lower, faces, material, True)
    thing.data.auto_smooth_angle = math.pi
    return thing


def upholstery(low, high, material, crown=0.02, bevel=0.05, name="upholstery"):
    """A firm cushion: a block with soft edges and a crowned top."""
    thing = box(low, high, material, bevel, 5, name)
    half = [(h - l) / 2 for l, h in zip(low, high)]
    soft = thing.modifiers.new("soft", "SUBSURF")
    soft.levels = soft.render_levels = 1
    for vertex in thing.data.vertices:
        x, y, z = vertex.co
        share = max(0.0, 1 - (x / half[0]) ** 2) * max(0.0, 1 - (y / half[1]) ** 2)
        vertex.co.z += crown * share * (1 if z > 0 else 0)
    return thing


def scatter(name, count, seed, where, leaf_size, material, droop=0.3):
    """A cloud of small folded leaves in one mesh; `where(dice)` gives (point, outward direction)."""
    dice = random.Random(seed)
    vertices, faces = [], []
    for _ in range(count):
        point, out = where(dice)
        out = (Vector(out).normalized() + Vector((dice.uniform(-1, 1), dice.uniform(-1, 1), dice.uniform(-1, 1) - droop)) * 0.9)
        out.normalize()
        side = out.cross(Vector((dice.uniform(-1, 1), dice.uniform(-1, 1), dice.uniform(-1, 1)))).normalized()
        length = leaf_size * dice.uniform(0.7, 1.3)
        p, k = Vector(point), len(vertices)
        up = out.cross(side) * 0.12 * length
        vertices += [p, p + out * length * 0.5 + side * length * 0.28 + up, p + out * length,
                     p + out * length * 0.5 - side * length * 0.28 + up]
        faces += [(k, k + 1, k + 2), (k, k + 2, k + 3)]
    return mesh(name, vertices, faces, material)


def copy(thing, at, turn=0.0, scale=1.0):
    """Another instance of the same mesh: costs no memory."""
    twin = thing.copy()
    bpy.context.collection.objects.link(twin)
    twin.matrix_world = (Matrix.Translation(at) @ Matrix.Rotation(math.radians(turn), 4, "Z") @ Matrix.Scale(scale, 4))
    return twin
