# Other tasks would see the changed environment during the wait.
# asyncfix: refuses process-wide-state

import os
from unittest.mock import patch

import boto3


async def connect(profile):
    with patch.dict(os.environ, {"AWS_PROFILE": profile}):
        return boto3.client("s3")
