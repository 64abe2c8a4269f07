#!/bin/bash
# What share of planted faults the tests of a floor catch: mutate.sh FLOOR [SHARE]
#
# FLOOR is Measurement, Debrief or Reading; SHARE of 1000 possible faults are planted (default 40), the
# same ones each time. The floor is copied with those below it and its tests to .build/mutation/FLOOR,
# compiled once, and its tests run once a fault. A fault is caught where a test fails, traps or takes ten
# times as long. What is not caught is listed; nobody has taken out faults that change nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."
floor=${1:?Measurement, Debrief or Reading}
share=${2:-40}
case $floor in
  Measurement) floors="Numerics Measurement" ;;
  Debrief) floors="Numerics Documents Formats Language Measurement Rubric Reading Committee Debrief" ;;
  Reading) floors="Numerics Documents Formats Language Measurement Rubric Reading" ;;
  *) echo "mutate: no such floor '$floor'" >&2; exit 2 ;;
esac
out=.build/mutation/$floor
rm -rf "$out/Sources" "$out/Tests"
mkdir -p "$out/Sources/Calibration" "$out/Tests/CalibrationTests"
"${SWIFTC:-swiftc}" -O -parse-as-library Tests/Mutation/Mutate.swift -o "$out/mutate"
cat > "$out/Package.swift" <<'MANIFEST'
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
]
let package = Package(
  name: "mutants",
  targets: [
    .target(
      name: "Calibration",
      swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),
    .testTarget(name: "CalibrationTests", dependencies: ["Calibration"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
MANIFEST
: > "$out/dropped"
for test in Tests/CalibrationTests/"$floor"/*.swift; do
  # Tests that need more than these floors are left out, and said so.
  if grep -q 'import TestSupport\|ScenarioLibrary' "$test"; then
    echo "left out: $test"
  else
    cp "$test" "$out/Tests/CalibrationTests/"
  fi
done
# Optimised file by file, so that a second round compiles only what changed.
build() {
  swift build --package-path "$out" -c debug -Xswiftc -O --build-tests \
    > "$out/build.log" 2>&1
}
for round in 1 2 3 4 5 6 7 8; do
  for each in $floors; do
    mkdir -p "$out/Sources/Calibration/$each"
    cp Sources/Calibration/"$each"/*.swift "$out/Sources/Calibration/$each/"
  done
  "$out/mutate" "$share" "$out/dropped" "$out/Sources/Calibration/Mutants.swift" \
    "$out/Sources/Calibration/$floor"/*.swift > "$out/mutants"
  if build; then break; fi
  # What does not compile is no fault: the mutants of those lines are dropped.
  grep -o "[A-Za-z+]*\.swift:[0-9]*:[0-9]*: error" "$out/build.log" | cut -d: -f1,2 | sort -u \
    > "$out/wrong"
  before=$(wc -l < "$out/dropped")
  awk -F'\t' 'NR == FNR { bad[$1]; next } $2 in bad { print $1 }' "$out/wrong" "$out/mutants" \
    >> "$out/dropped"
  [ "$(wc -l < "$out/dropped")" -gt "$before" ] || { tail -20 "$out/build.log"; exit 1; }
done
# The runner itself: the package manager would take longer than most tests.
runner=$(ls -d "$out"/.build/debug/*PackageTests.xctest)
tests() {
  MUTANT=$1 SWIFT_BACKTRACE=enable=no timeout "$2" "$runner" --testing-library swift-testing \
    > "$out/test.log" 2>&1
}
start=$(date +%s)
tests 0 600 || { echo "the tests fail without a fault"; tail -20 "$out/test.log"; exit 1; }
limit=$((10 * ($(date +%s) - start + 1)))
grep -q 'Test run with [1-9]' "$out/test.log" || { echo "no test ran"; exit 1; }
caught=0
all=0
: > "$out/survivors"
while IFS=$'\t' read -r number place change; do
  all=$((all + 1))
  if tests "$number" "$limit"; then
    printf '%s\t%s\t%s\n' "$number" "$place" "$change" >> "$out/survivors"
  else
    caught=$((caught + 1))
  fi
done < "$out/mutants"
cat "$out/survivors"
echo "$floor: $caught of $all planted faults caught ($((100 * caught / (all > 0 ? all : 1)))%)," \
  "$(wc -l < "$out/dropped") that do not compile left out"
