import pytest

from tests.cli.files import CommandLine


@pytest.fixture
def netdesk(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)
