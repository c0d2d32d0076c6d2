# A slow hash releases the interpreter lock: a thread helps.
# asyncfix: flags --unsafe-fixes
import hashlib
import time

# As many rounds as keep this processor busy for half a second.
start = time.thread_time()
hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 40000)
ROUNDS = int(40000 * 0.5 / (time.thread_time() - start))


async def main():
    key = hashlib.pbkdf2_hmac("sha256", b"password", b"salt", ROUNDS)
    print(len(key), hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1000).hex()[:8])
