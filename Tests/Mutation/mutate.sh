#!/bin/bash
# What share of planted faults the tests catch: mutate.sh FLOOR=SHARE...
#
# FLOOR is Measurement, Debrief or Reading; SHARE of 1000 possible faults are planted, the same ones each
# time. The package is copied to .build/mutation without the program, and compiled once with the faults
# of all floors in it. Every file of tests runs once without a fault, to note which faults it reaches.
# Then each fault acts once: first in the tests of the floor's folder that reach it, then, if they see
# nothing, in those of the folders that stand on the floor; the first failure ends it. A fault is caught
# where a test fails, traps or takes ten times as long. What is not caught is listed; what harmless.txt
# says changes nothing is tried on the floor's own tests only, marked, and counted apart.
# With --again nothing is compiled: the faults not caught so far are tried once more, and so are those
# that a run cut short had not come to. With --tests only the tests are copied and compiled anew first.
# What was caught before keeps its credit in both. It needs GNU's timeout and date, and Linux.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=.build/mutation
copy=$out/package
mode=all
case ${1:-} in --again) mode=again; shift ;; --tests) mode=tests; shift ;; esac
[ $# -gt 0 ] || set -- Measurement=40 Debrief=100 Reading=120

# The folders whose tests stand on a floor, beside its own.
standing() {
  case $1 in
    Debrief) echo "Articles Committee Simulation Feedback Training Reports" ;;
    Reading) echo "Formats Files Evaluation Feedback Articles Training" ;;
  esac
}

# The files of tests in some folders.
files() {
  for folder in "$@"; do
    for file in Tests/CalibrationTests/"$folder"/*Tests.swift; do
      # These look for what reading files does, not for what is read, and take minutes.
      case $file in
        *Damaged*|*YAML*|*Libfyaml*|*CommonMistakes*) ;;
        *) basename "$file" .swift ;;
      esac
    done
  done
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
  for _ in 1 2 3 4 5 6 7 8; do
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
  rm -rf "$out"/survivors-* "$out"/verdicts-* "$out/reached"; : > "$out/dropped"
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
reached=$out/reached
mkdir -p "$reached"
# Longer than the number of any fault.
head -c 400000 /dev/zero > "$out/zeros"

# Runs some files of tests with a fault until the first failure: tests FAULT SECONDS LOG FILE...
# In a shell of its own, so that nothing is said of a trap.
tests() (
  fault=$1 seconds=$2 log=$3
  shift 3
  files=$(printf '|%s' "$@")
  # Emptied here: the runner empties it only once it has started, and what the last one wrote would count.
  : > "$log"
  MUTANT=$fault SWIFT_BACKTRACE=enable=no timeout "$seconds" "$runner" \
    --testing-library swift-testing --filter "/(${files#|})\.swift:" > "$log" 2>&1 &
  job=$!
  trap 'kill "$job" 2> /dev/null || true' EXIT INT TERM
  exec 2> /dev/null
  while kill -0 $job; do
    if grep -q 'recorded an issue' "$log"; then
      kill $job || true
      break
    fi
    sleep 0.1
  done
  wait $job
)

# What a file of tests hangs on: itself, and all that is no file of tests.
state() {
  { cat "$copy/Tests/CalibrationTests"/*/"$1.swift"
    find "$copy/Tests" -name '*.swift' ! -name '*Tests.swift' | LC_ALL=C sort | xargs cat
  } | cksum
}

# Notes which faults a file of tests reaches, and how long it takes; it must pass where no fault acts.
probe() {
  local file=$1 log=$out/probe-$floor.log start seconds
  [ "$(cat "$reached/$file.state" 2> /dev/null)" != "$(state "$file")" ] || return 0
  cp "$out/zeros" "$reached/$file"
  start=$(date +%s%N)
  MUTANTS_REACHED=$reached/$file tests -1 900 "$log" "$file" || {
    echo "$file fails without a fault" >&2
    tail -20 "$log" >&2
    exit 1
  }
  seconds=$((($(date +%s%N) - start) / 1000000))
  grep -q 'Test run with [1-9]' "$log" || { echo "$file has no test" >&2; exit 1; }
  { cmp -l "$reached/$file" "$out/zeros" || true; } \
    | awk -v f="$file" -v s="$seconds" '{ print $1 - 1 "\t" f "\t" s }' > "$reached/$file.faults"
  state "$file" > "$reached/$file.state"
}

