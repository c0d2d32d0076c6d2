from base import SigningClient


class Bedrock(SigningClient):
    async def invoke(self, http, request):
        await self._sign(request)
        return await http.post(request, headers=self.headers)


async def invoke_all(bedrock: Bedrock, http, requests):
    for request in requests:
        await bedrock._sign(request)
        await http.post(request, headers=bedrock.headers)
