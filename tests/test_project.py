"""Measures of the project as a whole, which no linter has a rule for."""

import ast
import importlib.metadata
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import typer

from autograder import __version__
from autograder.cli.main import app
from autograder.course import AssignmentSettings, ContainerSettings, Course, LateSettings, LimitSettings
from autograder.settings import decode_toml

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = sorted((ROOT / "autograder").rglob("*.py"))
CODE = [*PACKAGE, *(path for name in ("tests", "benchmarks", "fuzz") for path in sorted((ROOT / name).rglob("*.py")))]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PEERS_LOCK = (ROOT / "benchmarks" / "requirements.lock").read_text(encoding="utf-8")
CUDA_LOCK = (ROOT / "containers" / "cuda.lock").read_text(encoding="utf-8")
FUZZ_LOCK = (ROOT / "fuzz" / "requirements.lock").read_text(encoding="utf-8")
PAGES = sorted((ROOT / "docs").glob("*.md"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

MAX_FILE = 500
MAX_FUNCTION = 50
MAX_EXEMPTIONS_PER_1000_LINES = 5
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc"}
# In pieces, so that this file does not hold what it looks for.
HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "deb.debian" + ".org")
MACHINE_PATHS = ("/work" + "/", "/opt" + "/wheels", "/opt" + "/pypi", "/root" + "/", "file:" + "///")


def relative(path: Path) -> str:
    """A path as it is written in the repository."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length of each function of a file, its docstring left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        first = node.body[0]
        documented = ast.get_docstring(node) is not None
        docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
        yield f"{relative(path)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1 - docstring


def committed_texts() -> Iterator[tuple[str, str]]:
    """Name and text of each file under version control."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.is_file():
            yield name, path.read_bytes().decode("utf-8", errors="replace")


def locked(text: str = LOCK) -> dict[str, str]:
    """The version of each package in a lock file."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def test_no_function_is_longer_than_a_page() -> None:
    """What is longer does more than one thing."""
    assert [name for path in CODE for name, length in functions(path) if length > MAX_FUNCTION] == []


def test_no_file_is_longer_than_one_sitting() -> None:
    """What is longer owns more than one thing."""
    assert [relative(path) for path in CODE if path.read_text(encoding="utf-8").count("\n") > MAX_FILE] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    """A module is named after what it owns."""
    assert [relative(path) for path in CODE if DRAWERS & set(path.relative_to(ROOT).with_suffix("").parts)] == []


def test_few_exemptions_from_the_linters_and_each_says_why() -> None:
    """Each names its rule and gives a reason on the line."""
    lines = [(path, line) for path in PACKAGE for line in path.read_text(encoding="utf-8").splitlines()]
    exempt = [(relative(path), line.strip()) for path, line in lines if re.search(r"# (noqa|type: ignore)", line)]
    reasoned = re.compile(r"# (noqa: [A-Z]+[0-9]+ - \w|type: ignore\[[a-z-]+(,[a-z-]+)*\]  # \w)")
    assert [place for place in exempt if not reasoned.search(place[1])] == []
    assert len(exempt) <= MAX_EXEMPTIONS_PER_1000_LINES * len(lines) / 1000


@pytest.mark.parametrize("text", [*HOSTS, *MACHINE_PATHS])
def test_nothing_committed_names_a_registry_or_this_machine(text: str) -> None:
    """The project installs from wherever the operator's pip is set up for."""
    assert [name for name, content in committed_texts() if text in content] == []


@pytest.mark.parametrize("text", [LOCK, PEERS_LOCK, CUDA_LOCK, FUZZ_LOCK], ids=["main", "peers", "cuda", "fuzz"])
def test_a_lock_file_holds_packages_and_hashes_alone(text: str) -> None:
    """No index, no path, no option; every package with a hash."""
    entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())
    entry = re.compile(r"[a-z0-9-]+==\S+( ; [^\\/]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+")
    assert [found.splitlines()[0] for found in entries if not entry.fullmatch(found)] == []


