/// What good practice misses in feedback that people wrote: each flaw with its place, and counts.
package struct FeedbackCheckReport: Sendable {
  /// Names the envelope and its version.
  package static let schema = "hcsim.feedback-check/1"

  /// One piece of feedback, and what is amiss in it.
  private struct Checked: Sendable {
    let file: String
    let piece: FeedbackFile.Piece
    let flaws: [FeedbackFlaw]
  }

  private let check: FeedbackCheck
  private var checked: [Checked] = []
  /// Records that could not be read.
  package private(set) var unreadable = 0

  /// Begins a report.
  package init(_ check: FeedbackCheck) {
    self.check = check
  }

  /// Checks a file.
  ///
  /// - Returns: What is wrong with the file, and what is amiss in its feedback, in order.
  package mutating func add(_ file: FeedbackFile, named name: String) -> [Diagnostic] {
    unreadable += file.problems.count
    var diagnostics = file.problems
    for piece in file.pieces {
      let flaws = check.flaws(in: piece.text, vote: piece.vote, hasLevel: piece.hasLevel)
      checked.append(Checked(file: name, piece: piece, flaws: flaws))
      diagnostics += flaws.map { flaw in
        let words = flaw.words.map { ": '\($0)'" } ?? ""
        return Diagnostic(
          .flaw("\(flaw.message)\(words)", cure: flaw.cure),
          at: piece.place(of: flaw.range),
          severity: flaw.isWarning ? .warning : .error
        )
      }
    }
    return diagnostics
  }

  /// Flaws that are errors.
  package var failed: Int { checked.reduce(0) { $0 + $1.flaws.count { !$0.isWarning } } }

  private var warned: Int { checked.reduce(0) { $0 + $1.flaws.count { $0.isWarning } } }

  /// The counts in a line.
  package var summary: String {
    let sound = checked.count { $0.flaws.allSatisfy(\.isWarning) }
    var text = "\(sound) of \(checked.count) written as they should be"
    if failed > 0 { text += ", \(failed) flaw\(failed == 1 ? "" : "s")" }
    if warned > 0 { text += ", \(warned) warning\(warned == 1 ? "" : "s")" }
    return unreadable > 0 ? text + ", \(unreadable) unreadable" : text
  }

  /// Everything, for programs.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema), "guide": .string(check.guide.id),
      "feedback": .array(checked.map(Self.value)), "flaws": .integer(failed),
      "warnings": .integer(warned), "unreadable": .integer(unreadable),
    ]
  }

  private static func value(_ checked: Checked) -> JSONValue {
    let flaws = checked.flaws.map { flaw -> JSONValue in
      let place = checked.piece.place(of: flaw.range)
      guard case .object(var members) = SeatJSON.flaw(flaw) else { return .null }
      members["line"] = .integer(place.position.line)
      members["column"] = .integer(place.position.column)
      return .object(members)
    }
    return [
      "file": .string(checked.file), "candidate": .string(checked.piece.name),
      "vote": checked.piece.vote.map { .integer($0.rawValue) } ?? .null,
      "flaws": .array(flaws),
    ]
  }
}
