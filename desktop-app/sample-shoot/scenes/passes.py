"""Renders the passes of a scene and brings them into plain files."""

import os

import bpy
import numpy

import denoise
import lights

SKY, OUTSIDE, FAN = 0, 2, 3  # pass indices
COARSE = 4  # how many times smaller the light is rendered
PASSES = {"light": "Image", "index": "IndexOB", "albedo": "Denoising Albedo", "normal": "Denoising Normal", "depth": "Denoising Depth"}
CLAMP = {lights.DAY: 0.15, lights.LAMPS: 0.6, lights.FLASH: 0.6}  # of indirect light, against chance hits


def render(view, size, folder, samples):
    """The whole picture: radiance by group of lights, and the masks."""
    index = picture(view, size, folder, "", samples)
    write_mask(os.path.join(folder, "sky.png"), index == SKY)
    if view.indoors:
        write_mask(os.path.join(folder, "window.png"), (index == SKY) | (index == OUTSIDE))


def picture(view, size, folder, prefix, samples):
    """
    Full size: what is outside, and the guides. A quarter of the size: the light in the room, by group; denoised and enlarged.
    A view outdoors is rendered at full size only. Returns the pass indices.
    """
    lights.only(lights.DAY)
    large = _shoot(size, folder, view.fine_samples, 0 if view.indoors else view.bounces)
    index = numpy.rint(large["index"][..., 0])
    if not view.indoors:
        guides = _guides(large)
        calm = denoise.smooth(large["light"], guides, denoise.ROUNDS[:1]) * (guides["albedo"] + denoise.FLOOR)
        write_pfm(os.path.join(folder, prefix + lights.DAY + ".pfm"), numpy.where(index[..., None] == SKY, large["light"], calm))
        return index
    outside = ((index == SKY) | (index == OUTSIDE))[..., None]
    wide, fine = _guides(large), None
    for group in view.groups:
        lights.only(group)
        small = _shoot([side // COARSE for side in size], folder, samples, view.bounces, CLAMP[group])
        fine = fine or _guides(small)
        radiance = denoise.enlarge(denoise.smooth(small["light"], fine), fine, wide)
        if group == lights.DAY:
            radiance = numpy.where(outside, large["light"], radiance)
        write_pfm(os.path.join(folder, prefix + group + ".pfm"), radiance)
    return index


def _guides(shot):
    return {"albedo": numpy.clip(shot["albedo"], 0, 1), "normal": shot["normal"], "depth": numpy.minimum(shot["depth"][..., 0], 200)}


def _shoot(size, folder, samples, bounces, clamp=0.0):
    """Renders the lights that are on, `size` px of the whole or of the border; passes as arrays of rows from top to bottom."""
    scene, layer = bpy.context.scene, bpy.context.view_layer
    border = scene.render
    share = (border.border_max_x - border.border_min_x, border.border_max_y - border.border_min_y) if border.use_border else (1, 1)
    border.resolution_x, border.resolution_y = (round(side / part) for side, part in zip(size, share))
    scene.cycles.samples, scene.cycles.sample_clamp_indirect = samples, clamp
    scene.cycles.diffuse_bounces, scene.cycles.max_bounces = bounces, bounces + 2  # mirrors are always followed: guides need it
    layer.use_pass_object_index = True
    layer.cycles.denoising_store_passes = True
    layer.pass_alpha_threshold = 0.5
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    source = tree.nodes.new("CompositorNodeRLayers")
    sink = tree.nodes.new("CompositorNodeOutputFile")
    sink.base_path, sink.format.file_format, sink.format.color_depth = folder, "OPEN_EXR", "32"
    sink.format.exr_codec = "ZIP"
    sink.file_slots.clear()
    for name, output in PASSES.items():
        sink.file_slots.new("pass-" + name)
        tree.links.new(source.outputs[output], sink.inputs["pass-" + name])
    bpy.ops.render.render()
    return {name: _read(os.path.join(folder, "pass-%s%04d.exr" % (name, scene.frame_current)), size) for name in PASSES}


def _read(path, size):
    image = bpy.data.images.load(path)
    image.colorspace_settings.name = "Raw"
    flat = numpy.empty(size[0] * size[1] * 4, numpy.float32)
    image.pixels.foreach_get(flat)
    bpy.data.images.remove(image)
    os.remove(path)
    return flat.reshape(size[1], size[0], 4)[::-1, :, :3].copy()


def write_pfm(path, radiance):
    """Portable float map: rows from bottom to top, little-endian."""
    with open(path, "wb") as target:
        target.write(b"PF\n%d %d\n-1.0\n" % (radiance.shape[1], radiance.shape[0]))
        target.write(numpy.ascontiguousarray(radiance[::-1], "<f4").tobytes())


def write_mask(path, mask):
    image = bpy.data.images.new("mask", mask.shape[1], mask.shape[0])
    image.colorspace_settings.name = "Raw"
    pixels = numpy.repeat(mask[::-1, :, None].astype(numpy.float32), 4, 2)
    pixels[..., 3] = 1
    image.pixels.foreach_set(pixels.ravel())
    image.filepath_raw, image.file_format = path, "PNG"
    image.save()
    bpy.data.images.remove(image)
