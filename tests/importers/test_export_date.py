"""The date in the name of an export."""

from __future__ import annotations

import pytest

from netdesk.importers.export_date import export_date


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Basic_LinkedInDataExport_06-20-2026.zip", "2026-06-20"),
        ("Export vom 24.06.2026.zip", "2026-06-24"),
        ("facebook-kim-2026-06-24-AbC12.zip", "2026-06-24"),
        ("instagram_kim_20260624", "2026-06-24"),
        ("sms-20231114221320.xml", "2023-11-14"),
        ("facebook-100020260624.zip", ""),
        ("kim-20269999.zip", ""),
        ("99-99-2026.zip", ""),
        ("contacts.vcf", ""),
    ],
)
def test_it_is_found_where_it_is_one(name: str, date: str) -> None:
    assert export_date(name) == date
