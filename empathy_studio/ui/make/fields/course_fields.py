"""The descriptions of the fields of a lesson and of the whole course."""

from __future__ import annotations

from dataclasses import replace

from empathy_studio.author.storyboard import LOOKS
from empathy_studio.play.moments.kind import Field
from empathy_studio.play.moments.rate import ITEM_FORM, SCALE_FORM
from empathy_studio.ui.make.fields.descriptions import ID_FIELD

_CIRCUMSTANCE = (
    Field(name="label", label="About", type="text", help="Household, work, what happened."),
    Field(name="text", label="What is so", type="sentence"),
    Field(name="matters", label="Matters to them here", type="flag"),
)
_VARIABLE = (
    Field(name="title", label="Name", type="text", help="What it is called in conditions."),
    Field(name="value", label="At the start", type="value"),
)
_FACT = (Field(name="text", label="Fact", type="sentence", help="Something about this customer to find out."),)
_FRAME = (
    Field(name="title", label="Whose", type="text"),
    Field(name="circumstances", label="Circumstances", type="list", of=_CIRCUMSTANCE),
)
_SHARE = (
    Field(name="skill", label="Skill", type="skill"),
    Field(name="score", label="At least (%)", type="number", low=0, high=100),
)
_PASS = (
    Field(name="score", label="At least", type="number", unit="% of all points", low=0, high=100),
    Field(name="skills", label="At least in single skills", type="list", of=_SHARE),
    Field(name="ends", label="Ends that count", type="scenes", help="None chosen: every end counts."),
)

FACTS, VARIABLES, PASS, RULES = "Facts", "Variables", "When it is passed", "Rapport and time"
FRAMES, MORE = "Frames of reference", "Id"

LESSON_FORM = (
    Field(name="title", label="Title", type="text"),
    Field(name="summary", label="Summary", type="prose", help="What it is about, as the shelf tells it."),
    Field(name="purpose", label="Purpose", type="option", options=("practice", "assessment", "survey")),
    Field(name="minutes", label="Takes about", type="number", unit="minutes", low=0, high=600),
    Field(name="start", label="Starts with", type="scene"),
    Field(name="facts", label="Facts", type="list", of=_FACT, section=FACTS),
    Field(name="variables", label="Variables", type="list", of=_VARIABLE, section=VARIABLES),
    Field(name="rapport_start", label="Rapport at the start", type="number", low=-100, high=100, section=RULES),
    Field(
        name="handling_s", label="Handling time aimed at", type="number", unit="s", low=0, high=86_400, section=RULES
    ),
    Field(
        name="visits_before_way_out",
        label="Way out offered after",
        type="whole",
        unit="visits",
        low=2,
        high=100,
        section=RULES,
    ),
    Field(
        name="live_clock",
        label="Answering takes time too",
        type="flag",
        help="The time taken to answer counts as handling time.",
        section=RULES,
    ),
    Field(name="pass_rule", label="Passed with", type="struct", of=_PASS, section=PASS),
    Field(name="frames", label="Frames of reference", type="list", of=_FRAME, section=FRAMES),
    replace(ID_FIELD, section=MORE),
)
"""The fields of a lesson, without its scenes."""

