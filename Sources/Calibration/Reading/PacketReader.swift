/// Decides over all answers of a candidate what signals across answers find.
///
/// Each answer is read by itself and shows a signal where its evidence there is above zero. Over the
/// packet the signal is found where at least two answers, and at least the signal's
/// ``Signal/share`` of them, show it; only challenged answers count for one that needs a challenge. Its
/// evidence is the mean over the answers that show it, its strength the logistic function of that. Of
/// signals that exclude each other the one with more evidence is found.
public struct PacketReader: Sendable, Hashable {
  /// Answers that must show a signal, whatever its share.
  public static let fewest = 2

  /// A signal across answers, and what the answers so far show of it.
  private struct Tally: Sendable, Hashable {
    let signal: Int
    let share: Double
    let needsChallenge: Bool
    let adds: [Double]
    let excludes: [Int]
    /// Answers that could show it.
    var answers = 0
    var evidence: [Double] = []
    var passages: [Finding.Passage] = []

    var mean: Double { evidence.reduce(0, +) / Double(max(1, evidence.count)) }

    /// Whether enough answers show it; a share is met to within rounding.
    var isFound: Bool {
      evidence.count >= fewest && Double(evidence.count) >= share * Double(answers) - 1e-9
    }
  }

  private var tallies: [Tally]
  private var answerCount = 0

  /// Begins a packet.
  public init(_ rubric: Rubric) {
    tallies = rubric.signals.enumerated().compactMap { place, signal in
      guard signal.reach == .packet else { return nil }
      return Tally(
        signal: place,
        share: signal.share,
        needsChallenge: signal.needsChallenge,
        adds: rubric.criteria.map { signal.adds[$0.id] ?? 0 },
        excludes: signal.excludes.compactMap { rubric.index(ofSignal: $0) }
      )
    }
  }

  /// Takes the next answer.
  ///
  /// - Parameters:
  ///   - reading: What was read in it, by the same rubric.
  ///   - isChallenged: Whether the interviewer challenged the candidate.
  public mutating func add(_ reading: AnswerReading, isChallenged: Bool) {
    for place in tallies.indices where isChallenged || !tallies[place].needsChallenge {
      tallies[place].answers += 1
      for showing in reading.across where showing.signal == tallies[place].signal {
        tallies[place].evidence.append(showing.evidence)
        tallies[place].passages.append(
          Finding.Passage(
            answer: answerCount,
            part: showing.part,
            range: showing.range,
            quote: showing.quote
          )
        )
      }
    }
    answerCount += 1
  }

  /// The findings across the answers so far, in the rubric's order.
  public var findings: [Finding] {
    let found = tallies.filter(\.isFound)
    let kept = found.filter { tally in
      !found.contains { rival in
        tally.excludes.contains(rival.signal)
          && (rival.mean > tally.mean
            || rival.mean == tally.mean && rival.signal < tally.signal)
      }
    }
    return kept.map { tally in
      let strength = Logistic.probability(tally.mean)
      let first = tally.passages.first { $0.quote != nil }
      return Finding(
        signal: tally.signal,
        evidence: tally.mean,
        strength: strength,
        contributions: tally.adds.map { $0 * strength },
        part: first?.part ?? .answer,
        range: first?.range,
        quote: first?.quote,
        passages: tally.passages
      )
    }
  }
}
