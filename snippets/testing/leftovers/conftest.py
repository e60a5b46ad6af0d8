# /// script
# dependencies = ["pytest"]
# ///
from multiprocessing import active_children

import pytest


@pytest.fixture(autouse=True)
def no_process_is_left():
    yield
    left = active_children()
    for process in left:
        process.kill()
        process.join()
    assert not left, [process.name for process in left]
