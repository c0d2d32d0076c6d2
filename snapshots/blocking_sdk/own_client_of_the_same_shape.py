# Methods of the same names, of a class that talks to nobody.
# asyncfix: clean


class Completions:
    def create(self, messages):
        return messages[-1]


class Client:
    completions = Completions()


async def answer(client: Client, messages):
    return client.completions.create(messages)
