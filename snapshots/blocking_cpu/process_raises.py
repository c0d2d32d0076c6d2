# asyncfix: --cpu process --unsafe-fixes
# An exception that cannot be made again from its `args` breaks the pool of processes: that helper stays in this one.
import rsa


class BadLine(Exception):
    def __init__(self, line, reason):
        super().__init__(f"line {line}: {reason}")
        self.line = line


class BadFile(Exception):
    def __init__(self, name, reason="empty"):
        super().__init__(name)
        self.reason = reason


class Missing(ValueError):
    pass


def parse(text: str) -> bytes:
    if not text:
        raise BadLine(1, "empty")
    return rsa.newkeys(len(text))[0].save_pkcs1()


def parse_file(text: str) -> bytes:
    if not text:
        raise BadFile("settings")
    return rsa.newkeys(len(text))[0].save_pkcs1()


def parse_all(text: str) -> bytes:
    if not text:
        raise Missing("settings", text)
    return rsa.newkeys(len(text))[0].save_pkcs1()


async def load(text: str):
    return parse(text)


async def load_file(text: str):
    return parse_file(text)


async def load_all(text: str):
    return parse_all(text)
