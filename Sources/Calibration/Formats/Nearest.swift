/// The nearest known name to one that is not known.
public enum Nearest: Sendable {
  /// Names longer than this are not compared.
  private static let longest = 64

  /// The known name that a person most likely meant.
  ///
  /// A name is near when about a third of it would have to change: insertions, deletions,
  /// substitutions and swaps of neighbours count 1, differences of case nothing. Of equally near
  /// names the first in byte order is taken.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - known: The names that exist.
  /// - Returns: The nearest name, or `nil` if none is near.
  /// - Complexity: O(*n m*) for each known name that could be near, names of at most 64 scalars.
  public static func match(for name: String, among known: some Sequence<String>) -> String? {
    let wanted = scalars(of: name)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in known {
      let other = scalars(of: candidate)
      let allowed = max(1, max(wanted.count, other.count) / 3)
      guard !other.isEmpty, other.count <= longest, abs(other.count - wanted.count) <= allowed
      else {
        continue
      }
      let distance = distance(from: wanted, to: other)
      guard distance <= allowed, distance < max(wanted.count, other.count) else { continue }
      if let found = best {
        let isNearer =
          distance < found.distance
          || distance == found.distance
            && candidate.utf8.lexicographicallyPrecedes(found.name.utf8)
        guard isNearer else { continue }
      }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// The nearest known name, or else the only one that begins with what was written.
  ///
  /// - Parameters:
  ///   - name: What was written; a beginning counts from three scalars on.
  ///   - known: The names that exist.
  /// - Returns: The name, or `nil` if none is near.
  public static func choice(for name: String, among known: [String]) -> String? {
    if let nearest = match(for: name, among: known) { return nearest }
    let wanted = scalars(of: name)
    let longer = known.filter { scalars(of: $0).starts(with: wanted) }
    return wanted.count >= 3 && longer.count == 1 ? longer.first : nil
  }

  private static func scalars(of name: String) -> [UInt32] {
    name.unicodeScalars.map { scalar in
      let isUpper = scalar.value >= 0x41 && scalar.value <= 0x5A
      let isSeparator = scalar == "_" || scalar == " "
      return isSeparator ? 0x2D : isUpper ? scalar.value + 0x20 : scalar.value
    }
  }

  private static func distance(from first: [UInt32], to second: [UInt32]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, left) in first.enumerated() {
      var current = [row + 1]
      for (column, right) in second.enumerated() {
        var cost = min(
          last[column] + (left == right ? 0 : 1),
          last[column + 1] + 1,
          current[column] + 1
        )
        let isSwap =
          row > 0 && column > 0 && left == second[column - 1] && first[row - 1] == right
        if isSwap { cost = min(cost, beforeLast[column - 1] + 1) }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
