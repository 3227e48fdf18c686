# What photoestate and mvnw need of the machine: a JDK 25, and a locale that has names for all files. Read by both with
# "."; sets jdk to the JDK's folder, or to nothing where there is none.

version_of() { # JDK folder -> its feature version, or nothing
    [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

# Every place where Maven's toolchains plugin looks, so that nothing is refused here that it would find.
find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        while [ -L "$on_path" ]; do
            link=$(readlink "$on_path")
            case $link in /*) on_path=$link ;; *) on_path=$(dirname "$on_path")/$link ;; esac
        done
        on_path=$(dirname "$(dirname "$on_path")")
    fi
    set -- "${PHOTOESTATE_JDK:-}" "${JAVA_HOME:-}" "$on_path"
    named=$(env | sed -n 's/^JAVA[A-Za-z0-9_]*_HOME=//p')
    while IFS= read -r jdk_home; do
        set -- "$@" "$jdk_home"
    done <<END
$named
END
    for jdk_home in "$@" /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/jdk/* /usr/local/java/* /opt/java/* /opt/jdk* \
        /opt/hostedtoolcache/*/*/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        "$HOME"/.m2/jdks/* "$HOME"/.gradle/jdks/* "$HOME"/.jenv/versions/* "$HOME"/.jbang/cache/jdks/* \
        "$HOME"/.asdf/installs/java/* "$HOME"/.jabba/jdk/* "$HOME"/.local/share/mise/installs/java/*; do
        [ -n "$jdk_home" ] || continue
        for candidate in "$jdk_home" "$jdk_home/Contents/Home"; do
            v=$(version_of "$candidate")
            if [ -n "$v" ] && [ "$v" -ge 25 ]; then
                echo "$candidate"
                return
            fi
        done
    done
}

need_jdk() { # who needs it
    echo "$1 needs a JDK 25 or later: get one from https://adoptium.net/temurin/releases/?version=25, or set JAVA_HOME to it." >&2
}

# Java reads and writes file names in the locale's character set, and no option of Java changes that: where the locale
# is plain ASCII (LANG=C, none at all, or one that is not installed) a photo named Küche.jpg would have no name.
case $(locale charmap 2>/dev/null || true) in
ANSI_X3.4-1968 | US-ASCII | "")
    utf8=$(locale -a 2>/dev/null | grep -i '\.utf-\{0,1\}8$' | LC_ALL=C sort | head -n 1 || true) # C.UTF-8 comes first
    export LC_ALL="${utf8:-C.UTF-8}"
    ;;
esac

jdk=$(find_jdk)
