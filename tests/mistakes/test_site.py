"""What can go wrong where the site is built is noticed, in words that name the file."""

import pytest

from verified.layout import copy_project


@pytest.fixture
def project(project):
    """The small project, with all that it needs to build its site."""
    copy_project(project.root, parts=("theme",))
    return project


def test_the_site_of_the_project_without_a_mistake_is_built(project):
    assert project.run("site")[0] == 0


class TestIncludes:
    def test_a_file_that_does_not_exist(self, project):
        project.edit("docs/tea.md", '--8<-- "tea/brew.out"', '--8<-- "tea/brewed.out"')
        assert "tea/brewed.out" in project.says("site")


class TestPages:
    def test_one_that_is_not_in_the_navigation(self, project):
        project.write("docs/coffee.md", "---\ndescription: Coffee.\n---\n\n# Coffee\n")
        assert "coffee.md" in project.says("site")

    def test_one_in_the_navigation_that_does_not_exist(self, project):
        project.edit("mkdocs.yml", "tea.md]", "tea.md, coffee.md]")
        assert "A reference to 'coffee.md' is included in the 'nav' configuration" in project.says("site")

    def test_a_broken_link(self, project):
        project.add("docs/tea.md", "\n[coffee](coffee.md)\n")
        assert "'tea.md' contains a link 'coffee.md', but the target is not found" in project.says("site")

    def test_a_broken_anchor(self, project):
        project.add("docs/tea.md", "\n[milk](index.md#milk)\n")
        assert "'tea.md' contains a link 'index.md#milk', but the doc 'index.md' does not" in project.says(
            "site"
        )

    def test_an_image_without_a_text(self, project):
        project.write("docs/cup.svg", "<svg/>")
        project.add("docs/tea.md", "\n![](cup.svg)\n")
        assert "docs/tea.md: image cup.svg has no text alternative" in project.says("site")

    @pytest.mark.parametrize(
        "element",
        [
            '<script src="https://example.com/x.js"></script>',
            '<link rel="stylesheet" href="https://example.com/x.css">',
            '<img src="//example.com/x.png" alt="a cup">',
            '<iframe src="https://example.com/"></iframe>',
        ],
    )
    def test_something_fetched_from_another_server(self, project, element):
        project.add("docs/tea.md", f"\n{element}\n")
        assert "docs/tea.md: <" in (says := project.says("site"))
        assert "from another server. Mend: keep a copy in docs/" in says


class TestDrawings:
    @pytest.mark.parametrize(
        ("other", "says"),
        [
            ("pipes/greetings.py", "no line of it matches first"),
            ("queues/overtaken.py", "no line of it matches begins"),
        ],
    )
    def test_an_output_that_no_longer_fits(self, project, other, says):
        project.edit("theme/drawings.py", f'"{other}"', '"tea/brew.py"')
        assert f"theme/drawings.py cannot draw snippets/tea/brew.out: {says}. Mend" in project.says("site")

    def test_a_bar_that_does_not_end(self, project):
        project.edit("theme/drawings.py", '"queues/overtaken.py"', '"tea/brew.py"')
        project.write("snippets/tea/brew.out", "Ada has put\nthe queue is empty\nBob has put\ntaken: Ada\n")
        assert "cannot draw snippets/tea/brew.out: ['Ada', 'Bob'] begin, ['Ada'] end" in project.says("site")

    def test_a_chart_that_cannot_say_on_what_it_was_measured(self, project):
        project.edit("theme/drawings.py", '"processes/cost.py"', '"tea/brew.py"')
        assert "the output of tea/brew.py is titled 'what it printed', so its chart" in project.says("site")


class TestTheme:
    @pytest.mark.parametrize(
        ("written", "name"),
        [
            ('data-md-toggle="drawer"', ".html"),
            ("{transition-duration:0s!important}", "the style sheet"),
            ("o.content=a.colorScheme", ".min.js"),
        ],
    )
    def test_a_mend_of_what_material_no_longer_writes(self, project, written, name):
        project.edit("theme/finish.py", written, written + "?")
        assert f"{name}: Material no longer writes" in (says := project.says("site"))
        assert "correct that mend in theme/finish.py" in says
