// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .treatWarning("ExplicitSendable", as: .error),
]

let package = Package(
  name: "hcsim",
  products: [
    .library(name: "Calibration", targets: ["Calibration"]),
    .executable(name: "hcsim", targets: ["hcsim"]),
  ],
  targets: [
    .target(
      name: "Calibration",
      // Programs of pages: embedded by the plugin.
      exclude: ["Reports/Pages"],
      swiftSettings: settings,
      // An unoptimised build calls the C library's square root.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))],
      plugins: ["EmbedScenariosPlugin"]
    ),
    .executableTarget(name: "hcsim", dependencies: ["Calibration"], swiftSettings: settings),
    // It compiles rubrics as the library does, from the same files: its folders are links.
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
    .executableTarget(
      name: "hcsim-benchmark",
      dependencies: ["Calibration", "TestSupport"],
      path: "Tests/Benchmarks",
      exclude: ["growth.sh"],
      swiftSettings: settings
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
    .testTarget(
      name: "hcsimTests",
      dependencies: ["hcsim", "Calibration", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
