# Python code in a thread takes turns with the loop; in a process it does not. The helper is what is sent.
# asyncfix: --cpu process --unsafe-fixes

import rsa


def make_pair(bits: int, exponent: int = 65537) -> str:
    public, private = rsa.newkeys(bits, exponent=exponent)
    return (public.save_pkcs1() + private.save_pkcs1()).decode()


class Keys:
    async def pair(self, bits: int) -> str:
        return make_pair(bits, exponent=3)

    async def stripped(self) -> str:
        return make_pair(2048).strip()
