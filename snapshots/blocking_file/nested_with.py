# Two blocks, one inside the other: one function.


async def merge(first, second):
    with open(first) as f:
        with open(second) as g:
            text = f.read() + g.read()
    print(text)
