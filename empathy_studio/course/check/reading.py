"""Findings about how hard texts are to read, by a formula made for their language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.view import LessonView, Setting
from empathy_studio.course.graph import choices_of
from empathy_studio.course.moments import Ask
from empathy_studio.course.reading import LEAST_WORDS, Count, counted, grade
from empathy_studio.course.scenes import Scene

TOO_HARD = Finding("reading-level-above", "warning")
FINDINGS = (TOO_HARD,)


def texts_of(scene: Scene) -> Iterator[str]:
    """What a trainee reads in a scene besides what the customer says: prose, questions, answers, feedback."""
    yield scene.prose
    for moment in scene.moments:
        yield moment.prompt
        yield getattr(moment, "feedback", "")
        for choice in choices_of(moment):
            yield choice.text
            yield choice.feedback
        if isinstance(moment, Ask):
            for question in moment.questions:
                yield question.text
                yield question.feedback


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """A scene of 100 words or more that is harder than the course wants."""
    if not setting.reading_grade:
        return
    found = grade(_total(texts_of(scene), setting.language), setting.language)
    if found is not None and found > setting.reading_grade:
        yield TOO_HARD.at(
            "",
            f"The texts of “{scene.id}” read at grade {found:.1f}; "
            f"the course asks for {setting.reading_grade:g} or less.",
            "Write shorter sentences with shorter words.",
        )


def of_lesson(view: LessonView) -> Findings:
    """A lesson whose scenes are short, and that is too hard as a whole."""
    course, scenes = view.course, view.lesson.scenes
    if not course.reading_grade:
        return
    counts = [_total(texts_of(scene), course.language) for scene in scenes]
    if any(count.words >= LEAST_WORDS for count in counts):
        return
    found = grade(sum(counts, Count()), course.language)
    if found is not None and found > course.reading_grade:
        yield TOO_HARD.at(
            "",
            f"The texts of the lesson read at grade {found:.1f}; the course asks for {course.reading_grade:g} or less.",
            "Write shorter sentences with shorter words.",
        )


def _total(texts: Iterable[str], language: str) -> Count:
    return sum((counted(text, language) for text in texts if text), Count())
