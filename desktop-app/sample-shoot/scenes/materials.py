"""Procedural materials. Colours are linear sRGB reflectances; nothing is loaded from a file."""

import bpy

from nodes import Graph

_made = {}


def _material(name, build):
    """One material a name in a scene; `build` gets the graph and returns the surface shader."""
    if name not in _made:
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        graph = Graph(material.node_tree)
        graph.surface(build(graph))
        _made[name] = material
    return _made[name]


def _principled(g, colour, rough=0.5, metal=0.0, specular=0.5, normal=None, **more):
    inputs = {"Base Color": colour, "Roughness": rough, "Metallic": metal, "Specular": specular, **more}
    if normal is not None:
        inputs["Normal"] = normal
    return g.add("ShaderNodeBsdfPrincipled", inputs)


def plain(name, colour, rough=0.5, metal=0.0, specular=0.5):
    return _material(name, lambda g: _principled(g, colour, rough, metal, specular))


def paint(name, colour, rough=0.6):
    """Rolled wall paint: faint orange-peel relief."""
    def build(g):
        relief = g.noise(g.coordinates(), 160, 2)
        return _principled(g, colour, rough, specular=0.25, normal=g.bump(relief, 0.05, 0.002))
    return _material(name, build)


def wood(name, light, dark, along="x", rough=0.4, scale=1.0):
    """Sawn wood with grain along one axis of the object."""
    stretch = {"x": (1, 14, 14), "y": (14, 1, 14), "z": (14, 14, 1)}[along]
    def build(g):
        at = g.coordinates(tuple(s * scale for s in stretch))
        figure = g.noise(at, 1.6, 4, 0.6, 1.2)
        pores = g.noise(at, 9, 3, 0.7)
        tint = g.ramp(figure, (0.32, dark), (0.68, light))
        colour = g.mix(0.25, tint, g.ramp(pores, (0.35, dark), (0.6, light)), "MULTIPLY")
        return _principled(g, colour, rough, normal=g.bump(pores, 0.08, 0.002))
    return _material(name, build)


def planks(name, light, dark, rough=0.32, turned=False):
    """Floor boards 14 cm wide, each with a tint of its own, with narrow dark joints."""
    def build(g):
        at = g.coordinates(rotation=(0, 0, 1.5708 if turned else 0))
        brick = g.add("ShaderNodeTexBrick", {
            "Vector": at, "Scale": 1.0, "Mortar Size": 0.0012, "Mortar Smooth": 0.1, "Bias": 0.0,
            "Brick Width": 1.7, "Row Height": 0.14, "Color1": (0, 0, 0, 1), "Color2": (1, 1, 1, 1),
            "Mortar": (0.5, 0.5, 0.5, 1)}, offset=0.37, offset_frequency=2, squash=1.0)
        grain_at = g.coordinates((1.2, 16, 16) if not turned else (16, 1.2, 16))
        shifted = g.add("ShaderNodeVectorMath", {0: grain_at, 1: g.mix(1.0, brick.outputs["Color"], (9, 9, 9), "MULTIPLY")},
                        operation="ADD")
        grain = g.noise(shifted, 1.4, 5, 0.62, 1.5)
        tone = g.mix(0.42, g.ramp(grain, (0.3, dark), (0.7, light)),
                     g.ramp(brick.outputs["Color"], (0.0, dark), (1.0, light)))
        joint = g.mix(brick.outputs["Fac"], tone, tuple(0.25 * c for c in dark))
        relief = g.mix(0.85, g.ramp(brick.outputs["Fac"], (0, (1, 1, 1)), (1, (0, 0, 0))), grain)
        gloss = g.ramp(grain, (0.2, (rough + 0.1,) * 3), (0.8, (rough - 0.05,) * 3))
        return _principled(g, joint, gloss, normal=g.bump(relief, 0.12, 0.002))
    return _material(name, build)


def tiles(name, colour, joint, width, height, offset=0.5, rough=0.15, vertical="xz"):
    """Glazed tiles; `vertical` names the plane that they lie in."""
    turn = {"xz": (1.5708, 0, 0), "yz": (1.5708, 0, 1.5708), "xy": (0, 0, 0)}[vertical]
    def build(g):
        at = g.add("ShaderNodeMapping", {
            "Vector": g.add("ShaderNodeTexCoord").outputs["Object"], "Rotation": turn}, vector_type="TEXTURE")
        brick = g.add("ShaderNodeTexBrick", {
            "Vector": at, "Scale": 1.0, "Mortar Size": 0.0022, "Mortar Smooth": 0.3, "Brick Width": width,
            "Row Height": height, "Color1": (*colour, 1), "Color2": (*(c * 0.9 for c in colour), 1),
            "Mortar": (*joint, 1)}, offset=offset)
        wave = g.noise(g.coordinates(), 14, 1)
        height_map = g.mix(0.12, g.ramp(brick.outputs["Fac"], (0, (1, 1, 1)), (1, (0, 0, 0))), wave)
        return _principled(g, brick.outputs["Color"], rough, normal=g.bump(height_map, 0.35, 0.003))
    return _material(name, build)


def cloth(name, colour, weave=260, rough=0.9, strength=0.25, second=None):
    """Woven cloth with slightly uneven dye."""
    def build(g):
        at = g.coordinates()
        uneven = g.noise(at, 7, 4, 0.6)
        tint = g.ramp(uneven, (0.3, tuple(0.86 * c for c in colour)), (0.7, second or colour))
        thread = g.noise(at, weave, 2, 0.7)
        return _principled(g, tint, rough, specular=0.15, normal=g.bump(thread, strength, 0.003), **{"Sheen": 0.3})
    return _material(name, build)


