"""What is wrong with a page ends the build as MkDocs's own errors do: a sentence, and no traceback."""

from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

from verified.site import hooks


class Build:
    """A build in which something is wrong with whatever it is given."""

    def markdown(self, *given):
        raise ValueError("it includes snippets/tea/steep.py. Fix: the name")

    html = finish = markdown


CONFIG = SimpleNamespace(extra={"build": Build(), "order": []}, site_dir="site")
PAGE = SimpleNamespace(file=SimpleNamespace(src_uri="tea.md"), meta={}, title="Tea")


@pytest.mark.parametrize(
    ("event", "given", "where"),
    [
        (hooks.on_page_markdown, ("", PAGE, CONFIG, None), "docs/tea.md"),
        (hooks.on_page_content, ("", PAGE, CONFIG, None), "docs/tea.md"),
        (hooks.on_post_build, (CONFIG,), "the built site"),
    ],
)
def test_what_is_wrong_is_reported_as_mkdocs_reports_its_own_errors(event, given, where):
    with pytest.raises(PluginError) as raised:
        event(*given)
    assert str(raised.value) == f"{where}: it includes snippets/tea/steep.py. Fix: the name"
