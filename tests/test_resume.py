from verified.expectation import expect

UNIX = {"platforms": ["linux", "darwin"]}


# Not under fork: Python 3.12 and newer can warn of the threads of the pool before.
@expect(methods=["forkserver", "spawn"])
class TestResume:
    equivalent = {
        """delete: file.write('["fox.png", "f')""": "then no line is torn",
        "no flush: flush=True": "the file is closed in the end",
    }

    def test_the_first_run_needs_no_log(self, result):
        assert result.lines[0] == "tried: 2 logged: 2"

    def test_the_next_run_tries_only_what_is_missing(self, result):
        assert result.lines[2] == "tried: 3 logged: 4"

    def test_a_failed_image_costs_no_other_and_is_tried_again(self, result):
        failed = "failed: empty.png no pixels"
        assert [result.lines[1], *result.lines[3:5]] == [failed, failed, "tried: 1 logged: 4"]

    def test_each_image_has_one_result(self, result):
        assert result.fields["results"] == "cat.jpg dog.jpg fox.jpg owl.jpg"


@expect(children="any", **UNIX)
class TestAnyMoment:
    equivalent = {
        'twice: sender.send("written")': "it is received once",
        "delete: signal.pause()": "what it has written stays when it ends by itself",
        "delete: sender.close()": "the message arrives all the same",
        "delete: process.join()": "a process that was killed writes nothing more",
        "forgotten: duplex=False": "it sends nothing the other way",
    }

    def test_a_line_is_cut_after_each_of_its_bytes(self, result):
        line = '[112, "ok"]'
        assert [len(torn) for torn in result.lines[1:-1]] == list(range(1, len(line) + 1))

    def test_no_result_is_lost_or_written_twice(self, result):
        assert result.lines[-1] == "lines: 14, images: 14 of 14"
