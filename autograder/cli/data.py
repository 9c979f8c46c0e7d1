"""`autograder data`: the data sets that assignments are graded with."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from autograder.cli.setup import JsonOption
from autograder.datasets import DIGITS, MNIST, Data, data_folder, fetch_mnist, find_data, make_digits

app = typer.Typer(help="Fetch and list the data sets that assignments are graded with.", no_args_is_help=True)
ToOption = Annotated[
    Path | None, typer.Option("--to", help="The folder of data sets.", show_default="AUTOGRADER_DATA or the user's own")
]


class Fetched(StrEnum):
    """What can be fetched."""

    MNIST = MNIST


@app.command()
def fetch(
    name: Annotated[Fetched, typer.Argument(help="mnist")],
    *,
    source: Annotated[
        Path | None, typer.Option("--from", help="A file fetched before, for a machine without internet.")
    ] = None,
    to: ToOption = None,
) -> None:
    """Fetch MNIST with Keras's own download, checked by its digest; assignments on MNIST then use it."""
    data = fetch_mnist(data_folder(to), source)
    typer.echo(_line(data))


@app.command("list")
def show(*, to: ToOption = None, json_output: JsonOption = False) -> None:
    """Say which data sets are here, and which one assignments are graded with."""
    folder = data_folder(to)
    found = [data for data in (find_data(folder, MNIST), make_digits(folder)) if data is not None]
    if json_output:
        typer.echo(json.dumps([msgspec.to_builtins(data.about) for data in found], indent=1))
        return
    for data in found:
        typer.echo(_line(data) + (", used for grading" if data is found[0] else ""))
    if found[0].name == DIGITS:
        typer.echo("MNIST is not here, so the digits stand in for it. Fetch it: autograder data fetch mnist.")


def _line(data: Data) -> str:
    about = data.about
    counts = f"{about.train} training, {about.test} test and {about.held_out} held-out images"
    return f"{about.name}: {counts} in {data.public.parent}"
