# /// script
# dependencies = ["pytest"]
# ///
from multiprocessing import get_all_start_methods, get_context

import prices
import pytest


@pytest.fixture(params=get_all_start_methods())
def context(request):
    return get_context(request.param)


def test_full_price(context):
    assert prices.pay_in_child(30, context) == 30


def test_discount(context, monkeypatch):
    monkeypatch.setattr(prices, "discount", 5)
    assert prices.pay_in_child(30, context) == 25
