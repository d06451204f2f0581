"""The one room that sees lxml: bytes or text in, a flat `Document` of claims and blocks out."""

from .dump import line_grade
from .naming import PICTURED, TRAILS, names_trail
from .opening import at_headline_of_list, claims_article
from .read import read_document
from .replayed import own_address
from .types import Block, Claim, Container, Document, Inline, Run, sample_text

__all__ = [
    "PICTURED", "TRAILS", "Block", "Claim", "Container", "Document", "Inline", "Run", "at_headline_of_list", "claims_article", "line_grade", "names_trail", "own_address", "read_document",
    "sample_text",
]  # fmt: skip
