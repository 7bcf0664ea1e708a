"""The command line: options in, one call, one exit code out."""


def main() -> None:
    """Run the `verslag` command."""
