extension PatternCompiler {
  /// The state where scope is read in a sequence that marks no place.
  ///
  /// It is at the words that negate, wish or make a condition by themselves, else at the first verb;
  /// without one behind the auxiliary, or behind the pronoun that the sequence begins with; else at the
  /// start.
  ///
  /// - Parameter first: The sequence's first place; its last is the last there is.
  /// - Returns: The state's number in the sequence.
  func plainAnchor(placesFrom first: Int) -> Int32 {
    let states = places[first...].map(\.state)
    func speech(_ offset: Int) -> SpeechKind { kinds[Int(places[first + offset].set)].speech }
    let firm = states.indices.filter { places[first + $0].isFirm }
    guard let start = firm.first, let end = firm.last else { return 0 }
    let verb = firm.first { place in
      let isNoun = place > 0 && speech(place - 1).isNominal && !speech(place - 1).isInfinitive
      return !isNoun && speech(place).isVerbal
    }
    let guarding = firm.first { place in
      speech(place).isGuarding || (verb.map { place < $0 } ?? false && speech(place).isInfinitive)
    }
    if let guarding, guarding < verb ?? states.count { return states[guarding] }
    if let verb { return states[verb] }
    let hasSupport = firm.contains { speech($0).isSupport }
    let hasInfinitive = firm.contains { speech($0).isInfinitive }
    let isClause = hasSupport || (speech(start).isPronoun && !hasInfinitive)
    return states[isClause ? end : start]
  }

  /// Whether some of a sequence's own words deny or wish; what a gap takes in does not count.
  func speech(of sequence: Int32) -> (denies: Bool, wishes: Bool) {
    let places = places[Int(placeStarts[Int(sequence)])..<Int(placeStarts[Int(sequence) + 1])]
    let own = places.filter { $0.set != 0 && !sequences[Int(sequence)].isNegated($0.state) }
      .map { kinds[Int($0.set)].speech }
    return (own.contains(where: \.denies), own.contains(where: \.wishes))
  }
}
