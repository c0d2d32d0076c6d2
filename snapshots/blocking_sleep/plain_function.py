# Nothing on the loop calls this.
# asyncfix: clean

import time


def settle():
    time.sleep(0.5)


if __name__ == "__main__":
    settle()
