#!/bin/bash
# Compares what two builds of the program print, byte by byte: compare.sh FIRST SECOND
set -euo pipefail
cd "$(dirname "$0")/../.."
first=$1
second=$2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
head -n 200 Scenarios/answers/labelled.jsonl > "$out/a.jsonl"
count=0
while read -r words; do
  # shellcheck disable=SC2086
  "$first" ${words//OUT/$out} > "$out/1" 2> "$out/1e" || true
  # shellcheck disable=SC2086
  "$second" ${words//OUT/$out} > "$out/2" 2> "$out/2e" || true
  cmp "$out/1" "$out/2" || { echo "differs: hcsim $words" >&2; exit 1; }
  cmp "$out/1e" "$out/2e" || { echo "differs in its messages: hcsim $words" >&2; exit 1; }
  [ -s "$out/1" ] || { echo "prints nothing: hcsim $words" >&2; exit 1; }
  count=$((count + 1))
done <<'COMMANDS'
batch -f jsonl OUT/a.jsonl
batch -f html OUT/a.jsonl
batch -f csv OUT/a.jsonl
debrief -f json pushback-fold pushback-adapt
debrief -f html deep-not-wide
simulate -f json --runs 2000 wide-not-deep-twin
simulate -f html --runs 500 pushback-fold
calibrate raters -f json Scenarios/ratings/panel.csv
calibrate rubric -f json --draws 50 OUT/a.jsonl
train history -f json --at 2026-11-28T09:00:00Z --record reports/training-ana.jsonl
train cohort -f json --at 2026-11-28T09:00:00Z reports/training-ana.jsonl reports/training-ben.jsonl
explain -f json no-spine
check -f json Scenarios/panels
list debrief
schema rubric
man
COMMANDS
echo "$count commands print the same bytes"
