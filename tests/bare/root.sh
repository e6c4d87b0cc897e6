# shellcheck shell=bash
# A bare Debian 12 in a folder, for run and package, which source this. Needs root and a package source.
#
# CARDWALK_BARE_DIR  where to work (default: a new folder below /var/tmp, removed at the end)

# Set by who sources this file: what the messages begin with.
: "${bare_name:?}"

fail() {
    printf '%s: %s\n' "$bare_name" "$*" >&2
    exit 1
}

# shellcheck disable=SC2317 # called by the trap
finish() {
    for place in dev/pts proc; do
        if mountpoint -q "$root/$place"; then umount "$root/$place"; fi
    done
    [ -n "${CARDWALK_BARE_DIR:-}" ] || rm -rf --one-file-system "$work"
}

# find_mirror: the one that this machine's own apt uses for Debian 12.
find_mirror() {
    # shellcheck disable=SC2016 # apt fills in these names
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(COMPONENT) $(CODENAME)' \
        'Created-By: Packages' 'Origin: Debian' | awk '$2 == "main" && $3 == "bookworm" { print $1; exit }')
    [ -n "$mirror" ] || fail "apt knows no package source for Debian 12 here; run apt-get update."
}

install_debootstrap() {
    command -v debootstrap >/dev/null && return 0
    echo "Installing debootstrap ..."
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends debootstrap >/dev/null ||
        fail "debootstrap cannot be installed; try apt-get update first."
}

# The same package sources, settings and keys as on this machine, where they concern Debian itself.
copy_apt_settings() {
    rm -f "$root/etc/apt/sources.list"
    {
        # shellcheck disable=SC2016
        apt-get indextargets --format '$(REPO_URI) $(SUITE) $(CODENAME) $(COMPONENT)' \
            'Created-By: Packages' 'Origin: Debian' |
            awk '$3 ~ /^bookworm/ { print "deb", $1, $3, $4 }' | sort -u
    } >"$root/etc/apt/sources.list"
    for file in /etc/apt/apt.conf.d/*; do
        if grep -qE '^[[:space:]]*Acquire::(http|https|Check|Retries)' "$file"; then
            cp "$file" "$root/etc/apt/apt.conf.d/"
        fi
    done
    cp -r /etc/apt/auth.conf.d "$root/etc/apt/" 2>/dev/null || true
    if [ -d /etc/ssl/certs ] && [[ $mirror == https:* ]]; then
        mkdir -p "$root/etc/ssl"
        cp -rL /etc/ssl/certs "$root/etc/ssl/"
    fi
}

# make_root: sets $work and $root, a minimal system that is ready to be worked in, and cleans up at the end.
make_root() {
    [ "$(id -u)" = 0 ] || fail "making a root file system needs root."
    install_debootstrap
    find_mirror
    work=${CARDWALK_BARE_DIR:-$(mktemp -d /var/tmp/cardwalk-bare.XXXXXX)}
    root=$work/root
    mkdir -p "$work"
    trap finish EXIT

    local began=$SECONDS
    if [ ! -e "$root/etc/debian_version" ]; then
        echo "Making a minimal Debian 12 in $root ..."
        debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 ||
            { tail -n 5 "$work/debootstrap.log" >&2; fail "debootstrap failed; see $work/debootstrap.log"; }
        copy_apt_settings
    fi
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    echo "Packages in it: $(chroot "$root" dpkg-query -f '.\n' -W | wc -l), after $((SECONDS - began)) s"

    # debootstrap has made the few device nodes that are needed, so this machine's /dev stays out of it.
    mount -t proc proc "$root/proc"
    mkdir -p "$root/dev/pts"
    # As every Debian has it: a test talks to the program through a terminal.
    mountpoint -q "$root/dev/pts" || mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
    ln -sf pts/ptmx "$root/dev/ptmx"
}

# in_root COMMAND ...: with an empty environment, so that nothing of this machine helps.
in_root() {
    chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        "$@" </dev/null
}