_SKILL = (
    Field(name="title", label="Skill", type="text"),
    Field(name="meaning", label="What it means", type="sentence"),
)
_LIMIT = (
    Field(name="role", label="Role", type="text"),
    Field(name="money", label="Money", type="number", low=0),
    Field(name="days", label="Extra days", type="whole", low=0, high=3650),
    Field(name="exceptions", label="Exceptions", type="words", help="Kinds of exception they may grant."),
)
_AUTHORITY = (
    Field(name="policy", label="Policy", type="prose", help="What the agent may read about it."),
    Field(name="currency", label="Currency", type="text"),
    Field(name="customer_value", label="A lost customer costs", type="number", low=0),
    Field(name="limits", label="Who may grant what", type="list", of=_LIMIT, help="In rising order."),
)
_VOICE = (
    Field(name="name", label="Voice", type="text", help="Left empty, the one that ships."),
    Field(name="pitch", label="Pitch", type="number", unit="semitones", low=-12, high=12),
    Field(name="formant", label="Formant", type="number", unit="semitones", low=-12, high=12),
    Field(name="pace", label="Pace", type="number", low=0.5, high=2),
)
_CHARACTER = (
    Field(name="name", label="Name", type="text"),
    Field(name="role", label="Role", type="text", help="Customer, agent, lead."),
    Field(name="look", label="Drawn as", type="option", options=("", *LOOKS)),
    Field(name="portrait", label="Portrait", type="media", options=("picture",)),
    Field(name="portrait_alt", label="What the portrait shows", type="sentence"),
    Field(name="voice", label="Voice", type="struct", of=_VOICE),
    Field(name="profile", label="Profile", type="list", of=_CIRCUMSTANCE),
)
_SURVEY = (
    Field(name="title", label="Title", type="text"),
    Field(name="items", label="Statements", type="list", of=ITEM_FORM),
    Field(name="scale", label="Scale", type="struct", of=SCALE_FORM),
    Field(name="source", label="Source", type="sentence"),
    Field(name="parallel_to", label="Parallel form of", type="survey", help="Left empty, of none."),
)
_ANCHOR = (
    Field(name="score", label="Score", type="whole", low=0, high=10),
    Field(name="text", label="Looks like", type="text"),
)
_CRITERION = (
    Field(name="title", label="Criterion", type="text"),
    Field(name="skill", label="Skill", type="skill", help="Left empty, none in particular."),
    Field(name="weight", label="Weight", type="number", unit="%", low=0, high=100),
    Field(name="critical", label="Failed, it fails the whole", type="flag"),
    Field(name="anchors", label="What scores look like", type="list", of=_ANCHOR),
)
_RUBRIC = (
    Field(name="title", label="Title", type="text"),
    Field(name="low", label="Lowest score", type="whole", low=0, high=10),
    Field(name="high", label="Highest score", type="whole", low=1, high=10),
    Field(name="criteria", label="Criteria", type="list", of=_CRITERION),
)
_PHRASE = (
    Field(name="text", label="Phrase", type="text"),
    Field(name="language", label="Language", type="text"),
    Field(name="why", label="Why it says little", type="sentence"),
)

COVER, LANGUAGES, RELEASE, SKILLS, CHARTER = (
    "Cover",
    "Languages and reading",
    "Version and licence",
    "Skills",
    "Charter",
)
AUTHORITY, CAST, SURVEYS, RUBRICS, PHRASES = "What may be granted", "Cast", "Surveys", "Rubrics", "Phrase bank"

COURSE_FORM = (
    Field(name="title", label="Title", type="text"),
    Field(name="summary", label="Summary", type="prose"),
    Field(name="cast", label="Characters", type="list", of=_CHARACTER, section=CAST),
    Field(name="skills", label="Skills", type="list", of=_SKILL, section=SKILLS),
    Field(name="charter", label="Charter", type="prose", help="What empathy means here; Markdown.", section=CHARTER),
    Field(name="authority", label="Authority", type="struct", of=_AUTHORITY, section=AUTHORITY),
    Field(name="surveys", label="Surveys", type="list", of=_SURVEY, section=SURVEYS),
    Field(name="rubrics", label="Rubrics", type="list", of=_RUBRIC, section=RUBRICS),
    Field(name="phrases", label="Ready phrases", type="list", of=_PHRASE, section=PHRASES),
    Field(name="cover", label="Picture", type="media", options=("picture",), section=COVER),
    Field(name="cover_alt", label="What the picture shows", type="sentence", section=COVER),
    Field(name="language", label="Written in", type="text", help="A language tag such as en.", section=LANGUAGES),
    Field(
        name="reading_grade",
        label="Reading level below",
        type="number",
        unit="school grade, 0: any",
        low=0,
        high=20,
        section=LANGUAGES,
    ),
    Field(name="languages", label="Translated into", type="words", help="Language tags.", section=LANGUAGES),
    Field(name="version", label="Version", type="whole", low=1, high=2_000_000_000, section=RELEASE),
    Field(name="version_name", label="Its name", type="text", section=RELEASE),
    Field(name="authors", label="Authors", type="words", section=RELEASE),
    Field(name="licence", label="Licence", type="text", section=RELEASE),
)
"""The fields of the course, without its lessons and translations."""
