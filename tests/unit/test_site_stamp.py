"""What the stamps and labels say, and when they say nothing."""

from verified.report import Checked, Report, Run
from verified.site.labels import METHODS, called, label, labels, listed, minor, origin, span
from verified.site.stamp import days, limits, matrix, sentence, stamp

ALL = ["3.11", "3.12", "3.13", "3.14", "3.15"]
NAME = "queues/orders.py"


def entry(pythons=ALL, methods=()):
    return {
        "pythons": pythons,
        "methods": list(methods),
        "python": "3.15.2",
        "platform": "Linux",
        "cpus": 2,
    }


def run(python="3.15.2", method="fork", made="2026-10-12T14:03:22+00:00"):
    return Run(python, method, made, reused=False)


def report(*runs, missing=(), not_run=(), passed=True):
    properties = {"test_each_order_is_taken": ["recorded", "3.15 fork"]}
    checked = Checked("abc", passed, list(runs or [run()]), properties)
    pythons = {"3.15": "3.15.2"}
    return Report(
        platform="Linux",
        cpus=2,
        pythons=pythons,
        missing=list(missing),
        not_run=list(not_run),
        programs={NAME: checked},
    )


def test_a_label_is_empty_where_the_output_is_the_same_everywhere():
    assert label(entry(), ALL) == label(entry(methods=["own"]), ALL) == ""


def test_a_label_names_pythons_and_methods_that_are_not_all():
    assert label(entry(["3.14", "3.15"], ["spawn", "forkserver"]), ALL) == (
        "Python 3.14 and 3.15, forkserver and spawn"
    )
    assert label(entry(["3.11", "3.12", "3.13"]), ALL) == "Python 3.11 to 3.13"
    assert label(entry(methods=["fork"]), ALL) == "fork"


def test_a_label_names_the_patch_release_that_is_the_boundary():
    assert label(entry(["3.11"]) | {"releases": "<3.13.8"}, ALL) == "Python before 3.13.8"
    newer = label(entry(["3.14"]) | {"releases": ">=3.13.8,!=3.14.0"}, ALL)
    assert newer == "Python 3.13.8, 3.14.1 and newer"


def test_an_origin_names_python_system_and_processors():
    assert origin(entry()) == "Python 3.15.2 on Linux, 2 CPUs"
    assert origin(entry() | {"cpus": 1}) == "Python 3.15.2 on Linux, 1 CPU"


def test_a_label_and_an_origin_name_a_build_without_the_gil_and_the_experimental_one():
    free_threaded = entry(["3.13t"]) | {"python": "3.13.5"}
    assert label(free_threaded, ALL) == "Python 3.13 free-threaded (experimental)"
    assert origin(free_threaded) == "Python 3.13.5 free-threaded (experimental) on Linux, 2 CPUs"
    assert label(entry(["3.14t"]), ALL) == "Python 3.14 free-threaded"


def test_beside_an_output_without_the_gil_the_others_say_that_they_have_it():
    both = labels({"a.free-threaded": entry(["3.14t"]), "a": entry()}, ALL)
    assert both == {"a.free-threaded": "Python 3.14 free-threaded", "a": "with the GIL"}
    assert labels({"a": entry(), "b": None}, ALL) == {"a": "", "b": ""}


def test_a_python_without_the_gil_keeps_its_t():
    assert [minor(python) for python in ("3.13.5", "3.13.5t", "3.13t")] == ["3.13", "3.13t", "3.13t"]
    assert called("3.15.2") == "3.15.2"


def test_nothing_is_said_of_an_output_without_an_entry():
    assert (label(None, ALL), origin(None)) == ("", "")


def test_a_span_has_no_gap():
    assert span(["3.11", "3.12", "3.13"]) == "3.11 to 3.13"
    assert span(["3.11", "3.13"]) == "3.11 and 3.13"
    assert span(["3.9", "3.10", "3.11"]) == "3.9 to 3.11"
    assert span(["3.13", "3.13t", "3.14", "3.15"]) == "3.13 to 3.15 and 3.13 free-threaded (experimental)"


def test_words_are_listed_as_in_a_sentence():
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_stamp_says_what_was_checked_where_and_when():
    made = stamp(report(run(), run("3.14.1", made="2026-10-12T14:09:01+00:00")), NAME, "abc", ALL)
    assert made.title == "Checked on Python 3.14 and 3.15 under fork"
    assert made.runs == ("Run on Linux, 2 CPUs: Python 3.14.1 and 3.15.2, 2026-10-12, 14:03 to 14:09 UTC.",)


def test_a_program_that_chooses_by_itself_has_no_method_in_its_stamp():
    assert stamp(report(run(method="own")), NAME, "abc", ALL).title == "Checked on Python 3.15"


def test_there_is_no_stamp_for_a_changed_a_failed_or_an_unknown_program():
    assert stamp(report(), NAME, "another digest", ALL) is None
    assert stamp(report(passed=False), NAME, "abc", ALL) is None
    assert stamp(report(), "queues/full.py", "abc", ALL) is None


