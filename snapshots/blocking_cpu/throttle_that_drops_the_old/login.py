# asyncfix: refuses unsafe
# Guesses are counted behind the check of the password; that asking for the count drops an old one makes no difference.
import hashlib

from cache import cache


def check_throttle(key):
    count = cache.get(key)
    if not count or count < 3:
        return
    raise PermissionError(key)


def record_failure(key):
    cache.set(key, (cache.get(key) or 0) + 1)


async def login(name, password, salt, digest):
    check_throttle(name)
    if hashlib.pbkdf2_hmac("sha256", password, salt, 100_000) != digest:
        record_failure(name)
        raise PermissionError(name)
    return "welcome"
