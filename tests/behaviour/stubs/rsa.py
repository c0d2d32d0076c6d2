"""A stub of rsa: looking for primes is Python code."""

import time


def newkeys(nbits, accurate=True, poolsize=1, exponent=65537):
    total = 0
    start = time.thread_time()
    while time.thread_time() - start < 0.5:
        total += 1
    if nbits < 16:
        raise ValueError("Key too small")
    return nbits, exponent
