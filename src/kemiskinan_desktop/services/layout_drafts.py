"""A layout in the making, as screens know it."""

from kemiskinan_desktop.workbooks.field_judging import Judgement as Judgement  # noqa: PLC0414 - screens read it here
from kemiskinan_desktop.workbooks.layout_draft import LayoutDraft as LayoutDraft  # noqa: PLC0414 - as above
from kemiskinan_desktop.workbooks.layout_draft import MappedColumn as MappedColumn  # noqa: PLC0414 - as above
from kemiskinan_desktop.workbooks.layout_draft import MappedWord as MappedWord  # noqa: PLC0414 - as above
from kemiskinan_desktop.workbooks.layout_preview import PreviewRow as PreviewRow  # noqa: PLC0414 - as above
from kemiskinan_desktop.workbooks.mapping_fields import MappingField as MappingField  # noqa: PLC0414 - as above
from kemiskinan_desktop.workbooks.profile import CellKind as CellKind  # noqa: PLC0414 - as above
from kemiskinan_desktop.workbooks.profile import Level as Level  # noqa: PLC0414 - as above
from kemiskinan_desktop.workbooks.profile import Records as Records  # noqa: PLC0414 - as above
