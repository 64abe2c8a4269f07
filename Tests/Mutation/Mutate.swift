import Foundation

/// Plants faults in copies of source files, all of them at once: which one acts is told by the variable
/// `MUTANT` when the tests run, so that the files are compiled once.
///
/// Usage: `mutate BASE SHARE DROPPED OUTPUT FILE...`. `SHARE` of 1000 faults are planted, the same ones
/// each time, and numbered above `BASE`; those whose number stands in the file `DROPPED` are left out.
/// `OUTPUT` receives what the copies need beside them; on standard output stands a line for each fault:
/// number, file, line, change.
@main
struct Mutate {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count > 5, let base = Int(words[1]), let share = UInt64(words[2]) else {
      print("usage: mutate BASE SHARE DROPPED OUTPUT FILE...")
      exit(2)
    }
    let dropped = (try? String(contentsOfFile: words[3], encoding: .utf8)) ?? ""
    var planter = Planter(
      base: base,
      share: share,
      dropped: Set(dropped.split(whereSeparator: \.isWhitespace).compactMap { Int($0) })
    )
    for path in words.dropFirst(5) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try planter.planted(in: text, named: URL(fileURLWithPath: path).lastPathComponent)
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    try planter.support.write(toFile: words[4], atomically: true, encoding: .utf8)
    for line in planter.told { print(line) }
  }
}

/// Goes through files, and numbers every place where a fault could stand.
struct Planter {
  let base: Int
  let share: UInt64
  let dropped: Set<Int>
  private var number: Int
  private(set) var told: [String] = []
  private var operators: [String] = []

  init(base: Int, share: UInt64, dropped: Set<Int>) {
    self.base = base
    number = base
    self.share = share
    self.dropped = dropped
  }

  /// What takes the place of each operator: another sign, or the other side of a boundary.
  private static let changes: [String: [String]] = [
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "<": ["<=", ">"], "<=": ["<", ">="],
    ">": [">=", "<"], ">=": [">", "<="], "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"],
    "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="],
  ]

  /// The text with faults in it.
  mutating func planted(in text: String, named name: String) -> String {
    var lines: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      lines.append(planted(in: String(line), "\(name):\(index + 1)"))
    }
    return lines.joined(separator: "\n")
  }

  private mutating func planted(in line: String, _ place: String) -> String {
    let trimmed = line.drop { $0 == " " }
    let isCode =
      !["//", "case ", "import ", "@", "#", "public enum", "package enum", "enum "]
      .contains { trimmed.hasPrefix($0) }
      && !line.contains("\"") && !line.contains(" where ") && !line.contains("//")
    guard isCode else { return line }
    var result = ""
    for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result += " " }
      result += planted(word: String(word), place)
    }
    return result
  }

  private mutating func planted(word: String, _ place: String) -> String {
    if let changes = Self.changes[word] {
      number += changes.count
      // At most one of the faults of a place, as they share it.
      for (turn, change) in changes.enumerated() {
        let id = number - changes.count + turn + 1
        guard isChosen(id, place) else { continue }
        told.append("\(id)\t\(place)\t\(word) becomes \(change)")
        return named(word, id, change)
      }
      return word
    }
    let opening = word.prefix { "([-!".contains($0) }
    let digits = word.dropFirst(opening.count).prefix { "0123456789.".contains($0) }
    let rest = word.dropFirst(opening.count + digits.count)
    guard let value = Double(digits), !digits.hasSuffix("."),
      rest.allSatisfy({ ",)];".contains($0) })
    else { return word }
    number += 1
    guard isChosen(number, place) else { return word }
    let other = digits.contains(".") ? "\(value + 0.5)" : "\(Int(value) + 1)"
    told.append("\(number)\t\(place)\t\(digits) becomes \(other)")
    return "\(opening)mutant(\(number), \(digits), \(other))\(rest)"
  }

  /// Whether a fault is planted: a share of all, spread by a hash of number and place.
  private func isChosen(_ id: Int, _ place: String) -> Bool {
    guard !dropped.contains(id) else { return false }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(id - base)
    for byte in place.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return (hash >> 32) % 1000 < share
  }

  /// An operator of its own for a fault, which does the usual or the faulty.
  private mutating func named(_ sign: String, _ id: Int, _ change: String) -> String {
    let suffix = String(id).unicodeScalars.compactMap { digit in
      Unicode.Scalar(0x2190 + digit.value - 0x30)
    }.map(String.init).joined()
    let name = sign + suffix
    let choice = "isMutant(\(id)) ? left \(change) right : left \(sign) right"
    switch sign {
    case "<", "<=", ">", ">=":
      operators.append("infix operator \(name): ComparisonPrecedence")
      operators.append(
        "@inline(__always) func \(name) <T: Comparable>(left: T, right: T) -> Bool { \(choice) }"
      )
    case "==", "!=":
      operators.append("infix operator \(name): ComparisonPrecedence")
      operators.append(
        "@inline(__always) func \(name) <T: Equatable>(left: T, right: T) -> Bool { \(choice) }"
      )
    case "&&", "||":
      let group = sign == "&&" ? "LogicalConjunctionPrecedence" : "LogicalDisjunctionPrecedence"
      operators.append("infix operator \(name): \(group)")
      operators.append(
        "@inline(__always) func \(name) (left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool {"
          + " isMutant(\(id)) ? try left \(change) right() : try left \(sign) right() }"
      )
    case "+", "-", "*":
      let group = sign == "*" ? "MultiplicationPrecedence" : "AdditionPrecedence"
      operators.append("infix operator \(name): \(group)")
      let kinds = sign == "*" ? ["FloatingPoint"] : ["AdditiveArithmetic"]
      for kind in kinds {
        operators.append(
          "@inline(__always) func \(name) <T: \(kind)>(left: T, right: T) -> T { \(choice) }"
        )
      }
      if sign == "*" { operators.append(whole(name, id, "*", "left + right")) }
    case "/":
      operators.append("infix operator \(name): MultiplicationPrecedence")
      operators.append(
        "@inline(__always) func \(name) <T: FloatingPoint>(left: T, right: T) -> T { \(choice) }"
      )
      operators.append(whole(name, id, "/", "left &* right"))
    default:
      operators.append("infix operator \(name): AssignmentPrecedence")
      let kind = sign.hasPrefix("+") || sign.hasPrefix("-") ? "AdditiveArithmetic" : "FloatingPoint"
      operators.append(
        "@inline(__always) func \(name) <T: \(kind)>(left: inout T, right: T) {"
          + " if isMutant(\(id)) { left \(change) right } else { left \(sign) right } }"
      )
    }
    return name
  }

  private func whole(_ name: String, _ id: Int, _ sign: String, _ other: String) -> String {
    "@inline(__always) func \(name) <T: FixedWidthInteger>(left: T, right: T) -> T {"
      + " isMutant(\(id)) ? \(other) : left \(sign) right }"
  }

  /// The operators.
  var support: String { operators.joined(separator: "\n") + "\n" }
}
