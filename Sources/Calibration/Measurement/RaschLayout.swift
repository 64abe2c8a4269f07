/// Where the kernel finds its numbers: one row of doubles and one of integers, no allocation inside.
struct RaschLayout: Sendable {
  let model: RaschModel
  let categoryCount: Int
  let raterCount: Int
  let thresholdStart: Int
  let effectCount: Int
  let groupCount: Int

  init(_ design: RaschDesign) {
    model = design.model
    categoryCount = design.categoryCount
    raterCount = design.raterCount
    thresholdStart = design.thresholdStart
    effectCount = design.effectCount
    groupCount = design.groups.count
  }

  // Doubles: the exponentials of raters' and criteria's effects, each group's category weights, the
  // categories' probabilities, the candidate's row, the effects' residuals and information.
  var weights: Int { thresholdStart }
  var probabilities: Int { weights &+ groupCount &* categoryCount }
  var row: Int { probabilities &+ categoryCount }
  var residuals: Int { row &+ effectCount }
  var information: Int { residuals &+ effectCount }
  var doubleCount: Int { information &+ effectCount &* effectCount }

  // Integers: who touched the row last, which effects it holds, where each group's inner categories
  // begin, and which they are.
  var touched: Int { effectCount }
  var groupStarts: Int { 2 &* effectCount }
  var interior: Int { groupStarts &+ groupCount &+ 1 }

  func doubles(_ design: RaschDesign, _ effects: [Double]) -> [Double] {
    var result = Array(repeating: 0.0, count: doubleCount)
    for effect in 0..<thresholdStart {
      result[effect] = ElementaryFunctions.exp(effects[effect])
    }
    for (place, group) in design.groups.enumerated() {
      let start = weights + place * categoryCount
      result[start + group.lowest] = 1
      result[start + group.highest] = 1
      for (index, category) in group.interior.enumerated() {
        result[start + category] = ElementaryFunctions.exp(
          effects[thresholdStart + group.start + index]
        )
      }
    }
    return result
  }

  func integers(_ design: RaschDesign) -> [Int32] {
    var result = Array(repeating: Int32(-1), count: interior)
    for (place, group) in design.groups.enumerated() {
      result[groupStarts + place] = Int32(group.start)
      result[groupStarts + place + 1] = Int32(group.start + group.interior.count)
      result.append(contentsOf: group.interior.map { Int32($0) })
    }
    return result
  }
}
