# Indented with tabs.

import time


async def settle(device):
	if device.slow:
		time.sleep(0.5)
