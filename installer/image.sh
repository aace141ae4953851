#!/usr/bin/env bash
# Makes the app image, which every outer format wraps: a runtime with the modules of modules.txt, the
# program, and two launchers: Rookery (the window) and rookery-cli (the command line).
#
# usage: image.sh OUTPUT-DIR          needs a JDK of versions.env in JAVA_HOME, and target/ from mvn package
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
output=$(mkdir -p "$1" && cd "$1" && pwd)
. "$root/installer/versions.env"

grep -q "<javafx.version>$JAVAFX_VERSION</javafx.version>" "$root/pom.xml" || {
  echo "installer/versions.env and pom.xml name different JavaFX versions." >&2; exit 2; }
"$JAVA_HOME/bin/java" -version 2>&1 | grep -q "version \"$JDK_FEATURE" || {
  echo "JAVA_HOME must be a JDK $JDK_FEATURE." >&2; exit 2; }
[ -f "$root/target/rookery.jar" ] || { echo "Run mvn -DskipTests package first." >&2; exit 2; }

version=$(sed -n 's/.*<version>\([0-9][0-9.]*\).*<\/version>.*/\1/p' "$root/pom.xml" | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case "$(uname -s)" in
  Linux) platform=linux; icon="$root/src/main/resources/rookery/icon/icon-256.png" ;;
  Darwin) platform=mac; icon="$work/rookery.icns"
    iconset="$work/rookery.iconset"; mkdir "$iconset"
    for size in 16 32 128 256; do
      cp "$root/src/main/resources/rookery/icon/icon-$size.png" "$iconset/icon_${size}x${size}.png"
    done
    iconutil -c icns "$iconset" -o "$icon" ;;
  *) platform=win; icon="$root/assets/icon/rookery.ico" ;;
esac

# JavaFX's Maven jars with native code are modules; everything else is the class path.
mkdir "$work/modules" "$work/input"
cp "$root/target/rookery.jar" "$work/input/"
for jar in "$root"/target/lib/*.jar; do
  case "$(basename "$jar")" in
    javafx-*-"$platform"*.jar) cp "$jar" "$work/modules/" ;;
    javafx-*) ;;
    *) mkdir -p "$work/input/lib"; cp "$jar" "$work/input/lib/" ;;
  esac
done
modules=$(grep -v '^#' "$root/installer/modules.txt" | paste -sd, -)

"$JAVA_HOME/bin/jlink" --module-path "$work/modules" --add-modules "$modules" \
  --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work/runtime"

cat > "$work/cli.properties" <<CLI
main-jar=rookery.jar
main-class=rookery.app.Main
win-console=true
java-options=-XX:+UseSerialGC -Xshare:auto --enable-native-access=javafx.graphics,ALL-UNNAMED
CLI

rm -rf "$output/Rookery" "$output/Rookery.app"
"$JAVA_HOME/bin/jpackage" --type app-image --name Rookery --app-version "$version" \
  --vendor "The Rookery authors" --description "Chat on your own network" \
  --runtime-image "$work/runtime" --input "$work/input" \
  --main-jar rookery.jar --main-class rookery.app.Main --icon "$icon" \
  --java-options "-XX:+UseSerialGC" --java-options "-Xmx512m" \
  --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
  --add-launcher rookery-cli="$work/cli.properties" --dest "$output"
echo "$output/Rookery"
