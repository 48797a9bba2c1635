"""The table of what strangers may try with a pack, and the test that holds each: no class is without one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FORGED, SEAL, BITS = "test_pack_forged.py", "test_pack_forged_seal.py", "test_pack_bits.py"
LIMITS, PROSE, PLAYLISTS = "test_pack_limits.py", "test_pack_prose.py", "test_pack_playlists.py"

CLASSES: dict[str, tuple[str, str]] = {
    "limit: number of files": (FORGED, "test_too_many_files_are_refused"),
    "limit: path length, manifest, texts, pictures, pixels, depth and amount of JSON": (
        LIMITS,
        "test_one_step_beyond_a_limit_is_refused",
    ),
    "limit: what lies just within is read": (LIMITS, "test_what_keeps_to_the_limits_is_read"),
    "limit: size of the pack": (LIMITS, "test_a_pack_of_a_terabyte_of_nothing_is_refused_at_once"),
    "limit: size of the tail": (LIMITS, "test_a_tail_beyond_its_limit_is_refused_before_it_is_read"),
    "limit: captions of a clip": (FORGED, "test_captions_that_are_none_or_too_many_are_refused"),
    "paths: tricks, letters, reserved names": (FORGED, "test_a_path_that_is_not_allowed_is_refused"),
    "paths: duplicate and colliding names": (FORGED, "test_two_files_of_one_name_are_refused"),
    "paths: never extracted by name": (LIMITS, "test_nothing_is_written_by_the_name_it_has_in_the_pack"),
    "structure: overlaps": (SEAL, "test_files_that_overlap_are_refused"),
    "structure: two ZIPs in one": (SEAL, "test_two_archives_in_one_are_refused"),
    "structure: an archive as a clip": (LIMITS, "test_an_archive_within_the_archive_is_no_clip"),
    "structure: another directory": (SEAL, "test_a_directory_that_shows_other_files_than_the_manifest_is_refused"),
    "structure: another header": (SEAL, "test_a_local_header_that_shows_another_file_is_refused"),
    "structure: bytes in the padding": (SEAL, "test_bytes_hidden_in_the_padding_are_refused"),
    "bomb: ratio": (FORGED, "test_a_bomb_of_ratio_is_refused_before_it_is_unpacked"),
    "bomb: count": (FORGED, "test_too_many_files_are_refused"),
    "bomb: depth": (FORGED, "test_a_lesson_with_a_trick_is_refused"),
    "bomb: 20 MB of nesting": (FORGED, "test_a_manifest_of_20_megabytes_of_nesting_is_refused"),
    "lying sizes: the manifest": (FORGED, "test_an_entry_that_lies_is_refused"),
    "lying sizes: deflated texts": (FORGED, "test_a_text_that_unpacks_to_another_size_is_refused"),
    "lying sizes: bytes after a text": (FORGED, "test_bytes_after_the_deflated_text_are_refused"),
    "lying sizes: the seal": (SEAL, "test_a_seal_with_impossible_lengths_is_refused"),
    "lying hash": (FORGED, "test_a_file_whose_hash_is_another_files_cannot_poison_the_shelf"),
    "seal: foreign algorithms, another purpose in words": (SEAL, "test_a_seal_that_says_something_else_is_refused"),
    "seal: another purpose in the signature": (SEAL, "test_a_signature_made_for_results_does_not_seal_a_pack"),
    "seal: another publisher": (SEAL, "test_a_seal_of_another_key_over_a_known_publishers_name_is_refused"),
    "seal: another pack": (SEAL, "test_the_seal_of_another_pack_does_not_fit"),
    "seal: an older version, well sealed": (
        SEAL,
        "test_an_older_version_with_a_good_seal_does_not_replace_a_newer_one",
    ),
    "format: a newer one": (FORGED, "test_a_newer_format_is_named_with_the_program_that_made_it"),
    "JSON of the manifest: NaN, huge numbers, duplicates, surrogates": (
        FORGED,
        "test_a_manifest_with_a_trick_is_refused",
    ),
    "JSON of a lesson: NaN, huge numbers, duplicates, surrogates": (FORGED, "test_a_lesson_with_a_trick_is_refused"),
    "Markdown: files": (PROSE, "test_a_text_that_asks_for_files_gets_none"),
    "Markdown: pictures from the pack alone": (PROSE, "test_a_page_asks_the_course_for_plain_names_alone"),
    "Markdown: the network": (PROSE, "test_a_text_that_asks_for_the_network_asks_nobody"),
    "Markdown: links": (PROSE, "test_a_link_is_shown_and_not_followed"),
    "Markdown: spans and nesting that hang a text widget": (
        PROSE,
        "test_texts_made_to_hang_are_shown_in_time_and_little_memory",
    ),
    "names as HTML": (PROSE, "test_a_name_from_a_course_is_no_html_in_a_tip"),
    "media: SVG, and what is not as it says": (FORGED, "test_a_file_that_is_not_what_it_says_is_refused"),
    "media: playlists named as clips": (PLAYLISTS, "test_a_playlist_named_as_a_clip_is_not_handed_out"),
    "media: sub-items and the network": (PLAYLISTS, "test_a_playlist_behind_the_first_bytes_of_a_clip_opens_nothing"),
    "damage: every length": (BITS, "test_every_cut_is_refused"),
    "damage: every byte": (BITS, "test_a_flip_in_every_byte_and_of_every_bit_of_the_end_is_refused"),
    "damage: every bit": (BITS, "test_a_flip_of_every_bit_is_refused_by_both"),
    "memory below 300 MB": (FORGED, "test_the_worst_of_them_stay_below_300_megabytes"),
    "nothing written outside the data folder": (
        FORGED,
        "test_the_watch_over_writing_sees_what_is_written_outside",
    ),
}
"""Each class of what may be tried, with the file and the test that hold it.

That every refusal takes less than 5 s, says one sentence and writes nothing outside the data folder is held by
`refused` in `test_pack_forged.py`, through which the tests on packs go.
"""


def names_in(file: str) -> set[str]:
    """The names of the tests in a file beside this one."""
    tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


@pytest.mark.parametrize("kind", CLASSES)
def test_each_class_has_its_test(kind: str) -> None:
    file, name = CLASSES[kind]
    assert name in names_in(file)
