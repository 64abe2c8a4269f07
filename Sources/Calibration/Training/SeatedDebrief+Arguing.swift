extension SeatedDebrief {
  /// Places of the findings that the seat could bring forward: those of the answers it heard.
  public var knownFindings: [FindingPlace] {
    heard.places.flatMap { answer in
      packet.answers[answer].reading.findings.indices.map {
        FindingPlace(answer: answer, finding: $0)
      }
    }
  }

  /// What an entry at a turn points at: the number of a passage, the id of a signal, or words.
  ///
  /// Of several findings in the words one comes first that nobody has brought forward, then one that
  /// speaks for the side of the person's vote, then the weightiest.
  ///
  /// - Parameter entry: What was typed.
  /// - Returns: The argument; null for a number that no passage has.
  public func argument(_ entry: String) -> SeatArgument? {
    if let number = Int(entry) {
      guard let passage = heard.passage(number) else { return nil }
      return argument(passage.text, in: passage.answer, passage.part, passage.range)
    }
    if let signal = scenario.rubric.signals.firstIndex(where: { $0.id == entry }) {
      let places = knownFindings.filter { finding(at: $0)?.signal == signal }
      guard !places.isEmpty else { return SeatArgument(words: entry, standing: .absent) }
      return choose(places, words: places.lazy.compactMap { finding(at: $0)?.quote }.first ?? entry)
    }
    let words = Self.unquoted(entry)
    guard let place = heard.place(of: words) else {
      return SeatArgument(words: words, standing: .absent)
    }
    return argument(words, in: place.answer, place.part, place.range)
  }

  private func argument(
    _ words: String,
    in answer: Int,
    _ part: Finding.Part,
    _ range: Range<Int>
  ) -> SeatArgument {
    let places = knownFindings.filter { place in
      guard place.answer == answer, let finding = finding(at: place), finding.part == part,
        let own = finding.range
      else { return false }
      return own.overlaps(range)
    }
    return choose(places, words: words)
  }

  private func choose(_ places: [FindingPlace], words: String) -> SeatArgument {
    let isYes = firstBallot?.vote.isYes ?? true
    let said = saidFindings
    let ranked = places.enumerated().map { rank, place in
      let finding = finding(at: place)
      let signal = finding.flatMap { value in
        scenario.rubric.signals.indices.contains(value.signal)
          ? scenario.rubric.signals[value.signal] : nil
      }
      return (
        place: place,
        isSaid: said.contains(place) ? 1 : 0,
        side: (signal?.direction == .for) == isYes ? 0 : 1,
        weight: -(finding?.contributions.reduce(0) { $0 + $1.magnitude } ?? 0),
        rank: rank
      )
    }
    let best = ranked.min {
      ($0.isSaid, $0.side, $0.weight, $0.rank) < ($1.isSaid, $1.side, $1.weight, $1.rank)
    }
    guard let best else { return SeatArgument(words: words, standing: .unread) }
    return SeatArgument(
      words: words,
      standing: best.isSaid == 0 ? .finding(best.place) : .repeated(best.place)
    )
  }

  private func finding(at place: FindingPlace) -> Finding? {
    guard let answer = place.answer, packet.answers.indices.contains(answer) else { return nil }
    let findings = packet.answers[answer].reading.findings
    return findings.indices.contains(place.finding) ? findings[place.finding] : nil
  }

  /// Findings brought forward so far, by anybody.
  private var saidFindings: [FindingPlace] {
    guard let outcome else { return [] }
    return outcome.turns.prefix(turns.count).compactMap(\.finding)
  }

  private static func unquoted(_ text: String) -> String {
    let marks: Set<Character> = ["\"", "'", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}"]
    guard let first = text.first, let last = text.last, text.count > 2, marks.contains(first),
      marks.contains(last)
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
