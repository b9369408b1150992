#!/usr/bin/env bash
# A whole default `weighbridge assess`, binary start and report written
# included: best wall time, processor time of that run, and the largest peak
# memory of so many runs (7 unless told). Aims: under 1 s on two cores, under
# 250 MB.
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-7}"
cargo build --release --quiet -p weighbridge
target="${CARGO_TARGET_DIR:-target}"
exec python3 bench/assess.py "$target/release/weighbridge" "$runs"