def rug(name, ground, figure, accent):
    """A flat-woven rug with a lozenge figure."""
    def build(g):
        at = g.coordinates((2.4, 2.4, 1), (0, 0, 0.7854))
        lozenge = g.add("ShaderNodeTexChecker", {"Vector": at, "Scale": 1.0, "Color1": (*ground, 1), "Color2": (*figure, 1)})
        lines = g.add("ShaderNodeTexWave", {"Vector": g.coordinates(), "Scale": 2.2, "Distortion": 1.0, "Detail": 2.0})
        tint = g.mix(g.ramp(lines, (0.82, (0, 0, 0)), (0.88, (0.7, 0.7, 0.7))), lozenge, accent)
        wool = g.noise(g.coordinates(), 130, 4, 0.8)
        worn = g.mix(0.35, tint, g.ramp(wool, (0.3, (0.45, 0.45, 0.45)), (0.7, (1, 1, 1))), "MULTIPLY")
        return _principled(g, worn, 0.95, specular=0.1, normal=g.bump(wool, 0.6, 0.01))
    return _material(name, build)


def stone(name, ground, vein, rough=0.18, scale=2.0):
    def build(g):
        at = g.coordinates()
        clouds = g.noise(at, scale, 6, 0.6, 2.2)
        veins = g.ramp(clouds, (0.44, ground), (0.495, vein), (0.55, ground))
        speckle = g.ramp(g.noise(at, 60, 2), (0.35, (0.85, 0.85, 0.85)), (0.6, (1, 1, 1)))
        return _principled(g, g.mix(1.0, veins, speckle, "MULTIPLY"), rough)
    return _material(name, build)


def leaf(name, colour, second=None):
    """Leaves let some light through: a garden against the light glows."""
    def build(g):
        tint = g.ramp(g.add("ShaderNodeObjectInfo").outputs["Random"], (0, colour), (1, second or colour))
        uneven = g.mix(0.6, tint, g.ramp(g.noise(g.coordinates(), 1.7, 3), (0.35, (0.45, 0.5, 0.4)), (0.65, (1.1, 1.1, 1.0))),
                       "MULTIPLY")
        body = g.add("ShaderNodeBsdfDiffuse", {"Color": uneven})
        through = g.add("ShaderNodeBsdfTranslucent", {"Color": g.mix(1.0, uneven, (1.3, 1.2, 0.5), "MULTIPLY")})
        return g.add("ShaderNodeMixShader", {0: 0.35, 1: body, 2: through})
    return _material(name, build)


def sheer(name, colour, open_share=0.4):
    """Thin curtain: partly open weave, the rest lets light through."""
    def build(g):
        weave = g.add("ShaderNodeMixShader", {
            0: 0.5, 1: g.add("ShaderNodeBsdfDiffuse", {"Color": colour}),
            2: g.add("ShaderNodeBsdfTranslucent", {"Color": colour})})
        return g.add("ShaderNodeMixShader", {0: open_share, 1: weave, 2: g.add("ShaderNodeBsdfTransparent")})
    return _material(name, build)


def pane(name="pane"):
    """Window glass without thickness: it reflects by Fresnel and lets shadow rays through."""
    def build(g):
        clear = g.add("ShaderNodeBsdfTransparent", {"Color": (0.96, 0.97, 0.96)})
        mirror = g.add("ShaderNodeBsdfGlossy", {"Color": (1, 1, 1), "Roughness": 0.0})
        share = g.add("ShaderNodeLayerWeight", {"Blend": 0.18}).outputs["Fresnel"]
        return g.add("ShaderNodeMixShader", {0: share, 1: clear, 2: mirror})
    return _material(name, build)


def glow(name, strength):
    """White emission; the camera program gives each group of lights its colour."""
    return _material(name, lambda g: g.add("ShaderNodeEmission", {"Strength": strength}))


def shade(name, colour, strength):
    """A lamp shade of cloth, lit from inside."""
    def build(g):
        bright = g.ramp(g.noise(g.coordinates((60, 60, 300)), 1.0, 2), (0.3, (0.8, 0.8, 0.8)), (0.7, (1, 1, 1)))
        light = g.add("ShaderNodeEmission", {"Color": bright, "Strength": strength})
        return g.add("ShaderNodeAddShader", {0: light, 1: g.add("ShaderNodeBsdfDiffuse", {"Color": colour})})
    return _material(name, build)


def canvas(name, seed, *colours):
    """A painting: broad distorted fields of a few colours."""
    def build(g):
        at = g.add("ShaderNodeMapping", {"Vector": g.add("ShaderNodeTexCoord").outputs["Object"],
                                         "Location": (seed, seed * 0.7, 0), "Scale": (1, 1, 2.2)})
        fields = g.noise(at, 2.3, 3, 0.45, 0.8)
        stops = [(0.3 + 0.4 * i / (len(colours) - 1), c) for i, c in enumerate(colours)]
        brush = g.noise(g.coordinates((4, 4, 60)), 6, 3)
        tint = g.mix(0.3, g.ramp(fields, *stops), g.ramp(brush, (0.3, (0.6, 0.6, 0.6)), (0.7, (1, 1, 1))), "MULTIPLY")
        return _principled(g, tint, 0.6, normal=g.bump(brush, 0.2, 0.002))
    return _material(name, build)
