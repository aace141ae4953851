#!/usr/bin/env bash
# Makes the emoji sheets and their list (src/main/resources/rookery/emoji) from two npm packages:
# emoji-datasource-twitter (pictures of Twemoji, CC-BY 4.0) and cldr-annotations-full (names,
# Unicode licence). Needs npm, pngquant, a JDK 25 and a built target/lib (mvn -DskipTests package).
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for package in emoji-datasource-twitter@16.0.0 cldr-annotations-full@48.2.0; do
  name=${package%@*}
  mkdir "$work/$name"
  (cd "$work" && tar xzf "$(npm pack --silent "$package")" -C "$name" --strip-components=1)
done
to=../../src/main/resources/rookery/emoji
mkdir -p "$to"
java -cp "$(echo ../../target/lib/gson-*.jar)" Sheets.java \
  "$work/emoji-datasource-twitter" "$work/cldr-annotations-full" "$to"
pngquant --force --ext .png --speed 1 256 "$to"/*.png
