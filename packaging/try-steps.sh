# What packaging/try-install.sh has the installed program do beside the main job: sourced by it, no program of its own.

# far_ends: starts a FHIR server and an HL7 v2 receiver, on the loopback that the offline system has and nothing else.
# They are the tests' own (tests/helpers/far_ends.py) and need the tests' libraries: RECON_TRY_PYTHON names their Python.
far_ends() {
    local python=${RECON_TRY_PYTHON:-python3} source
    source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
    "$python" -c 'import httpx' 2>/dev/null || { told "delivery" "not tried: RECON_TRY_PYTHON has no httpx"; return 1; }
    mkfifo "$work/asked"
    (cd "$source" && exec nsenter --net="/proc/$line/ns/net" "$python" -m tests.helpers.far_ends) \
        <"$work/asked" >"$work/answered" &
    exec 4>"$work/asked"
    until [ -s "$work/answered" ]; do sleep 0.1; done
    fhir=$(sed -n '1s/.*"fhir": "\([^"]*\)".*/\1/p' "$work/answered")
    mllp=$(sed -n '1s/.*"mllp": "\([^"]*\)".*/\1/p' "$work/answered")
}

# came: what the far ends have got so far.
came() {
    local before
    before=$(wc -l <"$work/answered")
    echo >&4
    until [ "$(wc -l <"$work/answered")" -gt "$before" ]; do sleep 0.1; done
    tail -n 1 "$work/answered"
}

# The demonstration's sheets to each far end and to files; each from a copy of the store, for what went does not go again.
delivery() {
    local got name
    far_ends || return 0
    offline cp -r demo/store to-hl7
    step "sent to a FHIR server" recon --store demo/store send --fhir "$fhir"
    step "sent once more" recon --store demo/store send --fhir "$fhir"
    step "sent by HL7 v2 over MLLP" recon --store to-hl7 send --mllp "$mllp"
    got=$(came)
    exec 4>&-
    if grep -Eq '"fhir": \{"values": [1-9][0-9]*, "twice": \[\]' <<<"$got" &&
        grep -Eq '"hl7": \{"values": [1-9][0-9]*, "wrong": \[\]' <<<"$got"; then
        told "what came there" "$(tr -d '"{}' <<<"$got")"
    else
        fail "what came there" "$got"
    fi
    step "exported as CSV" recon --store to-hl7 export --csv --out out.csv
    step "exported as HL7 v2" recon --store to-hl7 export --hl7 --out out-hl7
    step "exported as Parquet" recon --store to-hl7 export --extract --out out-parquet
    for name in out.csv out-hl7 out-parquet/value.parquet; do
        [ -s "$root/srv/clerk/$name" ] || fail "exported" "$name is not there"
    done
}

# SANE's own device for tests feeds ten pages, all the same: one is kept, and told that it is no sheet of recon's.
scanner() {
    local said code=0
    { in_root apt-get -q=2 update && in_root apt-get -q=2 install --yes --no-install-recommends sane-utils; } \
        >"$work/sane.log" 2>&1 ||
        { told "scanner" "not tried: sane-utils cannot be installed"; return 0; }
    offline sh -c 'mkdir sane.d && echo test >sane.d/dll.conf && echo number_of_devices 1 >sane.d/test.conf'
    step "scanners found" env SANE_CONFIG_DIR=/srv/clerk/sane.d recon --store to-scan init
    said=$(offline env SANE_CONFIG_DIR=/srv/clerk/sane.d recon --store to-scan scan --devices --json 2>&1) || true
    grep -q 'test:0' <<<"$said" || fail "scanners found" "$said"
    said=$(offline env SANE_CONFIG_DIR=/srv/clerk/sane.d recon --store to-scan scan --device sane:test:0 \
        --source feeder --dpi 200 2>&1) || code=$?
    if [ "$code" = 1 ] && grep -q '^Files: 1 kept, 9 known' <<<"$said"; then
        told "scanned from SANE's test feeder" "ten pages, all the same: one kept"
    else
        fail "scanned from SANE's test feeder" "exit code $code: $said"
    fi
}

papers() {
    step "manuals" recon manual all --out manuals
    step "exercise made" recon drill new --ward Nord --sheets 4 --minutes 30 --seed 3 --forms vitals --out exercise
    step "exercise started" recon drill start exercise
    step "exercise, something happens" recon drill inject exercise 1
    step "exercise over" recon drill stop exercise
    # 1: nobody has worked on it, and the report says what is left.
    step "exercise reported" sh -c 'recon drill report exercise --out report.pdf || [ $? = 1 ]'
    [ "$(find "$root/srv/clerk/manuals" -name '*.pdf' | wc -l)" -ge 6 ] || fail "manuals" "not all are there"
    [ "$(head -c 4 "$root/srv/clerk/report.pdf")" = "%PDF" ] || fail "exercise reported" "no PDF"
}

# integrity: a signed program is as it was released; a copy that somebody altered is told, each alteration by its file.
integrity() {
    local said code=0 began key=() program
    [ -z "${RECON_TRY_KEY:-}" ] || key=(--release-key "$RECON_TRY_KEY")
    began=$(now)
    said=$(offline recon --verify-install "${key[@]}" 2>&1) || code=$?
    case $code in
        0) told "signed installation" "as it was released, $(since "$began") s" ;;
        1) told "signed installation" "not signed"; return 0 ;;
        *) fail "signed installation" "$said"; return 0 ;;
    esac
    program=$root/usr/lib/recon
    [ -d "$program" ] || program=$root/media/stick/recon
    altered "a changed byte" _internal/libtesseract.so.5 flip
    altered "an added file" _internal/planted.so plant
    altered "a removed file" _internal/recon/kit/vitals.toml rm
    altered "another tesseract" _internal/tesseract/tesseract swap
    altered "a link to the same" _internal/recon/kit/vitals.toml link
}

flip() { printf '\377' | dd of="$1" bs=1 seek=4096 conv=notrunc status=none; }
plant() { echo >"$1"; }
swap() { cp "$root/bin/true" "$1"; }
link() { mv "$1" "$root/srv/altered.link" && ln -s /srv/altered.link "$1"; }

# altered NAME FILE HOW: does that to a copy of the program, which the program that was released and the copy look at.
altered() {
    local name=$1 file=$2 how=$3 who said code
    rm -rf "$root/srv/altered"
    cp -a "$program" "$root/srv/altered"
    "$how" "$root/srv/altered/$file"
    for who in recon /srv/altered/recon; do
        code=0
        said=$(offline "$who" --verify-install --install /srv/altered "${key[@]}" 2>&1) || code=$?
        if [ "$code" != 71 ] || ! grep -qF "$file" <<<"$said"; then
            fail "$name, looked at by $who" "exit code $code: $said"
            return 0
        fi
    done
    told "$name" "told, with its name, from outside and from inside"
    rm -rf "$root/srv/altered"
}
