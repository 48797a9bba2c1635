"""An editor to be killed: opens a course, edits, flushes and saves without end, and says what it has kept.

Started as a program it waits for folders on standard input, one a line; for each it forks an editor and writes that
one's process number, so that many editors cost the start of one Python.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from msgspec.structs import replace

from empathy_studio.author.edit import with_scene
from empathy_studio.author.session import open_session
from empathy_studio.course.model import Course


def numbered(course: Course, number: int) -> Course:
    """The course after the edit called `number`: it changes the course, a scene, and sometimes its lessons."""
    after = replace(course, summary=str(number))
    lesson = after.lessons[number % len(after.lessons)]
    after = with_scene(after, lesson.id, "s1", lambda scene: replace(scene, prose=f"Edit {number}. " * 40))
    if number % 7 == 3:
        after = replace(after, lessons=(*after.lessons, replace(lesson, id=f"extra-{number}")))
    elif number % 7 == 6:
        after = replace(after, lessons=after.lessons[:-1])
    return after


def expected(course: Course, number: int) -> Course:
    """The course after all edits up to `number`."""
    for step in range(int(course.summary or 0) + 1, number + 1):
        course = numbered(course, step)
    return course


def edit_without_end(folder: Path, said: Path) -> None:
    """Edit; write into `said` the number of each edit once it is kept."""
    chance = random.Random(os.getpid())
    session = open_session(folder)
    course = session.recovered.course if session.recovered else session.project.course
    with said.open("ab", buffering=0) as file:
        file.write(b"0\n")
        for number in range(int(course.summary or 0) + 1, 1_000_000):
            course = numbered(course, number)
            session.note(course)
            if chance.random() < 0.3:
                continue
            if chance.random() < 0.3:
                session.save(course)
            else:
                session.flush()
            file.write(f"{number}\n".encode())


def main() -> None:
    """Fork an editor for every line on standard input; an empty line waits for the last one to be gone."""
    pid = 0
    for line in sys.stdin:
        if not line.strip():
            os.waitpid(pid, 0)
            print("gone", flush=True)
            continue
        folder, said = line.rstrip("\n").split("\t")
        pid = os.fork()
        if pid == 0:
            try:
                edit_without_end(Path(folder), Path(said))
            finally:
                os._exit(1)
        print(pid, flush=True)


if __name__ == "__main__":
    main()
