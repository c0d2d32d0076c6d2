# asyncfix: --unsafe-fixes
# The blocking call is in a helper; the attribute is annotated.
import asyncio
import subprocess


def read_token(command: str) -> str:
    return subprocess.check_output(command, shell=True, text=True)


class Client:
    def __init__(self, command: str) -> None:
        self._token: str = read_token(command)

    async def headers(self) -> dict[str, str]:
        return {"authorization": self._token}
