/// Ratings of units by raters, with cells missing.
///
/// The distinct values are the categories, in increasing order.
public struct RatingTable: Hashable, Sendable {
  /// The number of units: candidates or answers.
  public let unitCount: Int
  /// The number of raters.
  public let raterCount: Int
  /// The distinct ratings, increasing.
  public let categories: [Double]
  /// The place of each rating among the categories, unit after unit; -1 where it is missing.
  let codes: [Int32]

  /// Creates a table from a row for each unit.
  ///
  /// - Parameter units: A rating of each rater, null where there is none; short rows are filled
  ///   with missing cells.
  /// - Throws: `Undefined` where a rating is not finite.
  public init(units: [[Double?]]) throws(Undefined) {
    let raters = units.reduce(0) { max($0, $1.count) }
    var cells: [Double?] = []
    cells.reserveCapacity(units.count * raters)
    for unit in units {
      cells.append(contentsOf: unit)
      cells.append(contentsOf: repeatElement(nil, count: raters - unit.count))
    }
    try self.init(cells: cells, unitCount: units.count, raterCount: raters)
  }

  /// Creates a table from a row for each rater.
  ///
  /// - Parameter raters: A rating of each unit, null where there is none; short rows are filled
  ///   with missing cells.
  /// - Throws: `Undefined` where a rating is not finite.
  public init(raters: [[Double?]]) throws(Undefined) {
    let units = raters.reduce(0) { max($0, $1.count) }
    var cells: [Double?] = []
    cells.reserveCapacity(units * raters.count)
    for unit in 0..<units {
      for rater in raters {
        cells.append(unit < rater.count ? rater[unit] : nil)
      }
    }
    try self.init(cells: cells, unitCount: units, raterCount: raters.count)
  }

  private init(cells: [Double?], unitCount: Int, raterCount: Int) throws(Undefined) {
    var values: [Double] = []
    var codes = Array(repeating: Int32(-1), count: cells.count)
    var lookup: [Double: Int32] = [:]
    var last = (value: Double.nan, code: Int32(-1))
    for (position, cell) in cells.enumerated() {
      guard let value = cell else { continue }
      guard value.isFinite else { throw .notFinite(position: position) }
      if value == last.value {
        codes[position] = last.code
        continue
      }
      if let code = lookup[value] {
        last = (value, code)
      } else {
        last = (value, Int32(values.count))
        lookup[value] = last.code
        values.append(value)
      }
      codes[position] = last.code
    }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var places = Array(repeating: Int32(0), count: values.count)
    for (place, index) in order.enumerated() {
      places[index] = Int32(place)
    }
    for position in codes.indices where codes[position] >= 0 {
      codes[position] = places[Int(codes[position])]
    }
    self.codes = codes
    self.unitCount = unitCount
    self.raterCount = raterCount
    categories = order.map { values[$0] }
  }

  /// The same ratings with further categories that could have been given.
  ///
  /// - Parameter values: Ratings of the scale; those that occur already change nothing, and numbers
  ///   that are not finite are left out.
  /// - Returns: The table, which differs only for coefficients that count categories.
  public func declaring(_ values: some Sequence<Double>) -> RatingTable {
    let added = values.filter { $0.isFinite && !categories.contains($0) }
    guard !added.isEmpty else { return self }
    let all = Set(categories + added).sorted()
    let places = categories.map { value in Int32(all.firstIndex(of: value) ?? 0) }
    return RatingTable(
      unitCount: unitCount,
      raterCount: raterCount,
      categories: all,
      codes: codes.map { $0 < 0 ? $0 : places[Int($0)] }
    )
  }

  /// The rating of a unit by a rater, both from 0; null where it is missing or there is no such cell.
  public func rating(ofUnit unit: Int, byRater rater: Int) -> Double? {
    guard unit >= 0, unit < unitCount, rater >= 0, rater < raterCount else { return nil }
    let code = Int(codes[unit * raterCount + rater])
    return code < 0 ? nil : categories[code]
  }

  /// The number of ratings there are.
  public var ratingCount: Int {
    codes.count { $0 >= 0 }
  }

  /// The number of cells without a rating.
  public var missingCount: Int { codes.count - ratingCount }

  /// How often each unit got each category, unit after unit.
  func countsByUnit() -> [Int32] {
    let size = categories.count
    var counts = Array(repeating: Int32(0), count: unitCount * size)
    for unit in 0..<unitCount {
      for cell in (unit * raterCount)..<((unit + 1) * raterCount) where codes[cell] >= 0 {
        counts[unit * size + Int(codes[cell])] += 1
      }
    }
    return counts
  }

  /// The table of the units with the given indices, which may repeat; for resampling.
  ///
  /// The categories stay those of all units; indices there are none of are left out.
  public func selecting(units indices: [Int]) -> RatingTable {
    let known = indices.filter { $0 >= 0 && $0 < unitCount }
    var selected: [Int32] = []
    selected.reserveCapacity(known.count * raterCount)
    for unit in known {
      selected.append(contentsOf: codes[(unit * raterCount)..<((unit + 1) * raterCount)])
    }
    return RatingTable(
      unitCount: known.count,
      raterCount: raterCount,
      categories: categories,
      codes: selected
    )
  }

  private init(unitCount: Int, raterCount: Int, categories: [Double], codes: [Int32]) {
    self.unitCount = unitCount
    self.raterCount = raterCount
    self.categories = categories
    self.codes = codes
  }
}
