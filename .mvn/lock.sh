# One build at a time in a checkout. Read with "." by photoestate. mkdir is the lock: it is atomic everywhere, and there is
# no flock on macOS.

held=

lock() { # folder that is the lock, sentence for who has to wait
    waited=0
    while ! mkdir "$1" 2>/dev/null; do
        [ -d "$1" ] || return 0 # it cannot be made at all: the build will say why
        if left_behind "$1"; then
            continue
        fi
        [ "$waited" -gt 0 ] || echo "$2" >&2
        waited=$((waited + 1))
        sleep 1
    done
    held=$1
    echo $$ >"$held/pid"
    trap unlock EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# Takes away the lock of one that was killed. It is renamed first, so that of several who see it only one does.
left_behind() {
    holder=$(cat "$1/pid" 2>/dev/null || true)
    if [ -z "$holder" ]; then
        [ "$waited" -ge 10 ] || return 1 # seconds: its holder is about to write its number, or was killed before
    elif kill -0 "$holder" 2>/dev/null; then
        return 1
    fi
    mv "$1" "$1.$$" 2>/dev/null || return 0
    if [ "$(cat "$1.$$/pid" 2>/dev/null || true)" = "$holder" ]; then
        rm -rf "$1.$$"
    else
        mv "$1.$$" "$1" # another was quicker, and this is its own
    fi
}

unlock() {
    [ -z "$held" ] || rm -rf "$held"
    held=
    trap - EXIT INT TERM
}
