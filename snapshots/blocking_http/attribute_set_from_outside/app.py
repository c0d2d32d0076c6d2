# Another class assigns the attribute that this one declares.
# asyncfix: --unsafe-fixes
from wiring import Service


class Api:
    def __init__(self, service: Service):
        self.service = service

    async def page(self, url):
        return self.service.client.get(url).text
