import Calibration
import TestSupport

/// Prints the tables of the article on simulation, in Markdown.
enum FindingsTable {
  /// Published findings beside ours.
  static func findings() {
    guard let findings = try? PublishedFinding.all(runs: 100_000) else { return }
    print("| finding | source | published | ours |\n|---|---|--:|--:|")
    for finding in findings {
      let decimals = finding.published > 1 ? 2 : 3
      let ours = DecimalText.fixed(finding.ours, decimals: decimals)
      let published = DecimalText.fixed(finding.published, decimals: decimals)
      print("| \(finding.what) | \(finding.source) | \(published) | \(ours) |")
    }
  }

  /// What calibration finds of known severities.
  static func recovery() {
    print("| ratings | Rasch slope | coverage | pairs slope | coverage | difficulty slope |")
    print("|---|--:|--:|--:|--:|--:|")
    for design in RecoveryDesign.all {
      guard let recovery = try? ParameterRecovery(of: design.ratings, draws: 40) else { continue }
      let figures = [
        recovery.manyFacet.slope, recovery.manyFacet.coverage.share, recovery.pairs.slope,
        recovery.pairs.coverage.share, recovery.difficultySlope,
      ].map { DecimalText.fixed($0, decimals: 2) }
      print("| \(design.name) | \(figures.joined(separator: " | ")) |")
    }
  }
}
