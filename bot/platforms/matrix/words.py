"""The words of a message: what is shown, what is asked of us, and where else a number can hide."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

Json = Mapping[str, Any]

_COMMAND = re.compile(r"[!/](\w{1,32})(?:@([^\s:]+)(?::\S+)?)?(?:\s+(.*))?", re.DOTALL)
_LINK = re.compile(
    r"(?:https?://|www\.|matrix:)[^\s<>\"']+"
    r"|\b(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"']*"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|me|uk|de|fr|eu|app|dev|xyz)\b",
    re.IGNORECASE,
)
_MENTION = re.compile(r"https://matrix\.to/#/(?:@|%40)|matrix:u/", re.IGNORECASE)
_BREAKS = frozenset(
    {"br", "p", "div", "li", "ul", "ol", "blockquote", "pre", "tr", "td", "h1", "h2", "h3"}
)
_SHOWN = frozenset({"alt", "title", "data-mx-spoiler"})


class Shown(HTMLParser):
    """What a client shows of a formatted body, apart from the quoted message."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.quoted, self.hidden = "", "", ""
        self.links: list[str] = []
        self._quoting = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._quoting = self._quoting or tag == "mx-reply"
        self._add("\n" if tag in _BREAKS else "")
        for name, value in attrs:
            if name == "href" and value:
                self.links.append(value)
            elif name in _SHOWN and value:
                self.hidden += f"\n{value}"

    def handle_endtag(self, tag: str) -> None:
        self._quoting = self._quoting and tag != "mx-reply"
        self._add("\n" if tag in _BREAKS else "")

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, more: str) -> None:
        if self._quoting:
            self.quoted += more
        else:
            self.text += more


def command(words: str, me: str) -> tuple[str, str]:
    """Return the bare word of a command meant for us and what follows it, or ("", "")."""
    found = _COMMAND.fullmatch(words.strip())
    own = me[1:].partition(":")[0]
    if found is None or (found[2] or own).casefold() != own.casefold():
        return "", ""
    return found[1].lower(), (found[3] or "").strip()


def unquoted(body: str) -> tuple[str, str]:
    """Part the words of a reply from the quotation that older clients put before them."""
    if not body.startswith(("> <@", "> * <@")):
        return body, ""
    lines = body.split("\n")
    end = next((at for at, line in enumerate(lines) if not line.startswith(">")), len(lines))
    rest = lines[end + 1 :] if lines[end : end + 1] == [""] else lines[end:]
    return "\n".join(rest), "\n".join(lines[:end])


def formatted(content: Json) -> Shown:
    html = content.get("formatted_body")
    return Shown(html if isinstance(html, str) else "")


def links(words: str, hrefs: list[str]) -> tuple[str, ...]:
    """Return link targets in order; naming a person is not a link."""
    found = [each[0].rstrip(".,;:!?)") for each in _LINK.finditer(words)]
    found += [href for href in hrefs if not href.lower().startswith(("tel:", "mailto:"))]
    return tuple(dict.fromkeys(link for link in found if not _MENTION.match(link)))


def carriers(text: str, *others: str) -> tuple[str, ...]:
    """Return the other places that say something `text` does not."""
    plain = " ".join(text.split())
    told = (other.strip() for other in others)
    return tuple(dict.fromkeys(each for each in told if each and " ".join(each.split()) != plain))
