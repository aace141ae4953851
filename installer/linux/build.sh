#!/usr/bin/env bash
# Makes target/installer/rookery_VERSION_ARCH.deb. Needs dpkg-deb (Debian: dpkg), and what image.sh needs.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
output="$root/target/installer"
"$root/installer/image.sh" "$output"

version=$(sed -n 's/.*<version>\([0-9][0-9.]*\).*<\/version>.*/\1/p' "$root/pom.xml" | head -1)
arch=$(dpkg --print-architecture)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
chmod 755 "$tree"
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/doc/rookery"
cp -r "$output/Rookery" "$tree/opt/rookery"
ln -s /opt/rookery/bin/rookery-cli "$tree/usr/bin/rookery"
for size in 16 32 48 64 128 256; do
  install -D -m 644 "$root/src/main/resources/rookery/icon/icon-$size.png" \
    "$tree/usr/share/icons/hicolor/${size}x${size}/apps/rookery.png"
done
install -D -m 644 "$root/assets/icon/rookery.svg" "$tree/usr/share/icons/hicolor/scalable/apps/rookery.svg"
install -m 644 "$root/installer/linux/rookery.desktop" "$tree/usr/share/applications/rookery.desktop"
cat "$root/LICENSE" "$root/src/main/resources/rookery/emoji/LICENCES.md" > "$tree/usr/share/doc/rookery/copyright"
chmod 644 "$tree/usr/share/doc/rookery/copyright"
size=$(du -sk "$tree" | cut -f1)
cat > "$tree/DEBIAN/control" <<CONTROL
Package: rookery
Version: $version
Section: net
Priority: optional
Architecture: $arch
Maintainer: The Rookery authors <rookery@localhost>
Installed-Size: $size
Depends: libc6, libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, libgl1, libasound2 | libasound2t64, xdg-utils
Recommends: fonts-noto-cjk, fonts-symbola
Description: Chat on your own network
 A desktop chat application with a lightweight server in the same program.
CONTROL
dpkg-deb --root-owner-group --build "$tree" "$output/rookery_${version}_$arch.deb"
