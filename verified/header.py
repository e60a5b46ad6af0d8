"""What a program asks for in its first lines, in the form of PEP 723, which uv understands."""

import re
import tomllib

HEADER = re.compile(r"^# /// script\n(?P<body>(?:#(?: .*)?\n)+?)# ///$", re.MULTILINE)


def requirements(source: str) -> list[str]:
    """The packages that a program asks for, as written there. A ValueError if its header is no TOML."""
    header = HEADER.search(source)
    if not header:
        return []
    lines = [line.removeprefix("#").removeprefix(" ") for line in header["body"].splitlines()]
    found: list[str] = tomllib.loads("\n".join(lines)).get("dependencies", [])
    return found
