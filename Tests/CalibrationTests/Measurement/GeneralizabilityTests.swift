import Calibration
import Testing

private func near(_ ours: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  (ours - expected).magnitude <= tolerance
}

/// What the analysis of variance prints of one effect.
private struct Line: Sendable {
  let effect: String
  let squares: Double
  let degrees: Double
  let variance: Double

  func matches(_ component: VarianceComponent?) -> Bool {
    guard let component else { return false }
    return near(component.sumOfSquares, squares) && component.degreesOfFreedom == degrees
      && near(component.variance, variance)
  }
}

/// A design with its error variances and coefficients.
private typealias Worth = (
  first: Int, second: Int, relative: Double, absolute: Double, generalizability: Double,
  dependability: Double
)

private func matches(_ study: DecisionStudy, _ worth: Worth) throws -> Bool {
  try near(study.relativeError, worth.relative) && near(study.absoluteError, worth.absolute)
    && near(study.generalizability(), worth.generalizability)
    && near(study.dependability(), worth.dependability)
}

@Suite struct `Generalizability` {
  // Brennan (2001), tables 2.2 and 2.3.
  @Test func `reproduces Brennan's persons by items`() throws {
    let rows = PublishedData.brennanCrossed.map { $0.compactMap(\.self) }
    let study = try GeneralizabilityStudy(raters: rows, facet: "i")
    for line in [
      Line(effect: "p", squares: 7.3416666667, degrees: 9, variance: 0.0574074074),
      Line(effect: "i", squares: 9.6916666667, degrees: 11, variance: 0.0754208754),
      Line(effect: "pi", squares: 12.5583333333, degrees: 99, variance: 0.1268518519),
    ] {
      #expect(line.matches(study.component(line.effect)), "\(line.effect)")
    }
    let decision = study.decision(first: 12)
    #expect(near(try decision.generalizability(), 0.8444948922))
    #expect(near(try decision.dependability(), 0.7730235194))
  }

