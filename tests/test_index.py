import pytest


class TestFaster:
    def test_loop_and_pool_give_the_same_result(self, result):
        assert found(result, "pool") == found(result, "loop") == "91,078 days"

    @pytest.mark.timing
    def test_on_two_cores_the_pool_takes_little_more_than_half_the_time(self, result):
        assert seconds(result, "pool") < 0.65 * seconds(result, "loop")

    equivalent = {
        "delete: start = perf_counter() (2)": "only the time is wrong then",
        "one less: 500_000": "on the last day none of the eight simulations is sold out",
        "one more: 500_000": "nor is any on the day after",
    }


def found(result, way):
    return result.fields[way].partition(", ")[2]


def seconds(result, way):
    return float(result.fields[way].split()[0])
