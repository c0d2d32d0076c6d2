# The module that makes the session imports the class only for it: the import goes with it.
# asyncfix: --prefer httpx --unsafe-fixes
from requests import Session

session = Session()
