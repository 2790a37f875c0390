# What the scripts say, in two languages; read by the others with ".".

say() { # say <bahasa Indonesia> <English>
    printf '%s\n  %s\n' "$1" "$2" >&2
}

stop() {
    say "$1" "$2"
    exit 1
}
