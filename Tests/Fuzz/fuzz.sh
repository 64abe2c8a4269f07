#!/bin/bash
# Fuzzes one reader with the toolchain's coverage-guided fuzzer.
#
#   Tests/Fuzz/fuzz.sh NAME [OPTION...]    NAME is a file of Tests/Fuzz/Entries without its ending
#   Tests/Fuzz/fuzz.sh --build NAME        builds it and no more
#   Tests/Fuzz/fuzz.sh --run NAME          runs what was built
#
# RUNS and SECONDS_EACH bound a run (0: no bound). Options go to the fuzzer as they are. What it learns
# is kept in .build/fuzz/corpus/NAME, a failing input in .build/fuzz/found/NAME.
set -euo pipefail
cd "$(dirname "$0")/../.."
only=
case "${1:-}" in --build | --run) only=$1; shift ;; esac
name=${1:?name of an entry: $(ls Tests/Fuzz/Entries | sed 's/\.swift$//' | tr '\n' ' ')}
shift
entry=Tests/Fuzz/Entries/$name.swift
[ -f "$entry" ] || { echo "fuzz: no entry '$name'" >&2; exit 2; }

# Each entry says in its first line which floors it needs, and which single files of others: the fewer,
# the faster, as the fuzzer goes through all counters after each execution.
read -r -a floors <<<"$(sed -n '1s,^// Floors: ,,p' "$entry")"
[ ${#floors[@]} -gt 0 ] || { echo "fuzz: '$entry' names no floors" >&2; exit 2; }
# Where its second line says so, texts are shorter than usual.
length=$(sed -n '2s,^// Most bytes: ,,p' "$entry")
out=.build/fuzz/$(printf '%s\n' "${floors[@]}" | cksum | cut -d' ' -f1)
settings=(
  -swift-version 6 -package-name hcsim -O -g -wmo -enable-testing -sanitize=fuzzer
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -parse-as-library
)
mkdir -p "$out" .build/fuzz/corpus/"$name" .build/fuzz/found/"$name"
sources=()
for floor in "${floors[@]}"; do
  case $floor in
    *.swift) sources+=(Sources/Calibration/"$floor") ;;
    *) sources+=(Sources/Calibration/"$floor"/*.swift) ;;
  esac
done
case " ${floors[*]} " in *" Files "*) sources+=(Tests/Fuzz/BuiltInScenarioFiles.swift) ;; esac
if [ "$only" != --run ] || [ ! -f "$out/$name" ]; then
  if [ -n "$(find "${sources[@]}" -newer "$out/Calibration.o" 2>/dev/null)" ] \
    || [ ! -f "$out/Calibration.o" ]; then
    "${SWIFTC:-swiftc}" "${settings[@]}" -module-name Calibration -emit-module \
      -emit-module-path "$out/Calibration.swiftmodule" -c "${sources[@]}" -o "$out/Calibration.o"
  fi
  "${SWIFTC:-swiftc}" "${settings[@]}" -module-name "${name}Fuzz" -I "$out" \
    "$entry" Tests/Fuzz/Fuzzed.swift "$out/Calibration.o" -lm -o "$out/$name"
fi
[ "$only" != --build ] || exit 0

options=(-timeout=60 -rss_limit_mb=1024 -print_final_stats=1 "-max_len=${length:-256}"
  "-artifact_prefix=.build/fuzz/found/$name/")
[ "${RUNS:-0}" = 0 ] || options+=("-runs=$RUNS")
[ "${SECONDS_EACH:-0}" = 0 ] || options+=("-max_total_time=$SECONDS_EACH")
[ -f "Tests/Fuzz/Words/$name.txt" ] && options+=("-dict=Tests/Fuzz/Words/$name.txt")
# With the backtracer of the runtime a trap never ends.
export SWIFT_BACKTRACE=enable=no
# Memory is kept between executions, so that the kernel need not clear it for each.
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=2147483648
exec nice -n 19 "$out/$name" "${options[@]}" "$@" \
  ".build/fuzz/corpus/$name" "Tests/Fuzz/Corpus/$name"
