"""The command line. Each module holds the commands of one kind of work; `main` puts them together."""

import sys

# jsonschema, which nbformat and nbgrader load, compiles a grammar for a second to check internationalised addresses.
# No schema here has such a field, and jsonschema does without where the package is missing.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None is how Python notes a missing module
