#!/usr/bin/env bash
# Makes target/installer/Rookery-VERSION.msi. Runs in Git Bash on Windows; needs WiX 3 and what image.sh needs.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
output="$root/target/installer"
"$root/installer/image.sh" "$output"
version=$(sed -n 's/.*<version>\([0-9][0-9.]*\).*<\/version>.*/\1/p' "$root/pom.xml" | head -1)
"$JAVA_HOME/bin/jpackage" --type msi --name Rookery --app-version "$version" \
  --app-image "$output/Rookery" --win-menu --win-shortcut --win-per-user-install \
  --win-upgrade-uuid 6c2f3b57-55f4-4d0a-9f0e-2f6a3b1f9d11 --dest "$output"
