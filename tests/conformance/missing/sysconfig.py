"""How Python was built, for as long as Taipan has no module of this name."""


def get_config_var(name):
    return None
