"""Whether two folders lie on one disk, so that a dead disk would take both."""

import os
import sys
from pathlib import Path

_BLOCK_DEVICES = Path("/sys/dev/block")


def same_disk(one: Path, other: Path, block_devices: Path = _BLOCK_DEVICES) -> bool:
    """True when both folders lie on one disk, also in two partitions of it; raises `OSError`.

    Where the system does not say which disk a partition belongs to, only one and the same partition counts.
    """
    devices = (one.stat().st_dev, other.stat().st_dev)
    if devices[0] == devices[1]:
        return True
    if sys.platform == "win32":  # pragma: no cover  (the other platform's half)
        disks = (_disk_number(one), _disk_number(other))
    else:
        disks = tuple(disk_of(device, block_devices) for device in devices)
    return disks[0] is not None and disks[0] == disks[1]


def disk_of(device: int, block_devices: Path = _BLOCK_DEVICES) -> str | None:
    """The name of the disk that holds a partition, by Linux's table; None when it does not know."""
    entry = block_devices / f"{os.major(device)}:{os.minor(device)}"
    if not entry.exists():
        return None
    place = entry.resolve()
    return place.parent.name if (place / "partition").exists() else place.name


if sys.platform == "win32":  # pragma: no cover  (the other platform's half)
    import ctypes
    from ctypes import wintypes

    _ASK_DEVICE_NUMBER, _SHARE_ALL, _OPEN_EXISTING, _NO_HANDLE = 0x2D1080, 3, 3, -1

    class _DeviceNumber(ctypes.Structure):
        _fields_ = (("kind", wintypes.DWORD), ("disk", wintypes.DWORD), ("partition", wintypes.DWORD))

    def _disk_number(folder: Path) -> int | None:
        """The number of the disk under a drive letter; None for a share or a disk that does not say."""
        kernel, answer, length = ctypes.windll.kernel32, _DeviceNumber(), wintypes.DWORD()
        kernel.CreateFileW.restype = wintypes.HANDLE
        handle = kernel.CreateFileW(
            f"\\\\.\\{folder.absolute().drive}", 0, _SHARE_ALL, None, _OPEN_EXISTING, 0, None
        )
        if handle in (None, wintypes.HANDLE(_NO_HANDLE).value):
            return None
        try:
            asked = kernel.DeviceIoControl(
                wintypes.HANDLE(handle), _ASK_DEVICE_NUMBER, None, 0, ctypes.byref(answer),
                ctypes.sizeof(answer), ctypes.byref(length), None,
            )  # fmt: skip
            return int(answer.disk) if asked else None
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))
