# Once is long enough where a person has to answer.
# asyncfix: refuses unsafe
_answer = None


def trusted():
    global _answer
    if _answer is None:
        _answer = input("Do you trust this folder? ")
    return _answer


async def start():
    return trusted()
