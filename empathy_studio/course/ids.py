"""The kinds of identifier in a course; each is made once and never reused."""

from __future__ import annotations

import secrets
import unicodedata
from typing import NewType

from msgspec import Meta

CourseId = NewType("CourseId", str)
LessonId = NewType("LessonId", str)
SceneId = NewType("SceneId", str)
MomentId = NewType("MomentId", str)
ChoiceId = NewType("ChoiceId", str)
ItemId = NewType("ItemId", str)
CueId = NewType("CueId", str)
FactId = NewType("FactId", str)
VariableId = NewType("VariableId", str)
SkillId = NewType("SkillId", str)
CharacterId = NewType("CharacterId", str)
SurveyId = NewType("SurveyId", str)
RubricId = NewType("RubricId", str)
CriterionId = NewType("CriterionId", str)
FrameId = NewType("FrameId", str)

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,63}$"
ID_RULE = Meta(pattern=ID_PATTERN, description="1 to 64 of: a-z 0-9 _ - ; starts with a letter or digit; never reused")

MEDIA_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$"
MEDIA_RULE = Meta(pattern=MEDIA_PATTERN, description="a file name in the media folder: A-Z a-z 0-9 . _ - ; no folders")


def id_from_title(title: str, taken: frozenset[str] = frozenset()) -> str:
    """An id that reads like `title` and is not in `taken`.

    Accents are dropped, other signs become hyphens, and a short random tail is added when the plain
    form is taken or nothing readable is left.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii").lower()
    words = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    slug = "-".join(words)[:48].strip("-")
    if slug and slug not in taken:
        return slug
    while True:
        longer = f"{slug or 'x'}-{secrets.token_hex(3)}"
        if longer not in taken:
            return longer
