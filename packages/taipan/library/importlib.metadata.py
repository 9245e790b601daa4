"""What is installed: nothing, besides the standard library."""

__all__ = ['PackageNotFoundError', 'distributions', 'entry_points', 'metadata', 'packages_distributions', 'requires', 'version']


class PackageNotFoundError(ModuleNotFoundError):
    """No package of this name is installed."""

    def __str__(self):
        return f'No package metadata was found for {self.name}'

    @property
    def name(self):
        return self.args[0]


def _missing(distribution_name):
    if not distribution_name:
        raise ValueError('A distribution name is required.')
    raise PackageNotFoundError(distribution_name)


def version(distribution_name):
    """The version of a package."""
    _missing(distribution_name)


def metadata(distribution_name):
    """What a package says of itself."""
    _missing(distribution_name)


def requires(distribution_name):
    """The packages that a package needs."""
    _missing(distribution_name)


def distributions(**kwargs):
    """The packages that are installed."""
    return iter(())


def entry_points(**params):
    """What packages offer."""
    return ()


def packages_distributions():
    """Which packages a module comes from."""
    return {}
