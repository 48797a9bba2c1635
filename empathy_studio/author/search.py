"""Search over everything an author wrote, as one types: scenes, prose, questions, choices, lines, captions."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from empathy_studio.course.codec import lesson_name
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import SceneId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.course.texts import texts_of_scene
from empathy_studio.course.value import Value

MOST_HITS = 50
"""How many hits a search gives."""

_WORD = re.compile(r"[^\W_]+")
_AROUND = 40

_TABLE = """create virtual table scene_words
using fts5(title, words, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')"""
_FORGET = "insert into scene_words(scene_words, rowid, title, words) values ('delete', ?, ?, ?)"


class Hit(Value, frozen=True, kw_only=True):
    """One text that was found: where it stands, what it is, the words around, and where in them the match is.

    `owner` is the type that has the text (`Scene`, `Choice`, `Line` …) and `field` its field; of a caption they are
    `Clip` and `captions`, and `at_ms` is its time in the media. `title` names the scene or lesson. `marks` are the
    stretches of `excerpt` that match.
    """

    place: Place
    owner: str
    field: str
    title: str
    excerpt: str
    marks: tuple[tuple[int, int], ...] = ()
    at_ms: int | None = None


@dataclass(slots=True)
class _Row:
    """One scene as it was indexed."""

    number: int
    scene: Scene
    captions: tuple[Caption, ...]
    words: tuple[str, str]


@dataclass(slots=True)
class _Indexed:
    """One lesson as it was indexed, and its scenes by id."""

    lesson: Lesson
    media: Mapping[str, MediaFacts]
    rows: dict[SceneId, _Row] = field(default_factory=dict)


class SearchIndex:
    """Finds words in one open course; `update` after an edit costs only what changed.

    It belongs to the thread that made it. `close` gives its memory back.
    """

    def __init__(self) -> None:
        """An index of nothing."""
        self._store = sqlite3.connect(":memory:")
        self._store.execute(_TABLE)
        self._lessons: dict[str, _Indexed] = {}
        self._places: dict[int, tuple[str, SceneId]] = {}
        self._next = 1

    def update(self, course: Course, media: Mapping[str, MediaFacts] | None = None) -> None:
        """Take over `course`; `media` (what the files are) gives the captions of its clips."""
        media = media if media is not None else {}
        with self._store:
            for gone in self._lessons.keys() - {lesson.id for lesson in course.lessons}:
                for row in self._lessons.pop(gone).rows.values():
                    self._drop(row)
            for lesson in course.lessons:
                former = self._lessons.get(lesson.id)
                if former is None or former.lesson is not lesson or former.media is not media:
                    self._take(lesson, media, former)
        self._lessons = {lesson.id: self._lessons[lesson.id] for lesson in course.lessons}

    def search(self, words: str, most: int = MOST_HITS) -> tuple[Hit, ...]:
        """The texts in which a word of `words` is found, of the scenes and lessons that have all of them.

        The last word may be the beginning of one. Case and accents do not count. Lessons and titles of scenes come
        first, then the order of the course. Nothing to look for finds nothing.
        """
        terms = terms_of(words)
        if not terms:
            return ()
        hits = [hit for hit in self._lesson_titles(terms) if hit is not None]
        query = " AND ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*'])
        seen: set[int] = set()
        for column in ("title : ", ""):
            if len(hits) < most:
                sql = "select rowid from scene_words where scene_words match ? limit ?"
                rows = [row for (row,) in self._store.execute(sql, (f"{column}({query})", most))]
                new = [row for row in rows if row not in seen]
                seen.update(new)
                for row in new:
                    hits += self._hits(row, terms)
        return tuple(hits[:most])

    def close(self) -> None:
        """Give the memory back; the index cannot be used from then on."""
        self._lessons, self._places = {}, {}
        self._store.close()

    def _take(self, lesson: Lesson, media: Mapping[str, MediaFacts], former: _Indexed | None) -> None:
        """Index what is new in a lesson, and drop what is gone."""
        known = former.rows if former is not None else {}
        taken = _Indexed(lesson, media)
        for scene in lesson.scenes:
            captions = captions_of(scene, media)
            row = known.get(scene.id)
            if row is not None and row.scene is scene and row.captions == captions:
                taken.rows[scene.id] = row
                continue
            if row is not None:
                self._drop(row)
            number = row.number if row is not None else self._next
            self._next = max(self._next, number + 1)
            taken.rows[scene.id] = self._add(number, scene, captions)
            self._places[number] = (lesson.id, scene.id)
        for gone in known.keys() - taken.rows.keys():
            self._drop(known[gone])
        self._lessons[lesson.id] = taken

    def _add(self, number: int, scene: Scene, captions: tuple[Caption, ...]) -> _Row:
        texts = [text.source for text in texts_of_scene(scene)]
        words = (scene.title or scene.id, "\n".join([*texts, scene.notes, *(caption.text for caption in captions)]))
        self._store.execute("insert into scene_words(rowid, title, words) values (?, ?, ?)", (number, *words))
        return _Row(number, scene, captions, words)

    def _drop(self, row: _Row) -> None:
        self._store.execute(_FORGET, (row.number, *row.words))
        self._places.pop(row.number, None)

    def _lesson_titles(self, terms: Sequence[str]) -> Iterator[Hit]:
        for name, indexed in self._lessons.items():
            lesson = indexed.lesson
            for text, where in ((lesson.title, "title"), (lesson.summary, "summary")):
                marks = _matches(text, terms)
                if len({term for term, _ in marks}) == len(set(terms)):
                    place = Place(file=lesson_name(name), path=where, lesson=lesson.id)
                    yield _hit(place, "Lesson", where, lesson.title, text, marks)

    def _hits(self, row: int, terms: Sequence[str]) -> Iterator[Hit]:
        """The texts of one scene that match, the title first."""
        name, scene_id = self._places[row]
        indexed = self._lessons[name]
        found = indexed.rows[scene_id]
        scene = found.scene
        number = indexed.lesson.scenes.index(scene)
        title = scene.title or scene.id
        place = Place(file=lesson_name(name), path=f"scenes[{number}]", lesson=indexed.lesson.id, scene=scene.id)
        texts = [(text.path, text.field, type(text.owner).__name__, text.source) for text in texts_of_scene(scene)]
        texts.append(("notes", "notes", "Scene", scene.notes))
        if not scene.title:
            texts.insert(0, ("id", "id", "Scene", scene.id))
        moments = {f"moments[{index}]": moment.id for index, moment in enumerate(scene.moments)}
        for path, where, owner, text in texts:
            marks = _matches(text, terms)
            if marks:
                at = Place(
                    file=place.file,
                    path=f"{place.path}.{path}",
                    lesson=place.lesson,
                    scene=scene.id,
                    moment=moments.get(path.partition(".")[0]),
                )
                yield _hit(at, owner, where, title, text, marks)
        for caption in found.captions:
            marks = _matches(caption.text, terms)
            if marks:
                at = Place(file=place.file, path=f"{place.path}.clip", lesson=place.lesson, scene=scene.id)
                yield _hit(at, "Clip", "captions", title, caption.text, marks, caption.start_ms)


def terms_of(words: str) -> tuple[str, ...]:
    """The words one looks for, without accents and in lower case."""
    return tuple(_WORD.findall(folded(words)))


def captions_of(scene: Scene, media: Mapping[str, MediaFacts]) -> tuple[Caption, ...]:
    """The captions of a scene's clip in all languages, as far as they are shown within its in and out points."""
    clip = scene.clip
    if clip is None:
        return ()
    found: list[Caption] = []
    for track in clip.captions:
        facts = media.get(track.media)
        for caption in facts.captions if facts is not None else ():
            if caption.end_ms > clip.in_ms and (clip.out_ms is None or caption.start_ms < clip.out_ms):
                found.append(caption)
    return tuple(found)


def folded(text: str) -> str:
    """`text` as words are compared: lower case, no accents; every sign stays at its place, for matches to be marked."""
    return "".join(_plain(sign) for sign in text) if not text.isascii() else text.lower()


def _plain(sign: str) -> str:
    return (unicodedata.normalize("NFKD", sign)[:1] or sign).lower()[:1] or sign


def _matches(text: str, terms: Sequence[str]) -> list[tuple[str, tuple[int, int]]]:
    """Where words of `text` are one of `terms`, or begin with the last of them."""
    if not text:
        return []
    plain = folded(text)
    if not any(term in plain for term in terms):
        return []
    found = []
    for match in _WORD.finditer(plain):
        word = match[0]
        if word.startswith(terms[-1]):
            found.append((terms[-1], (match.start(), match.start() + len(terms[-1]))))
        elif word in terms:
            found.append((word, match.span()))
    return found


def _hit(
    place: Place,
    owner: str,
    where: str,
    title: str,
    text: str,
    marks: Sequence[tuple[str, tuple[int, int]]],
    at_ms: int | None = None,
) -> Hit:
    """A hit with the words around its first match, on one line."""
    first = marks[0][1][0]
    start = max(0, first - _AROUND)
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(len(text), first + 2 * _AROUND)
    excerpt = text[start:end].replace("\n", " ")
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((a + shift, b + shift) for _, (a, b) in marks if a >= start and b <= end)
    return Hit(
        place=place,
        owner=owner,
        field=where,
        title=title,
        excerpt=f"{before}{excerpt}{after}",
        marks=inside,
        at_ms=at_ms,
    )
