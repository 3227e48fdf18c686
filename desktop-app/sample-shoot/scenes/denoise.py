"""
Noise removal and upsampling led by noise-free guides (albedo, normal, depth): Cycles' light is rendered at a quarter of the size with few
samples, divided by the surfaces' own colour, smoothed where the guides say "same surface" and where the light itself is alike, then
brought to full size along the same guides and multiplied by the full-size colour (cross-bilateral filtering, Eisemann & Durand 2004;
joint upsampling, Kopf et al. 2007). Textures and outlines stay those of the full-size guides.
"""

import numpy

FLOOR = 0.03  # added to albedo before dividing, so that black surfaces do not blow up
ROUNDS = ((1, 0.6), (2, 0.4), (4, 0.25), (8, 0.16))  # distance of the taps in small px, and how far log light may differ


def smooth(light, guides, rounds=ROUNDS):
    """Smoothed irradiance of a noisy picture; guides as a dict of albedo, normal, depth (a-trous: Dammertz et al. 2010)."""
    irradiance = _calm(light / (guides["albedo"] + FLOOR))
    for step, tolerance in rounds:
        level = numpy.log(_box(irradiance.mean(2)) + 1e-5)
        total, weights = numpy.zeros_like(irradiance), numpy.zeros(level.shape, numpy.float32)
        for j in (-2, -1, 0, 1, 2):
            for i in (-2, -1, 0, 1, 2):
                dy, dx = step * j, step * i
                weight = _alike(guides, {name: _shift(guide, dy, dx) for name, guide in guides.items()}, step)
                weight *= numpy.exp(-(i * i + j * j) / 4 - ((level - _shift(level, dy, dx)) / tolerance) ** 2)
                total += weight[..., None] * _shift(irradiance, dy, dx)
                weights += weight
        irradiance = total / weights[..., None]
    return irradiance


def enlarge(irradiance, small, large):
    """Full-size radiance from smoothed small irradiance and the guides of both sizes."""
    height, width = large["depth"].shape
    rows, columns = numpy.arange(height), numpy.arange(width)
    total = numpy.zeros((height, width, 3), numpy.float32)
    weights = numpy.full((height, width), 1e-7, numpy.float32)
    scale = irradiance.shape[0] / height
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            y, x = (rows + 0.5) * scale - 0.5, (columns + 0.5) * scale - 0.5
            j, i = numpy.rint(y).astype(int) + dy, numpy.rint(x).astype(int) + dx
            near = numpy.exp(-((y - j) ** 2)[:, None] - ((x - i) ** 2)[None, :])
            at = numpy.ix_(numpy.clip(j, 0, irradiance.shape[0] - 1), numpy.clip(i, 0, irradiance.shape[1] - 1))
            weight = (near * (_alike(large, {name: guide[at] for name, guide in small.items()}) + 1e-4)).astype(numpy.float32)
            total += weight[..., None] * irradiance[at]
            weights += weight
    return total / weights[..., None] * (large["albedo"] + FLOOR)


def _alike(a, b, step=1):
    """1 where two pixels show one surface, towards 0 where they do not; slanted surfaces differ in depth by their distance."""
    distance = ((a["normal"] - b["normal"]) ** 2).sum(2) / 0.05
    distance += ((a["depth"] - b["depth"]) / ((0.03 + 0.006 * step) * a["depth"] + 0.02)) ** 2
    distance += ((a["albedo"] - b["albedo"]) ** 2).sum(2) / 0.06
    return numpy.exp(-distance)


def _calm(irradiance):
    """Pixels far brighter than all but one of their neighbours are chance hits: what they have too much is spread around them."""
    level = irradiance.mean(2)
    ring = numpy.sort(numpy.stack([_shift(level, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx]), 0)
    limit = 1.5 * ring[-2] + 1e-4
    share = numpy.minimum(1, limit / numpy.maximum(level, 1e-6))[..., None]
    excess = irradiance * (1 - share)
    excess *= numpy.minimum(1, 5 * limit / numpy.maximum(excess.mean(2), 1e-6))[..., None]  # lamps themselves stay where they are
    return irradiance * share + _box(_box(excess))


def _box(level):
    return sum(_shift(level, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)) / 9


def _shift(values, dy, dx):
    """The value of the neighbour at (dy, dx), the border repeated."""
    rows = numpy.clip(numpy.arange(values.shape[0]) + dy, 0, values.shape[0] - 1)
    columns = numpy.clip(numpy.arange(values.shape[1]) + dx, 0, values.shape[1] - 1)
    return values[rows][:, columns]
