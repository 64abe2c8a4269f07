/// What single words say, learned from some answers of a corpus.
///
/// Ridge regression of every target on the terms of texts, answers or sentences, each weighted by how
/// rare it is and the whole brought to length one; the terms that say most are kept, and their weights
/// are written on a few axes, as ``WordingTable`` holds them.
struct WordingFit: Sendable {
  /// How much is learned.
  struct Terms: Sendable, Hashable {
    var ridge = 1.0
    var axes = 12
    var kept = 5000
    /// A term must stand in so many texts.
    var fewest = 2
    /// And in no larger share of them.
    var mostShare = 0.6
    /// What is added to the square of a text's length, as ``WordingTable/ballast``.
    var ballast = 0.0
    /// What of the targets may be left unexplained.
    var tolerance = 1e-8
  }

  /// The terms kept, by number in the corpus, rising.
  private(set) var terms: [Int32] = []
  private(set) var rarities: [Double] = []
  /// A row a term: its place on each axis, whole numbers.
  private(set) var places: [[Double]] = []
  private(set) var bases: [Double] = []
  /// A row a target: its direction on each axis.
  private(set) var directions: [[Double]] = []
  private var rowOfTerm: [Int32: Int32] = [:]
  private let ballast: Double

  /// Learns.
  ///
  /// - Parameters:
  ///   - documents: The terms of each text, rising.
  ///   - targets: A row a text: what is to be foretold.
  ///   - settings: How much is learned.
  init(_ documents: [[Int32]], targets: [[Double]], settings: Terms = Terms()) {
    ballast = settings.ballast
    guard let width = targets.first?.count, width > 0 else { return }
    let all = Solution(documents, targets, settings, fewest: settings.fewest)
    let spreads = (0..<width).map { target -> Double in
      let mean = all.means[target]
      let square = targets.reduce(0) { $0 + ($1[target] - mean) * ($1[target] - mean) }
      return (square / Double(targets.count) + 0.02).squareRoot()
    }
    let strengths = all.terms.indices.map { row -> Double in
      var sum = 0.0
      for target in 0..<width {
        let weight = all.weights[row * width + target] / spreads[target]
        sum += weight * weight
      }
      return (sum * Double(all.counts[row])).squareRoot()
    }
    let order = all.terms.indices.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }
    let kept = Set(order.prefix(settings.kept).map { all.terms[$0] })
    let chosen =
      kept.count == all.terms.count
      ? all
      : Solution(documents.map { $0.filter(kept.contains) }, targets, settings, fewest: 1)
    terms = chosen.terms
    rarities = chosen.rarities.map { ($0 * 1000).rounded() / 1000 }
    bases = chosen.means.map { ($0 * 1e4).rounded() / 1e4 }
    reduce(chosen.weights, width, settings.axes)
    for (row, term) in terms.enumerated() { rowOfTerm[term] = Int32(row) }
  }

  /// Writes weights on the axes that hold most of them.
  private mutating func reduce(_ weights: [Double], _ width: Int, _ axes: Int) {
    var gram = SquareMatrix(size: width)
    for row in terms.indices {
      for one in 0..<width {
        for other in 0...one {
          gram[one, other] += weights[row * width + one] * weights[row * width + other]
        }
      }
    }
    for one in 0..<width {
      for other in 0..<one { gram[other, one] = gram[one, other] }
    }
    let vectors = SymmetricEigen(gram).vectors.prefix(axes)
    directions = Array(repeating: Array(repeating: 0, count: vectors.count), count: width)
    places = Array(repeating: Array(repeating: 0, count: vectors.count), count: terms.count)
    for (axis, vector) in vectors.enumerated() {
      let projected = terms.indices.map { row -> Double in
        var sum = 0.0
        for target in 0..<width { sum += weights[row * width + target] * vector[target] }
        return sum
      }
      let unit = Vectors.maximumMagnitude(projected) / 99
      guard unit > 0 else { continue }
      for row in terms.indices { places[row][axis] = (projected[row] / unit).rounded() }
      for target in 0..<width {
        directions[target][axis] = (vector[target] * unit * 1e6).rounded() / 1e6
      }
    }
  }

  /// The score of a text for each target.
  func scores(_ document: [Int32]) -> [Double] {
    let axes = directions.first?.count ?? 0
    var sums = Array(repeating: 0.0, count: axes)
    var square = 0.0
    for term in document {
      guard let row = rowOfTerm[term].map(Int.init) else { continue }
      let rarity = rarities[row]
      square += rarity * rarity
      for axis in 0..<axes { sums[axis] += rarity * places[row][axis] }
    }
    let length = square > 0 ? (square + ballast).squareRoot() : 1
    return bases.indices.map { target in
      bases[target] + Vectors.dot(sums, directions[target]) / length
    }
  }

  /// The highest score that a text has for each target; the bases where no text has a listed term.
  func highest(_ texts: [[Int32]]) -> [Double] {
    let known = texts.filter { text in text.contains { rowOfTerm[$0] != nil } }
    guard let first = known.first else { return bases }
    return known.dropFirst().reduce(scores(first)) { highest, text in
      zip(highest, scores(text)).map { max($0, $1) }
    }
  }

  /// The table as a file holds it.
  func table(_ names: [String], targets: [String]) -> WordingTable {
    WordingTable(
      terms: terms.enumerated().map { row, term in
        WordingTable.Term(text: names[Int(term)], rarity: rarities[row], axes: places[row])
      },
      targets: targets.enumerated().map { place, id in
        WordingTable.Target(id: id, base: bases[place], axes: directions[place])
      },
      ballast: ballast
    )
  }
}

