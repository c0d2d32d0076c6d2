from devices import driver


async def to_code(config):
    with open(config["path"]) as file:
        config["text"] = file.read()


def build(config):
    driver.run([driver.start(to_code, config)])
