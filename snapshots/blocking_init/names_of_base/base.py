class Base:
    def __init__(self):
        self._region = "of the base"
        self._sqs_lock = None

    async def _get_sqs(self):
        return "of the base"
