"""B15: search over 10,000 scenes with captions, beside the bare full-text index on the same words."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.author.search import SearchIndex, captions_of
from empathy_studio.course.ids import ChoiceId, CourseId, LessonId, MomentId, SceneId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Choice, Choose
from empathy_studio.course.scenes import CaptionTrack, Clip, Scene
from empathy_studio.course.texts import texts_of_scene
from tests.bench.row import Contestant, Row, Target

OURS, BARE = "search as one types", "bare FTS5 over the same texts, ranked"
SCENES = 10_000

_SYLLABLES = [a + b for a in "bdfghklmnprst" for b in ("a", "e", "i", "o", "u", "ai", "en", "or")]


def _course(chance: random.Random) -> tuple[Course, dict[str, MediaFacts]]:
    """A course of ten lessons whose scenes are full of made-up words, the frequent ones frequent as in a language."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(8_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]

    def text(count: int) -> str:
        return " ".join(chance.choices(words, weights, k=count))

    media: dict[str, MediaFacts] = {}
    lessons = []
    for number in range(10):
        scenes = []
        for index in range(SCENES // 10):
            name = f"c{number}-{index}.vtt"
            captions = tuple(Caption(start_ms=n * 3000, end_ms=n * 3000 + 2500, text=text(9)) for n in range(12))
            media[name] = MediaFacts(name=name, kind="captions", captions=captions)
            choices = tuple(Choice(id=ChoiceId(str(n)), text=text(12), feedback=text(15)) for n in range(3))
            scenes.append(
                Scene(
                    id=SceneId(f"s{index}"),
                    title=text(4),
                    prose=text(60),
                    clip=Clip(media="clip.mp4", captions=(CaptionTrack(language="en", media=name),)),
                    moments=(Choose(id=MomentId(f"m{index}"), prompt=text(8), choices=choices),),
                )
            )
        lessons.append(Lesson(id=LessonId(f"l{number}"), title=text(3), scenes=tuple(scenes)))
    return Course(id=CourseId("c"), title="Many scenes", lessons=tuple(lessons)), media


def _typed(chance: random.Random, course: Course) -> list[str]:
    """What people type: words of the course, letter by letter, and two words at once."""
    found = []
    for _ in range(12):
        scene = chance.choice(chance.choice(course.lessons).scenes)
        one, two = chance.sample(scene.prose.split(), 2)
        found += [one[:end] for end in range(1, len(one) + 1)] + [f"{one} {two[:3]}"]
    return found


def _timed(search: Callable[[str], object], typed: Sequence[str]) -> Callable[[], list[float]]:
    def run() -> list[float]:
        taken = []
        for words in typed:
            start = time.perf_counter()
            search(words)
            taken.append((time.perf_counter() - start) * 1000)
        return taken

    return run


@contextmanager
def _prepare(_folder: Path) -> Iterator[Sequence[Contestant]]:
    chance = random.Random(15)
    course, media = _course(chance)
    index = SearchIndex()
    index.update(course, media)
    bare = sqlite3.connect(":memory:")
    bare.execute("create virtual table t using fts5(text, tokenize='unicode61 remove_diacritics 2', prefix='2 3')")
    for lesson in course.lessons:
        for scene in lesson.scenes:
            rows = [text.source for text in texts_of_scene(scene)]
            rows += [caption.text for caption in captions_of(scene, media)]
            bare.executemany("insert into t values (?)", [(row,) for row in rows])

    def raw(words: str) -> list[tuple[str]]:
        *whole, last = words.split()
        query = " AND ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])
        return bare.execute("select text from t where t match ? order by rank limit 50", (query,)).fetchall()

    typed = _typed(chance, course)
    yield (Contestant(BARE, _timed(raw, typed), floor=True), Contestant(OURS, _timed(index.search, typed)))
    index.close()
    bare.close()


ROWS = (
    Row(
        name="B15",
        title="search over 10,000 scenes with captions, letter by letter",
        prepare=_prepare,
        targets=(Target(OURS, beside=BARE, times=1.2), Target(OURS, statistic="p95", limit=30.0)),
        rounds=5,
    ),
)
