# The module that makes the session imports the class only for it: the import goes with it.
# asyncfix: --prefer httpx --unsafe-fixes
import httpx

session = httpx.AsyncClient(follow_redirects=True, timeout=None)
