"""A pack as it was ordered: built, compared with the former one, with its delta and a report to send along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.pack.build import PACK_SUFFIX, build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.delta import diff_packs
from empathy_studio.pack.delta_format import DELTA_SUFFIX
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.edits import LessonEdits
from empathy_studio.pack.examine import lesson_sentence, pack_edits
from empathy_studio.pack.fingerprint import fingerprint
from empathy_studio.pack.keys import SigningKey, unlock_key
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing
from empathy_studio.paths import write_whole
from empathy_studio.ui.tasks import Report

REPORT_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built: `target` is the pack's file, `key` the name or id of an own key.

    With `delta`, what changed since the pack `former` is written beside as a file of its own. `withheld` are lessons
    whose scoring stays at home, `notes` go into the report for the client.
    """

    course: Course
    media_folder: Path
    facts: Mapping[str, MediaFacts]
    target: Path
    key: str
    passphrase: str = ""
    withheld: frozenset[str] = frozenset()
    former: Path | None = None
    delta: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What was built: the pack, the delta if one was ordered, and the report, whose text is `told`. Sizes in bytes."""

    pack: Path
    size: int
    files: int
    delta: Path | None
    delta_size: int
    report: Path
    told: str


def carry_out(order: Order, ring: KeyRing, report: Report) -> Delivery:
    """Build, compare and report. Raises PackError; when `report` cancels, an older pack stays as it was."""
    key = unlock_key(ring.content_key(order.key), order.passphrase)
    description, files = contents(order.course, order.media_folder, order.facts, order.withheld)
    former = Pack.open(order.former) if order.former is not None else None
    try:
        share = 0.8 if order.delta else 0.97
        built = build_pack(order.target, description, files, key, report=lambda part, what: report(part * share, what))
        with Pack.open(built.path) as new:
            edits = pack_edits(former, new) if former is not None else ()
            delta, delta_size = None, 0
            if former is not None and order.delta and former.content_hash != new.content_hash:
                delta = order.target.with_suffix(DELTA_SUFFIX)
                delta_size = diff_packs(former, new, delta, report=lambda part, what: report(0.8 + part * 0.17, what))
    finally:
        if former is not None:
            former.close()
    told = _report(order, key, built.size, edits, (delta, delta_size))
    path = order.target.with_suffix(REPORT_SUFFIX)
    with write_whole(path) as file:
        file.write(told.encode())
    return Delivery(
        pack=built.path,
        size=built.size,
        files=len(built.manifest.files),
        delta=delta,
        delta_size=delta_size,
        report=path,
        told=told,
    )


def free_name(folder: Path, course: Course, version: int) -> Path:
    """A file in `folder` that is not there yet: named by the course's id and the name of its version, or its number."""
    named = (course.version_name,) if course.version_name else ()
    names = (*named, str(version), *(f"{version}-{number}" for number in range(2, 1000)))
    found = (folder / f"{course.id}-{name}{PACK_SUFFIX}" for name in names)
    return next((path for path in found if not path.exists()), folder / f"{course.id}{PACK_SUFFIX}")


def _report(
    order: Order, key: SigningKey, size: int, edits: tuple[LessonEdits, ...], delta: tuple[Path | None, int]
) -> str:
    """The report in plain words, in the language the program is written in, to be sent beside the pack."""
    course = order.course
    lines = [
        f"{course.title}, version {course.version_name or course.version}",
        "",
        *([course.summary, ""] if course.summary else []),
        f"File: {order.target.name} ({in_words(size)})",
        f"Publisher: {key.name}",
        f"Fingerprint of the key: {fingerprint(key.public)}",
        "Compare the fingerprint with the publisher by telephone before the key is trusted for the first time.",
        "",
        "Lessons:",
        *(f"- {lesson.title} ({lesson.minutes:g} min)" for lesson in course.lessons),
    ]
    if order.withheld:
        lines += ["", "The scoring of these lessons stays with the publisher: " + ", ".join(sorted(order.withheld))]
    if order.former is not None:
        changes = [f"- {lesson_sentence(one)}" for one in edits] or ["- Nothing that a learner would notice."]
        lines += ["", f"Changes since {order.former.name}:", *changes]
    path, delta_size = delta
    if path is not None:
        lines += ["", f"For sites that have the former version: {path.name} ({in_words(delta_size)}) is enough."]
    if order.notes.strip():
        lines += ["", "Notes:", order.notes.strip()]
    return "\n".join(lines) + "\n"
