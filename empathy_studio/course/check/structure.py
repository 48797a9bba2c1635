"""Findings about the graph of a lesson: no start, unreachable scenes, dead ends, loops with no way out."""

from __future__ import annotations

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.view import CourseView, LessonView
from empathy_studio.course.diagnostic import Fix

NO_LESSONS = Finding("course-without-lessons", "error")
NO_START = Finding("lesson-without-start", "error")
UNREACHABLE = Finding("scene-unreachable", "warning")
DEAD_END = Finding("scene-dead-end", "error")
CLOSED_LOOP = Finding("loop-without-way-out", "error")
HIDDEN_ENDING = Finding("ending-never-shown", "warning")
FINDINGS = (NO_LESSONS, NO_START, UNREACHABLE, DEAD_END, CLOSED_LOOP, HIDDEN_ENDING)


def of_course(view: CourseView) -> Findings:
    """A course that holds nothing to play."""
    if not view.course.lessons:
        yield NO_LESSONS.at("lessons", "The course has no lesson.", "Add a lesson.", file="course.json")


def of_lesson(view: LessonView) -> Findings:
    """Where runs of this lesson cannot begin, cannot come, or cannot end."""
    lesson = view.lesson
    yield from of_start(view)
    if view.written.start is None:
        return
    yield from _unreachable(view)
    reached = view.walked.reachable()
    for number, scene in enumerate(lesson.scenes):
        exits = [link for link in view.walked.links[scene.id] if link.why == "exit"]
        if scene.id in reached and scene.ending is None and any(link.target is None for link in exits):
            yield DEAD_END.at(
                f"scenes[{number}]",
                f"The conversation can come to the end of “{scene.id}”, which leads nowhere and has no ending.",
                "Let it lead to a scene, or give it an ending.",
                scene=scene.id,
            )
        if scene.ending is not None and not any(link.target is None for link in view.written.links[scene.id]):
            yield HIDDEN_ENDING.at(
                f"scenes[{number}].ending",
                f"The ending of “{scene.id}” is never shown, because the scene always leads on.",
                "Take the ending away, or take away what leads on.",
                scene=scene.id,
                fix=Fix(label="Remove the ending", do="remove", path=f"scenes[{number}].ending"),
            )
    yield from _closed_loops(view)


def of_start(view: LessonView) -> Findings:
    """A lesson that names no first scene, or one that is not there."""
    if view.written.start is not None:
        return
    lesson = view.lesson
    first = lesson.scenes[0].id if lesson.scenes else None
    fix = Fix(label=f"Start with “{first}”", do="set", path="start", value=first) if first else None
    if lesson.start is None:
        message = f"Nothing says with which scene the lesson “{lesson.id}” starts."
    else:
        message = f"The lesson “{lesson.id}” starts with “{lesson.start}”, and there is no such scene."
    remedy = "Choose the scene it starts with." if first else "Add a scene, and start with it."
    yield NO_START.at("start", message, remedy, fix=fix)


def _unreachable(view: LessonView) -> Findings:
    by_links = view.written.reachable()
    by_runs = view.walked.reachable()
    if len(by_runs) == len(view.written.links):
        return
    for number, scene in enumerate(view.lesson.scenes):
        if scene.id in by_runs:
            continue
        if scene.id in by_links:
            message = f"No run comes to “{scene.id}”: a condition on every way to it can never hold."
            remedy = "Change the conditions on the way, or delete the scene."
        else:
            message = f"No way leads from the start to “{scene.id}”."
            remedy = "Let a choice or a scene lead to it, or delete it."
        fix = Fix(label=f"Delete “{scene.id}”", do="remove", path=f"scenes[{number}]")
        yield UNREACHABLE.at(f"scenes[{number}]", message, remedy, scene=scene.id, fix=fix)


def _closed_loops(view: LessonView) -> Findings:
    graph = view.walked
    reached = graph.reachable()
    ways_out = [
        scene
        for scene, links in graph.links.items()
        if any(link.target is None or link.target not in graph.links for link in links)
    ]
    stuck = reached - graph.leading_to(ways_out)
    if not stuck:
        return
    place = {scene.id: number for number, scene in enumerate(view.lesson.scenes)}
    for loop in graph.loops():
        if loop[0] in stuck:
            named = ", ".join(f"“{scene}”" for scene in loop[:6]) + (" …" if len(loop) > 6 else "")
            verb = "leads only to itself" if len(loop) == 1 else "lead only to one another"
            yield CLOSED_LOOP.at(
                f"scenes[{place[loop[0]]}]",
                f"{named} {verb}: whoever comes there never reaches an end.",
                "Add a way out to a scene that comes to an end.",
                scene=loop[0],
            )
