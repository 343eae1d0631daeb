"""Going through all records of a network without holding them."""

from collections.abc import Sequence

from netdesk.store.on_demand import OnDemand


def _numbers(count: int, blocks: list[int]) -> OnDemand[str]:
    def read(ids: Sequence[int]) -> list[str]:
        blocks.append(len(ids))
        return [str(one) for one in ids]

    return OnDemand(range(count), read)


def test_records_come_in_order_block_by_block() -> None:
    blocks: list[int] = []
    numbers = _numbers(1_234, blocks)
    assert len(numbers) == 1_234
    assert not blocks
    assert list(numbers) == [str(one) for one in range(1_234)]
    assert sum(blocks) == 1_234
    assert max(blocks) < 1_000


def test_only_what_is_asked_for_is_read() -> None:
    blocks: list[int] = []
    numbers = _numbers(5_000, blocks)
    assert next(iter(numbers)) == "0"
    assert numbers[-1] == "4999"
    assert list(numbers[10:13]) == ["10", "11", "12"]
    assert sum(blocks) < 1_000


def test_there_may_be_none() -> None:
    blocks: list[int] = []
    assert list(_numbers(0, blocks)) == []
    assert not blocks
