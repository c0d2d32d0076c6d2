# Default credentials, unpacked, then refreshed.
# asyncfix: flags --unsafe-fixes
import google.auth
from google.auth.transport.requests import Request


async def main():
    credentials, project = google.auth.default(scopes=["read"])
    if not credentials.valid:
        credentials.refresh(Request())
    print(project, credentials.token)
