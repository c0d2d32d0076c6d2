"""pytest plugin: appends each phase of each test to the file that RECORD_OUTCOMES names, at once.

A suite that is stopped at its time limit still leaves what it got done.
"""

import json
import os


def pytest_runtest_logreport(report):
    with open(os.environ["RECORD_OUTCOMES"], "a", encoding="utf-8") as file:
        file.write(json.dumps([report.nodeid, report.when, report.outcome]) + "\n")
