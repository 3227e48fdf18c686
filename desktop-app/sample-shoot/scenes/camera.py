"""The camera: exact intrinsics, pose, and the homography that makes verticals vertical."""

import math

import bpy
import numpy
from mathutils import Matrix

SENSOR_MM = 36.0


def stand(at, heading, pitch, roll, focal_mm, size):
    """Puts the camera at a point; heading clockwise from +y, pitch up positive, roll clockwise positive, in degrees."""
    data = bpy.data.cameras.new("camera")
    data.sensor_fit, data.sensor_width, data.sensor_height = "HORIZONTAL", SENSOR_MM, SENSOR_MM * size[1] / size[0]
    if size[1] > size[0]:
        data.sensor_width, data.sensor_height = SENSOR_MM * size[0] / size[1], SENSOR_MM
    data.lens, data.clip_start, data.clip_end = focal_mm, 0.02, 500
    thing = bpy.data.objects.new("camera", data)
    turn = (Matrix.Rotation(math.radians(-heading), 4, "Z") @ Matrix.Rotation(math.radians(90 + pitch), 4, "X")
            @ Matrix.Rotation(math.radians(-roll), 4, "Z"))
    thing.matrix_world = Matrix.Translation(at) @ turn
    bpy.context.collection.objects.link(thing)
    bpy.context.scene.camera = thing
    return thing


def umbrella(at, heading):
    """Where a flash stands beside the camera, what it aims at, and its strength in W."""
    a = math.radians(heading)
    return (at[0], at[1], at[2] + 0.55), (at[0] + 3 * math.sin(a), at[1] + 3 * math.cos(a), at[2] + 0.6), 60


def truth(pitch, roll, focal_mm, size):
    """
    Focal length in px and the homography from the tilted picture to a level one of the same focal length and centre,
    as nine numbers; pixel centres lie at whole numbers.
    """
    focal_px = focal_mm / SENSOR_MM * max(size)
    k = numpy.array([[focal_px, 0, (size[0] - 1) / 2], [0, focal_px, (size[1] - 1) / 2], [0, 0, 1]])
    p, r = math.radians(pitch), math.radians(roll)
    unroll = numpy.array([[math.cos(r), -math.sin(r), 0], [math.sin(r), math.cos(r), 0], [0, 0, 1]])
    unpitch = numpy.array([[1, 0, 0], [0, math.cos(p), -math.sin(p)], [0, math.sin(p), math.cos(p)]])
    h = k @ unpitch @ unroll @ numpy.linalg.inv(k)
    return {"focalPx": focal_px, "rollDeg": roll, "pitchDeg": pitch, "homography": [round(x, 10) for x in (h / h[2, 2]).flatten()]}
