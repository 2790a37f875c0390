"""Which file systems are on another computer."""

from pathlib import Path

import pytest

from kemiskinan_desktop.models import network_folder
from kemiskinan_desktop.models.network_folder import file_system_type, is_network_folder

MOUNTS = r"""21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
22 21 0:40 / /mnt/kantor\040bersama rw - cifs //server/bagi rw
23 21 0:41 / /home rw shared:7 master:2 - nfs4 server:/home rw
24 23 8:2 / /home/lokal rw - btrfs /dev/sdb rw
25 21 0:42 / /media/satu rw - vfat /dev/sdc rw
26 21 0:43 / /media/satu rw - fuse.sshfs orang@server: rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/data", "ext4"),
        ("/mnt/kantor bersama", "cifs"),
        ("/mnt/kantor bersama/2026/data", "cifs"),
        ("/mnt/kantor bersama lain", "ext4"),
        ("/home/siti", "nfs4"),
        ("/home/lokal/siti", "btrfs"),
        ("/media/satu", "fuse.sshfs"),
    ],
)
def test_that_the_deepest_and_last_mount_decides(folder: str, kind: str) -> None:
    assert file_system_type(Path(folder), MOUNTS) == kind


def test_that_a_table_without_the_folder_says_nothing() -> None:
    assert file_system_type(Path("/srv"), "") == ""


@pytest.mark.parametrize(
    ("kind", "far"),
    [("nfs", True), ("cifs", True), ("9p", True), ("fuse.sshfs", True), ("ext4", False), ("tmpfs", False)],
)
def test_that_a_folder_is_judged_by_its_mount(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, far: bool
) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"21 1 8:1 / / rw - {kind} what rw\n", encoding="utf-8")
    monkeypatch.setattr(network_folder, "_MOUNTS", table)
    assert is_network_folder(tmp_path) is far


def test_that_a_link_to_a_far_folder_is_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jauh").mkdir()
    (tmp_path / "pintas").symlink_to(tmp_path / "jauh")
    table = tmp_path / "mountinfo"
    table.write_text(f"1 1 8:1 / / rw - ext4 a rw\n2 1 0:1 / {tmp_path}/jauh rw - nfs b rw\n")
    monkeypatch.setattr(network_folder, "_MOUNTS", table)
    assert is_network_folder(tmp_path / "pintas")
    assert not is_network_folder(tmp_path)
