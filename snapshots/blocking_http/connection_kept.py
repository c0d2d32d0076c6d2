# asyncfix: refuses unsafe
# A request and its response belong together on the connection that the object keeps.
import http.client


class Client:
    def __init__(self, host):
        self.connection = http.client.HTTPConnection(host)

    def fetch(self, path):
        self.connection.request("GET", path)
        return self.connection.getresponse().read()

    async def page(self, path):
        return self.fetch(path)
