from netdesk.advice.structure.community_name import community_names


def test_a_community_is_called_by_the_word_its_people_share() -> None:
    words = [["Kontor West"], ["Kontor West", "choir"], ["choir"], ["choir", "Werft Nord"]]
    assert community_names(words, [0, 0, 1, 1]) == ["Kontor West", "choir"]


def test_a_word_that_everybody_has_names_nobody_in_particular() -> None:
    words = [
        ["friends", "sailing"],
        ["friends", "sailing"],
        ["friends"],
        ["friends", "chess"],
        ["friends", "chess"],
    ]
    assert community_names(words, [0, 0, 1, 2, 2]) == ["sailing", "", "chess"]


def test_no_name_is_given_twice() -> None:
    names = community_names([["choir"]] * 4, [0, 0, 1, 1])
    assert names == ["choir", ""]


def test_people_who_share_nothing_leave_their_community_without_a_name() -> None:
    assert community_names([["a"], ["b"], []], [0, 0, -1]) == [""]
