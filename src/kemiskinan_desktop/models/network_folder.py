"""Whether a folder lies on another computer, where the engine's locks cannot be trusted."""

import re
import sys
from pathlib import Path

NETWORK_TYPES = frozenset(
    [
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.ceph",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.smbnetfs",
        "fuse.sshfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "prl_fs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
        "fuse.vmhgfs-fuse",
    ]
)
_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPE = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE = 4


def is_network_folder(folder: Path) -> bool:
    """True when `folder` lies on a network or shared file system; raises `OSError` when none can tell."""
    resolved = folder.resolve()
    if sys.platform == "win32":  # pragma: no cover  (the other platform's half)
        return _is_remote_drive(resolved)
    if not _MOUNTS.exists():  # pragma: no cover  (a system without Linux's table of mounts)
        return False
    return (
        file_system_type(resolved, _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
        in NETWORK_TYPES
    )


def file_system_type(folder: Path, mounts: str) -> str:
    """The type of the file system that holds `folder`, by a *mountinfo* table; "" when none does."""
    found, kind = -1, ""
    for line in mounts.splitlines():
        mount_point, mounted_kind = _mount(line)
        depth = len(mount_point.parts)
        # the last of several mounts at one place is the one seen
        if depth >= found and folder.is_relative_to(mount_point):
            found, kind = depth, mounted_kind
    return kind


def _mount(line: str) -> tuple[Path, str]:
    left, _, right = line.partition(" - ")
    place = _ESCAPE.sub(lambda match: chr(int(match[1], 8)), left.split(" ")[4])
    return Path(place), right.split(" ")[0]


if sys.platform == "win32":  # pragma: no cover  (the other platform's half)
    import ctypes

    def _is_remote_drive(folder: Path) -> bool:
        if folder.drive.startswith("\\\\"):
            return True
        return int(ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")) == _DRIVE_REMOTE
