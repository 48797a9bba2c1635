"""Threads may read one type for the first time at the same moment; nothing but `typed_json` asks msgspec itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).resolve().parent.parent.parent / "empathy_studio"
TOGETHER = """
import sys, threading, types
from empathy_studio import typed_json
sys.setswitchinterval(1e-6)
DEPTH = 30
source = "import msgspec\\n" + "".join(
    f"class S{i}(msgspec.Struct):\\n    a: int\\n    b: 'S{i + 1} | None' = None\\n" for i in range(DEPTH)
) + f"class S{DEPTH}(msgspec.Struct):\\n    a: int\\n"
for number in range(100):
    module = types.ModuleType(f"made{number}")
    sys.modules[module.__name__] = module
    exec(source, module.__dict__)
    ready = threading.Barrier(4)
    def read(first):
        inner = DEPTH - first
        text = '{"a":1,"b":' * inner + '{"a":1}' + "}" * inner
        ready.wait()
        assert typed_json.decode(text, getattr(module, f"S{first}")).a == 1
    threads = [threading.Thread(target=read, args=(first,)) for first in (0, 0, 1, 5)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
print("read")
"""


def test_four_threads_read_types_of_one_family_for_the_first_time() -> None:
    done = subprocess.run([sys.executable, "-c", TOGETHER], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "read", "")


@pytest.mark.parametrize(
    "call", [r"msgspec\.json\.Decoder\(", r"msgspec\.convert\(", r"msgspec\.json\.decode\([^)]*type="]
)
def test_nobody_else_has_msgspec_look_at_a_type(call: str) -> None:
    others = [file for file in PROGRAM.rglob("*.py") if file.name != "typed_json.py"]
    assert [file.name for file in others if re.search(call, file.read_text(encoding="utf-8"))] == []
