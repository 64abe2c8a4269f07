#!/bin/bash
# Fuzzes each reader up to a number of executions, in pieces, and goes on where it was stopped.
#
#   Tests/Fuzz/millions.sh [NAME...]
#
# TOTAL is the number of executions (default 10,000,000), PIECE that of one run (default 250,000). Each
# piece leaves a line in .build/fuzz/tally/NAME: executions, seconds of processor, seconds of the clock.
# With --tally it tells the sums of those lines and runs nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."
only_tally=no
if [ "${1:-}" = --tally ]; then only_tally=yes; shift; fi
names=("$@")
[ ${#names[@]} -gt 0 ] || names=(YAML JSONLines CSV Pattern Answer Record)
total=${TOTAL:-10000000}
mkdir -p .build/fuzz/tally

sum() { awk -v column="$2" '{ s += $column } END { printf "%.0f", s }' ".build/fuzz/tally/$1"; }

for name in "${names[@]}"; do
  tally=.build/fuzz/tally/$name
  touch "$tally"
  while [ $only_tally = no ] && [ "$(sum "$name" 1)" -lt "$total" ]; do
    log=.build/fuzz/tally/$name.log
    before=$(date +%s)
    TIMEFORMAT='%U %S'
    status=0
    { time RUNS=${PIECE:-250000} Tests/Fuzz/fuzz.sh --run "$name" > "$log" 2>&1 || status=$?; } \
      2> "$log.time" || true
    if [ $status != 0 ]; then
      tail -30 "$log" >&2
      echo "fuzz: $name ended with $status; see .build/fuzz/found/$name" >&2
      exit 1
    fi
    runs=$(awk '/^stat::number_of_executed_units/ { print $2 }' "$log")
    processor=$(awk '{ printf "%.0f", $1 + $2 }' "$log.time")
    echo "$runs $processor $(($(date +%s) - before))" >> "$tally"
  done
  echo "$name: $(sum "$name" 1) executions," \
    "$(($(sum "$name" 2) / 60)) minutes of processor, $(($(sum "$name" 3) / 60)) of the clock"
done
