from verified.expectation import expect
from verified.quizzes import wrong_answers

LINUX = {"platforms": ["linux"]}
OWN = {"methods": ["own"], **LINUX}


class TestOneSocket:
    equivalent = {
        **dict.fromkeys(
            [f"no with: with connection:{which}" for which in ("", " (2)", " (3)")],
            "it is closed when the child ends",
        ),
        "delete: has_asked.wait()": "by chance: Ann is often the first to ask",
        "delete: process.join()": "a program waits for its children at its end",
        **dict.fromkeys(
            ["thread for process: Process", "thread for process: Process (2)"],
            "threads share a connection, too",
        ),
        "one more: 3": "a name has three letters",
        "one more: 7 (2)": "there is no more to read",
    }

    def test_each_client_gets_the_answer_to_the_other(self, result):
        assert result.lines == ["Bob has 120 EUR", "Ann has 999 EUR"]


@expect(**OWN)
@wrong_answers("delete: database.close()", "delete: database.commit()")
class TestClosedDatabase:
    equivalent = {
        'no main guard: __name__ == "__main__"': "a forked child does not import the file",
        "delete: child.join()": "by chance: the child is often the first to close",
        "delete: database.close() (3)": "Python closes it at the end of the program",
        'delete: print("order stored")': "the order is refused",
    }

    def test_the_parent_cannot_commit_after_a_forked_child_has_closed_the_connection(self, result):
        assert result.fields["order refused"] == "disk I/O error"

    def test_the_order_is_in_the_file_all_the_same(self, result):
        assert result.fields["in the file"] == "[('desk',)]"


class TestOwnConnection:
    equivalent = {
        "delete: database.close()": "a forked worker opens another one in its place",
        **dict.fromkeys(["one more: 2", "one less: 2"], "how many workers there are does not show"),
    }

    def test_each_worker_reads_the_prices_over_its_own_connection(self, result):
        assert result.lines == ["[40, 250, 90]"]


class TestLocked:
    def test_while_a_row_is_not_committed_another_process_cannot_insert(self, result):
        assert result.fields["dog.png"] == "database is locked"

    def test_after_the_commit_it_can(self, result):
        assert result.fields["images"] == "cat.png fox.png"

    equivalent = {
        "forgotten: timeout=0.1": "then it waits five seconds",
        "delete: loader.join()": "by chance: a tenth of a second is often enough for the commit",
    }


class TestDatabase:
    def test_an_error_in_a_task_ends_the_job(self, result):
        assert result.lines[0] == "image 777 is broken"

    def test_every_full_batch_before_it_is_in_the_database(self, result):
        assert result.lines[1] == "700 images, 170,018,450 pixels"

    equivalent = dict.fromkeys(
        ["one more: 50", "one less: 50", "forgotten: chunksize=50"], "chunks of any length will do"
    ) | dict.fromkeys(["one more: 1_000", "one less: 1_000"], "the job ends before")
