# `super()` without arguments has no meaning in the function that would run.
# asyncfix: refuses frame-dependent

from urllib.request import urlopen


class Feed:
    def address(self):
        return "https://api.example.com/feed"


class PagedFeed(Feed):
    async def load(self, page):
        return urlopen(f"{super().address()}?page={page}").read()
