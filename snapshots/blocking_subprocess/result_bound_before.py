# The name is bound in any case, or nothing that runs after a cancellation reads it.
import subprocess


async def install(wheel, report):
    code = None
    try:
        code = subprocess.call(["pip", "install", wheel])
    finally:
        report(wheel, code)


async def run(command, report):
    try:
        output = subprocess.check_output(command)
    except subprocess.CalledProcessError as error:
        output = error.output
    finally:
        report(command)
    return output
