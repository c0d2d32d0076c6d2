# The response is kept and read later.
# asyncfix: refuses live-result

from urllib.request import urlopen


class Feed:
    async def open(self, url):
        self.response = urlopen(url)
