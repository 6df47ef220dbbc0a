#!/usr/bin/env bash
# Tries an installation on a machine that has nothing: bash packaging/try-install.sh DEB|FOLDER
#
# A bare Debian is made in a temporary folder (as root, with debootstrap and a Debian mirror). The package is installed
# there by apt, or the built folder is copied there, alone. Then, without any network but the machine's own loopback and
# as an ordinary user: the doctor, the demonstration, a check of its store, delivery to a FHIR server and an HL7 v2
# receiver on the loopback, files for others, the manuals, an exercise, SANE's test scanner, the window on a virtual
# screen; of a signed program whether alterations are told; of a package also an upgrade and its removal, after which
# every store must be what it was. It prints sizes and times, and ends with 1 when anything failed.
#
#   RECON_TRY_SUITE=bookworm RECON_TRY_MIRROR=URL   which Debian, or Ubuntu (noble), and from where
#   RECON_TRY_BASE=FOLDER                           a bare system that is there already; it is copied, not changed
#   RECON_TRY_SHEETS=6                              how many sheets the demonstration prints
#   RECON_TRY_PYTHON=.venv/bin/python               a Python with the tests' libraries, for the far ends of a delivery
#   RECON_TRY_KEY=KEY                               the public half of the key that signed the program
set -euo pipefail

what=$(realpath "${1:?Usage: bash packaging/try-install.sh DEB|FOLDER}")
suite=${RECON_TRY_SUITE:-bookworm}
sheets=${RECON_TRY_SHEETS:-6}
work=$(mktemp -d)
root=$work/root
screen=
line=
failed=0

leave() {
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    [ -z "$line" ] || kill "$line" 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

[ "$(id -u)" = 0 ] || { echo "This makes a system in a folder: only root may." >&2; exit 2; }
if [ -z "${RECON_TRY_BASE:-}" ] && ! command -v debootstrap >/dev/null; then
    echo "Missing: debootstrap" >&2
    exit 2
fi

# told NAME RESULT...: a line of the report.
told() {
    printf '%-34s %s\n' "$1" "${*:2}"
}

fail() {
    failed=1
    told "$1" "FAILED: ${*:2}"
}

# in_root COMMAND...: as root in the new system, with the network.
in_root() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}

