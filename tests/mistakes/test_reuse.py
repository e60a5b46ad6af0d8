"""A run is paid for once, and a result is reused only where that cannot hide a mistake."""

import re

ALL = 4  # runs of the program: under three start methods and plainly


def runs(output):
    """How many runs were made, and how many were reused."""
    made, reused = re.search(r"(\d+) runs made, (\d+) reused", output).groups()
    return int(made), int(reused)


def test_an_edited_property_judges_old_runs_and_only_a_failed_result_is_made_again(project):
    assert runs(project.run("tests")[1]) == (ALL, 0)
    project.edit("tests/test_tea.py", "tea is ready", "tea is late")
    assert runs(project.says("tests")) == (0, ALL)
    project.edit("tests/test_tea.py", "tea is late", "tea is ready")
    assert runs(project.run("tests")[1]) == (ALL, 0)
    assert runs(project.run("tests")[1]) == (0, ALL)
