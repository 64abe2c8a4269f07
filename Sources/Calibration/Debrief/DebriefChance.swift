/// What chance decides before an engine's next run.
struct DebriefChance: ~Copyable {
  /// Members in speaking order; -1 where nobody speaks.
  let order: FixedBuffer<Int32>
  /// By member, in logits.
  let occasions: FixedBuffer<Double>
  /// By finding: whether nobody brings it forward.
  let isWithheld: FixedBuffer<Bool>
  /// Logits from which the rating is 2, 3 and 4, by member and criterion.
  let secondCuts: FixedBuffer<Double>
  let thirdCuts: FixedBuffer<Double>
  let fourthCuts: FixedBuffer<Double>

  /// Makes room for a plan's members and criteria, and some findings.
  init(_ plan: DebriefPlan, items: Int) {
    let members = plan.members.count
    let cells = members * DebriefState.width(of: plan.difficulties.count)
    order = FixedBuffer(repeating: 0, count: members)
    occasions = FixedBuffer(repeating: 0, count: members)
    isWithheld = FixedBuffer(repeating: false, count: items)
    secondCuts = FixedBuffer(repeating: 0, count: cells)
    thirdCuts = FixedBuffer(repeating: 0, count: cells)
    fourthCuts = FixedBuffer(repeating: 0, count: cells)
  }
}
