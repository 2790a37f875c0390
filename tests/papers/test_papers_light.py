import subprocess
import sys

from tests.support.processes import child_environment


def test_that_an_office_opens_without_loading_what_draws_papers() -> None:
    code = (
        "import sys, kemiskinan_desktop.papers.values, kemiskinan_desktop.services.workplace\n"
        "print([name for name in ('reportlab', 'PIL', 'pypdfium2') if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], env=child_environment(), capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
