/// Who weighs on whose position, and how much each keeps of the own.
///
/// *x(t + 1) = A W x(t) + (I - A) x(0)*, with the susceptibilities in *A*.
///
/// - Note: Friedkin, N. E., Johnsen, E. C. (1990). Social influence and opinions. *Journal of
///   Mathematical Sociology* 15(3-4), 193-206.
public struct InfluenceNetwork: Sendable, Hashable {
  /// By person: the weight given to each other's position; a row adds up to 1.
  public let weights: [[Double]]
  /// By person: the weight given to others at all, 0 to 1.
  public let susceptibilities: [Double]

  /// Makes a network; missing weights and susceptibilities are 0.
  public init(weights: [[Double]], susceptibilities: [Double]) {
    let count = susceptibilities.count
    self.susceptibilities = susceptibilities
    self.weights = (0..<count).map { row in
      (0..<count).map { column in
        row < weights.count && column < weights[row].count ? weights[row][column] : 0
      }
    }
  }

  /// The network of a panel, where others weigh by their authority and nobody by the own.
  public init(authorities: [Double], susceptibilities: [Double]) {
    let whole = authorities.reduce(0, +)
    let isMoved = authorities.map { whole - $0 > 1e-9 }
    self.init(
      weights: authorities.indices.map { row in
        authorities.indices.map { column in
          row == column || !isMoved[row] ? 0 : authorities[column] / (whole - authorities[row])
        }
      },
      susceptibilities: susceptibilities.enumerated().map { place, value in
        isMoved.indices.contains(place) && isMoved[place] ? value : 0
      }
    )
  }

  /// The positions one round on, all at once.
  public func next(_ positions: [Double], from initial: [Double]) -> [Double] {
    susceptibilities.indices.map { row in
      var heard = 0.0
      for (column, weight) in weights[row].enumerated() where column < positions.count {
        heard += weight * positions[column]
      }
      let own = row < initial.count ? initial[row] : 0
      return susceptibilities[row] * heard + (1 - susceptibilities[row]) * own
    }
  }

  /// The positions after some rounds.
  public func positions(after rounds: Int, from initial: [Double]) -> [Double] {
    var positions = initial
    for _ in 0..<max(0, rounds) { positions = next(positions, from: initial) }
    return positions
  }

  /// Where the positions come to rest, to within 1e-12, or where they are after 100,000 rounds.
  public func limit(from initial: [Double]) -> [Double] {
    var positions = initial
    for _ in 0..<100_000 {
      let after = next(positions, from: initial)
      let moved = zip(after, positions).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      positions = after
      if moved < 1e-12 { break }
    }
    return positions
  }

  /// How much of the mean position after some rounds is each person's own; the shares add up to 1.
  public func shares(after rounds: Int) -> [Double] {
    susceptibilities.indices.map { person in
      let initial = susceptibilities.indices.map { $0 == person ? 1.0 : 0 }
      let positions = positions(after: rounds, from: initial)
      return positions.reduce(0, +) / Double(max(positions.count, 1))
    }
  }
}
