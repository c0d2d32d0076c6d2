# One object is swapped whole: a part that no thread can take decides for all, and with safe fixes only the rest moves.
import redis


async def count(prefix):
    client = redis.Redis(host="cache", decode_responses=True)
    total = 0
    for key in client.scan_iter(prefix + "*"):
        total += int(client.get(key))
    client.close()
    return total
