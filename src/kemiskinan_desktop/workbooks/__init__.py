"""Excel in and out: layouts, profiles, reader, writer, error workbook."""
