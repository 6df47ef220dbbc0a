#!/usr/bin/env bash
# Sets recon up beside its source and runs it; nothing is needed beforehand but Debian or Ubuntu with python3.
#
#   bash packaging/bootstrap.sh demo [OPTIONS]   the whole path on invented patients (options: recon demo --help)
#   bash packaging/bootstrap.sh test [OPTIONS]   style, types, layers and tests (options: pytest's)
#   bash packaging/bootstrap.sh app  [OPTIONS]   the window
#   bash packaging/bootstrap.sh setup            only sets up
#
# System packages are installed where that is allowed (root, or sudo without a password); otherwise the missing ones
# are named with the command for an administrator, and what can work goes on. Everything else stays in .venv,
# .venv-peers and .venv-release beside the source, from locked versions whose hashes are checked. Run again, it does only
# what is missing.
set -euo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$source_dir/.venv
peers=$source_dir/.venv-peers
release=$source_dir/.venv-release
locks=$source_dir/packaging/locks

reading_packages=(tesseract-ocr tesseract-ocr-fra)
window_packages=(
    libdbus-1-3 libegl1 libfontconfig1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0
)
test_packages=(xvfb cups cups-client sane-utils sane-airscan strace)

# say FRENCH ENGLISH: the machine's language decides, French when it names neither, as in recon itself.
say() {
    local language
    for language in "${RECON_LANG:-}" "${LC_ALL:-}" "${LC_MESSAGES:-}" "${LANG:-}"; do
        case ${language:0:2} in
            fr) break ;;
            en) printf '%s\n' "$2" >&2; return ;;
        esac
    done
    printf '%s\n' "$1" >&2
}

die() {
    say "$@"
    exit 1
}

