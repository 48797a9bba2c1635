"""The texts of a course side by side with their translations: what is done, what is stale, what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Literal

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited
from empathy_studio.author.edit.nouns import counted, field_words, noun_of, short
from empathy_studio.author.translate.caption_texts import CaptionText, caption_texts
from empathy_studio.course.check.references import gaps_in
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, TranslatedText, Translation
from empathy_studio.course.moments import Blank
from empathy_studio.course.scenes import Cue
from empathy_studio.course.texts import Text, place_of_text, texts_of
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError

State = Literal["missing", "stale", "done"]

LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
"""What a language tag looks like (BCP 47, without its rarer forms)."""


class Row(Value, frozen=True, kw_only=True):
    """One text beside its translation.

    `id` is its string id. `state`: `stale` means that the source was changed since (`former` is what was translated).
    `what` says what kind of text it is and `where` in which scene or lesson. `fault` is a sentence when the translation
    cannot be used as it is. `lines` marks a list of words, one in a line.
    """

    id: str
    source: str
    text: str
    state: State
    what: str
    where: str
    place: Place
    former: str = ""
    fault: str = ""
    lines: bool = False


class Progress(Value, frozen=True, kw_only=True):
    """How far a language has come, in numbers of texts."""

    done: int
    stale: int
    missing: int

    @property
    def share(self) -> float:
        """The part that is done, 0 to 1; a course without texts is done."""
        total = self.done + self.stale + self.missing
        return self.done / total if total else 1.0


def rows(course: Course, language: str, media: Mapping[str, MediaFacts] | None = None) -> tuple[Row, ...]:
    """Every text of the course, in its order, with its translation into `language`; captions by what `media` says.

    Raises CourseError when the course is not translated into that language.
    """
    known = {text.id: text for text in _translation(course, language).texts}
    return tuple(_rows(course, language, media or {}, known))


def progress_of(found: Iterable[Row]) -> Progress:
    """How many of these rows are done, stale and missing."""
    states = [row.state for row in found]
    return Progress(done=states.count("done"), stale=states.count("stale"), missing=states.count("missing"))


def add_language(course: Course, language: str) -> Edited:
    """Translate the course into one more language; CourseError for a tag that is none, or is there already."""
    if not LANGUAGE.match(language):
        raise CourseError(f"“{language}” is no language tag.", "Write it as in “de” or “pt-BR”.")
    if language in (course.language, *course.languages):
        raise CourseError(f"The course is in “{language}” already.", "Choose another language.")
    others = tuple(one for one in course.translations if one.language != language)
    former = next((one for one in course.translations if one.language == language), Translation(language=language))
    after = replace(course, languages=(*course.languages, language), translations=(*others, former))
    return Edited(course=after, label=f"Add the language “{language}”", made=(language,))


def remove_language(course: Course, language: str) -> Edited:
    """Do not translate into `language` any more; its translated texts go too."""
    _translation(course, language)
    after = replace(
        course,
        languages=tuple(one for one in course.languages if one != language),
        translations=tuple(one for one in course.translations if one.language != language),
    )
    return Edited(course=after, label=f"Remove the language “{language}”")


def set_translation(course: Course, language: str, row: Row, text: str) -> Edited:
    """Translate one text; an empty `text` takes the translation away."""
    edited = set_translations(course, language, {row.id: (row.source, text)})
    return replace(edited, label=f"Translate “{short(row.source)}”")


def set_translations(course: Course, language: str, texts: Mapping[str, tuple[str, str]]) -> Edited:
    """Translate many texts at once: by string id, the source they were made from and the translation."""
    former = _translation(course, language)
    left = dict(texts)
    made = []
    for one in former.texts:
        if one.id in left:
            source, text = left.pop(one.id)
            one = replace(one, source=source, text=text)
        if one.text:
            made.append(one)
    made += [TranslatedText(id=name, source=source, text=text) for name, (source, text) in left.items() if text]
    after = replace(former, texts=tuple(made))
    translations = tuple(after if one is former else one for one in course.translations)
    if former not in course.translations:
        translations = (*translations, after)
    return Edited(course=replace(course, translations=translations), label=f"Translate {counted(len(texts), 'text')}")


def confirm(course: Course, language: str, found: Collection[Row]) -> Edited:
    """Say that stale translations still hold for their changed sources."""
    stale = {row.id: (row.source, row.text) for row in found if row.state == "stale"}
    edited = set_translations(course, language, stale)
    return replace(edited, label=f"Keep {counted(len(stale), 'translation')}")


def _translation(course: Course, language: str) -> Translation:
    if language not in course.languages:
        known = ", ".join(f"“{one}”" for one in course.languages) or "none yet"
        raise CourseError(f"The course is not translated into “{language}”.", f"Its languages: {known}.")
    return next((one for one in course.translations if one.language == language), Translation(language=language))


def _rows(
    course: Course, language: str, media: Mapping[str, MediaFacts], known: Mapping[str, TranslatedText]
) -> Iterator[Row]:
    titles = {lesson.id: lesson.title for lesson in course.lessons}
    scenes = {(lesson.id, scene.id): scene.title or scene.id for lesson in course.lessons for scene in lesson.scenes}
    captions: dict[tuple[str, str], list[CaptionText]] = {}
    for one in caption_texts(course, language, media):
        captions.setdefault((one.lesson, one.scene), []).append(one)

    def where(place: Place) -> str:
        if place.lesson is None:
            return course.title
        title = titles[place.lesson]
        return f"{title}: {scenes[place.lesson, place.scene]}" if place.scene is not None else title

    former: Place | None = None
    for text in texts_of(course):
        place = place_of_text(course, text)
        if former is not None and former.scene is not None and place.scene != former.scene:
            yield from _of_captions(captions.pop((former.lesson or "", former.scene), []), known, where)
        former = place
        yield _row(text, place, where(place), known)
    for left in captions.values():
        yield from _of_captions(left, known, where)


def _row(text: Text, place: Place, where: str, known: Mapping[str, TranslatedText]) -> Row:
    done = known.get(text.id)
    translation = done.text if done is not None else ""
    stale = done is not None and done.source != text.source
    what = f"{noun_of(text.owner)}: {field_words(text.field)}"
    return Row(
        id=text.id,
        source=text.source,
        text=translation,
        state="missing" if not translation else "stale" if stale else "done",
        what=what[:1].upper() + what[1:],
        where=where,
        place=place,
        former=done.source if done is not None and stale else "",
        fault=_fault(text, translation, known),
        lines=isinstance(getattr(text.owner, text.field), tuple),
    )


def _of_captions(
    found: Iterable[CaptionText], known: Mapping[str, TranslatedText], where: Callable[[Place], str]
) -> Iterator[Row]:
    for one in found:
        done = known.get(one.id)
        text = done.text if done is not None else one.text
        stale = done is not None and done.source != one.source
        yield Row(
            id=one.id,
            source=one.source,
            text=text,
            state="missing" if not text else "stale" if stale else "done",
            what="Caption",
            where=where(one.place),
            place=one.place,
            former=done.source if done is not None and stale else "",
        )


def _fault(text: Text, translation: str, known: Mapping[str, TranslatedText]) -> str:
    """Why a translation cannot be used as it is."""
    if not translation:
        return ""
    if isinstance(text.owner, Blank) and text.field == "text":
        missing = [gap for gap in gaps_in(text.source) if gap not in gaps_in(translation)]
        more = [gap for gap in gaps_in(translation) if gap not in gaps_in(text.source)]
        if missing:
            return f"The gap {{{missing[0]}}} is missing; write it where it belongs."
        if more:
            return f"There is no gap {{{more[0]}}} in the source; take it out."
    if isinstance(text.owner, Cue) and text.field == "quote" and text.owner.message is not None:
        message = known.get(f"{text.id.partition('.cues.')[0]}.messages.{text.owner.message}.text")
        if message is not None and message.text and translation not in message.text:
            return "These words do not stand in the translated message; copy them from it, sign for sign."
    return ""
