"""Mapping the columns of a workbook that is not known yet."""
