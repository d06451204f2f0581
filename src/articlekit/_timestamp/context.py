"""What is known beside a string: its language and country, the moment it is read from, the days it stands near."""

from datetime import date, datetime

from attrs import frozen



@frozen(kw_only=True)
class Context:
    """What a string cannot say of itself."""

    language: str | None
    region: str | None
    order: str
    reference: datetime | None
    near: tuple[date, ...]
