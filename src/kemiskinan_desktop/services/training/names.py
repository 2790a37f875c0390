"""Invented names as people of Semarang bear them, by sex, year of birth and religion."""

from collections.abc import Sequence

from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.services.training.chance import Chance

CHRISTIAN = frozenset({"2", "3"})
_MIDDLE, _YOUNG = 1968, 1996
"""First years of the second and the third generation of names."""
_ONE_WORD = {0: 0.75, 1: 0.3, 2: 0.04}
"""Share of people with a single name, by generation."""

_MEN_OLD = """Sutrisno Suparman Slamet Ngatimin Wagiman Paijo Sukardi Sumarno Suwarno Kasman Rebo
Tukiman Sarjono Sugiyono Mulyono Suparno Darmaji Kasno Wagino Ngadiman Suharto Sutarno
Kardi Parjo Samidi Kusnan Jumadi Sukiman Suroto Warsito Karyadi Ngatno Sudarno Suyatno
Triman Walidi Maryono Kartono Suradi Sarwono"""
_MEN_MIDDLE = """Agus Bambang Eko Dwi Tri Budi Joko Heri Andi Teguh Wahyu Hadi Sugeng Edi Yulianto Mulyadi
Arif Nurhadi Rudi Supriyadi Hendro Imam Khoirul Ahmad Muhammad Fajar Anton Didik Priyo
Suryanto Arief Nanang Kuswanto Susanto Setiawan Gunawan Hartono Purwanto Widodo Sigit"""
_MEN_YOUNG = """Rizky Aditya Bagas Dimas Fahri Galih Ilham Kevin Naufal Raka Reza Rafi Satria Yoga Zidan
Alfian Bayu Candra Daffa Farel Gilang Hafiz Ibnu Krisna Luthfi Arya Nizam Pandu Rangga
Sultan Tegar Vino Wisnu Yusuf Azka Faiz Gibran Rafa Rama Damar"""
_MEN_LAST = """Santoso Wibowo Prasetyo Nugroho Saputra Setiawan Hidayat Kurniawan Wijaya Utomo Raharjo
Susilo Purnomo Cahyono Riyadi Firmansyah Pratama Ramadhan Permana Maulana Hermawan Suryono
Widianto Budiman Mahendra Irawan Handoko Basuki Wicaksono Hakim"""
_WOMEN_OLD = """Sukarti Suparmi Ngatiyem Wagiyem Paini Sumiyati Suminah Painem Kasmi Tukinah Sarinem
Sugiyanti Mulyani Suparti Darmini Kasiyem Waginah Ngadinah Sutinah Karni Parinah Samini
Kusniati Jumirah Sukinem Suratmi Warsini Karyati Ngatmi Sudarmi Suyati Tumini Walinah
Maryati Kartinah Juminten Sarmi Sriatun Lasmi Rukiyah"""
_WOMEN_MIDDLE = """Siti Sri Endang Dwi Tri Ning Eni Yuli Wahyuni Sulastri Umi Nur Rini Lilik Retno Puji Ika
Dian Indah Ratna Sari Titik Wiwik Yuni Kusmiati Mariyam Nurul Rina Susi Tutik Anik Dewi
Eka Fitri Hartini Istiqomah Kristin Lestari Murni Partini"""
_WOMEN_YOUNG = """Nabila Aisyah Putri Intan Dinda Salsabila Nadia Tiara Zahra Keisha Amelia Bunga Cantika
Della Elsa Fira Ghina Hana Indira Jihan Kayla Laila Mutiara Naila Olivia Rania Safira
Talita Vania Wulan Yasmin Zaskia Anindya Syifa Raisa Khansa Alya Citra Melati Regina"""
_WOMEN_LAST = """Aminah Rahayu Lestari Wahyuni Handayani Astuti Wulandari Kusumawati Hidayati Susanti
Puspitasari Anggraini Maharani Permatasari Utami Setyowati Fatimah Khotimah Nurjanah
Purwanti Widyastuti Kurniasih Safitri Ningsih Yulianti Oktaviani Ramadhani Azzahra Pertiwi
Mulyaningsih"""
_BAPTISM = {
    Sex.MALE: "Yohanes Petrus Paulus Yosef Antonius Stefanus Andreas Matius Lukas Thomas",
    Sex.FEMALE: "Maria Kristina Yohana Margareta Theresia Elisabet Marta Agnes Lusia Veronika",
}
_FIRST = {
    Sex.MALE: (_MEN_OLD, _MEN_MIDDLE, _MEN_YOUNG),
    Sex.FEMALE: (_WOMEN_OLD, _WOMEN_MIDDLE, _WOMEN_YOUNG),
}
_WORDS = {sex: tuple(tuple(text.split()) for text in texts) for sex, texts in _FIRST.items()}
_LAST = {Sex.MALE: tuple(_MEN_LAST.split()), Sex.FEMALE: tuple(_WOMEN_LAST.split())}
_SAINTS = {sex: tuple(text.split()) for sex, text in _BAPTISM.items()}


def invented_name(chance: Chance, sex: Sex, born: int, religion: str) -> str:
    """A name of one to three words for a person born in a year; `religion` is a code of ``agama``."""
    generation = 0 if born < _MIDDLE else 1 if born < _YOUNG else 2
    first = chance.pick(_WORDS[sex][generation])
    words = [first] if chance.happens(_ONE_WORD[generation]) else [first, _other(chance, first, _LAST[sex])]
    if religion in CHRISTIAN and chance.happens(0.7):
        words.insert(0, chance.pick(_SAINTS[sex]))
    return " ".join(words)


def _other(chance: Chance, first: str, words: Sequence[str]) -> str:
    """A second word that is not the first again."""
    found = chance.pick(words)
    return found if found != first else chance.pick([word for word in words if word != first])
