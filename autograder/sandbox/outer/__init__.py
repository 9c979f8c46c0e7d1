"""The outer walls: how a warm worker is started, by kind. One class per kind, listed in `KINDS`."""

from autograder.course import ContainerSettings
from autograder.errors import ConfigError
from autograder.sandbox.outer.container import Docker, Podman
from autograder.sandbox.outer.inheriting import Bubblewrap, NoOuterWall
from autograder.sandbox.outer.wall import OuterWall

__all__ = ["KINDS", "OuterWall", "outer_wall"]

KINDS: dict[str, OuterWall] = {wall.name: wall for wall in (Bubblewrap(), Podman(), Docker(), NoOuterWall())}
_AUTOMATIC = (Bubblewrap.name, NoOuterWall.name)  # a container engine has settings: it is for those who ask for it


def outer_wall(name: str, container: ContainerSettings | None = None) -> OuterWall:
    """The outer wall of a kind, which this machine can build.

    Args:
        name: a kind, or auto.
        container: the course's settings for containers.

    Raises:
        ConfigError: for an unknown kind, or one that this machine lacks something for.
    """
    if name == "auto":
        return next(KINDS[kind] for kind in _AUTOMATIC if KINDS[kind].missing() is None)
    if name not in KINDS:
        raise ConfigError(f"There is no sandbox {name!r}. Choose auto or one of: {', '.join(KINDS)}.")
    wall = KINDS[name].configured(container or ContainerSettings())
    lacking = wall.missing()
    if lacking:
        raise ConfigError(f"The sandbox {name!r} can't be built here: {lacking}")
    return wall
