#!/usr/bin/env bash
# Makes target/installer/Rookery-VERSION.dmg. Runs on macOS; needs what image.sh needs.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
output="$root/target/installer"
"$root/installer/image.sh" "$output"
version=$(sed -n 's/.*<version>\([0-9][0-9.]*\).*<\/version>.*/\1/p' "$root/pom.xml" | head -1)
"$JAVA_HOME/bin/jpackage" --type dmg --name Rookery --app-version "$version" \
  --app-image "$output/Rookery.app" --dest "$output"
