# asyncfix: --unsafe-fixes
# The blocking call is in a helper; the attribute is annotated.
import asyncio
import subprocess


def read_token(command: str) -> str:
    return subprocess.check_output(command, shell=True, text=True)


class Client:
    def __init__(self, command: str) -> None:
        self._command = command
        self._token: str | None = None
        self._token_lock = asyncio.Lock()

    async def _get_token(self) -> str:
        if self._token is None:
            async with self._token_lock:
                if self._token is None:
                    self._token = await asyncio.to_thread(self._resolve_token)
        return self._token

    def _resolve_token(self) -> str:
        return read_token(self._command)

    async def headers(self) -> dict[str, str]:
        return {"authorization": await self._get_token()}
