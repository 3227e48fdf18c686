"""A thin way to write shader graphs as nested expressions."""


class Graph:
    """Builds nodes in one node tree; an input given as a node or a socket is linked, anything else is a value."""

    def __init__(self, tree):
        self.tree = tree
        tree.nodes.clear()

    def add(self, kind, inputs=None, **properties):
        node = self.tree.nodes.new(kind)
        for key, value in properties.items():
            setattr(node, key, value)
        for key, value in (inputs or {}).items():
            self._feed(node.inputs[key], value)
        return node

    def _feed(self, target, value):
        if hasattr(value, "outputs"):
            value = value.outputs[0]
        if hasattr(value, "is_output"):
            self.tree.links.new(value, target)
        elif hasattr(target.default_value, "__len__") and len(target.default_value) == 4 and len(value) == 3:
            target.default_value = (*value, 1)
        else:
            target.default_value = value

    # The few nodes that nearly every material needs.

    def coordinates(self, scale=(1, 1, 1), rotation=(0, 0, 0), kind="Object"):
        source = self.add("ShaderNodeTexCoord").outputs[kind]
        return self.add("ShaderNodeMapping", {"Vector": source, "Scale": scale, "Rotation": rotation})

    def noise(self, vector, scale, detail=3.0, roughness=0.5, distortion=0.0):
        return self.add("ShaderNodeTexNoise", {
            "Vector": vector, "Scale": scale, "Detail": detail, "Roughness": roughness, "Distortion": distortion})

    def ramp(self, factor, *stops):
        """Stops are (position, (r, g, b)) in ascending order."""
        node = self.add("ShaderNodeValToRGB", {"Fac": factor})
        elements = node.color_ramp.elements
        while len(elements) < len(stops):
            elements.new(1.0)
        for element, (position, colour) in zip(elements, stops):
            element.position = position
            element.color = (*colour, 1)
        return node

    def mix(self, factor, a, b, blend="MIX"):
        node = self.add("ShaderNodeMixRGB", blend_type=blend)
        for name, value in (("Fac", factor), ("Color1", a), ("Color2", b)):
            self._feed(node.inputs[name], value)
        return node

    def bump(self, height, strength, distance=0.01):
        return self.add("ShaderNodeBump", {"Height": height, "Strength": strength, "Distance": distance})

    def surface(self, shader):
        self.add("ShaderNodeOutputMaterial", {"Surface": shader})
