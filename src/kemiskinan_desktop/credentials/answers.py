"""The sentences of *Periksa kartu*."""

from datetime import date, datetime

from kemiskinan_desktop.credentials.claims import CARD_ZONE, CardClaims
from kemiskinan_desktop.credentials.outcome import CheckOutcome, CheckResult
from kemiskinan_desktop.credentials.revocation import RevokedCard
from kemiskinan_desktop.credentials.strange_texts import sentence_about
from kemiskinan_desktop.credentials.trust import OLD_AFTER_DAYS, TrustList
from kemiskinan_desktop.domain.dates import format_date

_ASK_ISSUER = "jangan dilayani sebagai kartu yang sah; tanyakan kepada kantor penerbit."
_KEY_WITHDRAWN = "kunci tanda tangan kantor dicabut"


class Answers:
    """Answers under one trust list at one moment."""

    def __init__(self, trust: TrustList | None, now: datetime) -> None:
        self._trust = trust
        self._now = now
        self._before_list = trust is not None and now < trust.issued_at

    def not_a_card(self, text: str) -> CheckOutcome:
        """A text or QR of something else."""
        return self._answer(CheckResult.BROKEN, "Bukan kode kartu KIM", sentence_about(text))

    def torn(self) -> CheckOutcome:
        """A code of which only a part was read."""
        sentence = (
            "Kode QR ini terbaca sebagian saja. Ratakan kartunya, beri cahaya, lalu pindai lagi. "
            f"Bila kodenya memang sobek atau tertutup, {_ASK_ISSUER}"
        )
        return self._answer(CheckResult.BROKEN, "Rusak atau terbaca sebagian", sentence)

    def key_out_of_time(self) -> CheckOutcome:
        """A code that was signed on a day on which its key was not allowed to sign."""
        sentence = (
            "Kunci kantor yang menandatangani kartu ini tidak berlaku pada hari kartu dibuat. "
            f"Karena itu {_ASK_ISSUER}"
        )
        return self._answer(CheckResult.BROKEN, "Palsu atau rusak", sentence)

    def broken(self) -> CheckOutcome:
        """A code that was changed, cut or never signed by who it says."""
        sentence = (
            f"Kode kartu ini palsu atau tidak terbaca utuh. Pindai lagi; bila tetap begini, {_ASK_ISSUER}"
        )
        return self._answer(CheckResult.BROKEN, "Palsu atau rusak", sentence)

    def unknown(self, issuer: str) -> CheckOutcome:
        """A code whose key is not in the list."""
        why = (
            "dan komputer ini belum punya daftar kepercayaan"
            if self._trust is None
            else "tetapi kuncinya tidak ada dalam daftar kepercayaan di komputer ini"
        )
        sentence = (
            f"Kartu ini menyebut penerbit {issuer}, {why}, sehingga keasliannya tidak dapat dipastikan. "
            "Muat daftar kepercayaan terbaru, lalu periksa lagi."
        )
        return self._answer(CheckResult.UNKNOWN, "Penerbit tidak dikenal", sentence, issuer=issuer)

    def key_revoked(self, claims: CardClaims, day: date) -> CheckOutcome:
        """A card of a key that was withdrawn."""
        return self._withdrawn(claims, day, _KEY_WITHDRAWN)

    def revoked(self, claims: CardClaims, card: RevokedCard) -> CheckOutcome:
        """A card that was withdrawn or replaced."""
        if not card.replaced_by:
            return self._withdrawn(claims, card.day, card.reason.words)
        sentence = (
            f"Kartu ini sudah diganti oleh kartu nomor {card.replaced_by} pada {format_date(card.day)}. "
            "Minta kartu yang baru."
        )
        return self._answer(
            CheckResult.REPLACED,
            f"Diganti oleh {card.replaced_by}",
            sentence,
            claims,
            revoked_on=card.day,
            reason=card.reason.words,
            replaced_by=card.replaced_by,
        )

    def by_date(self, claims: CardClaims) -> CheckOutcome:
        """A genuine card: valid, expired, or not to be judged by this clock."""
        last_day = format_date(claims.valid_until)
        if self._before_list or self._now < claims.issued_at:
            sentence = (
                f"Kartu ini asli. Masa berlakunya tidak dinilai; pada kartu tertulis sampai {last_day}."
            )
            return self._answer(CheckResult.GENUINE, "Asli, masa berlaku tidak dinilai", sentence, claims)
        if self._now >= claims.expires_at:
            sentence = (
                f"Kartu ini asli, tetapi hanya berlaku sampai {last_day}. Minta kartu periode yang baru."
            )
            return self._answer(CheckResult.EXPIRED, "Kedaluwarsa", sentence, claims)
        sentence = f"Kartu ini asli dan berlaku sampai {last_day}."
        return self._answer(CheckResult.GENUINE, "Asli dan berlaku", sentence, claims)

    def _withdrawn(self, claims: CardClaims, day: date, reason: str) -> CheckOutcome:
        sentence = f"Kartu ini dicabut pada {format_date(day)}: {reason}. Maka {_ASK_ISSUER}"
        return self._answer(CheckResult.REVOKED, "Dicabut", sentence, claims, revoked_on=day, reason=reason)

    def _answer(
        self,
        result: CheckResult,
        title: str,
        sentence: str,
        claims: CardClaims | None = None,
        *,
        revoked_on: date | None = None,
        reason: str = "",
        replaced_by: str = "",
        issuer: str = "",
    ) -> CheckOutcome:
        return CheckOutcome(
            result=result,
            title=title,
            sentence=sentence,
            claims=claims,
            issuer=issuer if claims is None else claims.issuer,
            office_name=self._office_name(claims),
            revoked_on=revoked_on,
            reason=reason,
            replaced_by=replaced_by,
            list_age_days=None
            if self._trust is None or self._before_list
            else self._trust.age_days(self._now),
            notes=tuple(self._notes(claims)),
        )

    def _office_name(self, claims: CardClaims | None) -> str:
        return "" if claims is None or self._trust is None else self._trust.offices.get(claims.issuer, "")

    def _notes(self, claims: CardClaims | None) -> list[str]:
        if self._trust is None:
            return [
                "Komputer ini belum punya daftar kepercayaan. Muat berkas .kimtrust dari kantor penerbit."
            ]
        made = format_date(self._trust.issued_at.astimezone(CARD_ZONE).date())
        if self._before_list:
            return [
                f"Jam komputer ini berada sebelum daftar kepercayaan dibuat ({made}). Betulkan tanggalnya."
            ]
        age = self._trust.age_days(self._now)
        notes = [
            f"Daftar kepercayaan dibuat {made}, {age} hari lalu."
            if age
            else f"Daftar kepercayaan dibuat {made}."
        ]
        if age > OLD_AFTER_DAYS:
            notes.append(
                f"Daftar kepercayaan lebih tua dari {OLD_AFTER_DAYS} hari: kartu yang dicabut belakangan "
                "belum tercatat. Minta daftar yang baru."
            )
        if claims is not None and self._now < claims.issued_at:
            notes.append("Jam komputer ini berada sebelum kartu dibuat. Betulkan tanggalnya.")
        return notes