# The network of the new system: a loopback that no other machine, and nothing else on this one, is on.
make_line() {
    unshare --net sleep infinity &
    line=$!
    until [ "$(readlink "/proc/$line/ns/net")" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
    nsenter --net="/proc/$line/ns/net" python3 - <<'PY'
import fcntl, socket, struct
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
    fcntl.ioctl(line, 0x8914, struct.pack("16sh14x", b"lo", 1))  # SIOCSIFFLAGS, IFF_UP
PY
}

# offline COMMAND...: as an ordinary user in the new system, without any network but its loopback.
offline() {
    nsenter --net="/proc/$line/ns/net" unshare --mount --pid --fork --kill-child bash -c '
        root=$1; shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/run"
        mkdir -p "$root/tmp/.X11-unix"
        [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
        cd "$root"
        exec chroot --userspec=clerk:clerk "$root" /usr/bin/env -i --chdir=/srv/clerk HOME=/srv/clerk USER=clerk LANG=C.UTF-8 RECON_LANG=en \
            PATH="$PATH_INSIDE" DISPLAY="$SCREEN_INSIDE" "$@"
    ' offline "$root" "$@"
}

now() {
    date +%s%N
}

# since MOMENT: seconds, with two decimals.
since() {
    awk -v ns="$(($(now) - $1))" 'BEGIN { printf "%.2f", ns / 1e9 }'
}

# step NAME COMMAND...: runs it offline; tells how long it took, or that it failed, with what it said.
step() {
    local name=$1 began said
    shift
    began=$(now)
    if said=$(offline "$@" 2>&1); then
        told "$name" "$(since "$began") s"
    else
        fail "$name" "exit code $?"
        printf '%s\n' "$said" | tail -n 25 | sed 's/^/    /'
    fi
}

megabytes() {
    du --summarize --apparent-size --block-size=1000000 "$1" | cut -f 1
}

make_root() {
    if [ -n "${RECON_TRY_BASE:-}" ]; then
        cp -a "$RECON_TRY_BASE" "$root"
    else
        debootstrap --variant=minbase "$suite" "$root" ${RECON_TRY_MIRROR:+"$RECON_TRY_MIRROR"} >"$work/debootstrap.log" ||
            { tail -n 5 "$work/debootstrap.log" >&2; exit 2; }
    fi
    in_root useradd --create-home --home-dir /srv/clerk clerk
    told "system" "$(. "$root/etc/os-release"; echo "$PRETTY_NAME"), $(megabytes "$root") MB"
    if in_root sh -c 'command -v python3 || command -v tesseract' >/dev/null; then
        fail "bare" "there is a Python or a tesseract already"
    fi
}

install_package() {
    local before after
    cp "$what" "$root/var/cache/recon.deb"
    told "package" "$(($(stat --format=%s "$what") / 1000000)) MB"
    in_root apt-get -q=2 update >/dev/null
    before=$(megabytes "$root")
    in_root apt-get -q=2 install --yes --no-install-recommends /var/cache/recon.deb >"$work/apt.log" 2>&1 ||
        { fail "installation" "apt-get"; tail -n 20 "$work/apt.log"; exit 1; }
    after=$(megabytes "$root")
    told "installed" "$(megabytes "$root/usr/lib/recon") MB of recon, $((after - before)) MB in all"
    told "packages with it" "$(grep -c '^Setting up' "$work/apt.log" || true)"
}

copy_folder() {
    mkdir -p "$root/media/stick"
    cp -r "$what" "$root/media/stick/recon"
    told "folder" "$(megabytes "$what") MB"
}

# Nothing that ran before may help: the very first start reads every file from the disk.
forget_files() {
    sync
    echo 3 >/proc/sys/vm/drop_caches 2>/dev/null || true
}

start_up() {
    forget_files
    step "start, files not in memory" recon --version
    step "start" recon --version
    step "help" recon --help
}

main_job() {
    local began said pages=$((2 * sheets - 2)) # one sheet stays on the ward
    step "doctor" recon doctor
    began=$(now)
    if said=$(offline recon demo --sheets "$sheets" --out /srv/clerk/demo 2>&1) &&
        grep -Eq "^Scanned +$pages pages read" <<<"$said" && grep -Eq ': 0 wrong of the [1-9][0-9]+ ' <<<"$said"; then
        told "demonstration, $sheets sheets" "$(since "$began") s, $pages pages read, nothing wrong"
    else
        fail "demonstration" "$said"
    fi
    step "check of its store" recon --store /srv/clerk/demo/store check
    step "account" recon --store /srv/clerk/demo/store status
}

virtual_screen() {
    local number
    command -v Xvfb >/dev/null || { told "window" "not tried: no Xvfb on this machine"; return 1; }
    mkfifo "$work/number"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/number" 2>/dev/null &
    screen=$!
    number=$(head -n 1 "$work/number")
    SCREEN_INSIDE=:$number
}

# The window on the store that the demonstration made.
window() {
    virtual_screen || return 0
    step "doctor, with a screen" recon --store /srv/clerk/demo/store doctor
    forget_files
    time_window "window, files not in memory"
    time_window "window"
}

# time_window NAME: tells how long it takes until a window of recon is on the screen.
time_window() {
    local began child process seen=''
    command -v xwininfo >/dev/null || { told "$1" "not timed: no xwininfo on this machine"; return 0; }
    began=$(now)
    offline recon --store /srv/clerk/demo/store app >"$work/window.log" 2>&1 &
    process=$!
    for _ in $(seq 400); do
        if is_on_screen; then
            seen=$(since "$began")
            break
        fi
        kill -0 "$process" 2>/dev/null || break
        sleep 0.05
    done
    if [ -n "$seen" ]; then
        told "$1" "$seen s"
        [ -z "${RECON_TRY_PICTURE:-}" ] || { sleep 4; xwd -display "$SCREEN_INSIDE" -root -silent >"$RECON_TRY_PICTURE"; }
    else
        fail "$1" "$(tail -n 5 "$work/window.log")"
    fi
    # Who is first in a space of processes takes no milder signal, and with it all the others go.
    for child in $(pgrep --parent "$process"); do
        pkill --signal KILL --parent "$child" || true
    done
    wait "$process" 2>/dev/null || true
    for _ in $(seq 100); do
        is_on_screen || break
        sleep 0.05
    done
}

is_on_screen() {
    xwininfo -display "$SCREEN_INSIDE" -root -tree 2>/dev/null | grep -Eq '"[^"]*recon[^"]*".*[0-9]{3,}x[0-9]{3,}'
}

store_digest() {
    (cd "$root/srv/clerk" && find . -type f ! -name '*-shm' ! -name '*-wal' -print0 | LC_ALL=C sort -z |
        xargs -0 sha256sum | sha256sum)
}

# A package of a later version, which is this one: the store must be the same after it, and open.
upgrade() {
    local before
    before=$(store_digest)
    dpkg-deb --raw-extract "$what" "$work/later"
    sed -i 's/^Version: .*/&+later/' "$work/later/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone --build "$work/later" "$root/var/cache/later.deb" >/dev/null
    rm -rf "$work/later"
    if in_root dpkg --install /var/cache/later.deb >"$work/upgrade.log" 2>&1; then
        [ "$(store_digest)" = "$before" ] || fail "upgrade" "a store is not what it was"
        step "upgraded, its store opens" recon --store /srv/clerk/demo/store check
    else
        fail "upgrade" "$(tail -n 5 "$work/upgrade.log")"
    fi
}

removal() {
    local before left
    before=$(store_digest)
    if ! in_root dpkg --purge recon >"$work/removal.log" 2>&1; then
        fail "removal" "$(tail -n 5 "$work/removal.log")"
        return
    fi
    left=$(find "$root/usr" "$root/etc" "$root/opt" "$root/var/lib" -path '*dpkg*' -prune -o -name '*recon*' -print)
    [ -z "$left" ] || fail "removal" "left: $left"
    if [ "$(store_digest)" = "$before" ]; then
        told "removed" "every store is still there"
    else
        fail "removal" "a store is not what it was"
    fi
}

. "$(dirname "${BASH_SOURCE[0]}")/try-steps.sh"

told "machine" "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg)"
make_root
make_line
case $what in
    *.deb) install_package ;;
    *) copy_folder ;;
esac
export PATH_INSIDE=/usr/bin:/bin:/media/stick/recon SCREEN_INSIDE=
start_up
integrity
main_job
delivery
papers
scanner
window
if [ "${what##*.}" = deb ]; then
    upgrade
    removal
fi
if [ "$failed" = 0 ]; then
    told "result" "all well"
else
    told "result" "something failed"
fi
exit "$failed"