@pytest.mark.parametrize("name", ["tensorflow", "keras", "numpy", "ipykernel"])
def test_the_peers_run_submissions_on_the_same_versions(name: str) -> None:
    """Else the comparison would be between these, not between graders."""
    assert locked(PEERS_LOCK)[name] == locked()[name]


def test_the_image_for_gpus_adds_cuda_and_changes_no_version() -> None:
    """It is built upon the image for CPUs, with what TensorFlow asks for there."""
    cuda = {name for name in locked(CUDA_LOCK) if name.startswith("nvidia-")}
    assert {"nvidia-cudnn-cu12", "nvidia-cuda-runtime-cu12"} <= cuda
    shared = {name: version for name, version in locked(CUDA_LOCK).items() if name not in cuda}
    assert shared.items() <= locked().items()


def test_images_are_built_from_what_students_may_see() -> None:
    """All else is kept from the engine, above all solutions/."""
    rules = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and line[0] != "#"]
    assert rules[0] == "*"
    shown = {rule.removeprefix("!") for rule in rules if rule[0] == "!"}
    metadata = {"LICENSE", "README.md", "containers/cuda.lock", "pyproject.toml", "requirements.lock"}
    assert shown == {"autograder", "build/wheels"} | metadata


def test_every_dependency_is_locked() -> None:
    """One that was added to pyproject.toml needs `make lock`."""
    extras = PROJECT["project"]["optional-dependencies"]
    wanted = [*PROJECT["project"]["dependencies"], *(name for extra in extras.values() for name in extra)]
    names = {re.split(r"[<>=!~\[; ]", requirement)[0] for requirement in wanted}
    assert names - locked().keys() == set()


def test_the_environment_is_the_locked_one() -> None:
    """What the tests run on is what operators install."""
    names = {re.split(r"[<>=!~\[; ]", requirement)[0] for requirement in PROJECT["project"]["dependencies"]}
    installed = {name: importlib.metadata.version(name) for name in names}
    assert installed == {name: version for name, version in locked().items() if name in names}


def test_the_changelog_knows_the_version() -> None:
    """It lists the released version, or what will be in it."""
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased" or headings[0] == __version__


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/adr/README.md", *map(relative, PAGES)])
def test_links_between_pages_lead_somewhere(page: str) -> None:
    """To files of the repository; addresses outside it are not tried."""
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [link for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text) if "://" not in link]
    assert [target for target in targets if not (ROOT / page).parent.joinpath(target).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "docs/records.md", "docs/sandbox.md"])
def test_the_settings_shown_in_the_pages_are_allowed(page: str) -> None:
    """All of them, as they stand there."""
    shown = re.findall(r"```toml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    for text in shown:
        decode_toml(text, Course, page)


def test_the_page_of_records_names_every_setting() -> None:
    """Each key in the reference of course.toml, and nothing that is none."""
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8").partition("\n## course.toml\n")[2]
    rows = re.findall(r"^\| (`[^|]+`) \|", page, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    structs = (Course, LimitSettings, ContainerSettings, LateSettings, AssignmentSettings)
    assert named == {field.encode_name for struct in structs for field in msgspec.structs.fields(struct)}


@pytest.mark.parametrize("name", ["collect", "regrade"])
def test_the_page_of_records_names_every_option(name: str) -> None:
    """Of the commands that it explains."""
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    group: Any = typer.main.get_command(app)
    options = [option for parameter in group.commands[name].params for option in parameter.opts if option[0] == "-"]
    assert options
    assert [option for option in options if f"`{option}`" not in page] == []


def test_the_pages_name_every_command() -> None:
    """A command that nobody is told of might as well not exist."""
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    readme = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    commands = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    assert commands
    assert [name for name in commands if not re.search(rf"\b(autograder|make) {name}\b", readme)] == []


def test_make_commands_of_the_pages_exist() -> None:
    """A page that tells to run `make x` is right about it."""
    rules = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    said = {name for page in pages for name in re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8"))}
    assert said - rules == set()
