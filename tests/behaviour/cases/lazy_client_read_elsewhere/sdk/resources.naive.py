class Resource:
    def __init__(self, client):
        self._client = client


class AsyncMessages(Resource):
    async def create(self, text):
        return "{} signed by {}".format(text, (await self._client._get_credentials()).access_key)


class AsyncBatches(Resource):
    async def names(self, texts):
        credentials = await self._client._get_credentials()
        return [(text, credentials.secret_key) for text in texts]