  // Brennan (2001), table 3.2 and the decision studies of chapter 4.
  @Test func `reproduces Brennan's persons by occasions by items`() throws {
    let cells = PublishedData.brennanOccasions.map { row in
      [row.prefix(4).compactMap(\.self), row.suffix(4).compactMap(\.self)]
    }
    let study = try GeneralizabilityStudy(crossed: cells, first: "o", second: "i")
    for line in [
      Line(effect: "p", squares: 62.2, degrees: 9, variance: 0.5527777778),
      Line(effect: "o", squares: 3.2, degrees: 1, variance: 0.0074074074),
      Line(effect: "i", squares: 37.45, degrees: 3, variance: 0.4416666667),
      Line(effect: "po", squares: 12.05, degrees: 9, variance: 0.1009259259),
      Line(effect: "pi", squares: 56.3, degrees: 27, variance: 0.575),
      Line(effect: "oi", squares: 7.5, degrees: 3, variance: 0.1564814815),
      Line(effect: "poi", squares: 25.25, degrees: 27, variance: 0.9351851852),
    ] {
      #expect(line.matches(study.component(line.effect)), "\(line.effect)")
    }
    let worths: [Worth] = [
      (2, 4, 0.3111111111, 0.4447916667, 0.6398713826, 0.5541246084),
      (1, 4, 0.4784722222, 0.6354166667, 0.536026936, 0.4652250146),
      (1, 1, 1.6111111111, 2.2166666667, 0.2554557125, 0.1995987964),
      (2, 8, 0.180787037, 0.2494791667, 0.7535500158, 0.6890283488),
      (1, 8, 0.2896990741, 0.371875, 0.6561340844, 0.5978220053),
      (3, 8, 0.1444830247, 0.2086805556, 0.7927848171, 0.7259461924),
    ]
    for worth in worths {
      #expect(
        try matches(study.decision(first: worth.first, second: worth.second), worth),
        "\(worth.first), \(worth.second)"
      )
    }
  }

  @Test func `reports the negative component of Guilford's judges`() throws {
    let names = ["Anne", "Betty", "Chris", "David", "Edward", "Fred", "George"]
    let cells = names.map { name in
      PublishedData.guilford.filter { $0.junior == name }.map { $0.ratings.map { Double($0) } }
    }
    let study = try GeneralizabilityStudy(crossed: cells)
    for line in [
      Line(effect: "p", squares: 94.9142857143, degrees: 6, variance: 0.4420634921),
      Line(effect: "r", squares: 9.0476190476, degrees: 2, variance: -0.1182539683),
      Line(effect: "i", squares: 46.5333333333, degrees: 4, variance: 0.430952381),
      Line(effect: "pr", squares: 98.6857142857, degrees: 12, variance: 1.4087301587),
      Line(effect: "pi", squares: 51.4666666667, degrees: 24, variance: 0.3214285714),
      Line(effect: "ri", squares: 12.9523809524, degrees: 8, variance: 0.0626984127),
      Line(effect: "pri", squares: 56.6476190476, degrees: 48, variance: 1.1801587302),
    ] {
      #expect(line.matches(study.component(line.effect)), "\(line.effect)")
    }
    #expect(study.negativeComponents.map(\.effect) == ["r"])
    let worths: [Worth] = [
      (1, 5, 1.709047619, 1.6895238095, 0.2055047226, 0.2073869983),
      (2, 5, 0.8866666667, 0.92, 0.3326962131, 0.3245542478),
      (3, 5, 0.6125396825, 0.6634920635, 0.4191751957, 0.399856425),
      (5, 5, 0.3932380952, 0.4582857143, 0.5292262086, 0.4909911498),
      (5, 9, 0.343686067, 0.3693121693, 0.5626010056, 0.5448320835),
    ]
    for worth in worths {
      let kept = study.decision(first: worth.first, second: worth.second, negatives: .kept)
      #expect(try matches(kept, worth), "\(worth.first), \(worth.second)")
      let zeroed = study.decision(first: worth.first, second: worth.second)
      #expect(
        near(zeroed.absoluteError - kept.absoluteError, 0.1182539683 / Double(worth.first))
      )
    }
  }

  @Test func `nested raters pool what crossed ones keep apart`() throws {
    var random = CounterRandomGenerator(seed: 5)
    let cells = (0..<8).map { _ in (0..<3).map { _ in (0..<4).map { _ in random.normal() } } }
    let crossed = try GeneralizabilityStudy(crossed: cells, first: "t", second: "r")
    let nested = try GeneralizabilityStudy(nested: cells)
    func squares(_ study: GeneralizabilityStudy, _ effects: String...) -> Double {
      effects.reduce(0) { $0 + (study.component($1)?.sumOfSquares ?? .nan) }
    }
    #expect(near(squares(nested, "p"), squares(crossed, "p"), 1e-12))
    #expect(near(squares(nested, "r:t"), squares(crossed, "r", "tr"), 1e-12))
    #expect(near(squares(nested, "pr:t"), squares(crossed, "pr", "ptr"), 1e-12))
    #expect(
      nested.components.map(\.degreesOfFreedom) == [7, 2, 9, 14, 63]
    )
  }

  @Test func `recovers the components that made nested ratings`() throws {
    let random = CounterRandom(seed: 12)
    let persons = 400
    func draw(_ stream: UInt64, _ index: Int, _ deviation: Double) -> Double {
      deviation * random.normal(stream: stream, counter: UInt64(index))
    }
    let cells = (0..<persons).map { p in
      (0..<20).map { t in
        (0..<5).map { r in
          draw(0, p, 1) + draw(1, t, 0.5) + draw(2, t * 5 + r, 0.6) + draw(3, p * 20 + t, 0.7)
            + draw(4, (p * 20 + t) * 5 + r, 0.8)
        }
      }
    }
    let study = try GeneralizabilityStudy(nested: cells)
    for (component, truth) in zip(study.components, [1, 0.25, 0.36, 0.49, 0.64]) {
      #expect(
        (component.variance - truth).magnitude < 4 * component.standardError,
        "\(component.effect)"
      )
    }
    let worth = study.decision(first: 2, second: 3)
    #expect((worth.relativeError - (0.49 / 2 + 0.64 / 6)).magnitude < 0.02)
  }

  @Test func `finds how many raters a wanted dependability takes`() throws {
    let rows = PublishedData.brennanCrossed.map { $0.compactMap(\.self) }
    let study = try GeneralizabilityStudy(raters: rows)
    let count = try #require(try study.firstCount(forDependability: 0.8))
    #expect(try study.decision(first: count).dependability() >= 0.8)
    #expect(try study.decision(first: count - 1).dependability() < 0.8)
    #expect(try study.firstCount(forDependability: 0.999, limit: 20) == nil)
  }

  @Test func `says what it lacks`() throws {
    #expect(throws: Undefined.lengthsDiffer(2, 1)) {
      try GeneralizabilityStudy(raters: [[1, 2], [3]])
    }
    #expect(throws: Undefined.tooFewUnits(needed: 2, found: 0)) {
      try GeneralizabilityStudy(raters: [])
    }
    #expect(throws: Undefined.tooFewRaters(needed: 2, found: 1)) {
      try GeneralizabilityStudy(raters: [[1], [2]])
    }
    let flat = try GeneralizabilityStudy(raters: [[1, 2], [2, 1]])
    #expect(throws: Undefined.noVariation) { try flat.decision(first: 2).dependability() }
  }
}
