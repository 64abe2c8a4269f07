/// The occasions of a file in the order of time.
///
/// Numbers go by size, and dates that begin with a year of four digits by what follows it: `2025-03-01`,
/// `2025-Q1`, `2025/W9`. Where not all names are of one of these kinds (`Jan, Apr, Jul`, `Round 1`) they
/// stay in the order in which the file has them, which it alone knows. A rating without an occasion
/// comes before all others.
struct OccasionOrder: Sendable {
  /// The names, each once.
  let names: [String]

  /// Puts names in order.
  ///
  /// - Parameter names: The name of each rating, in the order of the file.
  init(_ names: some Sequence<String>) {
    var seen = Set<String>()
    let found = names.filter { seen.insert($0).inserted }
    let named = found.filter { !$0.isEmpty }
    let unnamed = found.filter(\.isEmpty)
    self.names = unnamed + (Self.numbers(named) ?? Self.dates(named) ?? named)
  }

  /// The names by size; null where one is no number.
  private static func numbers(_ names: [String]) -> [String]? {
    let values = names.compactMap { Double($0) }.filter(\.isFinite)
    guard values.count == names.count else { return nil }
    return sorted(names, by: values) { $0 < $1 }
  }

  /// The names by year, then by the numbers that follow; null where one is no date, or where quarters
  /// stand beside months.
  private static func dates(_ names: [String]) -> [String]? {
    let dates = names.compactMap(parts)
    guard dates.count == names.count, Set(dates.map(\.letters)).count < 2 else { return nil }
    return sorted(names, by: dates.map(\.numbers)) { $0.lexicographicallyPrecedes($1) }
  }

  /// A date's numbers, the year first, and its letters; null for what is no date.
  private static func parts(_ name: String) -> (numbers: [Int], letters: String)? {
    guard name.utf8.prefix(while: \.isDigit).count == 4 else { return nil }
    var letters = ""
    for letter in name.utf8 where !letter.isDigit {
      switch letter >= UInt8(ascii: "a") ? letter - 32 : letter {
      // What divides date and time, seconds and the zone does not tell one kind from another.
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"),
        UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "T"), UInt8(ascii: "Z"):
        continue
      case UInt8(ascii: "Q"): letters += "Q"
      case UInt8(ascii: "H"): letters += "H"
      case UInt8(ascii: "W"): letters += "W"
      default: return nil
      }
    }
    let groups = name.utf8.split { !$0.isDigit }
    let numbers = groups.compactMap { Int(Substring($0)) }
    return numbers.count == groups.count ? (numbers, letters) : nil
  }

  /// The names by their values, equal ones in the order given.
  private static func sorted<Value>(
    _ names: [String],
    by values: [Value],
    _ isBefore: (Value, Value) -> Bool
  ) -> [String] {
    zip(names, values).enumerated().sorted { first, second in
      if isBefore(first.element.1, second.element.1) { return true }
      if isBefore(second.element.1, first.element.1) { return false }
      return first.offset < second.offset
    }.map(\.element.0)
  }
}
