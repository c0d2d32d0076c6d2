# Two locks in one statement are not told apart.
# asyncfix: --unsafe-fixes
# asyncfix: refuses lock-used-elsewhere
import threading


class Accounts:
    def __init__(self):
        self._from = threading.Lock()
        self._to = threading.Lock()

    async def move(self, amount, ledger):
        with self._from, self._to:
            await ledger.move(amount)
