from unittest import mock

from waiting import wait


async def test_wait():
    with mock.patch("waiting.time"):
        await wait()
