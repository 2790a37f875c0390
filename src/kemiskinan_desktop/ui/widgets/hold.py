"""A button that has to wait after too many wrong passwords, with the seconds said beside a field."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.countdown import Countdown
from kemiskinan_desktop.ui.widgets.form import FormGrid


class Hold(QObject):
    """Takes the deed of a form away for as long as somebody's clock says."""

    def __init__(self, form: FormGrid, button: QPushButton, field: str) -> None:
        super().__init__(form)
        self._form, self._button, self._field = form, button, field
        self.countdown = Countdown(self)
        self.countdown.ticked.connect(self._say)
        self.countdown.over.connect(self._end)

    @property
    def held(self) -> bool:
        """Whether there is something to wait for."""
        return self.countdown.running

    def start(self, left: Callable[[], float]) -> None:
        """Wait while `left()` says more than zero seconds; nothing happens when it does not."""
        self.countdown.start(left)

    def stop(self) -> None:
        """Wait no longer, when it was about something else."""
        if self.held:
            self.countdown.stop()
            self._free()

    def _say(self, seconds: int) -> None:
        self._button.setEnabled(False)
        sentence = tr("Terlalu banyak kata sandi yang salah. Coba lagi dalam {n} detik.", n=seconds)
        self._form.show_problems([error(self._field, "kantor.tunggu", sentence)])

    def _end(self) -> None:
        self._free()
        self._form.focus(self._field)

    def _free(self) -> None:
        self._button.setEnabled(True)
        self._form.show_problems([])
