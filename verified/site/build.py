"""One build of the site: what it reads once, and the pages that it has met so far."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from verified import report
from verified.layout import Program, programs, supported
from verified.recordings import data, digest
from verified.result import messages
from verified.site.audit import audit
from verified.site.card import Facts, card
from verified.site.downloads import address, commands, downloads
from verified.site.glossary import minutes, terms, with_meanings
from verified.site.labels import labels, origin
from verified.site.listing import code
from verified.site.page import Block, Card, Example, Quiz, filled, parse, with_slots
from verified.site.picture import Picture, picture
from verified.site.plain import Entry, contents, plain
from verified.site.postprocess import finish
from verified.site.quiz import CLOSING, Choice, case_of, described, in_order, opening, wrong_keys
from verified.site.recipes import Known, about, with_recipes
from verified.site.reporting import PLACE, where
from verified.site.rows import with_rows
from verified.site.stamp import MATRIX, Stamp, matrix, stamp


@dataclass(frozen=True)
class Site:
    """What the settings say: name, subject, address, which ends with /, and that of the source, if known."""

    name: str
    about: str
    home: str
    repository: str = ""


class Build:
    """Everything that the pages of one build share. A page is named by its file, such as queues.md."""

    def __init__(self, root: Path, site: Site) -> None:
        self.root = root
        self.site = site
        self.supported = supported(root)
        self.recordings = data(root)
        self.report = report.read(root / ".checked" / "report.json")
        self.pages: dict[str, list[Block]] = {}
        self.entries: dict[str, Entry] = {}
        self.meanings: dict[str, str] = {}

    def read(self, name: str) -> str:
        """The text of a file under snippets/."""
        path = self.root / "snippets" / name
        if not path.is_file():
            raise ValueError(f"it includes snippets/{name}, which does not exist. Fix: correct the name")
        return path.read_bytes().decode()

    def downloads(self) -> dict[str, bytes]:
        """The files that the site offers beside its pages, by their addresses."""
        return downloads(programs(self.root), self.site.home)

    def markdown(self, name: str, text: str) -> str:
        """Take in a page. Returns what is left for a renderer of Markdown, with slots for the rest."""
        text = text.replace(PLACE, where(self.site.repository))
        if MATRIX in text:
            text = text.replace(MATRIX, matrix(self.report, self.digest))
        text = with_recipes(with_rows(text, self.read), self.known)
        self.pages[name] = parse(text, self.read)
        return with_slots(self.pages[name])

    def known(self, page: str, stem: str) -> Known:
        """What is known of the program of a recipe, or of lines of the cheat sheet."""
        program = Program(page, stem, self.root)
        file = self.root / "docs" / f"{page}.md"
        shown = file.read_text("utf-8") if file.exists() else ""
        return about(program, shown, self.recorded(program), self.supported)

    def digest(self, program: str) -> str:
        """The digest of a program by its name, such as queues/orders.py; nothing if it is gone."""
        page, _, rest = program.partition("/")
        found = Program(page, rest.removesuffix(".py"), self.root)
        return digest(found) if found.exists else ""

    def html(self, name: str, title: str, description: str, html: str) -> tuple[str, int]:
        """A rendered page with its slots filled, and how many minutes it takes to read."""
        self.entries[name] = Entry(name, title, description)
        if name == "glossary.md":
            self.meanings = terms(html)
        return filled(html, partial(self.block, name)), minutes(html)

    def explained(self, html: str) -> str:
        """A page with the meanings of the glossary's terms, once every page was rendered."""
        return with_meanings(html, self.meanings)

    def block(self, name: str, number: int, end: bool) -> str:
        """The HTML of a block of a page; that of a quiz is in two parts."""
        block = self.pages[name][number]
        if isinstance(block, Card):
            return card(block, self.facts(name, number), number)
        if isinstance(block, Quiz):
            return CLOSING if end else opening(self.choices(block), number)
        assert isinstance(block, Example), "prose has no slot"
        return code(block.text, block.language)

    def facts(self, name: str, number: int) -> Facts:
        """What is known of the program of a card."""
        shown = self.pages[name][number]
        assert isinstance(shown, Card)
        program = Program(shown.page, shown.stem, self.root)
        keys = [output.key for output in shown.outputs]
        return Facts(
            program.name,
            address(program),
            tuple(commands(program)) if program.exists else (),
            self.stamp(program),
            self.picture(name, number),
            labels({key: self.recordings.get(key) for key in keys}, self.supported),
            {key: origin(self.recordings.get(key)) for key in keys},
        )

    def recorded(self, program: Program) -> list[dict[str, Any]]:
        """What is known of the recordings of a program; the wrong choices of a quiz are none."""
        stem = f"{program.page}/{program.stem}"
        found = [entry for key, entry in self.recordings.items() if key.partition(".")[0] == stem]
        return [entry for entry in found if "pythons" in entry]

    def stamp(self, program: Program) -> Stamp | None:
        """What was checked of a program on the Pythons for which its recordings are made."""
        entries = self.recorded(program)
        covered = {python for entry in entries for python in entry["pythons"]} or {*self.supported}
        return stamp(
            self.report,
            program.name,
            self.digest(program.name),
            [python for python in self.supported if python in covered],
        )

    def choices(self, quiz: Quiz) -> list[Choice]:
        """The choices of a quiz: what the program prints, and what was recorded to be wrong."""
        program = f"{quiz.page}/{quiz.stem}"
        keys = wrong_keys(program, self.recordings)
        if not keys:
            raise ValueError(
                f"the quiz about {program} has no wrong answers. "
                "Fix: @wrong_answers on its test class, then nox -s record"
            )
        right = case_of(keys[0])
        errors = self.root / "snippets" / f"{right}.err"
        err = errors.read_text("utf-8") if errors.exists() else ""
        files = Program(quiz.page, quiz.stem, self.root).files
        found = [Choice(self.read(f"{right}.out") + messages(err))]
        for number, key in enumerate(keys, 1):
            made = described(self.recordings[key]["choice"], files)
            if number not in quiz.wrong:
                raise ValueError(
                    f"the quiz about {program} does not say what is wrong about choice {number}: {made} "
                    f"Fix: a line in its fence, wrong{number}: and the reason"
                )
            found.append(Choice(self.read(f"{key}.out"), quiz.wrong[number], made))
        return in_order(found)

    def picture(self, name: str, number: int) -> Picture | None:
        """The picture of a program, at the last of its outputs on a page."""
        shown = self.pages[name][number]
        assert isinstance(shown, Card)
        for later in self.pages[name][number + 1 :]:
            if isinstance(later, Card) and (later.page, later.stem) == (shown.page, shown.stem):
                return None
        stem = f"{shown.page}/{shown.stem}"
        toml = self.root / "snippets" / f"{stem}.drawing.toml"
        if not shown.outputs or not toml.is_file():
            return None
        return picture(stem, toml.read_text("utf-8"), self.read(f"{stem}.out"))

    def finish(self, folder: Path, order: list[str]) -> list[str]:
        """Finish the folder of the built site. Returns what is wrong with its pages, a sentence each.

        `order` names the pages in the order of the navigation.
        """
        for name, text in self.texts(order).items():
            (folder / name).write_text(text, "utf-8", newline="\n")
        finish(folder)
        host = urlsplit(self.site.home).netloc
        return [
            f"docs/{page.relative_to(folder).with_suffix('.md').as_posix()}: {sentence}"
            for page in sorted(folder.rglob("*.html"))
            for sentence in audit(page.read_text("utf-8"), host)
        ]

    def texts(self, order: list[str]) -> dict[str, str]:
        """The pages as plain Markdown and llms.txt, by name."""
        found = {
            name: plain(blocks, partial(self.facts, name), self.choices)
            for name, blocks in self.pages.items()
        }
        listed = [self.entries[name] for name in order]
        return found | {"llms.txt": contents(self.site.name, self.site.about, self.site.home, listed)}
