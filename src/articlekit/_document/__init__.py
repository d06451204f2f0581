"""The one room that sees lxml: bytes or text in, a flat `Document` of claims and blocks out."""

from .read import read_document
from .types import Block, Claim, Container, Document, Inline, Run, sample_text

__all__ = ["Block", "Claim", "Container", "Document", "Inline", "Run", "read_document", "sample_text"]
