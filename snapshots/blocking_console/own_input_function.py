# Not the builtin.
# asyncfix: clean


def input(prompt):
    return prompt


async def confirm():
    return input("Go on? ")
