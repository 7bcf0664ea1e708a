"""Nothing leaves the machine: telemetry is off before the library of the network is loaded."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import os, sys
os.environ.pop("ORT_DISABLE_TELEMETRY", None)

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "onnxruntime":
            print(os.environ.get("ORT_DISABLE_TELEMETRY"))
        return None

sys.meta_path.insert(0, Watch())
from verslag.extractors.names.network.ner_network import load_network
load_network()
"""


def test_telemetry_is_off_when_the_library_is_loaded() -> None:
    found = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines() == ["1"]
