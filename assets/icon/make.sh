#!/usr/bin/env bash
# Makes every size of the icon from rookery.svg. Needs rsvg-convert and ImageMagick
# (Debian: librsvg2-bin imagemagick).
set -euo pipefail
cd "$(dirname "$0")"
for size in 16 32 48 64 128 256; do
  rsvg-convert -w "$size" -h "$size" rookery.svg -o "../../src/main/resources/rookery/icon/icon-$size.png"
done
# For Windows.
convert ../../src/main/resources/rookery/icon/icon-{16,32,48,64,128,256}.png rookery.ico
