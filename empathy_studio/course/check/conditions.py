"""Findings about what a run can come to hold: conditions that never or always hold, facts that nobody can learn."""

from __future__ import annotations

from empathy_studio.course.check.finding import Finding, Findings, Found
from empathy_studio.course.check.view import LessonView
from empathy_studio.course.diagnostic import Fix
from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import SceneId
from empathy_studio.course.moments import Grant
from empathy_studio.course.reach import Asking, always_holds, never_holds
from empathy_studio.course.scenes import Scene

NEVER = Finding("condition-never-holds", "warning")
ALWAYS = Finding("condition-always-holds", "warning")
NEVER_ASKED = Finding("moment-never-asked", "warning")
NOTHING_ON_OFFER = Finding("answers-may-all-be-away", "warning")
UNKNOWABLE = Finding("fact-never-learned", "warning")
FINDINGS = (NEVER, ALWAYS, NEVER_ASKED, NOTHING_ON_OFFER, UNKNOWABLE)

_NEVER_MEANS = {
    "moment": "“{moment}” is never asked",
    "choice": "the answer “{item}” is never on offer",
    "question": "the question “{item}” can never be put",
    "way": "this way is never taken",
}
_ALWAYS_MEANS = {
    "moment": "“{moment}” is always asked",
    "choice": "the answer “{item}” is always on offer",
    "question": "the question “{item}” can always be put",
    "way": "what comes after this way is never taken",
}


def of_lesson(view: LessonView) -> Findings:
    """What the conditions of the lesson come to, over all values a run may hold where they are asked."""
    known = view.reach.facts()
    for number, scene in enumerate(view.lesson.scenes):
        best = view.remembered.of(_best, scene)
        for asking, verdict in view.reach.verdicts(scene.id):
            asked = asking
            if asking.role == "advice" and asking.path.rpartition(".")[0] in best:
                asked = asking._replace(role="need")
            elif asking.role == "advice" and asking.item in known:
                continue
            found = _found(asked, verdict, scene.id, f"scenes[{number}]")
            if found is not None:
                yield found


def _best(scene: Scene) -> frozenset[str]:
    """The places of the answers marked best, whose facts must be known by then; the others may come too early."""
    return frozenset(
        f"moments[{number}].{'options' if isinstance(moment, Grant) else 'choices'}[{index}]"
        for number, moment in enumerate(scene.moments)
        for index, choice in enumerate(choices_of(moment))
        if choice.best
    )


def _found(asking: Asking, verdict: int, scene: SceneId, before: str) -> Found | None:
    path = f"{before}.{asking.path}"
    match asking.role:
        case "moment" if verdict == 0:
            return NEVER_ASKED.at(
                path.removesuffix(".when"),
                f"No run comes to “{asking.moment}”: an answer before it always leads on.",
                "Move it before that answer, or let the answer stay in the scene.",
                scene=scene,
                moment=asking.moment,
            )
        case "offer":
            return _offer(asking, verdict, path, scene)
        case "need" | "advice":
            return _need(asking, verdict, path, scene)
    if asking.conditional and never_holds(verdict):
        return NEVER.at(
            path,
            f"This condition can never hold here: {_meaning(_NEVER_MEANS, asking)}.",
            "Change the condition, or take away what depends on it.",
            scene=scene,
            moment=asking.moment,
            item=asking.item,
        )
    if asking.conditional and always_holds(verdict):
        fix = Fix(label="Take the condition away", do="remove", path=path) if asking.role != "way" else None
        return ALWAYS.at(
            path,
            f"This condition always holds here: {_meaning(_ALWAYS_MEANS, asking)}.",
            "Take the condition away, or change it.",
            scene=scene,
            moment=asking.moment,
            item=asking.item,
            fix=fix,
        )
    return None


def _meaning(meanings: dict[str, str], asking: Asking) -> str:
    return meanings[asking.role].format(moment=asking.moment, item=asking.item)


def _offer(asking: Asking, verdict: int, path: str, scene: SceneId) -> Found | None:
    if verdict == 0 or always_holds(verdict):
        return None
    return NOTHING_ON_OFFER.at(
        path,
        f"Nothing makes sure that “{asking.moment}” has an answer on offer; with none it is passed by.",
        "Give one answer no condition.",
        scene=scene,
        moment=asking.moment,
    )


def _need(asking: Asking, verdict: int, path: str, scene: SceneId) -> Found | None:
    if not never_holds(verdict):
        return None
    where = "in this lesson" if asking.role == "advice" else "before it"
    return UNKNOWABLE.at(
        path,
        f"The fact “{asking.item}” is needed here, but no question or answer {where} uncovers it.",
        "Let a question reveal the fact, or do not ask for it.",
        scene=scene,
        moment=asking.moment,
        item=asking.item,
    )
