# Code that holds the interpreter lock is no lighter in a thread; in another process it lets the loop run.
# asyncfix: flags --cpu process --unsafe-fixes
# python: <3.13
import crypt
import time


def rounds(seconds: float) -> int:
    """As many rounds as keep this processor busy for so long."""
    start = time.thread_time()
    crypt.crypt("secret", "$6$rounds=20000$salt")
    return int(20000 * seconds / (time.thread_time() - start))


def check(password: str, rounds: int, *, salt: str = "salt") -> bool:
    stored = crypt.crypt(password, f"$6$rounds=1000${salt}")
    crypt.crypt(password, f"$6$rounds={rounds}${salt}")
    if not password:
        raise ValueError(password)
    return crypt.crypt(password, stored) == stored


ROUNDS = rounds(1.0)


async def main():
    print(check("secret", ROUNDS, salt="pepper"))
    print(crypt.crypt("secret", "$6$rounds=1000$salt")[-8:])
    try:
        check("", 1000)
    except ValueError as error:
        print(repr(error))
