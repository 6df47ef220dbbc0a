#!/usr/bin/env bash
# Makes a Debian package of the built folder: packaging/debian/build.sh FOLDER OUT
#
# FOLDER is what 'packaging/build.sh folder' made (dist/recon). Python, for the manual pages, is PYTHON or python3, with
# recon's libraries. No maintainer script: what must be told of new icons, types and manuals, Debian's own triggers tell,
# and nothing of the package ever looks at anybody's store. The same folder gives the same package, byte for byte.
set -euo pipefail

folder=$(realpath "$1")
out=$(realpath "$2")
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
python=${PYTHON:-python3}
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$source_dir" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
date=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%F)
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$source_dir/pyproject.toml" | head -n 1)
architecture=$(dpkg --print-architecture)

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
umask 022
share=$root/usr/share
doc=$share/doc/recon

fill() {
    sed -e "s/@VERSION@/$version/g" -e "s/@DATE@/$date/g" "$1"
}

program() {
    mkdir -p "$root/usr/lib" "$root/usr/bin"
    cp -r "$folder" "$root/usr/lib/recon"
    ln -s ../lib/recon/recon "$root/usr/bin/recon"
}

desktop() {
    local desktop=$source_dir/packaging/desktop size
    install -Dm644 "$desktop/recon.desktop" "$share/applications/recon.desktop"
    install -Dm644 "$desktop/recon.xml" "$share/mime/packages/recon.xml"
    install -d "$share/metainfo"
    fill "$desktop/recon.metainfo.xml" >"$share/metainfo/recon.metainfo.xml"
    for size in 16 32 48 64 128 256; do
        install -Dm644 "$source_dir/packaging/icons/recon-$size.png" "$share/icons/hicolor/${size}x$size/apps/recon.png"
    done
    install -Dm644 "$source_dir/recon/app/recon.svg" "$share/icons/hicolor/scalable/apps/recon.svg"
}

manuals() {
    install -d "$share/man/man1" "$share/man/fr/man1"
    "$python" "$source_dir/packaging/debian/manpage.py" en "$date" | gzip -9n >"$share/man/man1/recon.1.gz"
    "$python" "$source_dir/packaging/debian/manpage.py" fr "$date" | gzip -9n >"$share/man/fr/man1/recon.1.gz"
}

documents() {
    install -d "$doc" "$share/lintian/overrides"
    install -m644 "$source_dir/packaging/debian/copyright.in" "$doc/copyright"
    install -m644 "$source_dir"/docs/{licences,dependencies,install}.md "$doc/"
    gzip -9n <"$source_dir/CHANGELOG.md" >"$doc/NEWS.gz"
    printf 'recon (%s) stable; urgency=medium\n\n  * What changed is in NEWS.gz.\n\n -- The recon developers <recon@localhost>  %s\n' \
        "$version" "$(date --utc --rfc-email --date="@$SOURCE_DATE_EPOCH")" | gzip -9n >"$doc/changelog.gz"
    # Comments belong to one tag each, in the eyes of lintian: they stay in the source.
    grep -v '^#' "$source_dir/packaging/debian/overrides" >"$share/lintian/overrides/recon"
}

control() {
    local needs size
    needs=$("$python" "$source_dir/packaging/debian/needs.py" "$folder")
    size=$(du --summarize --apparent-size --block-size=1024 "$root/usr" | cut -f 1)
    mkdir "$root/DEBIAN"
    fill "$source_dir/packaging/debian/control.in" | sed \
        -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
        -e "s/^Depends: .*/$(grep '^Depends' <<<"$needs")/" -e "s/^Recommends: .*/$(grep '^Recommends' <<<"$needs")/" \
        >"$root/DEBIAN/control"
    (cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
}

program
desktop
manuals
documents
control
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
chmod -R u=rwX,go=rX "$root"
package=$out/recon_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz -z6 --threads-max=2 --build "$root" "$package" >/dev/null
echo "$package: $(stat --format=%s "$package") bytes"
