from verified.expectation import expect
from verified.quizzes import wrong_answers


def reason(why):
    """Give one reason to several mutants."""
    return lambda *mutants: dict.fromkeys(mutants, why)


joined_anyway = reason("at its end the main process joins its children anyway")


@expect(hangs_at="rent.join()")
class TestTwoAccounts:
    equivalent = {
        **reason("threads wait for each other in the same way")(
            "thread for process: Process", "thread for process: Process (2)"
        ),
        **reason("never reached: the line before it hangs")(
            "delete: refund.join()",
            'delete: print(f"{what} is paid", flush=True)',
            "no flush: flush=True (2)",
        ),
    }

    def test_each_payment_holds_one_lock_and_waits_for_the_other_forever(self, result):
        assert sorted(result.lines) == ["refund wants its second lock", "rent wants its second lock"]


@expect(children=[0, 0])
class TestSameOrder:
    equivalent = {
        "no with: with second:": "by chance: a second lock that nobody else can reach is always free",
        "no with: with first:": "by chance: so short a gap is rarely hit",
        **reason("by chance: the lines come when each process ends, which is mostly the same order")(
            "no flush: flush=True", "no flush: flush=True (2)"
        ),
        **joined_anyway("delete: rent.join()", "delete: refund.join()"),
    }

    def test_both_are_paid(self, result):
        assert sorted(result.lines) == [
            "refund is paid",
            "refund wants its second lock",
            "rent is paid",
            "rent wants its second lock",
        ]

    def test_each_is_paid_before_the_other_begins(self, result):
        wants, paid, *_ = result.lines
        assert wants.split()[0] == paid.split()[0]


@wrong_answers("no with: with lock: (2)", "delete: deposit(balance, lock, 500)")
@expect(hangs_at="process.join()")
class TestPayday:
    def test_the_process_that_holds_an_rlock_may_take_it_again(self, result):
        assert result.section("with RLock").fields["balance"] == "2500"

    def test_with_a_lock_it_waits_for_itself(self, result):
        assert result.section("with Lock").lines == []


@wrong_answers("delete: os._exit(1)")
@expect(children=[1, 1])
class TestDeadHolder:
    equivalent = {"no with: with lock:": "a lock that was never taken is free, too"}

    def test_a_process_that_leaves_by_an_exception_frees_the_lock(self, result):
        assert result.fields["after leave, is the lock free"] == "True"

    def test_a_process_that_stops_at_once_leaves_it_locked(self, result):
        assert result.fields["after crash, is the lock free"] == "False"
