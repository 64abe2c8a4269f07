extension Problem {
  /// A name of the problem that stays the same when the wording changes.
  public var code: String {
    switch self {
    case .text(let problem): problem.code
    case .syntax(let problem): problem.code
    case .record(let problem): problem.code
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .wrongType: "wrong-type"
    case .valueOutOfRange: "out-of-range"
    case .unknownValue: "unknown-value"
    case .unknownReference: "unknown-reference"
    case .duplicateID: "duplicate-id"
    case .emptyValue: "empty-value"
    case .plainScalarNotText: "quote-text"
    case .notThisKind: "wrong-kind"
    case .unknownKind: "unknown-kind"
    case .secondDocument: "second-document"
    case .noDocument, .emptyFile: "no-document"
    case .differsInOlderYAML: "differs-in-yaml-1.1"
    case .cutByComment: "cut-by-comment"
    case .unmet: "unmet"
    case .unused: "unused"
    case .open: "open"
    case .invalid: "invalid"
    case .flaw: "feedback"
    }
  }

  /// One line in lowercase, without place.
  public var message: String {
    switch self {
    case .text(let problem): problem.message
    case .syntax(let problem): problem.message
    case .record(let problem): problem.message
    case .unknownKey(let key, let type, let nearest, _, _):
      "unknown key '\(key)' in \(type)" + Self.guess(nearest)
    case .missingKey(let key, let type): "\(type) needs the key '\(key)'"
    case .wrongType(let expected, let found): "expected \(expected), found \(found)"
    case .valueOutOfRange(let value, let allowed): "\(value) is out of range, allowed is \(allowed)"
    case .unknownValue(let value, let allowed, let nearest):
      "unknown value '\(value)'" + Self.guess(nearest) + Self.choices(allowed)
    case .unknownReference(let kind, let id, let nearest, _):
      "no \(kind) has the id '\(id)'" + Self.guess(nearest)
    case .duplicateID(let id, let kind): "the \(kind) id '\(id)' is used twice"
    case .emptyValue(let what): "\(what) is empty"
    case .plainScalarNotText(let text, let found):
      "expected text, but '\(text)' without quotes is \(found)"
    case .notThisKind(let found, let expected): "expected the kind '\(expected)', found '\(found)'"
    case .unknownKind(let kind, let allowed, let nearest):
      "unknown kind '\(kind)'" + Self.guess(nearest) + (nearest == nil ? Self.choices(allowed) : "")
    case .secondDocument: "a second document begins here, and one is wanted"
    case .noDocument, .emptyFile: "the file holds no document"
    case .differsInOlderYAML(let text, let found):
      "'\(text)' is text here, but readers of YAML 1.1 take it for \(found)"
    case .cutByComment(let words): "the text ends before '\(words)', which begins a comment"
    case .unmet(let what), .unused(let what), .open(let what), .flaw(let what, _): what
    case .invalid(let what, let expected, let nearest):
      what + (expected.map { ", expected \($0)" } ?? "") + Self.guess(nearest)
    }
  }

  /// What to do, in lowercase; `nil` if the message says it all.
  public var help: String? {
    switch self {
    case .text(let problem): problem.help
    case .syntax(let problem): problem.help
    case .record(let problem): problem.help
    case .unknownKey(let key, _, let nearest, let place, let allowed):
      nearest.map { "use '\($0)'" } ?? place.map { "'\(key)' stands under \($0)" }
        ?? (allowed.isEmpty ? nil : "what may stand here: " + allowed.joined(separator: ", "))
    case .unknownReference(_, _, let nearest, let cure): nearest.map { "use '\($0)'" } ?? cure
    case .unknownValue(_, _, let nearest): nearest.map { "use '\($0)'" }
    case .unknownKind(_, _, let nearest): nearest.map { "use '\($0)'" }
    case .missingKey(let key, _): "add '\(key): ...'"
    case .flaw(_, let cure): cure
    case .emptyValue: "write a value"
    case .plainScalarNotText: "quote it"
    case .secondDocument: "put it into a file of its own"
    case .differsInOlderYAML: "quote it if other programs read this file"
    case .cutByComment: "quote the whole text if that belongs to it, or put a space behind the '#'"
    case .notThisKind(let found, let wanted): Self.way(from: found, to: wanted)
    case .emptyFile(let wanted):
      "'hcsim new \(wanted ?? "KIND") NAME' prints one to fill in"
    case .wrongType, .valueOutOfRange, .duplicateID, .noDocument, .unmet, .unused, .open, .invalid:
      nil
    }
  }

  /// What to do with a file of one kind where another is wanted.
  private static func way(from found: String, to wanted: String) -> String {
    let new = "'hcsim new \(wanted) NAME'"
    return switch (found, wanted) {
    case ("candidate", "debrief"): "a candidate is put before a panel by a debrief: \(new)"
    case ("panel", "debrief"): "a panel hears a candidate in a debrief: \(new)"
    default: "\(new) prints one to fill in"
    }
  }

  private static func guess(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }

  private static func choices(_ allowed: [String]) -> String {
    allowed.isEmpty ? "" : "; allowed: " + allowed.joined(separator: ", ")
  }
}
