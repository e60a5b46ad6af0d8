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

BUNDLE = "assets/javascripts/bundle.*.js"
STYLES = ["assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css", "stylesheets/site.css"]
NEVER_FETCHED = ["assets/**/*.map", "assets/javascripts/lunr/**/*.js", "assets/images/favicon.png"]
# Why, what Material writes, what it should write: in each page, then in its style sheet and script.
MENDS = [
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
STYLE_MENDS = [
    (
        "a change of colors does not have every element styled twice",
        "[data-md-color-switching] *,[data-md-color-switching] :after,[data-md-color-switching] :before"
        "{transition-duration:0s!important}",
        "",
    ),
]
SCRIPT_MENDS = [
    (
        "the root element gets the colors, and no new meta element has every element styled anew",
        'o=x("meta",{name:"color-scheme"});document.head.appendChild(o);',
        "o=document.documentElement.style;",
    ),
    ("the scroll bars have the colors of the page", "o.content=a.colorScheme", "o.colorScheme=a.colorScheme"),
]


@event_priority(-100)  # after programs.py has added its files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Join the style sheets into one, and leave out what no page asks for."""
    sheets = [one for pattern in STYLES for one in matching(files, pattern)]
    written = "\n".join(without_map(sheet.content_string) for sheet in sheets)
    joined = mended(written, STYLE_MENDS, "the style sheet")
    digest = hashlib.sha256(joined.encode()).hexdigest()[:8]
    config.extra["stylesheet"] = f"assets/stylesheets/site.{digest}.css"
    for file in [*sheets, *(one for pattern in NEVER_FETCHED for one in matching(files, pattern))]:
        files.remove(file)
    files.append(File.generated(config, config.extra["stylesheet"], content=joined))
    [bundle] = matching(files, BUNDLE)
    for script in matching(files, "assets/javascripts/**/*.js"):
        mends = SCRIPT_MENDS if script is bundle else []
        content = mended(without_map(script.content_string), mends, script.src_uri)
        files.remove(script)
        files.append(File.generated(config, script.src_uri, content=content))
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
    html = mended(html, [mend for mend in MENDS if "<pre" in html or "<pre" not in mend[1]], name)
    html = re.sub(r'(<t[dh]) align="(\w+)"', r'\1 class="\2"', html)  # align is no more, style is not allowed
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n      {policy(html)}', 1)


def mended(text: str, mends: list[tuple[str, str, str]], name: str) -> str:
    """The text with every mend; an error if one does not apply."""
    for why, found, instead in mends:
        if found not in text:
            raise PluginError(
                f"{name}: Material no longer writes {found!r}, which is mended so that {why}. "
                "Mend: look at what it writes now, and correct that mend in theme/finish.py"
            )
        text = text.replace(found, instead)
    return text


def policy(html: str) -> str:
    """The Content-Security-Policy of a page: this site alone, and the page's own inline scripts."""
    scripts = sorted(set(re.findall(r"<script>(.*?)</script>", html, re.DOTALL)))
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    allowed = " ".join(["'self'", *(f"'sha256-{one}'" for one in hashes)])
    rules = (
        f"default-src 'self'; script-src {allowed}; img-src 'self' data:; object-src 'none'; base-uri 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
