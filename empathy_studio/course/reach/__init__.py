"""What can be so in a lesson: every scene that a run may come to, and the values it may hold there.

An abstract interpretation (P. Cousot, R. Cousot, Abstract interpretation, 1977) over sets and ranges of values. It is
sound: what it calls unreachable no run comes to, and a condition it calls certain never fails; what it cannot
tell it leaves open.
"""

from __future__ import annotations

from empathy_studio.course.reach.search import Reach, Reacher, always_holds, never_holds, reach
from empathy_studio.course.reach.slots import Key, State
from empathy_studio.course.reach.steps import Asking, Passed

__all__ = [
    "Asking",
    "Key",
    "Passed",
    "Reach",
    "Reacher",
    "State",
    "always_holds",
    "never_holds",
    "reach",
]
