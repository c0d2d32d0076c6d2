# asyncfix: refuses unsafe
# Two tasks that use one connection get each other's answers.
from websockets.sync.client import connect


class Client:
    def __init__(self, url):
        self.connection = connect(url)

    def ask(self, question):
        self.connection.send(question)
        return self.connection.recv()

    async def answer(self, question):
        return self.ask(question)
