# A helper of the module runs in another process, and what it raises comes back.
# asyncfix: flags --cpu process --unsafe-fixes
import rsa


def make_pair(bits: int, exponent: int = 65537):
    public, private = rsa.newkeys(bits, exponent=exponent)
    return public + 1, private


async def main():
    print(make_pair(2048), make_pair(2048, exponent=3))
    try:
        make_pair(8)
    except ValueError as error:
        print(repr(error))
