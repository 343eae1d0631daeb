from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.table_mapping import COLUMN_USES, ColumnUse, mappings_as_text, mappings_from_text

uses = st.builds(ColumnUse, st.text(max_size=9), st.text(max_size=9))


@given(st.dictionaries(st.text(max_size=9), st.lists(uses, max_size=4).map(tuple), max_size=4))
def test_mappings_survive_being_stored(mappings: dict[str, tuple[ColumnUse, ...]]) -> None:
    assert mappings_from_text(mappings_as_text(mappings)) == mappings


def test_what_is_no_mapping_is_left_out() -> None:
    assert mappings_from_text("") == {}
    assert mappings_from_text("{") == {}
    assert mappings_from_text("[1]") == {}
    assert mappings_from_text('{"a": 1, "b": [["x"]], "c": [["name", 2]], "d": [["name", ""]]}') == {
        "d": (ColumnUse("name"),)
    }


def test_only_the_latest_are_kept() -> None:
    many = {str(number): (ColumnUse("name"),) for number in range(80)}
    kept = mappings_from_text(mappings_as_text(many))
    assert len(kept) == 50
    assert list(kept)[-1] == "79"


def test_every_use_is_offered_once() -> None:
    assert len({use for use, _words in COLUMN_USES}) == len(COLUMN_USES)
    assert len({words for _use, words in COLUMN_USES}) == len(COLUMN_USES)
