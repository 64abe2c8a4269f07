/// What a compiler of patterns gives: a ``PatternProgram`` lays it out to be found fast.
struct PatternPlan: Sendable {
  /// In the order of the compiler's insertion.
  var sequences: [PatternProgram.Sequence] = []
  /// What is asked around a key, by sequence.
  var probes: [PatternProbe] = []
  var needs: [PatternProbe.Need] = []
  /// The class of each sequence's key; 0 for those without.
  var keys: [Int32] = []
  /// The same for keys that are words; 0 for the others.
  var wordKeys: [Int32] = []
  /// What is asked first around each sequence's key; null where nothing is.
  var firstNeeds: [PatternProbe.FirstNeed?] = []
  /// Whether each sequence is looked for by itself.
  var isListed: [Bool] = []
  /// The class of each state, or -1 for the states of a gap.
  var stateClasses: [Int32] = []
  /// The rows of each class, one class after the other; class 0 is empty.
  var rows: [Int32] = []
  /// Where the rows of each class begin; a last entry holds their number.
  var rowStarts: [Int32] = [0, 0]
  /// The rows that ``CommonRows`` tell of, by their number less one.
  var commonRows: [Int32] = []
  var groups: [PatternProgram.Group] = []
  var symbols = PatternProgram.Symbols()
  var phrases = PhraseTable()
}

extension PatternPlan {
  /// Puts the classes into another order.
  ///
  /// - Parameter order: All classes, class 0 first.
  mutating func order(classes order: [Int32]) {
    var numbers = order
    for (number, set) in order.enumerated() { numbers[Int(set)] = Int32(number) }
    var ordered: [Int32] = []
    ordered.reserveCapacity(rows.count)
    var starts: [Int32] = [0]
    for set in order {
      ordered += rows[Int(rowStarts[Int(set)])..<Int(rowStarts[Int(set) + 1])]
      starts.append(Int32(ordered.count))
    }
    (rows, rowStarts) = (ordered, starts)
    for place in keys.indices { keys[place] = numbers[Int(keys[place])] }
    for place in wordKeys.indices { wordKeys[place] = numbers[Int(wordKeys[place])] }
    for place in needs.indices { needs[place].set = numbers[Int(needs[place].set)] }
    for place in probes.indices { probes[place].end.set = numbers[Int(probes[place].end.set)] }
    for place in firstNeeds.indices {
      guard let set = firstNeeds[place]?.need.set else { continue }
      firstNeeds[place]?.need.set = numbers[Int(set)]
    }
    for place in stateClasses.indices where stateClasses[place] >= 0 {
      stateClasses[place] = numbers[Int(stateClasses[place])]
    }
  }
}
