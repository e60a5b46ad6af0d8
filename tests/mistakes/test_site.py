"""What can go wrong with a page, or with the project around it, is noticed, in words that name the file."""

import pytest


class TestIncludes:
    def test_a_file_that_does_not_exist(self, project):
        project.edit("docs/tea.md", '--8<-- "tea/brew.out"', '--8<-- "tea/brewed.out"')
        assert "docs/tea.md includes snippets/tea/brewed.out, which does not exist" in project.says("pages")
        assert "tea/brewed.out" in project.says("site")

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ('--8<-- "tea/brew.out"', "--8<-- tea/brew.out"),
            ('--8<-- "tea/brew.out"', '--8<-- "tea/brew.out:1:2"'),
            ('--8<-- "tea/brew.out"', "--8<--\ntea/brew.out\n--8<--"),
            ('title="what it printed" }', "}"),
            ("``` { .text", "``` { .python"),
        ],
    )
    def test_a_form_that_would_build_without_a_word(self, project, old, new):
        project.edit("docs/tea.md", old, new)
        assert "docs/tea.md" in (says := project.says("pages"))
        assert "is not an include that is known to work" in says

    def test_a_title_that_names_another_program(self, project):
        project.edit("docs/tea.md", 'title="tea/brew.py"', 'title="tea/steep.py"')
        assert "docs/tea.md: the fence titled tea/steep.py includes ['tea/brew.py']" in project.says("pages")

    def test_a_program_in_a_fence_for_outputs(self, project):
        project.edit("docs/tea.md", '--8<-- "tea/brew.out"', '--8<-- "tea/brew.py"')
        assert "docs/tea.md: the fence of tea/brew.py is of the other kind" in project.says("pages")


class TestInlineExamples:
    def test_one_that_fails(self, project):
        project.edit("docs/tea.md", 'print("tea")', "print(tea)")
        assert "docs/tea.md:18:7: F821 Undefined name `tea`" in project.says("pages")

    def test_one_that_raises(self, project):
        project.edit("docs/tea.md", 'print("tea")', 'print("tea"[9])')
        assert "docs/tea.md:17: the example ends with" in (says := project.says("pages"))
        assert "IndexError" in says

    def test_one_that_prints_something_else(self, project):
        project.edit("docs/tea.md", "#> tea", "#> coffee")
        assert "docs/tea.md" in (says := project.says("pages"))
        assert "-#> coffee" in says

    def test_one_that_does_not_parse(self, project):
        project.edit("docs/tea.md", 'print("tea")', 'print("tea"')
        assert "docs/tea.md" in (says := project.says("pages"))
        assert "invalid-syntax" in says

    def test_one_that_starts_processes(self, project):
        project.edit("docs/tea.md", 'print("tea")', "import multiprocessing")
        assert "docs/tea.md:17: an example that starts processes" in project.says("pages")

    @pytest.mark.parametrize("fence", ["~~~", "````", "> ```"])
    def test_a_fence_that_no_check_would_look_into(self, project, fence):
        project.add("docs/tea.md", f"\n{fence}python\nprint(1)\n{fence}\n")
        assert "docs/tea.md" in (says := project.says("pages"))
        assert "opens a fence that no check looks into" in says


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

    def test_a_line_number(self, project):
        project.add("docs/tea.md", "\nLook at line 7.\n")
        assert "docs/tea.md: 'at line 7' will drift" in project.says("pages")

    def test_a_misspelled_word(self, project):
        project.add("docs/tea.md", "\nTea is re" + "cieved.\n")
        assert "docs/tea.md:22: re" + "cieved ==> received" in project.says("codespell")

    def test_a_word_that_only_fills(self, project):
        project.add("docs/tea.md", "\nSimply brew it.\n")
        assert "docs/tea.md: 'Simply' only fills. Mend: cut it" in project.says("pages")

    def test_one_without_a_description(self, project):
        project.edit("docs/tea.md", "description: How to brew tea.", "hide: [toc]")
        assert "docs/tea.md has no description. Mend" in project.says("pages")

    def test_one_with_two_titles(self, project):
        project.add("docs/tea.md", "\n# Coffee\n")
        assert "docs/tea.md has 2 titles (# …). Mend" in project.says("pages")


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


class TestProject:
    def test_a_package_that_is_not_locked(self, project):
        project.edit("pyproject.toml", 'tests = ["psutil"', 'tests = ["attrs", "psutil"')
        assert "requirements/tests.txt does not pin attrs. Mend: nox -s lock" in project.says("pages")

    def test_a_lock_that_tells_where_packages_come_from(self, project):
        project.add("requirements/tests.txt", "--extra-index" + "-url https://example.com\n")
        assert "requirements/tests.txt names the address of a package index" in project.says("pages")

    def test_an_action_that_is_not_pinned_by_a_hash(self, project):
        project.write(".github/workflows/verify.yaml", "steps:\n  - uses: actions/checkout@v5\n")
        assert "came 'actions/checkout@v5'" in project.says("pages")

    def test_a_python_that_a_workflow_types(self, project):
        project.write(".github/workflows/verify.yml", 'with:\n  python-version: "3.14"\n')
        assert "expected Pythons only from the classifiers" in project.says("pages")

    def test_a_session_that_does_not_exist(self, project):
        project.write("noxfile.py", "")
        project.write(".github/workflows/verify.yml", "steps:\n  - run: python noxfile.py -s lint\n")
        assert "came ['lint']" in project.says("pages")

    def test_a_site_that_is_published_before_a_job_has_passed(self, project):
        tests = "  tests:\n    steps:\n      - run: python noxfile.py\n"
        publish = f"  publish:\n    steps:\n      - uses: actions/deploy-pages@{'0' * 40} # v1.0.0\n"
        project.write(".github/workflows/verify.yml", f"on: push\njobs:\n{tests}{publish}")
        assert "came a list without ['tests']" in project.says("pages")
