# asyncfix: --unsafe-fixes
# A function keeps what it fetched in a global name of the module.
import requests

_settings = {}


def _load(url):
    global _settings
    _settings = requests.get(url).json()


async def settings(url):
    _load(url)
    return _settings
