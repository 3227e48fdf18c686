"""
Renders one scene: blender --background --factory-startup --python render.py -- SCENE OUT [--width N] [--samples N] [--threads N]
Writes OUT/SCENE/{day,lamps,flash}.pfm (scene-linear radiance by group of lights), window.png, sky.png, fan patches and truth.json.
"""

import argparse
import json
import os
import sys

import bpy

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import camera  # noqa: E402
import fan  # noqa: E402
import lights  # noqa: E402
import passes  # noqa: E402
import views  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("scene", choices=sorted(views.VIEWS))
    parser.add_argument("out")
    parser.add_argument("--width", type=int, default=0, help="long side in px; 0 for the view's own")
    parser.add_argument("--samples", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args(sys.argv[sys.argv.index("--") + 1:])


def settings(threads):
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.resolution_percentage = 100
    scene.render.threads_mode, scene.render.threads = "FIXED", threads
    cycles = scene.cycles
    cycles.device, cycles.seed = "CPU", 7
    cycles.use_adaptive_sampling = cycles.use_denoising = False
    cycles.glossy_bounces = 3
    cycles.transmission_bounces, cycles.transparent_max_bounces = 4, 8
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.blur_glossy = 1.0
    scene.view_settings.view_transform = "Raw"
    scene.render.use_persistent_data = True


def main():
    wanted = arguments()
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.context.scene.world = bpy.data.worlds.new("world")
    view = views.VIEWS[wanted.scene]
    scale = wanted.width / max(view.size) if wanted.width else 1
    size = tuple(passes.COARSE * round(scale * (side + 2 * view.margin) / passes.COARSE) for side in view.size)
    focal_mm = view.focal_mm * max(view.size) / (max(view.size) + 2 * view.margin)
    turning = view.build()
    camera.stand(view.at, view.heading, view.pitch, view.roll, focal_mm, size)
    if lights.FLASH in view.groups:
        lights.flash(*camera.umbrella(view.at, view.heading))
    settings(wanted.threads)
    folder = os.path.join(os.path.abspath(wanted.out), wanted.scene)
    os.makedirs(folder, exist_ok=True)
    samples = wanted.samples or view.samples
    passes.render(view, size, folder, samples)
    if view.fan_arcs:
        fan.render(view, turning, size, scale, folder, samples)
    facts = {"scene": wanted.scene, "width": size[0], "height": size[1], "margin": round(view.margin * scale), "focalMm": view.focal_mm,
             "groups": list(view.groups), **camera.truth(view.pitch, view.roll, focal_mm, size)}
    if view.fan_arcs:
        facts["fan"] = fan.box(view, scale)
    with open(os.path.join(folder, "truth.json"), "w", encoding="utf-8") as target:
        json.dump(facts, target, indent=2)
        target.write("\n")


main()
