# Suppressed for the rule that ruff and flake8-async call ASYNC251.
# asyncfix: clean

import time


async def settle():
    time.sleep(0.5)  # noqa: ASYNC251
