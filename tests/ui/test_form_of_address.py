"""One form of address for whoever learns: no text that a learner can meet says *Sie* or *usted*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.catalogues import is_in, sentence_files, sentences, window_files, window_texts
from tests.ui.test_languages import catalogue

TRAINERS = (
    "delivery",
    "exchange",
    "ui/install_sheet.py",
    "ui/installer.py",
    "ui/kiosk",
    "ui/packs_sheet.py",
    "ui/refusal.py",
    "ui/results",
    "ui/trainer.py",
    *(
        f"pack/{name}.py"
        for name in ("arriving", "assembled", "before_build", "bringing", "contents_check", "delta_chunks")
    ),
    *(
        f"pack/{name}.py"
        for name in ("delta_format", "delta_source", "disk", "edits", "examine", "key_statements", "keys")
    ),
    *(
        f"pack/{name}.py"
        for name in (
            *("arriving", "assembled", "before_build", "bringing", "contents_check", "delta_chunks", "delta_format"),
            *("delta_source", "disk", "edits", "examine", "key_statements", "keys", "mend", "shelf_files"),
            *("shelf_lock", "signing", "trust", "verify"),
        )
    ),
    *(
        f"progress/{name}.py"
        for name in (
            *("bundle", "carried", "disclosure", "erasure", "intake", "merge", "personal_data", "receipts"),
            *("sealing", "signed_file"),
        )
    ),
)
"""What trainer and site alone see: set-up, the trainer's page, results, installing, keys. They may be told formally."""
LEARNERS_TOO = tuple(f"ui/kiosk/{name}.py" for name in ("idle_card", "not_yet", "screen_process", "site", "window"))
"""What a learner meets of a kiosk all the same."""
FORMAL = {
    "de": re.compile(r"(?<!^)(?<![.:!?] )\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b"),
    "es": re.compile(
        r"\busted\b|(?:^|[.;:,] |\b[yo] )(?:abra|actualice|añada|cierre|compare|compruebe|copie|corrija|devuelva|elija|"
        r"empiece|escriba|espere|exporte|haga|inicie|instale|libere|mire|no use|permita|pida|ponga|pregunte|quite|"
        r"reanude|restaure|siga|use|vuelva)(?:l[aeo]s?)?\b",
        re.IGNORECASE,
    ),
}
"""The formal *Sie*, but at the head of a sentence, where it may be *they*; *usted*, and an order in its form."""


def learners_texts() -> Iterator[tuple[Path, str, str]]:
    """Every text that a learner can meet, with the file that says it and its context."""
    windows, spoken = set(window_files()), set(sentence_files())
    for path in sorted(windows | spoken):
        if is_in(path, TRAINERS) and not is_in(path, LEARNERS_TOO):
            continue
        texts = {*(window_texts(path) if path in windows else ()), *(sentences(path) if path in spoken else ())}
        yield from ((path, text.context, text.words) for text in sorted(texts))


@pytest.mark.parametrize("language", ["de", "es"])
def test_a_learner_is_addressed_in_one_form(language: str) -> None:
    said = catalogue(language)
    found = [(path.name, form) for path, context, words in learners_texts() for form in said[context, words]]
    assert len(found) > 700
    formal = [one for one in found if FORMAL[language].search(one[1])]
    assert formal == []


def test_german_learners_are_told_du() -> None:
    said = catalogue("de")
    familiar = re.compile(r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?)\b")
    forms = (form for _, context, words in learners_texts() for form in said[context, words])
    assert sum(bool(familiar.search(form)) for form in forms) > 40
