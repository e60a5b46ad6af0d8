"""What pytest keeps for us during one session: the keys of its stash."""

import pytest

from verified.cases import Case
from verified.judge import Judge

CASE = pytest.StashKey[Case]()  # of each test: the case that it is about
JUDGE = pytest.StashKey[Judge]()  # of the session
REMARKS = pytest.StashKey[list[str]]()  # of the session: what to say in the end
