"""The last steps, over the folder of a built site: one style sheet, a strict policy, and what Material lacks.

Nothing here knows how the folder was built. What Material writes is patched in the few places of PATCHES,
and a patch that no longer applies fails the build.
"""

import base64
import hashlib
import re
from pathlib import Path

SHEETS = ["assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css", "stylesheets/site.css"]
NEVER_FETCHED = ["assets/**/*.map", "assets/javascripts/lunr/**/*.js", "assets/images/favicon.png"]
LINKED = "stylesheets/site.css"  # as theme/main.html links it
MAP = re.compile(r"^(?://|/\*)# sourceMappingURL=.*$", re.MULTILINE)  # names a file that is not there
GAP = re.compile(r"(<pre\b.*?</pre>|<script\b.*?</script>)|(?<=>)\s*\n\s*(?=<)", re.DOTALL)  # of templates
# Why, what Material writes, what it should write.
PATCHES = [
    (
        "the search dialog has a name",
        'data-md-component="search" role="dialog"',
        'data-md-component="search" role="dialog" aria-label="Search"',
    ),
    ("the menu has a name", 'data-md-toggle="drawer"', 'data-md-toggle="drawer" aria-label="Menu"'),
]
STYLE_PATCHES = [
    (
        "a change of colors does not have every element styled twice",
        "[data-md-color-switching] *,[data-md-color-switching] :after,[data-md-color-switching] :before"
        "{transition-duration:0s!important}",
        "",
    ),
]


def finish(site: Path) -> None:
    """Finish every page of a built site, and leave out what no page asks for. A ValueError if it cannot."""
    sheets = [sheet for pattern in SHEETS for sheet in matching(site, pattern)]
    joined = patched(
        "\n".join(MAP.sub("", read(sheet)) for sheet in sheets), STYLE_PATCHES, "the style sheet"
    )
    address = f"assets/stylesheets/site.{hashlib.sha256(joined.encode()).hexdigest()[:8]}.css"
    for file in [*sheets, *(file for pattern in NEVER_FETCHED for file in matching(site, pattern))]:
        file.unlink()
    write(site / address, joined)
    for script in matching(site, "assets/javascripts/**/*.js"):
        write(script, MAP.sub("", read(script)))
    for page in sorted(site.rglob("*.html")):
        write(page, finished(read(page), page.relative_to(site).as_posix(), address))


def matching(site: Path, pattern: str) -> list[Path]:
    found = sorted(site.glob(pattern))
    if not found:
        raise ValueError(
            f"the site has no {pattern}. Fix: see what Material writes now, and correct the patterns "
            "in verified/site/postprocess.py"
        )
    return found


def finished(html: str, name: str, sheet: str) -> str:
    """A page with the joined style sheet, every patch, and the policy that fits its scripts."""
    if LINKED not in html:
        raise ValueError(f"{name} does not link {LINKED}. Fix: theme/main.html")
    html = patched(html.replace(LINKED, sheet), PATCHES, name)
    html = re.sub(r'(<t[dh]) align="(\w+)"', r'\1 class="\2"', html)  # align is no more, style is not allowed
    html = GAP.sub(lambda gap: gap[1] or "\n", html)  # half a KiB less of each page, compressed
    if blocking := re.search(r"<script src=[^>]*>", html):
        raise ValueError(f"{name}: {blocking[0]} holds up the first paint. Fix: defer it in theme/main.html")
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n      {policy(html)}', 1)


def patched(text: str, patches: list[tuple[str, str, str]], name: str) -> str:
    """The text with every patch; a ValueError if one does not apply."""
    for why, found, instead in patches:
        if found not in text:
            raise ValueError(
                f"{name}: Material no longer writes {found!r}, which is patched so that {why}. "
                "Fix: look at what it writes now, and correct that patch in verified/site/postprocess.py"
            )
        text = text.replace(found, instead)
    return text


def policy(html: str) -> str:
    """The Content-Security-Policy of a page: this site alone, and the page's own inline scripts."""
    scripts = sorted(set(re.findall(r"<script>(.*?)</script>", html, re.DOTALL)))
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    allowed = " ".join(["'self'", *(f"'sha256-{digest}'" for digest in hashes)])
    rules = (
        f"default-src 'self'; script-src {allowed}; img-src 'self' data:; object-src 'none'; base-uri 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'


def read(path: Path) -> str:
    return path.read_bytes().decode()


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
