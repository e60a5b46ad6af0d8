"""How a program is expected to end, and what is wrong with a result that differs."""

import pytest
from unit.fakes import PYTHONS, ended

from verified.expectation import ANY, Expectation, expect
from verified.result import Child, Result

ALL = ["fork", "forkserver", "spawn"]


@pytest.mark.parametrize(
    ("pythons", "covered"),
    [("", ["8.1", "8.2", "8.3"]), (">=8.2", ["8.2", "8.3"]), ("<8.2", ["8.1"]), ("==8.2.*", ["8.2"])],
)
def test_a_specifier_says_which_pythons_it_covers(pythons, covered):
    assert [python for python in PYTHONS if Expectation(pythons).covers(python)] == covered


def test_only_what_is_about_builds_without_the_gil_covers_them():
    assert [Expectation(free_threaded=free).covers("8.3t") for free in (True, False)] == [True, False]
    assert not Expectation(free_threaded=True).covers("8.3")


@pytest.mark.parametrize(
    ("methods", "tried"),
    [((), ALL), (("spawn", "fork"), ["fork", "spawn"]), (("own",), ["own"]), (("x",), [])],
)
def test_start_methods_are_tried_in_one_order(methods, tried):
    assert Expectation(methods=methods).under(["spawn", "forkserver", "fork"], "fork") == tried


def test_the_newest_python_that_is_covered_records():
    assert Expectation("<8.3").recorder(PYTHONS) == "8.2"


def test_a_case_without_a_python_is_refused():
    with pytest.raises(ValueError, match="no supported Python is '>9'"):
        Expectation(">9").recorder(PYTHONS)


@pytest.mark.parametrize(
    ("how", "name"),
    [
        ({}, ""),
        ({"pythons": "<8.3"}, ".8.2"),
        ({"methods": ("fork", "spawn")}, ".fork"),
        ({"methods": ("own",)}, ""),
        ({"pythons": ">8.1", "methods": ("spawn",)}, ".8.3.spawn"),
        ({"free_threaded": True}, ".free-threaded"),
    ],
)
def test_the_recordings_of_two_cases_differ_by_name(how, name):
    assert Expectation(**how).case(PYTHONS) == name


HUNG = Result("", exit_code=None, blocked_at="lock.acquire()", seconds=60.2, stacks="here")


@pytest.mark.parametrize(
    ("how", "came", "fault"),
    [
        ({}, HUNG, "still ran after 60 s and was stopped, blocked at:\nhere"),
        ({"hangs_at": "join()"}, HUNG, "should hang at 'join()', but was blocked at 'lock.acquire()'"),
        ({"hangs_at": "join()"}, Result(""), "blocked at another place, or was still working"),
        ({"hangs_at": "join()"}, ended(0), "should hang at 'join()', but ended with exit code 0"),
        ({}, ended(3), "should end with exit code 0, but ended with 3"),
        ({"exit_code": 1}, ended(0), "should end with exit code 1, but ended with 0"),
        ({}, ended(-9), "should end with exit code 0, but ended with -9"),
        ({}, ended(left=("process 7 (sleep)", "note.txt")), "left behind: process 7 (sleep), note.txt"),
        ({}, ended(err="hot\n"), "should print nothing on standard error"),
        ({"error": "KeyError"}, ended(err="x\nTypeError\n"), "'KeyError', but ended it with 'TypeError'"),
        ({"error": "KeyError"}, ended(), "'KeyError', but ended it with ''"),
        ({"error": "Key"}, ended(err="KeyError\n"), "should end standard error with 'Key'"),
        ({}, ended(0, 0, 3), "children should end with exit codes [0, 0], but ended with [0, 3]"),
        ({"children": (3,)}, ended(0), "children should end with exit codes [3], but ended with []"),
        ({"children": (3,)}, ended(0, 0, 3), "exit codes [3], but ended with [0, 3]"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(how, came, fault):
    assert fault in Expectation(**how).fault(came)


@pytest.mark.parametrize(
    ("how", "came"),
    [
        ({}, ended(0, 0, 0)),
        ({"exit_code": 1, "error": "KeyError: .*"}, ended(1, err="x\nKeyError: 'tea'\n")),
        ({"hangs_at": "lock.acquire()"}, HUNG),
        ({"children": (1, 0)}, ended(0, 0, 1)),
        ({"children": ANY}, ended(0, 7)),
        ({}, Result("", exit_code=0, children=None)),
        ({"hangs_at": "join()"}, Result("", blocked_at="join()", children=(Child(1),))),
        ({"hangs_at": "join()"}, Result("", blocked_at="join()", left=("process 7",))),
    ],
)
def test_what_is_declared_is_no_fault(how, came):
    assert Expectation(**how).fault(came) == ""


@pytest.mark.parametrize("code", [-15, -9, 0])
def test_a_child_that_its_parent_stopped_is_no_fault(code):
    assert Expectation().fault(Result("", exit_code=0, children=(Child(code, stopped=True),))) == ""


def test_a_child_that_fails_when_its_parent_stops_it_is_one():
    assert "with [1]" in Expectation().fault(Result("", exit_code=0, children=(Child(1, stopped=True),)))


def test_a_fault_of_children_says_how_to_declare_it():
    assert "@expect(children=[0, 3])" in Expectation().fault(ended(0, 3, 0))


def test_expect_marks_a_class():
    marked = expect(methods=["fork"], children=[1])(type("Marked", (), {}))
    assert marked.expectation == Expectation(methods=("fork",), children=(1,))


def test_expect_refuses_a_keyword_that_it_does_not_know():
    with pytest.raises(TypeError, match=r"expect\(\) knows no exitcode"):
        expect(exitcode=1)


@pytest.mark.parametrize("key", ["methods", "platforms"])
def test_expect_refuses_a_string_for_a_list(key):
    with pytest.raises(TypeError, match=f"takes a list for {key}"):
        expect(**{key: "fork"})


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({"methods": ["fork", "perl"]}, "expected methods of fork, forkserver, spawn, own, came 'perl'. Fix"),
        ({"methods": ["own", "fork"]}, "expected 'own' alone, came ['own', 'fork']. Fix"),
        ({"platforms": ["macos"]}, "expected platforms of linux, darwin, win32, came 'macos'. Fix"),
        ({"pythons": ">=3.14,<3.12"}, "expected pythons of which some exists, came '>=3.14,<3.12'. Fix"),
        ({"pythons": "3.14+"}, "expected pythons such as '>=3.14', came '3.14+'. Fix"),
        ({"error": ""}, "expected an error that not everything matches, came ''. Fix"),
        ({"error": ".*"}, "expected an error that not everything matches, came '.*'. Fix"),
        ({"error": r"(?s).+"}, "expected an error that not everything matches, came '(?s).+'. Fix"),
        (
            {"error": "ValueError: ("},
            "expected an error that is a regular expression, came 'ValueError: ('. Fix",
        ),
        ({"error": "ValueError "}, "expected an error that one line can match, came 'ValueError '. Fix"),
        ({"error": "a\nb"}, "expected an error that one line can match, came 'a\\nb'. Fix"),
    ],
)
def test_expect_refuses_what_no_program_could_do(how, says):
    with pytest.raises(TypeError) as refused:
        expect(**how)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    "how",
    [
        {"methods": ["own"], "platforms": ["linux", "darwin"], "pythons": ">=3.11,<3.14"},
        {"error": r"(.+os\.fork\(\))?"},
        {"error": r"  warnings\.warn\(.*"},
    ],
)
def test_expect_takes_what_a_program_can_do(how):
    assert expect(**how)(type("Marked", (), {})).expectation
