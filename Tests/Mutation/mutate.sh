#!/bin/bash
# What share of planted faults the tests catch: mutate.sh FLOOR=SHARE...
#
# FLOOR is Measurement, Debrief or Reading; SHARE of 1000 possible faults are planted, the same ones each
# time. The package is copied to .build/mutation without the program, compiled once with the faults of
# all floors in it, and tested once a fault: first by the tests in the folder of the floor, then, if they
# see nothing, by those in the folders that stand on it. A fault is caught where a test fails, traps or
# takes ten times as long. What is not caught is listed; nobody has taken out faults that change nothing.
# With --again nothing is compiled: the faults that the run before did not catch are tried once more, as
# after a change of data; with --tests only the tests are copied and compiled anew first.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=.build/mutation
copy=$out/package
mode=all
case ${1:-} in --again) mode=again; shift ;; --tests) mode=tests; shift ;; esac
[ $# -gt 0 ] || set -- Measurement=40 Debrief=100 Reading=60

# The folders whose tests stand on a floor, beside its own.
standing() {
  case $1 in
    Debrief) echo "Articles Committee Simulation Feedback Training Reports" ;;
    Reading) echo "Formats Files Evaluation Feedback Articles Training" ;;
  esac
}

# The files of some folders of tests, as a filter.
filter() {
  local files=""
  for folder in "$@"; do
    for file in Tests/CalibrationTests/"$folder"/*Tests.swift; do
      # These look for what reading files does, not for what is read, and take minutes.
      case $file in
        *Damaged*|*YAML*|*Libfyaml*|*CommonMistakes*) ;;
        *) files="$files|$(basename "$file" .swift)" ;;
      esac
    done
  done
  echo "/(${files#|})\.swift:"
}

manifest() {
  cat <<'MANIFEST'
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
]
let package = Package(
  name: "mutants",
  targets: [
    // Optimised, as most tests take seconds without; what is asserted is still checked.
    .target(
      name: "Calibration",
      exclude: ["Reports/Pages"],
      swiftSettings: settings + [.unsafeFlags(["-O", "-assert-config", "Debug"])],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))],
      plugins: ["EmbedScenariosPlugin"]
    ),
    .executableTarget(
      name: "EmbedScenarios",
      swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),
    .plugin(
      name: "EmbedScenariosPlugin",
      capability: .buildTool(),
      dependencies: ["EmbedScenarios"],
      path: "Sources/EmbedScenariosPlugin"
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Calibration"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "CalibrationTests",
      dependencies: ["Calibration", "TestSupport"],
      exclude: ["Fuzzed", "Goldens"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
MANIFEST
}

copied() {
  mkdir -p "$copy/Tests"
  for folder in CalibrationTests TestSupport; do
    rm -rf "$copy/Tests/$folder"
    cp -Rp "Tests/$folder" "$copy/Tests/"
  done
}

planted() {
  rm -rf "$copy/Sources" "$copy/Scenarios"
  mkdir -p "$copy/Sources"
  cp -Rp Sources/Calibration Sources/EmbedScenariosPlugin "$copy/Sources/"
  # What compiles the rubrics while the package is built has no faults in it.
  cp -RpL Sources/EmbedScenarios "$copy/Sources/"
  cp -Rp Scenarios ./*.md "$copy/"
  : > "$out/mutants"
  local base=0
  for each in "$@"; do
    local floor=${each%=*}
    "$out/mutate" "$base" "${each#*=}" "$out/dropped" \
      "$copy/Sources/Calibration/$floor/Mutants$floor.swift" \
      "$copy/Sources/Calibration/$floor"/*.swift | sed "s/^/$floor\t/" >> "$out/mutants"
    base=$((base + 100000))
  done
  cp Tests/Mutation/ActingMutant.swift "$copy/Sources/Calibration/Numerics/"
}

# What does not compile is no fault: the mutants of those lines are dropped.
checked() {
  local floors="Numerics Documents Formats Language Measurement Rubric Reading Committee Debrief"
  for round in 1 2 3 4 5 6 7 8; do
    planted "$@"
    # shellcheck disable=SC2046
    if "${SWIFTC:-swiftc}" -typecheck -wmo -swift-version 6 -module-name Calibration \
      -package-name mutants -enable-upcoming-feature ExistentialAny \
      -enable-upcoming-feature InternalImportsByDefault \
      $(for each in $floors; do ls "$copy/Sources/Calibration/$each"/*.swift; done) \
      > "$out/check.log" 2>&1; then
      return
    fi
    grep -o "[A-Za-z+]*\.swift:[0-9]*:[0-9]*: error" "$out/check.log" | cut -d: -f1,2 | sort -u \
      > "$out/wrong"
    local before
    before=$(wc -l < "$out/dropped")
    awk -F'\t' 'NR == FNR { bad[$1]; next } $3 in bad { print $2 }' "$out/wrong" "$out/mutants" \
      >> "$out/dropped"
    [ "$(wc -l < "$out/dropped")" -gt "$before" ] || { tail -20 "$out/check.log"; exit 1; }
  done
}

mkdir -p "$copy"
if [ $mode = all ]; then
  rm -f "$out"/survivors-*; : > "$out/dropped"
  "${SWIFTC:-swiftc}" -O -parse-as-library Tests/Mutation/Mutate.swift -o "$out/mutate"
  manifest > "$copy/Package.swift"
  checked "$@"
fi
if [ $mode != again ]; then
  copied
  "${SWIFT:-swift}" build --package-path "$copy" --build-tests > "$out/build.log" 2>&1 \
    || { grep error: "$out/build.log" | head -20; exit 1; }
fi
# The runner itself: the package manager would take longer than most tests.
runner=$(ls -d "$copy"/.build/debug/*PackageTests.xctest)
tests() {
  MUTANT=$1 SWIFT_BACKTRACE=enable=no timeout "$2" "$runner" --testing-library swift-testing \
    --filter "$3" > "$out/test.log" 2>&1
}
# How many seconds the tests may take; they must pass where no fault acts.
limit() {
  local start
  start=$(date +%s)
  tests 0 900 "$1" || { echo "the tests fail without a fault" >&2; tail -20 "$out/test.log" >&2; exit 1; }
  grep -q 'Test run with [1-9]' "$out/test.log" || { echo "no test ran" >&2; exit 1; }
  echo $((10 * ($(date +%s) - start + 1)))
}
for each in "$@"; do
  floor=${each%=*}
  near=$(filter "$floor")
  patience=$(limit "$near")
  far=
  if [ -n "$(standing "$floor")" ]; then
    # shellcheck disable=SC2046
    far=$(filter $(standing "$floor"))
    more=$(limit "$far")
  fi
  list=$out/mutants
  if [ $mode != all ] && [ -f "$out/survivors-$floor" ]; then
    cp "$out/survivors-$floor" "$out/again"
    list=$out/again
  fi
  : > "$out/survivors-$floor"
  while IFS=$'\t' read -r of number place change; do
    [ "$of" = "$floor" ] || continue
    tests "$number" "$patience" "$near" || continue
    if [ -n "$far" ]; then tests "$number" "$more" "$far" || continue; fi
    printf '%s\t%s\t%s\t%s\n' "$floor" "$number" "$place" "$change" >> "$out/survivors-$floor"
  done < "$list"
  cat "$out/survivors-$floor"
  all=$(grep -c "^$floor	" "$out/mutants" || true)
  caught=$((all - $(wc -l < "$out/survivors-$floor")))
  echo "$floor: $caught of $all planted faults caught ($((100 * caught / (all > 0 ? all : 1)))%)"
done
echo "$(wc -l < "$out/dropped") that do not compile left out"
