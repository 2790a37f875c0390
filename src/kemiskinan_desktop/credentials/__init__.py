"""The signed card token: encode, verify, keys, trust list."""
