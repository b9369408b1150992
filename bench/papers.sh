#!/bin/sh
# Prints how well recommendations find their replies, how well replies are read,
# and how well sentences are told as pledges and as hard-edged. Pairs and
# sentences are in the shared folder beside the repository, or in the one
# that WEIGHBRIDGE_SHARED names. With the argument `encoder` meaning takes part
# (needs a C compiler); with `--errors` the wrong suggestions are listed.
set -eu
cd "$(dirname "$0")/.."
pairs="${WEIGHBRIDGE_SHARED:-../shared}/data/text/select_committee_and_responses/pairs.jsonl"
features=""
if [ "${1:-}" = encoder ]; then
    features="--features encoder"
    shift
fi
# shellcheck disable=SC2086
cargo run --release -q -p weighbridge-papers-encoder --example papers $features -- "$pairs" "$@"
sentences="$(dirname "$pairs")/../pledge-specificity/pledge_specificity_normalised.tsv"
if [ ! -f "$sentences" ]; then
    echo "no sentences beside the pairs ($sentences): pledges are not measured" >&2
    exit 0
fi
errors=""
case " $* " in *" --errors "*) errors="--errors" ;; esac
# shellcheck disable=SC2086
exec cargo run --release -q -p weighbridge-papers --example measure_pledges -- "$sentences" $errors
