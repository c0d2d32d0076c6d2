from unittest.mock import patch

from client import Client


def check_header(run):
    with patch.object(Client, "_refresh"):
        assert run(Client("dev").header()) == {"Authorization": None}
