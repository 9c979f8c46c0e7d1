"""The skeleton of a new assignment: both of its folders, small and complete, to be written over."""

from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder.authoring.naming import NAME
from autograder.errors import AuthoringError
from autograder.model import Bilingual

_SUFFIX = ".j2"
_PUBLIC = ("assignment.toml", "notebook.py")


def create_assignment(library: Path, name: str, title: Bilingual) -> tuple[Path, ...]:
    """Write a new assignment's files; it releases, grades and proves as it stands.

    Args:
        library: the folder that holds `assignments/` and `solutions/`, or shall.
        name: the assignment's name.
        title: what students read above it.

    Raises:
        AuthoringError: when the name can't be used, or one of the folders is there already.
    """
    if not NAME.fullmatch(name):
        raise AuthoringError(
            f"An assignment can't be named {name!r}. A name is lower-case letters, digits and _, a letter first."
        )
    public, hidden = library / "assignments" / name, library / "solutions" / name
    for folder in (public, hidden):
        if folder.exists():
            raise AuthoringError(f"{folder} is there already. Choose another name.")
    environment = Environment(
        loader=PackageLoader("autograder.authoring", "skeleton"), undefined=StrictUndefined, keep_trailing_newline=True
    )
    written = []
    for template in sorted(environment.list_templates()):
        own = template.removesuffix(_SUFFIX)
        path = public / own if own in _PUBLIC else hidden / (f"test_{name}.py" if own == "test.py" else own)
        path.parent.mkdir(parents=True, exist_ok=True)
        rendered = environment.get_template(template).render(name=name, title_ko=title.ko, title_en=title.en)
        path.write_text(rendered, encoding="utf-8")
        written.append(path)
    return tuple(written)
