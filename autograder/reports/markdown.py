"""Markdown and code as inert HTML: no raw HTML, no foreign images, links to the web only, formulas as MathML.

Released text and students' own text go the same way, since neither may bring anything live into the page.
"""

import base64
import binascii
import html
import re
from collections.abc import MutableMapping, Sequence
from functools import cache
from typing import Any
from xml.etree import ElementTree

from latex2mathml import exceptions as latex_errors
from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup
from mdit_py_plugins.dollarmath import dollarmath_plugin
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from autograder.reports.visible import visible

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
LARGEST_PNG = 2 * 1024 * 1024
_LONGEST_FORMULA = 500
_LONGEST_HIGHLIGHTED = 20_000
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_DATA_PNG = "data:image/png;base64,"
_LAST_HEADING = 6
_HEADING_SHIFT = 2
_LATEX_ERRORS: tuple[type[Exception], ...] = (
    *(error for error in vars(latex_errors).values() if isinstance(error, type) and issubclass(error, Exception)),
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
    StopIteration,
    ElementTree.ParseError,
)
_MATH_ELEMENTS = frozenset(
    "math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup "
    "munder mover munderover mmultiscripts mprescripts none mtable mtr mtd".split()
)
_MATH_ATTRIBUTES = frozenset(
    "display displaystyle scriptlevel mathvariant stretchy fence form separator accent accentunder columnalign "
    "columnspacing columnlines rowlines rowspacing linethickness lspace rspace largeop movablelimits symmetric minsize "
    "maxsize width height depth notation".split()
)


def markdown_html(text: str) -> Markup:
    """Markdown as HTML that can do nothing but be read."""
    return Markup(_renderer().render(visible(text)))


def code_html(source: str) -> Markup:
    """Python source as highlighted HTML."""
    shown = visible(source)
    if len(shown) > _LONGEST_HIGHLIGHTED:
        return Markup(html.escape(shown))
    coloured = highlight(shown, PythonLexer(stripnl=False, ensurenl=False), HtmlFormatter(nowrap=True))
    return Markup(coloured)


def png_uri(data: bytes) -> str | None:
    """A PNG as a data URI, or None for what is too large or no PNG at all."""
    if not data.startswith(PNG_SIGNATURE) or len(data) > LARGEST_PNG:
        return None
    return _DATA_PNG + base64.b64encode(data).decode()


@cache
def _renderer() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "highlight": _fence}).enable(["table", "strikethrough"])
    parser.use(dollarmath_plugin, allow_labels=False, double_inline=True, renderer=_formula)
    parser.validateLink = _is_link  # type: ignore[method-assign]  # as its documentation says
    parser.add_render_rule("link_open", _link)
    parser.add_render_rule("image", _image)
    for rule in ("heading_open", "heading_close"):
        parser.add_render_rule(rule, _heading)
    return parser


def _is_link(url: str) -> bool:
    return bool(_SAFE_LINK.match(url)) or url.startswith(_DATA_PNG)


def _link(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    href = str(tokens[index].attrGet("href") or "")
    if _SAFE_LINK.match(href):
        return f'<a href="{html.escape(href)}" rel="noopener noreferrer">'
    return "<a>"


def _image(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    token = tokens[index]
    text = html.escape(token.content)
    uri = _checked_png(str(token.attrGet("src") or ""))
    return f'<img src="{uri}" alt="{text}">' if uri else f'<span class="placeholder">🖼 {text}</span>'


def _checked_png(source: str) -> str | None:
    if not source.startswith(_DATA_PNG) or len(source) > 2 * LARGEST_PNG:
        return None
    try:
        return png_uri(base64.b64decode(source.removeprefix(_DATA_PNG), validate=True))
    except binascii.Error:
        return None


def _heading(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    """Headings of the notebook stand below those of the page."""
    token = tokens[index]
    level = min(int(token.tag[1]) + _HEADING_SHIFT, _LAST_HEADING)
    return f"<h{level}>" if token.nesting == 1 else f"</h{level}>\n"


def _fence(source: str, language: str, _attributes: str) -> str:
    return str(code_html(source)) if language in {"python", "py", "python3"} else ""


@cache
def _cached_formula(source: str, display: str) -> str:
    try:
        tree = ElementTree.fromstring(convert(source, display=display))
        return ElementTree.tostring(_safe_math(tree), encoding="unicode", short_empty_elements=False)
    except _LATEX_ERRORS:
        return f"<code>{html.escape(source)}</code>"


def _formula(source: str, options: dict[str, Any]) -> str:
    if len(source) > _LONGEST_FORMULA:
        return f"<code>{html.escape(source)}</code>"
    return _cached_formula(source.strip(), "block" if options.get("display_mode") else "inline")


def _safe_math(element: ElementTree.Element) -> ElementTree.Element:
    """The same formula in known elements and attributes: LaTeX has commands for links and styles."""
    name = element.tag.rpartition("}")[2]
    attributes = {key: value for key, value in element.attrib.items() if key in _MATH_ATTRIBUTES}
    safe = ElementTree.Element(name if name in _MATH_ELEMENTS else "mrow", attributes)
    safe.text, safe.tail = element.text, element.tail
    safe.extend(map(_safe_math, element))
    return safe
