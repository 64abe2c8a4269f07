extension DebriefEngine {
  /// Counters that a member's draws may take.
  private static let countersPerMember: UInt64 = 32
  /// Draws of chance that fit a random word.
  private static let drawsPerWord = 64 / RatingCutTable.bits

  /// Draws every member's occasion and every rating's chance for the next run.
  ///
  /// A member's draws depend on the member's place alone, whoever else sits. Mutating so that the engine
  /// is not copied for the call.
  ///
  /// - Parameters:
  ///   - random: The random numbers of one run.
  ///   - table: The cut points of the plan's scale.
  package mutating func drawNoise(from random: CounterRandom, with table: RatingCutTable) {
    var rest = seated & voters
    while let member = rest.popFirst() {
      var counter = UInt64(truncatingIfNeeded: member) &* Self.countersPerMember
      let noise = traits[member].noise
      chance.occasions[member] = noise > 0 ? noise * table.normal(at: random.bits(at: counter)) : 0
      var word: UInt64 = 0
      var left = 0
      for cell in member * width..<member * width + criterionCount {
        if left == 0 {
          counter &+= 1
          word = random.bits(at: counter)
          left = Self.drawsPerWord
        }
        let cuts = table.cuts(at: word)
        word &>>= UInt64(RatingCutTable.bits)
        left -= 1
        chance.secondCuts[cell] = Double(cuts.second)
        chance.thirdCuts[cell] = Double(cuts.third)
        chance.fourthCuts[cell] = Double(cuts.fourth)
      }
    }
  }

  /// Leaves out the occasions that were drawn.
  package func clearNoise() {
    chance.occasions.fill(with: 0)
  }
}
