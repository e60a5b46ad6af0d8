"""Where readers report an error: the tracker of the repository, if the site knows one."""

PLACE = "<!-- where to report an error -->"  # in docs/about.md


def where(repository: str) -> str:
    """A paragraph of Markdown; `repository` is an address such as https://example.org/team/site, or empty."""
    if repository:
        tracker = f"{repository.rstrip('/')}/issues"
        return f"Look whether [somebody reported it]({tracker}). If not, [open an issue]({tracker}/new)."
    return (
        "This copy of the site was built without the address of a tracker: write to whoever gave it to you."
    )
