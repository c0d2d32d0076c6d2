from assistant import Assistant


class Cautious(Assistant):
    async def allows(self, text: str) -> bool:
        return not self.client.moderations.create(input=text).results[0].flagged