# Which of some files of tests reach a fault, the quickest first, each with its milliseconds.
reaching() {
  local fault=$1
  shift
  for file in "$@"; do
    awk -F'\t' -v n="$fault" '$1 == n { print $3 "\t" $2; exit }' "$reached/$file.faults"
  done | sort -n
}

# Whether some files of tests pass with a fault, those that are over soon first.
pass() {
  local fault=$1 log=$2 sum=0 limit=4000 batch="" rest
  shift 2
  rest=$(reaching "$fault" "$@")
  while read -r each file; do
    [ -n "$file" ] || continue
    if [ -n "$batch" ] && [ $((sum + each)) -gt $limit ]; then
      # shellcheck disable=SC2086
      tests "$fault" $((sum / 100 + 10)) "$log" $batch || return 1
      batch="" sum=0 limit=$((limit * 4))
    fi
    batch="$batch $file" sum=$((sum + each))
  done <<< "$rest"
  # shellcheck disable=SC2086
  [ -z "$batch" ] || tests "$fault" $((sum / 100 + 10)) "$log" $batch
}

# Whether harmless.txt has the line and the change of a fault: harmless FLOOR PLACE CHANGE
harmless() {
  local line
  line=$(sed -n "${2#*:}p" "Sources/Calibration/$1/${2%:*}" | sed 's/^ *//')
  grep -qxF "${2%:*}: $line: $3" Tests/Mutation/harmless.txt
}

for each in "$@"; do
  floor=${each%=*}
  near=$(files "$floor")
  # shellcheck disable=SC2046
  far=$(files $(standing "$floor"))
  log=$out/test-$floor.log
  verdicts=$out/verdicts-$floor
  touch "$verdicts"
  left=
  for file in $near; do probe "$file"; done
  while IFS=$'\t' read -r of number place change; do
    [ "$of" = "$floor" ] || continue
    ! grep -q "^$number	caught" "$verdicts" || continue
    verdict=survived
    # shellcheck disable=SC2086
    if ! pass "$number" "$log" $near; then
      verdict="caught	near"
    elif harmless "$floor" "$place" "$change"; then
      verdict=harmless
    else
      left="$left $number"
    fi
    printf '%s\t%s\t%s\n' "$number" "$verdict" "$place" >> "$verdicts"
  done < "$out/mutants"
  if [ -n "$left" ]; then for file in $far; do probe "$file"; done; fi
  for number in $left; do
    # shellcheck disable=SC2086
    pass "$number" "$log" $far || printf '%s\tcaught\tfar\n' "$number" >> "$verdicts"
  done
  awk -F'\t' -v of="$floor" 'NR == FNR { last[$1] = $2; next }
    $1 == of && last[$2] != "caught" { print $0 (last[$2] == "harmless" ? " (harmless)" : "") }' \
    "$verdicts" "$out/mutants" > "$out/survivors-$floor"
  cat "$out/survivors-$floor"
  all=$(grep -c "^$floor	" "$out/mutants" || true)
  caught=$((all - $(wc -l < "$out/survivors-$floor")))
  own=$(grep -c "	caught	near" "$verdicts" || true)
  nothing=$(grep -c "(harmless)" "$out/survivors-$floor" || true)
  some=$((all - nothing))
  echo "$floor: $caught of $all planted faults caught ($((100 * caught / (all > 0 ? all : 1)))%)," \
    "$own by its own tests; of $some that change something" \
    "$((100 * caught / (some > 0 ? some : 1)))%"
done
echo "$(wc -l < "$out/dropped") that do not compile left out"
