"""Lights by group. Lamps and flash are rendered white; the camera program gives each group its colour and its strength."""

import math

import bpy
from mathutils import Vector

from nodes import Graph

DAY, LAMPS, FLASH = "day", "lamps", "flash"
SKY_RADIANCE = (0.95, 1.06, 1.12)
GARDEN_RADIANCE = (0.22, 0.235, 0.17)
WINDOW_LIGHT = "window-light"
GROUP = "lights"  # the custom property of a light that names its group


def only(group):
    """Puts out all lights but those of one group: one render a group, so that each is sampled well."""
    for thing in bpy.data.objects:
        if GROUP in thing:
            thing.hide_render = thing[GROUP] != group
    for material in bpy.data.materials:
        for node in material.node_tree.nodes if material.use_nodes else ():
            if node.bl_idname == "ShaderNodeEmission" and material.name != WINDOW_LIGHT:
                node["strength"] = node.get("strength", node.inputs["Strength"].default_value)
                node.inputs["Strength"].default_value = node["strength"] if group == LAMPS else 0.0
    for node in bpy.context.scene.world.node_tree.nodes:
        if node.bl_idname == "ShaderNodeBackground":
            node["strength"] = node.get("strength", node.inputs["Strength"].default_value)
            node.inputs["Strength"].default_value = node["strength"] if group == DAY else 0.0


def sky(elevation, turn, strength=0.1, clouds=0.5, sun=4.2):
    """The Nishita sky, its sun and a few fair-weather clouds (angles in degrees, turn clockwise from +y). Comes first."""
    e, t = math.radians(elevation), math.radians(turn)
    toward = (math.cos(e) * math.sin(t), math.cos(e) * math.cos(t), math.sin(e))
    bpy.context.scene["sun"] = toward
    _lamp("sun", "SUN", DAY, (0, 0, 30), sun, [30 * -c + (30 if i == 2 else 0) for i, c in enumerate(toward)],
          color=(1.0, 0.93, 0.82), angle=math.radians(0.7))
    world = bpy.context.scene.world
    world.use_nodes = True
    g = Graph(world.node_tree)
    air = g.add("ShaderNodeTexSky", sky_type="NISHITA", sun_elevation=math.radians(elevation), sun_rotation=math.radians(turn),
                sun_disc=False, air_density=1.0, dust_density=0.6, ozone_density=1.0)
    ray = g.add("ShaderNodeTexCoord").outputs["Generated"]
    parts = g.add("ShaderNodeSeparateXYZ", {0: ray})
    rise = g.add("ShaderNodeMath", {0: parts.outputs["Z"], 1: 0.08}, operation="ADD")
    flat = g.add("ShaderNodeCombineXYZ", {
        0: g.add("ShaderNodeMath", {0: parts.outputs["X"], 1: rise}, operation="DIVIDE"),
        1: g.add("ShaderNodeMath", {0: parts.outputs["Y"], 1: rise}, operation="DIVIDE")})
    puffs = g.noise(flat, 0.9, 8, 0.55, 0.4)
    cover = g.ramp(puffs, (0.5, (0, 0, 0)), (0.68, (clouds,) * 3))
    body = g.ramp(g.noise(flat, 2.1, 5), (0.3, (10.5, 10.9, 11.6)), (0.7, (15, 15, 15)))
    above = g.add("ShaderNodeMath", {0: parts.outputs["Z"], 1: 0.02}, operation="GREATER_THAN")
    share = g.add("ShaderNodeMath", {0: cover, 1: above}, operation="MULTIPLY")
    colour = g.mix(share, air, body)
    back = g.add("ShaderNodeBackground", {"Color": colour, "Strength": strength})
    g.add("ShaderNodeOutputWorld", {"Surface": back})
    world.cycles.sampling_method = "MANUAL"
    world.cycles.sample_map_resolution = 1024


def _lamp(name, kind, group, at, strength, toward=None, **properties):
    light = bpy.data.lights.new(name, kind)
    light.energy = strength
    for key, value in properties.items():
        setattr(light, key, value)
    thing = bpy.data.objects.new(name, light)
    thing.location = at
    thing[GROUP] = group
    if toward is not None:
        thing.rotation_euler = (Vector(toward) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(thing)
    return thing


def daylight(corners, name="daylight"):
    """
    Stands for the light that comes in by a window, as diffuse surfaces of the room see it: sky above the garden's rim, greenery
    below. It is sampled directly, where paths through the window to a sunlit lawn would be noise. The camera and mirrors see the
    real garden; the sun's rays pass. Corners run so that the face looks into the room.
    """
    data = bpy.data.meshes.new(name)
    data.from_pydata(corners, [], [(0, 1, 2, 3)])
    data.materials.append(_window_light())
    thing = bpy.data.objects.new(name, data)
    thing[GROUP] = DAY
    thing.visible_camera = thing.visible_glossy = thing.visible_transmission = False
    bpy.context.collection.objects.link(thing)


def _window_light():
    material = bpy.data.materials.get(WINDOW_LIGHT)
    if material:
        return material
    material = bpy.data.materials.new(WINDOW_LIGHT)
    material.use_nodes = True
    g = Graph(material.node_tree)
    place = g.add("ShaderNodeNewGeometry")
    outward = g.add("ShaderNodeVectorMath", {0: place.outputs["Incoming"], 1: (-1, -1, -1)}, operation="MULTIPLY")
    rise = g.add("ShaderNodeSeparateXYZ", {0: outward}).outputs["Z"]
    seen = g.ramp(g.add("ShaderNodeMath", {0: rise, 1: 0.5, 2: 0.5}, operation="MULTIPLY_ADD"),
                  (0.44, GARDEN_RADIANCE), (0.56, (0.5, 0.55, 0.5)), (0.68, SKY_RADIANCE))
    inside = g.add("ShaderNodeMath", {0: 1.0, 1: place.outputs["Backfacing"]}, operation="SUBTRACT")
    light = g.add("ShaderNodeEmission", {"Color": seen, "Strength": inside})
    aim = g.add("ShaderNodeVectorMath", {0: outward, 1: bpy.context.scene["sun"]}, operation="DOT_PRODUCT").outputs["Value"]
    sunward = g.add("ShaderNodeMath", {0: aim, 1: 0.9985}, operation="GREATER_THAN")
    opened = g.add("ShaderNodeMath", {0: sunward, 1: g.add("ShaderNodeLightPath").outputs["Is Shadow Ray"]}, operation="MULTIPLY")
    g.surface(g.add("ShaderNodeMixShader", {0: opened, 1: light, 2: g.add("ShaderNodeBsdfTransparent")}))
    return material


def bulb(at, strength, radius=0.04):
    return _lamp("bulb", "POINT", LAMPS, at, strength, shadow_soft_size=radius)


def downlight(at, strength, angle=95):
    """A spotlight in the ceiling."""
    return _lamp("downlight", "SPOT", LAMPS, at, strength, (at[0], at[1], 0), spot_size=math.radians(angle), spot_blend=0.7,
                 shadow_soft_size=0.05)


def strip(at, toward, width, height, strength):
    """A glowing strip, such as the light below a kitchen cabinet."""
    return _lamp("strip", "AREA", LAMPS, at, strength, toward, shape="RECTANGLE", size=width, size_y=height)


def flash(at, toward, strength):
    """A flash in an umbrella."""
    return _lamp("flash", "AREA", FLASH, at, strength, toward, shape="DISK", size=0.9)
