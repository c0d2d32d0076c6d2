import time


def wait_ready(device, timeout):
    while timeout > 0 and not device.ready:
        time.sleep(0.1)
        timeout -= 0.1
    return device.ready