extension WordingFit {
  /// The ridge regression over all terms that are frequent enough.
  private struct Solution {
    var terms: [Int32] = []
    var counts: [Int] = []
    var rarities: [Double] = []
    var means: [Double] = []
    /// A row a term, a column a target.
    var weights: [Double] = []

    init(_ documents: [[Int32]], _ targets: [[Double]], _ settings: Terms, fewest: Int) {
      let count = documents.count
      let width = targets.first?.count ?? 0
      let most = settings.mostShare * Double(count)
      var frequency = Array(repeating: 0, count: Self.termCount(of: documents))
      for document in documents {
        for term in document where term >= 0 { frequency[Int(term)] += 1 }
      }
      var places = Array(repeating: Int32(-1), count: frequency.count)
      for (term, number) in frequency.enumerated()
      where number >= max(1, fewest) && Double(number) <= most {
        places[term] = Int32(terms.count)
        terms.append(Int32(term))
        counts.append(number)
      }
      rarities = counts.map {
        ElementaryFunctions.log(Double(1 + count) / Double(1 + $0)) + 1
      }
      means = (0..<width).map { target in
        targets.reduce(0) { $0 + $1[target] } / Double(max(1, count))
      }
      let ridge = SparseRidge(
        documents.map { row($0, places, settings.ballast) },
        columnCount: terms.count,
        ridge: settings.ridge,
        tolerance: settings.tolerance
      )
      weights = ridge.weights(
        (0..<width).map { target in targets.map { $0[target] - means[target] } }
      )
    }

    private static func termCount(of documents: [[Int32]]) -> Int {
      documents.reduce(0) { most, document in
        document.reduce(most) { max($0, Int($1) + 1) }
      }
    }

    /// The terms of a text that are kept, each by how rare it is and the whole of length one.
    private func row(
      _ document: [Int32],
      _ places: [Int32],
      _ ballast: Double
    ) -> [(column: Int32, value: Double)] {
      let found = document.filter { $0 >= 0 && places[Int($0)] >= 0 }.map { places[Int($0)] }
      let square = found.reduce(0) { $0 + rarities[Int($1)] * rarities[Int($1)] }
      guard square > 0 else { return [] }
      let length = (square + ballast).squareRoot()
      return found.map { ($0, rarities[Int($0)] / length) }
    }
  }
}
