"""The turning ceiling fan: for each exposure the part of the picture where it is seen, blurred by its own arc."""

import dataclasses
import math
import os

import bpy
import numpy

import passes

BLUR_SAMPLES = 32  # of the full-size guides: a blurred blade is the mean of its places
PHASES = (10, 41, 23, 62, 5)  # degrees at mid-exposure, one an exposure


def box(view, scale):
    """Left, top, width, height in px of the rendered size."""
    return [passes.COARSE * round(scale * edge / passes.COARSE) for edge in view.fan_box]


def render(view, hub, size, scale, folder, samples):
    """Writes fan-K-GROUP.pfm for each exposure K, and fan.png: wherever a blade was in any of them."""
    left, top, width, height = box(view, scale)
    settings = bpy.context.scene.render
    settings.use_persistent_data = False
    settings.use_border = settings.use_crop_to_border = settings.use_motion_blur = True
    settings.motion_blur_shutter = 1.0
    settings.border_min_x, settings.border_max_x = left / size[0], (left + width) / size[0]
    settings.border_min_y, settings.border_max_y = 1 - (top + height) / size[1], 1 - top / size[1]
    seen = numpy.zeros((size[1], size[0]), bool)
    fine = dataclasses.replace(view, fine_samples=BLUR_SAMPLES)
    for k, arc in enumerate(view.fan_arcs):
        _turn(hub, PHASES[k], arc)
        index = passes.picture(fine, (width, height), folder, f"fan-{k}-", samples)
        seen[top:top + height, left:left + width] |= index == passes.FAN
    passes.write_mask(os.path.join(folder, "fan.png"), seen)


def _turn(hub, phase, arc):
    """Turns by `arc` degrees within the shutter, which is open from frame 0.5 to 1.5."""
    hub.animation_data_clear()
    hub.rotation_mode = "XYZ"
    for frame, angle in ((0, phase - arc), (2, phase + arc)):
        hub.rotation_euler = (0, 0, math.radians(angle))
        hub.keyframe_insert("rotation_euler", frame=frame)
    for curve in hub.animation_data.action.fcurves:
        for key in curve.keyframe_points:
            key.interpolation = "LINEAR"
    for part in (hub, *hub.children):
        part.cycles.motion_steps = 5 if arc > 30 else 2
    bpy.context.scene.frame_set(1)
