"""The views of the sample shoot: which scene, seen from where, by which lights."""

import dataclasses
from typing import Callable

import bedroom
import front
import kitchen
import lights
import living


@dataclasses.dataclass(frozen=True)
class View:
    """A camera in a scene; degrees, metres, 35 mm equivalent."""
    build: Callable
    at: tuple
    heading: float
    pitch: float
    roll: float
    focal_mm: float
    size: tuple = (1800, 1200)
    margin: int = 0  # px rendered beyond each edge, for a hand that moves
    groups: tuple = (lights.DAY, lights.LAMPS)
    indoors: bool = True
    samples: int = 48
    fine_samples: int = 6
    bounces: int = 4
    fan_arcs: tuple = ()  # degrees that a fan of 90 turns a minute moves during each exposure, in the order of the shoot
    fan_box: tuple = ()  # where it is seen, px: left, top, width, height, all multiples of 4


VIEWS = {
    "living": View(living.build, (1.0, 0.45, 1.35), 24, -2.6, 0.9, 20),
    "kitchen": View(kitchen.build, (4.2, 0.35, 1.4), -27, -3.1, -0.8, 20, margin=36),
    "bedroom": View(bedroom.build, (3.95, 0.35, 1.45), -27, 1.5, 0.7, 18.5,
                    fan_arcs=(36, 2.2, 9, 72, 144), fan_box=(440, 20, 680, 400)),
    "dining": View(living.build, (2.7, 2.3, 1.35), 102, -2.2, 0.6, 22, (1200, 1800),
                   groups=(lights.DAY, lights.LAMPS, lights.FLASH)),
    "front": View(front.build, (1.6, -10.5, 1.55), 17, 2.4, 0.8, 26, groups=(lights.DAY,), indoors=False, fine_samples=10, bounces=2),
    "side": View(front.build, (13.5, -7.0, 1.5), -40, 3.2, -0.7, 24, groups=(lights.DAY,), indoors=False, fine_samples=10, bounces=2),
}
