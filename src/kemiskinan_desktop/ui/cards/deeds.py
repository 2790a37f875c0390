"""What a person does with printed cards: asked, done, told in one line, and announced."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kemiskinan_desktop.domain.card_ledger import SPOIL_REASONS, TAKE_BACK_REASONS
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import BulkOutcome
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.card_ledger import CardLedger, RevocationReason
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.cards.reason_words import labelled, reason_label
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.translations import tr, translated

Numbers = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDeeds:
    """Acts on the cards with these numbers; those that an act refuses are told with their sentence."""

    desk: Desk
    ledger: CardLedger
    who: Actor

    def hand_over(self, numbers: Numbers) -> None:
        """The heads of the families took them."""
        n = formats.number(len(numbers))
        sure = self.desk.dialogs.confirm(
            tr("Serahkan {n} kartu", n=n),
            tr("Setiap kartu dicatat diserahkan hari ini kepada kepala keluarganya."),
            tr("Catat {n} kartu diserahkan", n=n),
        )
        if sure:
            self._do(
                lambda: self.ledger.hand_over_many(self.who, numbers),
                lambda done: tr("{n} kartu dicatat diserahkan.", n=done),
            )

    def take_back(self, numbers: Numbers) -> None:
        """They lie in the office again."""
        n = formats.number(len(numbers))
        reason = self.desk.dialogs.pick_reason(
            tr("Batalkan penyerahan {n} kartu", n=n),
            tr("Kartunya kembali tercatat ada di kantor dan dapat diserahkan lagi."),
            tr("Batalkan penyerahan {n} kartu", n=n),
            list(words := labelled(TAKE_BACK_REASONS)),
        )
        if reason is not None:
            self._do(
                lambda: self.ledger.take_back(self.who, numbers, words.get(reason, reason)),
                lambda done: tr("Penyerahan {n} kartu dibatalkan.", n=done),
            )

    def spoil(self, numbers: Numbers) -> None:
        """They are spoiled."""
        n = formats.number(len(numbers))
        reason = self.desk.dialogs.pick_reason(
            tr("Tandai {n} kartu rusak", n=n),
            tr(
                "Kartu rusak tidak berlaku lagi, dan keluarganya dapat dicetakkan kartu baru. "
                "Blangko kartu yang rusak di kantor dihitung rusak."
            ),
            tr("Tandai {n} kartu rusak", n=n),
            list(words := labelled(SPOIL_REASONS)),
            danger=True,
        )
        if reason is not None:
            self._do(
                lambda: self.ledger.spoil(self.who, numbers, words.get(reason, reason)),
                lambda done: tr("{n} kartu ditandai rusak.", n=done),
            )

    def revoke(self, numbers: Numbers) -> None:
        """They do not count anywhere any more."""
        n = formats.number(len(numbers))
        known = {reason_label(why.words): why for why in RevocationReason if why not in _NOT_OFFERED}
        words = self.desk.dialogs.pick_reason(
            tr("Cabut {n} kartu", n=n),
            tr(
                "Kartu yang dicabut ditolak di mana pun begitu daftar kepercayaan yang baru sampai di sana. "
                "Sesudah daftar itu terbit, pencabutan tidak dapat diurungkan."
            ),
            tr("Cabut {n} kartu", n=n),
            list(known),
            danger=True,
        )
        if words is None:
            return
        why = known.get(words, RevocationReason.OTHER)
        note = "" if words in known else words
        self._do(
            lambda: self.ledger.revoke(self.who, numbers, why, note),
            lambda done: tr("{n} kartu dicabut.", n=done),
        )

    def take_in(self, numbers: Numbers) -> None:
        """The paper of old cards came back."""
        self._do(
            lambda: self.ledger.take_in(self.who, numbers),
            lambda done: tr("{n} kartu lama dicatat sudah ditarik.", n=done),
        )

    def _do(self, act: Callable[[], BulkOutcome], words: Callable[[str], str]) -> None:
        try:
            outcome = act()
        except UserError as refusal:
            self.desk.messages.refused(refusal)
            return
        said = words(formats.number(outcome.done)) if outcome.done else ""
        if outcome.refused:
            self.desk.messages.error(f"{said} {_refusals(outcome)}".strip())
        else:
            self.desk.messages.success(said)
        if outcome.done:
            self.desk.changes.announce(ChangeKind.CARDS)


_NOT_OFFERED = frozenset({RevocationReason.REPLACED, RevocationReason.OTHER})


def _refusals(outcome: BulkOutcome) -> str:
    """Why some were left: the sentence when all have the same one, else the first with the count."""
    sentences = list(dict.fromkeys(sentence for _, sentence in outcome.refused))
    n = formats.number(len(outcome.refused))
    if len(outcome.refused) == 1:
        return translated(sentences[0])
    if len(sentences) == 1:
        return tr("{n} kartu dilewati: {sebab}", n=n, sebab=translated(sentences[0]))
    return tr("{n} kartu dilewati, di antaranya: {sebab}", n=n, sebab=translated(sentences[0]))
