pytest_plugins = ["verified.plugin"]
