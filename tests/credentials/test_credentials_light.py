import subprocess
import sys

HEAVY = ("cryptography", "cbor2", "zxingcpp", "PIL", "pypdfium2", "qrcode")
MODULES = (
    "kim1", "checking", "founding", "keys", "trust_file", "qr", "reading", "key_request", "key_states",
    "city_root", "withdrawal_report", "report_code",
)  # fmt: skip


def test_that_importing_the_room_loads_no_heavy_library() -> None:
    imports = ";".join(f"import kemiskinan_desktop.credentials.{name}" for name in MODULES)
    loaded = f"print([name for name in {HEAVY!r} if name in sys.modules])"
    show = f"import sys;sys.path.insert(0,'src');{imports};{loaded}"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
