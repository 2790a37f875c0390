"""What every test needs before Qt is loaded: no screen, and settings that are nobody's."""

import os
import tempfile

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="kemiskinan-test-config-")
