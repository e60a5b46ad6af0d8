"""What a module of tests may not hold, and what its settings may not."""

import pytest
from unit.fakes import TestBrew, case

from verified.expectation import expect
from verified.layout import ROOT
from verified.suite import forgotten, hidden, settings, uncovered, vacuous

GOOD = """\
@expect(pythons="<3.14")
class TestBrew:
    equivalent = {"delete: x": "skipped"}

    @pytest.fixture
    def cups(self):
        return 2

    @pytest.mark.timing
    def test_it(self, result):
        assert skipped(result)

    class TestHot:
        def test_it(self, result):
            assert result.lines


def skipped(result):
    return result.lines
"""


def test_a_good_module_has_nothing_of_it():
    assert [*forgotten(GOOD), *hidden(GOOD)] == []


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ("def test_it", "def tets_it", "TestBrew.tets_it"),
        ("def test_it", "async def test_it", "TestBrew.test_it"),
        ("        def test_it", "        def it", "TestBrew.TestHot.it"),
        ("class TestHot", "class Hot", "TestBrew.Hot"),
        ("class TestBrew", "class BrewTest", "BrewTest"),
        ("def skipped", "def test_skipped", "test_skipped"),
        ("@pytest.fixture", "@staticmethod", "TestBrew.cups"),
    ],
)
def test_what_looks_like_a_test_and_is_none_is_named(old, new, came):
    [said] = forgotten(GOOD.replace(old, new, 1))
    assert f"came {came}" in said
    assert ". Fix: " in said


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ("pytest.mark.timing", "pytest.mark.skip", "pytest.mark.skip"),
        ("@pytest.mark.timing", "@pytest.mark.skipif(True, reason='')", "pytest.mark.skipif"),
        ("@pytest.mark.timing", "@pytest.mark.xfail", "pytest.mark.xfail"),
        ("@pytest.mark.timing", "@pytest.mark.slow", "pytest.mark.slow"),
        ("@pytest.mark.timing", "@skipif(True)", "skipif"),
        ("    equivalent", "    pytestmark = []\n    equivalent", "pytestmark"),
        ("    equivalent", "    __test__ = False\n    equivalent", "__test__"),
        ("        assert skipped", "        pytest.skip()\n        assert skipped", "pytest.skip"),
        (
            "        assert skipped",
            "        pytest.importorskip('x')\n        assert skipped",
            "pytest.importorskip",
        ),
        ("        assert skipped", "        return\n        assert skipped", "a return in test_it"),
        ("def skipped", "collect_ignore = []\n\n\ndef skipped", "collect_ignore"),
        ("def skipped", "def pytest_ignore_collect():\n    pass\n\n\ndef skipped", "pytest_ignore_collect"),
        ("@expect", "from pytest import skip as pour\n\n\n@expect", "skip as pour"),
    ],
)
def test_what_hides_a_test_is_named(old, new, came):
    [said, *_] = hidden(GOOD.replace(old, new, 1))
    assert f"came {came}. Fix: " in said


PYPROJECT = (ROOT / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ('addopts = "-q', 'addopts = "-q -k not_slow', "addopts with '-k'"),
        ('addopts = "-q', 'addopts = "-q --deselect=tests/test_tea.py', "addopts with '--deselect="),
        ('addopts = "-q', 'addopts = "-q --ignore-glob=tests/*', "addopts with '--ignore-glob="),
        ('testpaths = ["tests"]', 'testpaths = ["tests/test_tea.py"]', "testpaths with 'tests/test_tea.py'"),
        (
            'testpaths = ["tests"]',
            'testpaths = ["tests"]\npython_files = ["test_a*.py"]',
            "python_files with",
        ),
        (
            'filterwarnings = ["error"]',
            'filterwarnings = ["error", "ignore"]',
            "filterwarnings with 'ignore'",
        ),
    ],
)
def test_settings_that_hide_tests_are_named(old, new, came):
    assert old in PYPROJECT
    assert next(settings(PYPROJECT.replace(old, new, 1))).startswith(
        f"expected settings that hide no test, came {came}"
    )


def cases(*hows, **outer):
    holder = expect(**outer)(type("TestTea", (TestBrew,), {})) if outer else TestBrew
    return [case(test_class=holder, **how) for how in hows]


@pytest.mark.parametrize(
    ("hows", "outer"),
    [
        ([{"pythons": "<8.3"}, {"pythons": ">=8.3"}], {}),
        ([{"methods": ("fork",)}, {"methods": ("spawn", "forkserver")}], {}),
        ([{"methods": ("own",), "pythons": "<8.2"}, {"pythons": ">=8.2"}], {}),
        ([{"methods": ("fork",)}, {"methods": ("spawn",)}], {"methods": ["fork", "spawn"]}),
        ([{"free_threaded": True}], {}),
    ],
)
def test_cases_that_cover_all_or_what_their_class_declares_are_complete(hows, outer):
    assert list(uncovered(cases(*hows, **outer))) == []


@pytest.mark.parametrize(
    ("hows", "missing"),
    [
        ([{"pythons": "<8.2"}, {"pythons": ">=8.3"}], "Python 8.2, fork"),
        ([{"methods": ("fork",)}, {"methods": ("spawn",)}], "Python 8.1, forkserver"),
        (
            [{"methods": ("fork",)}, {"methods": ("spawn", "forkserver"), "pythons": "<8.3"}],
            "Python 8.3, forkserver",
        ),
        ([{"pythons": ">=8.2"}, {"free_threaded": True}], "Python 8.1, fork"),
    ],
)
def test_a_python_or_method_that_no_case_is_about_is_named(hows, missing):
    assert next(uncovered(cases(*hows))).startswith(
        f"TestBrew: expected a case for {missing}, came none. Fix: "
    )


def test_a_class_whose_tests_others_inherit_needs_no_program():
    tests = "        def test_it(self, result):\n            assert result.out\n"
    shared = f"class TestBrew:\n    class Everywhere:\n{tests}\n    class TestFork{{}}:\n{tests}"
    assert list(forgotten(shared.format("(Everywhere)"))) == []
    [said] = forgotten(shared.format(""))
    assert said.startswith("expected classes named Test… for their programs, came TestBrew.Everywhere. Fix: ")


def test_a_comparison_with_itself_is_named():
    assert list(vacuous("assert result.lines == [] < limit\n")) == []
    [said] = vacuous("assert result.fields['tea'] == result.fields['tea']\n")
    assert said.startswith(
        "expected a comparison that can fail, came result.fields['tea'] == result.fields['tea']"
    )
