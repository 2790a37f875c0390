"""Two lines for a new password, in somebody's form."""

from collections.abc import Iterator

from kemiskinan_desktop.domain.people import password_problem
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.password_edit import PasswordEdit, add_password

PASSWORD, REPEATED = "password", "repeated"


class NewPassword:
    """Asks a new password twice, and says what is wrong with it beside the lines."""

    def __init__(self, form: FormGrid, *, new: bool = True) -> None:
        self.password, self.repeated = PasswordEdit(), PasswordEdit()
        add_password(
            form, tr("K&ata sandi baru") if new else tr("K&ata sandi"), self.password, field=PASSWORD,
            help=tr("Paling sedikit 8 huruf atau angka; beberapa kata lebih baik daripada satu."),
        )  # fmt: skip
        add_password(form, tr("&Ulangi kata sandi"), self.repeated, field=REPEATED)

    @property
    def text(self) -> str:
        """The password; ask for the problems first."""
        return self.password.text()

    def problems(self, login: str) -> Iterator[Problem]:
        """What does not fit yet."""
        if sentence := password_problem(login, self.text):
            yield error(PASSWORD, "sandi.lemah", translated(sentence))
        elif self.text != self.repeated.text():
            yield error(REPEATED, "sandi.ulang", tr("Kedua kata sandi belum sama. Ketik lagi."))

    def clear(self) -> None:
        """Begin with empty lines."""
        self.password.clear()
        self.repeated.clear()
