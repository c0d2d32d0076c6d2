# asyncfix: --unsafe-fixes
# The runtime's own lock and thread.
import requests
import trio


class Client:
    def __init__(self, url):
        self._url = url
        self._token = None
        self._token_resolved = False
        self._token_lock = trio.Lock()

    async def _get_token(self):
        if not self._token_resolved:
            async with self._token_lock:
                if not self._token_resolved:
                    self._token = await trio.to_thread.run_sync(self._resolve_token)
                    self._token_resolved = True
        return self._token

    def _resolve_token(self):
        return requests.get(self._url).text

    async def token(self):
        await trio.sleep(0)
        return await self._get_token()
