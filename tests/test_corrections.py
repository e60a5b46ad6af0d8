class TestBrokenLines:
    def test_each_program_of_the_article_has_a_syntax_error(self, result):
        assert result.lines == [
            "threads and processes: unmatched ')'",
            "pipe: invalid syntax. Perhaps you forgot a comma?",
            "queue: invalid syntax",
        ]
