"""What a page says of the publication."""

from attrs import frozen


@frozen(kw_only=True)
class Publication:
    """Where and how an article appeared.

    Attributes:
        url: the canonical address, absolute, http or https.
        site: the publication's name.
        sections: breadcrumb or section label, outer to inner.
        paywalled: True or False where the page says so, else None.
        is_live: whether the page is a live blog.
    """

    url: str | None = None
    site: str | None = None
    sections: tuple[str, ...] = ()
    paywalled: bool | None = None
    is_live: bool = False
