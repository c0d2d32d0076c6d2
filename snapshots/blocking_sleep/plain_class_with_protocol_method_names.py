# The class only looks like a protocol.
# asyncfix: clean

import time


class Replay:
    def data_received(self, data):
        time.sleep(0.1)
        print(data)
