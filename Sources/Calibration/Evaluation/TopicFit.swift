/// What single words say of a sentence's topic, learned from answers and from texts about anything else.
///
/// A logistic regression on the stems that a sentence has, each weight drawn toward 0; how many sentences
/// there are of each kind does not matter.
struct TopicFit: Sendable {
  let table: TopicTable

  /// The strength that draws a weight toward 0.
  private static let precision = 1.0
  /// A stem must stand in so many sentences.
  private static let fewest = 2
  /// Stems that are kept, those first that say most and often.
  private static let kept = 4000
  /// How much the other sentences count together beside those of answers.
  private static let share = 0.3

  /// Learns.
  ///
  /// - Parameters:
  ///   - inside: The terms of each sentence of the answers.
  ///   - outside: Those of the sentences of other texts.
  ///   - names: The terms by number, in byte order; pairs are left out.
  /// - Complexity: some dozens of passes over the terms.
  init(inside: [[Int32]], outside: [[Int32]], names: [String]) {
    guard !inside.isEmpty, !outside.isEmpty else {
      table = TopicTable()
      return
    }
    let sentences = inside + outside
    var rows: [[Int32]] = Array(repeating: [], count: names.count)
    let stemOfTerm = Self.stems(of: names)
    for (row, terms) in sentences.enumerated() {
      for stem in Set(terms.compactMap { stemOfTerm[Int($0)] }) {
        rows[stem].append(Int32(truncatingIfNeeded: row))
      }
    }
    let stems = names.indices.filter { rows[$0].count >= Self.fewest }
    let weight = Self.share * Double(inside.count) / Double(outside.count)
    let belief = BoundedLogistic.Belief(
      mean: 0,
      precision: Self.precision,
      lower: -TopicSieve.mostLogits,
      upper: TopicSieve.mostLogits
    )
    var regression = BoundedLogistic()
    regression.tolerance = 1e-3
    let fit = regression.fit(
      stems.map { stem in
        BoundedLogistic.Column(rows: rows[stem], values: rows[stem].map { _ in 1 })
      },
      targets: inside.map { _ in 0 } + outside.map { _ in 1 },
      shares: inside.map { _ in 1 } + outside.map { _ in weight },
      beliefs: stems.map { _ in belief }
    )
    let ranked = stems.indices.sorted { left, right in
      let (one, other) = (
        Self.strength(left, fit, rows, stems), Self.strength(right, fit, rows, stems)
      )
      return one != other ? one > other : left < right
    }
    let words = ranked.prefix(Self.kept).sorted().compactMap { place -> TopicTable.Word? in
      let weight = RubricFit.rounded(fit.coefficients[place], 100)
      let stem = Self.plain(names[stems[place]])
      return weight == 0 ? nil : TopicTable.Word(stem: stem, weight: weight)
    }
    // Without what the shares alone say.
    let base = fit.intercept - ElementaryFunctions.log(Self.share)
    table = TopicTable(base: RubricFit.rounded(base, 100), words: words)
  }

  /// For each term the one that stands for its stem, with a mark or without; null for pairs.
  private static func stems(of names: [String]) -> [Int?] {
    var first: [String: Int] = [:]
    return names.enumerated().map { number, name in
      guard !name.utf8.dropFirst().dropLast().contains(UInt8(ascii: "_")) else { return nil }
      let stem = plain(name)
      if let first = first[stem] { return first }
      first[stem] = number
      return number
    }
  }

  /// A stem without the mark of what is denied.
  private static func plain(_ stem: String) -> String {
    stem.utf8.count > 1 && stem.utf8.first == UInt8(ascii: "!") ? String(stem.dropFirst()) : stem
  }

  /// How much a stem says, and how often.
  private static func strength(
    _ place: Int,
    _ fit: BoundedLogistic.Fit,
    _ rows: [[Int32]],
    _ stems: [Int]
  ) -> Double {
    fit.coefficients[place].magnitude * Double(rows[stems[place]].count).squareRoot()
  }
}
