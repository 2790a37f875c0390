"""Kemiskinan Desktop: the register of poor families of one kecamatan office."""

__version__ = "0.1.0"
