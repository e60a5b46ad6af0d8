"""Which Chromium is driven, and how it is started."""

import os
import shutil
from pathlib import Path

BINARIES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"]
FLAGS = ["--disable-gpu", "--disable-background-networking"]
if hasattr(os, "geteuid") and os.geteuid() == 0:
    FLAGS.append("--no-sandbox")  # Chromium refuses to run as root with it


def binary(own: str) -> str:
    """The one that CHROMIUM names, one that is installed, or Playwright's `own`."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BINARIES)), own)
    if not Path(found).exists():
        raise FileNotFoundError(
            f"no Chromium: {found} does not exist. Fix: .nox/browser/bin/playwright install chromium, "
            "or name one: CHROMIUM=/path/to/chrome"
        )
    return found
