from .base import SigningClient


class QueueClient(SigningClient):
    service = "sqs"
    sent = 0

    async def send(self, body):
        self.sent += 1
        return f"{self.sent} {body} {self._credentials.access_key}"
