# Other tasks would print into this buffer during the pause.
# asyncfix: refuses process-wide-state

import contextlib
import io
import time


async def capture(step):
    buffer = io.StringIO()
    with contextlib.redirect_stdout(buffer):
        step()
        time.sleep(0.2)
        step()
    return buffer.getvalue()
