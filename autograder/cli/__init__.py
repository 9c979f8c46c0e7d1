"""The command line. Each module holds the commands of one kind of work; `main` puts them together."""
