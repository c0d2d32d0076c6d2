# Making the object asks the network, and every step measures for seconds.
import speedtest


async def measure() -> dict:
    test = speedtest.Speedtest()
    test.get_best_server()
    test.download()
    test.upload()
    return test.results.dict()
