"""What to know before a pack is installed: who made it, whether they are known, and what it changes here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from empathy_studio import __version__
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError, PackError
from empathy_studio.pack.assembled import blob_entries
from empathy_studio.pack.contents import MEDIA_FOLDER, course_in
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.edits import Edit, LessonEdits, course_edits
from empathy_studio.pack.keys import PublicKey
from empathy_studio.pack.reader import Pack, version_numbers
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.sentence import Sentence, counted, together

Relation = Literal["new here", "newer", "the same", "older", "the same number, other content"]
"""How a pack stands to the version in use on the shelf, or to the newest that ever was."""

_EDIT_WORDS: dict[Edit, Sentence] = {
    "structure": Sentence("scenes and ways"),
    "scoring": Sentence("how answers count"),
    "media": Sentence("clips and pictures"),
    "text": Sentence("words"),
}


class InstallReport(Value, frozen=True, kw_only=True):
    """All that a person should be shown before they install a pack."""

    title: str
    version: int
    version_name: str
    claimed_publisher: str
    """Who the pack says it is from."""
    known_publisher: str
    """The name under which the key was trusted here; empty when it is not known."""
    namesake: bool = False
    """Whether somebody else of that name is known here."""
    fingerprint: str
    standing: Standing
    relation: Relation
    installed_version: int | None = None
    installed_version_name: str = ""
    highest_version: int | None = None
    """The newest version that ever was installed here."""
    same_publisher: bool = True
    """Whether it comes from whom the installed one came from, or from their newer key."""
    needs_app: str = ""
    """The program it needs, when this one is too old."""
    lessons: tuple[LessonEdits, ...] = ()
    """What is not as it was; every lesson of a pack that is new here counts as added."""
    minutes_before: int = 0
    minutes_after: int = 0
    size: int
    """Bytes of the pack."""
    bytes_to_bring: int
    """Bytes of media that are not on the shelf yet."""

    @property
    def may_install(self) -> bool:
        """Whether installing needs no further permission."""
        forward = self.relation in ("new here", "newer", "the same")
        rebuilt = self.standing is Standing.OWN and self.relation == "the same number, other content"
        return self.standing.may_install and (forward or rebuilt) and self.same_publisher and not self.needs_app

    def sentences(self) -> tuple[str, ...]:
        """The report in plain words, a sentence each."""
        said: list[str] = [self._who(), self._which()]
        if not self.same_publisher:
            said.append(Sentence("It does not come from the publisher of the version that is installed."))
        if self.needs_app:
            said.append(Sentence("It needs Empathy Studio {0}; this is {1}.", self.needs_app, __version__))
        said += [lesson_sentence(lesson) for lesson in self.lessons] if self.relation != "new here" else []
        if self.installed_version is not None and self.minutes_before != self.minutes_after:
            said.append(
                Sentence("Playing all of it takes {0} minutes; it took {1}.", self.minutes_after, self.minutes_before)
            )
        said.append(self._how_large())
        return tuple(said)

    def _how_large(self) -> str:
        size = in_words(self.size)
        if not self.bytes_to_bring:
            return Sentence("It has {0}; all its media are here already.", size)
        return Sentence("It has {0}, of which {1} must be copied.", size, in_words(self.bytes_to_bring))

    def _who(self) -> str:
        known = self.known_publisher
        match self.standing:
            case Standing.OWN:
                return Sentence("Made here, with your own key “{0}”.", known)
            case Standing.TRUSTED:
                return Sentence("Made by {0}, whose key is trusted here.", known)
            case Standing.REPLACED:
                return Sentence("Sealed with an older key of {0} that has been replaced.", known)
            case Standing.REVOKED:
                return Sentence("Sealed with a key of {0} that was revoked. Do not install it.", known)
            case Standing.WRONG_PURPOSE:
                return Sentence("Sealed with a key of {0} that is not meant for packs. Do not install it.", known)
            case Standing.UNKNOWN if self.namesake:
                return Sentence(
                    "Its publisher says to be “{0}”, but it is not the key of the “{0}” who is known here.",
                    self.claimed_publisher,
                )
            case Standing.UNKNOWN:
                return Sentence(
                    "Its publisher says to be “{0}” and is not known here.",
                    self.claimed_publisher,
                )

    def _which(self) -> str:
        alike = self.version_name == self.installed_version_name and self.version != self.installed_version
        this = (self.title, _named(self.version_name, self.version, alike))
        installed = _named(self.installed_version_name, self.installed_version, alike)
        match self.relation:
            case "new here":
                return Sentence("“{0}”, version {1}, is new here.", *this)
            case "newer":
                return Sentence("“{0}”, version {1}, is newer than version {2}, which is installed.", *this, installed)
            case "the same":
                return Sentence("“{0}”, version {1}, is installed already.", *this)
            case "older" if installed:
                return Sentence("“{0}”, version {1}, is older than version {2}, which is installed.", *this, installed)
            case "older":
                return Sentence("“{0}”, version {1}, is older than version {2}.", *this, self.highest_version)
            case "the same number, other content":
                return Sentence(
                    "“{0}”, version {1}, has the number of the installed version but other content."
                    " Ask its publisher why.",
                    *this,
                )


def _named(name: str, number: int | None, alike: bool) -> str:
    """What people call a version; when another has its name too, its number is said beside. Empty for none."""
    if number is None:
        return ""
    return f"{name} ({number})" if name and alike else name or str(number)


def examine(
    pack: Pack, shelf: Shelf, keys: KeyRing, attempts_in_progress: Mapping[str, int] | None = None
) -> InstallReport:
    """Look at an open pack beside what is on the shelf. `attempts_in_progress` counts them by lesson id.

    Raises PackError when the shelf or the keys cannot be read.
    """
    manifest = pack.manifest
    installed = shelf.current(manifest.pack)
    ratchet = shelf.ratchet(manifest.pack)
    lessons, minutes_before = _compared(pack, shelf, attempts_in_progress or {})
    too_new = version_numbers(manifest.needs_app) > version_numbers(__version__)
    return InstallReport(
        title=manifest.title,
        version=manifest.version,
        version_name=manifest.version_name,
        claimed_publisher=manifest.publisher.name,
        known_publisher=keys.name_of(pack.publisher_key),
        namesake=keys.has_namesake(PublicKey(name=manifest.publisher.name, purpose="content", key=pack.publisher_key)),
        fingerprint=pack.fingerprint,
        standing=keys.standing(pack.publisher_key, "content"),
        relation=_relation(pack, shelf),
        installed_version=installed.version if installed else None,
        installed_version_name=installed.version_name if installed else "",
        highest_version=ratchet.version if ratchet else None,
        same_publisher=ratchet is None or keys.same_publisher(ratchet.publisher, pack.publisher_key),
        needs_app=manifest.needs_app if too_new else "",
        lessons=lessons,
        minutes_before=minutes_before,
        minutes_after=sum(lesson.minutes for lesson in manifest.lessons),
        size=pack.size,
        bytes_to_bring=shelf.bytes_to_bring(blob_entries(manifest)),
    )


def _relation(pack: Pack, shelf: Shelf) -> Relation:
    installed, ratchet = shelf.current(pack.manifest.pack), shelf.ratchet(pack.manifest.pack)
    version = pack.manifest.version
    if installed is not None and installed.content == pack.content_hash:
        return "the same"
    if ratchet is not None and version < ratchet.version:
        return "older"
    if installed is None:
        return "new here"
    return "newer" if version > installed.version else "the same number, other content"


def _compared(pack: Pack, shelf: Shelf, attempts: Mapping[str, int]) -> tuple[tuple[LessonEdits, ...], int]:
    """What differs from the installed version, and the minutes that one has."""
    if shelf.current(pack.manifest.pack) is None:
        added = [
            LessonEdits(id=lesson.id, title=lesson.title, change="added", minutes_after=lesson.minutes)
            for lesson in pack.manifest.lessons
        ]
        return tuple(added), 0
    with shelf.open(pack.manifest.pack) as installed:
        found = pack_edits(installed, pack)
        minutes = sum(lesson.minutes for lesson in installed.manifest.lessons)
    return tuple(msgspec.structs.replace(one, attempts=attempts.get(one.id, 0)) for one in found), minutes


def pack_edits(old: Pack, new: Pack) -> tuple[LessonEdits, ...]:
    """What differs between two packs of a course, lesson by lesson, with the kinds of edit where they can be read."""
    if old.content_hash == new.content_hash:
        return ()
    had = {path: entry.blake3 for path, entry in old.files.items()}
    changed = {path for path, entry in new.files.items() if had.get(path, entry.blake3) != entry.blake3}
    media = frozenset(path.removeprefix(MEDIA_FOLDER) for path in changed if path.startswith(MEDIA_FOLDER))
    try:
        return course_edits(course_in(old), course_in(new), media)
    except (CourseError, PackError):
        return _listed_edits(old, new, changed)


def _listed_edits(old: Pack, new: Pack, changed: set[str]) -> tuple[LessonEdits, ...]:
    """As far as the manifests alone can tell, for a course that this program cannot read."""
    before = {lesson.id: lesson for lesson in old.manifest.lessons}
    after = {lesson.id: lesson for lesson in new.manifest.lessons}
    found = []
    for name in [*after, *(name for name in before if name not in after)]:
        had, has = before.get(name), after.get(name)
        if had and has and f"lessons/{name}.json" not in changed:
            continue
        shown = has or had
        found.append(
            LessonEdits(
                id=name,
                title=shown.title if shown else name,
                change="changed" if had and has else "added" if has else "removed",
                minutes_before=had.minutes if had else 0,
                minutes_after=has.minutes if has else 0,
            )
        )
    return tuple(found)


def lesson_sentence(lesson: LessonEdits) -> str:
    """What is not as it was in one lesson, and which attempts that touches, in a sentence or two."""
    if not lesson.id:
        return Sentence("What all lessons share has changed: {0}.", _in_words(lesson.edits))
    if lesson.change == "added":
        return counted(lesson.minutes_after, "Added: “{0}”, %n minute.", "Added: “{0}”, %n minutes.", lesson.title)
    said = _what_changed(lesson)
    if not lesson.attempts:
        return said
    return together((said, _attempts_touched(lesson)))


def _what_changed(lesson: LessonEdits) -> Sentence:
    edits = _in_words(lesson.edits)
    if lesson.change == "removed":
        return (
            Sentence("Removed: “{0}” ({1}).", lesson.title, edits)
            if edits
            else Sentence("Removed: “{0}”.", lesson.title)
        )
    return (
        Sentence("Changed: “{0}” ({1}).", lesson.title, edits) if edits else Sentence("Changed: “{0}”.", lesson.title)
    )


def _attempts_touched(lesson: LessonEdits) -> Sentence:
    if lesson.change == "changed":
        return counted(
            lesson.attempts,
            "One attempt in progress will go on at the nearest scene that is still there.",
            "%n attempts in progress will go on at the nearest scene that is still there.",
        )
    return counted(
        lesson.attempts,
        "One attempt in progress cannot be gone on with while this version is in use.",
        "%n attempts in progress cannot be gone on with while this version is in use.",
    )


def _in_words(edits: tuple[Edit, ...]) -> Sentence:
    return together((_EDIT_WORDS[edit] for edit in edits), ", ")
