"""Column types that keep exact values on every database: UTC moments, thousandths, JSON text."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Dialect, Integer, String, Text, TypeDecorator
from typing_extensions import override

_SCALE = Decimal(1000)


class UtcMoment(TypeDecorator[datetime]):
    """An aware datetime stored as sortable UTC text with microseconds."""

    impl = String(27)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value).astimezone(UTC)


class Thousandths(TypeDecorator[Decimal]):
    """A decimal stored as a whole number of thousandths, so that it sorts and sums exactly."""

    impl = Integer
    cache_ok = True

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        return None if value is None else int((value * _SCALE).to_integral_value())

    @override
    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else (Decimal(value) / _SCALE).normalize() + 0


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal stored as its plain text."""

    impl = String(40)
    cache_ok = True

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class JsonText(TypeDecorator[Any]):
    """A JSON document stored as compact text with sorted keys."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)
