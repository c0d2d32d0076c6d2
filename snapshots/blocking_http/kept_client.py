# A login that is done once for each client is waited for by whoever is the first to use one.
# asyncfix: --unsafe-fixes
import requests


class Client:
    def __init__(self) -> None:
        self._session: requests.Session | None = None

    def session(self) -> requests.Session:
        if self._session is None:
            session = requests.Session()
            session.post("https://example.org/login", timeout=5)
            self._session = session
        return self._session


async def prepare(client: Client) -> None:
    client.session()
