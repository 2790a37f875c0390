"""Small changes to XML that stays as it is written: one attribute of one start tag."""

import re


def with_attribute(tag: bytes, name: str, value: str) -> bytes:
    """A start tag whose attribute has another value, or has it now; everything else byte for byte."""
    pattern = re.compile(rb"(\s" + re.escape(name.encode()) + rb"\s*=\s*)(?:\"[^\"]*\"|'[^']*')")
    written = b'"' + value.encode("ascii", "xmlcharrefreplace") + b'"'
    if pattern.search(tag):
        return pattern.sub(lambda found: found[1] + written, tag, count=1)
    at = len(tag) - (2 if tag.endswith(b"/>") else 1)
    return tag[:at].rstrip() + b" " + name.encode() + b"=" + written + tag[at:]