find_python() {
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    die "recon demande Python 3.11 ou plus récent ; cette machine a : $(python3 --version 2>&1 || true). Sous Ubuntu 22.04 : sudo apt-get install python3.11 python3.11-venv, puis relancez la même commande." \
        "recon needs Python 3.11 or later; this machine has: $(python3 --version 2>&1 || true). On Ubuntu 22.04: sudo apt-get install python3.11 python3.11-venv, then run the same command again."
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

may_be_root() {
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

# system_packages NAME...: makes them be there, or says which are not.
system_packages() {
    local name missing=()
    command -v dpkg-query >/dev/null || {
        say "Cette machine n’est ni Debian ni Ubuntu : installez vous-même l’équivalent de $*." \
            "This machine is neither Debian nor Ubuntu: install the equivalent of $* yourself."
        return
    }
    for name in "$@"; do
        is_installed "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if may_be_root; then
        say "Installation des paquets système : ${missing[*]}" "Installing system packages: ${missing[*]}"
        if install_packages "${missing[@]}"; then
            return
        fi
    fi
    say "Il manque des paquets système. Demandez à un administrateur :
    apt-get update && apt-get install --no-install-recommends ${missing[*]}
Ce qui peut fonctionner sans eux continue." \
        "Some system packages are missing. Ask an administrator for:
    apt-get update && apt-get install --no-install-recommends ${missing[*]}
What works without them goes on."
}

install_packages() {
    local apt=(apt-get --quiet=2 -o DPkg::Lock::Timeout=300)
    as_root "${apt[@]}" update </dev/null >/dev/null &&
        as_root "${apt[@]}" install --yes --no-install-recommends "$@" </dev/null >/dev/null
}

# environment FOLDER NAME LOCK...: a virtual environment with exactly what the locks say; its name and the digest of
# what it was made from are noted in it, so that it is made again only when something changed.
environment() {
    local folder=$1 stamp=$1/.made-for-$2 digest
    shift 2
    digest=$("$python" - "$folder" "$source_dir/pyproject.toml" "$@" <<'PY'
import hashlib, pathlib, sys
parts = [sys.version, *sys.argv[1:], *(pathlib.Path(name).read_text() for name in sys.argv[2:])]
print(hashlib.sha256("\0".join(parts).encode()).hexdigest())
PY
    )
    if [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && "$folder/bin/python" -c '' 2>/dev/null; then
        return
    fi
    say "Préparation de $folder (quelques minutes la première fois)…" "Preparing $folder (a few minutes the first time)…"
    "$folder/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear "$folder" || return
    rm -f "$folder"/.made-for-*
    # The locks are whole: nothing is installed that they do not name.
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: \
        --no-deps --require-hashes "${@/#/--requirement=}" </dev/null >&2 || return
    printf '%s' "$digest" >"$stamp"
}

# Installed so that the source itself runs: an edit, or a newer checkout, needs no second installation.
install_recon() {
    environment "$venv" "$1" "$locks/$1.txt" "$locks/build.txt" ||
        die "$venv n’a pas pu être préparé ; la raison est ci-dessus (paquet système manquant, réseau, place). Réglez-la puis relancez : ce qui est fait n’est pas refait." \
            "$venv could not be prepared; the reason is above (a system package missing, network, space). Settle it, then run again: what is done is not done twice."
    if [ ! -x "$venv/bin/recon" ] || [ "$venv/.made-for-$1" -nt "$venv/bin/recon" ]; then
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
            --editable "$source_dir" </dev/null >&2
    fi
}

setup() {
    system_packages "${venv_packages[@]}" "${reading_packages[@]}" "${window_packages[@]}"
    install_recon run
}

# What the demonstration tells is for a person to type again: paths from where they stand.
demo() {
    local here
    setup
    here=$(realpath --relative-to=. "$source_dir")
    case " $* " in
        *" --out"* | *" --help "* | *" -h "*) ;;
        *) set -- --out "$here/demo/$(date +%Y%m%d-%H%M%S)" "$@" ;;
    esac
    exec "$here/.venv/bin/recon" demo "$@"
}

app() {
    setup
    exec "$venv/bin/recon" "$@" app
}

# A test that opens a real window needs a screen; where there is none, a virtual one is lent for the time of the tests.
virtual_screen() {
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v Xvfb >/dev/null || return 0
    local number
    screen_folder=$(mktemp -d)
    mkfifo "$screen_folder/number"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$screen_folder/number" 2>/dev/null &
    screen=$!
    trap 'kill "$screen" 2>/dev/null; rm -rf "$screen_folder"' EXIT
    number=$(head -n 1 "$screen_folder/number")
    [ -z "$number" ] || export DISPLAY=:"$number"
}

run_tests() {
    system_packages "${venv_packages[@]}" "${reading_packages[@]}" "${window_packages[@]}" "${test_packages[@]}"
    install_recon test
    environment "$peers" peers "$locks/peers.txt" ||
        say "Le serveur FHIR, le moteur HL7 et les données FEBRL des essais n’ont pas pu être installés : les essais avec eux seront sautés." \
            "The FHIR server, the HL7 engine and the FEBRL data for the tests could not be installed: the tests with them will be skipped."
    environment "$release" release "$locks/release.txt" ||
        say "Les outils de publication n’ont pas pu être installés : l’essai de l’inventaire des composants sera sauté." \
            "The release tools could not be installed: the test of the bill of materials will be skipped."
    virtual_screen
    cd "$source_dir"
    PATH=$venv/bin:$PATH
    ruff check .
    ruff format --check .
    mypy
    lint-imports
    if [ $# -gt 0 ]; then
        pytest --cov --cov-report=term:skip-covered "$@"
    else
        all_tests
    fi
}

# all_tests: those of the windows beside all others, each with a process of its own; what the windows' said comes last.
all_tests() {
    local told others=0 windows=0 beside
    told=$(mktemp)
    COVERAGE_FILE=.coverage.windows pytest --cov --cov-report= tests/app >"$told" 2>&1 &
    beside=$!
    COVERAGE_FILE=.coverage.others pytest --cov --cov-report= tests --ignore=tests/app || others=$?
    wait "$beside" || windows=$?
    cat "$told"
    rm -f "$told"
    coverage combine .coverage.windows .coverage.others >/dev/null && coverage report --skip-covered
    [ "$others" = 0 ] && [ "$windows" = 0 ]
}

verb=${1:-demo}
shift || true
python=$(find_python)
# Debian keeps ensurepip apart; without it the venv module makes environments that cannot install anything.
venv_packages=()
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    venv_packages=("$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')")
case $verb in
    setup) setup ;;
    demo) demo "$@" ;;
    app) app "$@" ;;
    test) run_tests "$@" ;;
    *) die "Usage : bash packaging/bootstrap.sh setup|demo|app|test [OPTIONS]" "Usage: bash packaging/bootstrap.sh setup|demo|app|test [OPTIONS]" ;;
esac