def test_a_stamp_names_pythons_that_were_not_found_if_the_program_is_for_them():
    assert stamp(report(missing=["3.12"]), NAME, "abc", ALL).runs[1:] == (
        "Not run on Python 3.12, which was not found.",
    )
    assert stamp(report(missing=["3.12"]), NAME, "abc", ["3.15"]).runs[1:] == ()


def test_a_stamp_tells_the_build_without_the_gil_from_the_one_with_it():
    made = stamp(report(run("3.13.0"), run("3.13.5t")), NAME, "abc", ALL)
    assert made.title == "Checked on Python 3.13 and 3.13 free-threaded (experimental) under fork"
    assert "Python 3.13.0 and 3.13.5 free-threaded (experimental), 2026-10-12" in made.runs[0]


def test_a_stamp_names_the_build_without_the_gil_that_was_not_found_if_the_program_is_for_it():
    assert stamp(report(), NAME, "abc", ["3.15", "3.13t"]).runs[1:] == (
        "Not run on Python 3.13 free-threaded (experimental), which was not found.",
    )
    seen = report(run("3.13.5t"))
    seen.pythons["3.13t"] = "3.13.5t"
    assert stamp(seen, NAME, "abc", ["3.15", "3.13t"]).runs[1:] == ()


def test_a_program_of_which_some_case_was_run_does_not_lack_packages():
    assert stamp(report(run(), not_run=[NAME]), NAME, "abc", ["3.15"]).runs[1:] == ()


def test_a_stamp_of_a_program_that_could_not_run_says_so():
    checked = report(not_run=[NAME])
    checked.programs[NAME].runs.clear()
    assert stamp(checked, NAME, "abc", ALL).title == "Checked as recorded, and not run"
    assert stamp(checked, NAME, "abc", ALL).runs == (
        "Not run: no interpreter has the packages that it needs.",
    )


def test_a_sentence_is_the_name_of_a_test():
    assert sentence("test_the_tea_is_ready") == "The tea is ready"
    assert sentence("TestSince314::test_a_PID_is_new") == "A PID is new"


def test_a_sentence_says_where_it_was_judged_if_not_everywhere():
    everywhere = ["recorded", "3.14 fork", "3.15 fork"]
    assert limits(everywhere, ["3.14", "3.15"], ["fork"]) == ""
    assert limits(["recorded", "3.15 fork"], ["3.14", "3.15"], ["fork", "spawn"]) == " (Python 3.15; fork)"
    assert limits(["recorded"], ["3.15"], ["fork"]) == ""


def test_runs_of_two_days_are_two_lines():
    lines = days([run(), run(made="2026-10-13T00:00:00+00:00")])
    assert lines == ["Python 3.15.2, 2026-10-12, 14:03 UTC", "Python 3.15.2, 2026-10-13, 00:00 UTC"]


def test_the_matrix_names_the_start_methods_of_a_program_that_did_not_run_under_all():
    table = matrix(report(run(), run(method="spawn")), {NAME: "abc"}.__getitem__)
    assert "| [queues/orders.py](queues.md) | 3.15 | fork and spawn |" in table
    assert "2 checks looked at 2 runs of 1 programs: on Linux, 2 CPUs, under Python 3.15.2." in table
    assert "Of these programs, 0 ran on all" in table


def test_the_matrix_says_where_a_program_chooses_by_itself():
    table = matrix(report(run(method="own")), {NAME: "abc"}.__getitem__)
    assert "| [queues/orders.py](queues.md) | 3.15 | the method it chooses, or the default |" in table


def test_the_matrix_has_no_row_for_a_program_that_ran_everywhere():
    table = matrix(report(*(run(method=method) for method in METHODS)), {NAME: "abc"}.__getitem__)
    assert table.endswith("Of these programs, 1 ran on all of these Pythons under every start method.")


def test_the_matrix_asks_for_no_run_without_the_gil():
    seen = report(*(run(method=method) for method in METHODS), run("3.13.5t", "own"))
    seen.pythons["3.13t"] = "3.13.5t"
    table = matrix(seen, {NAME: "abc"}.__getitem__)
    assert "under Python 3.13.5 free-threaded (experimental) and 3.15.2." in table
    assert "1 ran on all of these Pythons, free-threaded builds aside, under every start method." in table
    only = report(run("3.13.5t", "own"))
    only.pythons["3.13t"] = "3.13.5t"
    row = "| 3.13 free-threaded (experimental) | the method it chooses, or the default |"
    assert row in matrix(only, {NAME: "abc"}.__getitem__)


def test_the_matrix_separates_thousands():
    many = report(*[run()] * 1_234)
    assert "looked at 1,234 runs" in matrix(many, {NAME: "abc"}.__getitem__)


def test_the_matrix_names_what_is_missing_or_changed():
    table = matrix(report(missing=["3.12"]), {NAME: "changed"}.__getitem__)
    assert "Python 3.12 was not found, so nothing ran on it." in table
    assert "| [queues/orders.py](queues.md) |  | changed since, or failed |" in table


def test_without_a_report_there_is_no_matrix():
    assert "without a run of the tests" in matrix(Report(), str)
