from concurrent.futures import ThreadPoolExecutor

_executor = ThreadPoolExecutor(4)


def start(function, *args):
    return _executor.submit(function, *args)
