"""The tests of a class, as properties of a result and as sentences."""

import pytest

from verified.properties import sentence, still_wrong
from verified.result import Result


class Claims:
    limit = 3

    def test_it_is_short(self, result):
        assert len(result.lines) < self.limit

    def test_it_starts_with_a_table(self, result):
        assert result.table()[0]["tea"] == "ready"

    @pytest.mark.timing
    def test_it_is_fast(self, result):
        raise AssertionError

    def helper(self, result):
        raise AssertionError


@pytest.mark.parametrize(
    ("out", "wrong"),
    [
        ("tea\nready\n", []),
        ("tea\nlate\n", ["test_it_starts_with_a_table"]),
        ("", ["test_it_starts_with_a_table"]),
        ("x\n" * 3, ["test_it_is_short", "test_it_starts_with_a_table"]),
    ],
)
def test_what_is_still_wrong_is_named_without_claims_about_time(out, wrong):
    assert still_wrong(Claims, Result(out)) == wrong


@pytest.mark.parametrize(
    ("test", "words"),
    [("test_it_is_hot", "It is hot."), ("test_the_tea_of_Ann_is_hot", "The tea of Ann is hot.")],
)
def test_the_name_of_a_test_is_a_sentence(test, words):
    assert sentence(test) == words
