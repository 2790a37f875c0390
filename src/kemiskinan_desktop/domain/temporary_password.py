"""Passwords to be read aloud or written on a slip: three everyday words and three digits."""

from collections.abc import Callable

_VOCABULARY = """
    air alas alun angin angsa apel atap awan ayam bambu bangku batik batu bayam becak bedug belut benang
    beras beruang biola bola buku bulan bunga busur cabai cangkir capung cengkeh cermin cincin dadu dahan
    danau dapur daun delima desa domba duku durian elang ember embun fajar galah gamelan garam gasing
    gelas gendang gerobak gitar gula gunung guntur hujan hutan ikan intan jagung jahe jala jambu jamur
    jarum jati jendela jeruk kain kancil kapal kapas karet kayu kebun kedelai kelapa kelinci kemeja kendi
    kerang keris kertas kijang kipas kolam kopi kuda kue kunci kunyit kupu lada ladang lampu langit laut
    lebah lemari lengkuas lilin lontar lumbung madu mangga manggis matahari melati melon merak merpati
    meja nanas nasi obor ombak padi pagar pandan pantai pasar pasir payung pelangi pena pepaya
    perahu petani pinang piring pisang pohon pulau rak rambutan rantai roda rotan rumah rusa sabun salak
    sawah sawo sayur sendok sepeda serai singkong sirih suling sungai tangga taman tambang tebu teh
    telaga tempe terong tikar timun tomat topi ubi ukiran wayang wortel zaitun
"""
_WORDS = tuple(_VOCABULARY.split())
_WORDS_IN_ONE, _NUMBERS = 3, 900
_LOWEST_NUMBER = 100


def temporary_password(below: Callable[[int], int]) -> str:
    """Such as `kelapa-sungai-obor-417`; `below(n)` draws a whole number from 0 to n - 1."""
    words = [_WORDS[below(len(_WORDS))] for _ in range(_WORDS_IN_ONE)]
    return "-".join([*words, str(_LOWEST_NUMBER + below(_NUMBERS))])
