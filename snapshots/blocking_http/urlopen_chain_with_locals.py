# In the function that would run `locals()` is something else.
# asyncfix: refuses frame-dependent

from urllib.request import urlopen


async def search(base, query):
    return urlopen("{base}?q={query}".format(**locals())).read()
