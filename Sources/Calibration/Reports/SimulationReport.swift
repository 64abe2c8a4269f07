/// Many debriefs as a page: on the first screen how likely each decision is, how stable, whose vote
/// decides and what would help; then rules, interviewers, order, evidence and panels of other sizes.
package struct SimulationReport: Sendable {
  let result: SimulationResult
  let scenario: DebriefScenario
  let plan: SimulationPlan

  /// Reports on a simulation.
  ///
  /// - Parameters:
  ///   - result: What the debriefs come to.
  ///   - plan: What was held.
  ///   - scenario: Whose debrief it is.
  package init(_ result: SimulationResult, of plan: SimulationPlan, _ scenario: DebriefScenario) {
    self.result = result
    self.plan = plan
    self.scenario = scenario
  }

  /// The whole page.
  package var page: Page {
    Page(
      title: scenario.title,
      blocks: opening + decisions + rules + members + conditions + findings + evidence + sizes
        + noise
        + closing
    )
  }

  private var closing: [Block] {
    let settings = plan.settings
    let recall = DecimalText.fixed(settings.recall, decimals: 2)
    let comparisons =
      result.comparisonRuns > 0
      ? "\(Self.grouped(result.comparisonRuns)) for each comparison" : "none for comparisons"
    return [
      .rule,
      .paragraph("\(.faint(RichText(DebriefReport.limits)))"),
      .paragraph(
        """
        \(.faint("""
          Rubric \(plan.rubric.id), digest \(plan.rubric.digest); panel \(plan.panel.id), \(pool). \
          Seed \(result.seed), \(Self.grouped(result.runs)) \
          \(result.runs == 1 ? "debrief" : "debriefs"), \(comparisons). Who knows a finding thinks of \
          it with chance \(recall). The same seed gives the same figures on any number of threads.
          """))
        """
      ),
    ]
  }

  /// Who sat, and of how many that could have.
  private var pool: String {
    guard result.poolCount > 0 else { return "one committee" }
    let all = "from a pool of \(plan.interviewers.count)"
    let count = Self.grouped(result.committeeCount)
    if result.possibleCommitteeCount == result.committeeCount {
      return "all \(count) committees \(all), in every comparison as well"
    }
    let possible = result.possibleCommitteeCount.map { "\(Self.grouped($0))" } ?? "over a million"
    return "\(count) of \(possible) committees \(all), drawn by chance, which the intervals count"
  }

  /// The name of an interviewer, as shown to people.
  func title(ofMember place: Int) -> String {
    plan.interviewers.indices.contains(place) ? plan.interviewers[place].title : ""
  }

  /// The name of a criterion, as shown to people.
  func title(ofCriterion place: Int) -> String {
    plan.rubric.criteria.indices.contains(place) ? plan.rubric.criteria[place].title : ""
  }

  /// A share as people read it: whole percents, but `<1%` and `>99%` for what is not quite none or all.
  static func percent(_ proportion: Proportion) -> String {
    percent(
      proportion.share,
      isNone: proportion.count == 0,
      isAll: proportion.count == proportion.total
    )
  }

  /// The same of a share alone.
  static func percent(_ share: Double, isNone: Bool = false, isAll: Bool = false) -> String {
    if share < 0.005, share > 0, !isNone { return "<1%" }
    if share >= 0.995, share < 1, !isAll { return ">99%" }
    return DecimalText.percent(share)
  }

  /// The 95% interval of a share with a decimal: `81.9 to 83.0%`.
  static func interval(_ interval: ClosedRange<Double>) -> String {
    let ends = [interval.lowerBound, interval.upperBound].map {
      DecimalText.fixed(100 * $0, decimals: 1)
    }
    return "\(ends[0]) to \(ends[1])%"
  }

  /// A whole number with its thousands apart: `20,000`.
  static func grouped(_ number: Int) -> String {
    var rest = String(number)
    var groups: [String] = []
    while rest.utf8.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = String(rest.dropLast(3))
    }
    return ([rest] + groups).joined(separator: ",")
  }
}
