# One long string says nothing of the width, and a bracket that was broken says what does not fit.

import requests


def helper(one, another):
    return requests.get(
        "https://example.org/a/rather/long/address", params={one: another}
    )


async def run(some_value, other_value):
    message = f"a text that cannot be broken and is much longer than any line of this file: {some_value} {other_value}"
    result = helper(some_value, other_value).json()["result_of_the_call"]["second"]
    return result, message
