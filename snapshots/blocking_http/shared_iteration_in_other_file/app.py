# Another file changes the container while the loop over it would wait: through a method, a function, or from outside.
# asyncfix: refuses shared-iteration
import registry
from registry import NAMES, Registry
from requests import get

known = Registry()


async def refresh_all():
    for feed in known.feeds:
        feed.refresh()


async def refresh_open(registry: Registry):
    for feed in registry.open:
        feed.refresh()


async def names():
    for name in NAMES:
        get(f"https://{name}.example.com", timeout=5)


async def urls():
    for url in registry.URLS:
        get(url, timeout=5)
