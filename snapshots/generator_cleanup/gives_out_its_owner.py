# The object that holds the connection is what the loop gets: it may be used after the loop has been left.
# asyncfix: refuses unsafe
class Client:
    def __init__(self, provider):
        self.provider = provider

    async def __aiter__(self):
        while True:
            await self.provider.connect()
            yield self
            await self.provider.disconnect()
