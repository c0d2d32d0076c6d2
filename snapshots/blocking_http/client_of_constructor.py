# asyncfix: refuses unsafe
# The calls of the file say what a constructor gets, others may give it something else.
import requests


class Pages:
    def __init__(self, session, url):
        self.session = session
        self.url = url

    def first(self):
        return self.session.get(self.url).text


async def first(url):
    return Pages(requests.Session(), url).first()
