"""MkDocs hook: the last word on the site's files. One style sheet, deferred scripts, a strict policy.

What is mended here is what Material leaves undone; each mend fails the build once it no longer applies.
"""

import base64
import hashlib
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

STYLES = ["assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css", "stylesheets/site.css"]
NEVER_FETCHED = ["assets/**/*.map", "assets/javascripts/lunr/**/*.js", "assets/images/favicon.png"]
MENDS = [  # why, what Material writes, what it should write
    ("scripts do not hold up the first paint", "<script src=", "<script defer src="),
    (
        "the search dialog has a name",
        'data-md-component="search" role="dialog"',
        'data-md-component="search" role="dialog" aria-label="Search"',
    ),
    ("the menu has a name", 'data-md-toggle="drawer"', 'data-md-toggle="drawer" aria-label="Menu"'),
    (
        "Tab brings a program to the screen, and only there it gets its button",
        "<pre><span></span><code>",
        '<pre tabindex="0"><span></span><code>',
    ),
]


@event_priority(-100)  # after programs.py has added its files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Join the style sheets into one, and leave out what no page asks for."""
    sheets = [one for pattern in STYLES for one in matching(files, pattern)]
    joined = "\n".join(without_map(sheet.content_string) for sheet in sheets)
    digest = hashlib.sha256(joined.encode()).hexdigest()[:8]
    config.extra["stylesheet"] = f"assets/stylesheets/site.{digest}.css"
    for file in [*sheets, *(one for pattern in NEVER_FETCHED for one in matching(files, pattern))]:
        files.remove(file)
    files.append(File.generated(config, config.extra["stylesheet"], content=joined))
    for script in matching(files, "assets/javascripts/**/*.js"):
        files.remove(script)
        files.append(File.generated(config, script.src_uri, content=without_map(script.content_string)))
    return files


def matching(files: Files, pattern: str) -> list[File]:
    """The files whose name fits a pattern; ** stands for any number of folders."""
    regex = re.escape(pattern).replace(r"\*\*/", "(?:.+/)?").replace(r"\*", "[^/]*")
    found = [file for file in files if re.fullmatch(regex, file.src_uri)]
    if not found:
        raise PluginError(f"theme/finish.py: Material has no {pattern} any more. Mend: STYLES, NEVER_FETCHED")
    return found


def without_map(text: str) -> str:
    return re.sub(r"(?m)^(?://|/\*)# sourceMappingURL=.*$", "", text)


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return finished(output, page.file.src_uri)


@event_priority(-100)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return finished(output_content, template_name) if template_name.endswith(".html") else output_content


def finished(html: str, name: str) -> str:
    """A page with every mend and with the policy that fits its scripts."""
    for why, found, mended in MENDS:
        if found not in html and ("<pre" in html or "<pre" not in found):
            raise PluginError(
                f"{name}: Material no longer writes {found!r}, which is mended so that {why}. "
                "Mend: look at what it writes now, and correct MENDS in theme/finish.py"
            )
        html = html.replace(found, mended)
    html = re.sub(r'(<t[dh]) align="(\w+)"', r'\1 class="\2"', html)  # align is no more, style is not allowed
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n      {policy(html)}', 1)


def policy(html: str) -> str:
    """The Content-Security-Policy of a page: this site alone, and the page's own inline scripts."""
    scripts = sorted(set(re.findall(r"<script>(.*?)</script>", html, re.DOTALL)))
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    allowed = " ".join(["'self'", *(f"'sha256-{one}'" for one in hashes)])
    rules = (
        f"default-src 'self'; script-src {allowed}; img-src 'self' data:; object-src 'none'; base-uri 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
