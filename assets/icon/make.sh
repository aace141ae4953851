#!/usr/bin/env bash
# Makes every size of the icon from rookery.svg. Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
for size in 16 32 48 64 128 256; do
  rsvg-convert -w "$size" -h "$size" rookery.svg -o "../../src/main/resources/rookery/icon/icon-$size.png"
done
