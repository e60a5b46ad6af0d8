"""The one module that MkDocs sees: it hands each event to the build under way, and knows nothing else.

MkDocs keeps this module for all builds of `mkdocs serve`, so each build imports the rest of `verified` anew.
An edit of this very file needs a new start of `serve`.
"""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

if TYPE_CHECKING:
    from verified.site.build import Build

ROOT = Path(__file__).parents[2]
log = get_plugin_logger("verified")


def on_config(config: MkDocsConfig) -> None:
    """Begin a build; it is kept where everything else of this build is."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    for name in [name for name in sys.modules if name.partition(".")[0] == "verified"]:
        del sys.modules[name]
    build = importlib.import_module("verified.site.build")
    address, repository = config.site_url or "", config.extra.get("repository") or ""
    site = build.Site(config.site_name, config.site_description or "", address, repository)
    config.extra["build"] = build.Build(ROOT, site)


def under_way(config: MkDocsConfig) -> "Build":
    return config.extra["build"]  # type: ignore[no-any-return]


@contextmanager
def reported(where: str) -> Iterator[None]:
    """Report what is wrong with a page as MkDocs reports its own errors, without a traceback."""
    try:
        yield
    except ValueError as error:
        raise PluginError(f"{where}: {error}") from error


def on_files(files: Files, config: MkDocsConfig) -> None:
    for address, content in under_way(config).downloads().items():
        files.append(File.generated(config, address, content=content))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    config.extra["order"] = [page.file.src_uri for page in nav.pages]


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    name = page.file.src_uri
    with reported(f"docs/{name}"):
        return under_way(config).markdown(name, markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    name, about = page.file.src_uri, page.meta.get("description", "")
    with reported(f"docs/{name}"):
        html, page.meta["minutes"] = under_way(config).html(name, str(page.title), about, html)
    return html


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    page.content = under_way(config).explained(page.content or "")


@event_priority(-200)  # after the search and the plugin `offline` have written their files
def on_post_build(config: MkDocsConfig) -> None:
    with reported("the built site"):
        for sentence in under_way(config).finish(Path(config.site_dir), config.extra["order"]):
            log.warning(sentence)
