"""Courses to begin with: small, whole, and playable as they are."""

from collections.abc import Callable

from empathy_studio.author.starters.conversation import blank, chat, one_conversation
from empathy_studio.author.starters.measuring import assessment, survey
from empathy_studio.author.starters.policy import policy_exception
from empathy_studio.author.starters.spotting import cue_spotting
from empathy_studio.course.model import Course

STARTERS: dict[str, Callable[[str], Course]] = {
    "blank": blank,
    "one-conversation": one_conversation,
    "cue-spotting": cue_spotting,
    "policy-exception": policy_exception,
    "chat": chat,
    "survey": survey,
    "assessment": assessment,
}
"""Every starter by name; each takes the title of the new course."""

TITLES: dict[str, tuple[str, str]] = {
    "blank": ("Blank", "One lesson with one empty scene."),
    "one-conversation": ("One conversation", "A talk at the counter: a question, a repair, two ends."),
    "cue-spotting": ("Cue spotting", "An e-mail and a call in which the customer gives something away."),
    "policy-exception": ("Policy exception", "Ask first, then decide within what you may grant."),
    "chat": ("Chat", "A few messages and one answer to choose."),
    "survey": ("Survey", "The same statements before and after, in two parallel forms."),
    "assessment": ("Assessment", "A conversation with a pass mark and nothing taught."),
}
"""The name of every starter for people, and what it is in one sentence."""

__all__ = ["STARTERS", "TITLES"]
