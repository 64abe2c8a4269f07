/// What can be wrong with a file, as data; the wording is computed.
public enum Problem: Hashable, Sendable {
  /// The bytes cannot be read as text, or there are too many.
  case text(TextProblem)

  /// The text is not in the scenario language.
  case syntax(SyntaxProblem)

  /// Text in JSON, JSON Lines or CSV that does not follow the format.
  case record(RecordProblem)

  /// A mapping has a key that its type does not have; `under` tells the keys below which it stands, and
  /// `allowed`, where neither that nor the nearest name is known, the keys that it may still have.
  case unknownKey(
    String,
    in: String,
    nearest: String?,
    under: String? = nil,
    allowed: [String] = []
  )

  /// A mapping lacks a key that its type needs.
  case missingKey(String, in: String)

  /// A value has another shape than its place needs.
  case wrongType(expected: String, found: String)

  /// A value lies outside what is allowed, both as they are written.
  case valueOutOfRange(String, allowed: String)

  /// A value is none of the words that its place allows.
  case unknownValue(String, allowed: [String], nearest: String?)

  /// An id stands for nothing; where none is near, perhaps how to find one.
  case unknownReference(kind: String, id: String, nearest: String?, cure: String? = nil)

  /// Two things of a kind have one id.
  case duplicateID(String, kind: String)

  /// A value is needed and there is none.
  case emptyValue(String)

  /// A text field was given a plain scalar that another reader takes for something else.
  case plainScalarNotText(String, found: String)

  /// A file says that it is of another kind.
  case notThisKind(found: String, expected: String)

  /// A file says that it is of a kind that does not exist.
  case unknownKind(String, allowed: [String], nearest: String?)

  /// A second document where one is wanted.
  case secondDocument

  /// Text without a document.
  case noDocument

  /// A scenario file without a document, and the kind that is wanted, if one is.
  case emptyFile(wanted: String?)

  /// A plain scalar that readers of YAML 1.1 take for something else.
  case differsInOlderYAML(String, found: String)

  /// Plain text that a comment ends which may be part of it: the first word of that.
  case cutByComment(String)

  /// The file is as it should be, and something it promises does not hold.
  case unmet(String)

  /// Something that nothing uses.
  case unused(String)
  /// An expectation that is known not to be met yet.
  case open(String)

  /// Written feedback misses good practice: what is wrong, and what to do about it.
  case flaw(String, cure: String)

  /// Anything else: what is wrong, what was expected, and the nearest valid text.
  case invalid(String, expected: String?, nearest: String?)

  /// The severity, unless a diagnostic says otherwise.
  public var severity: Diagnostic.Severity {
    switch self {
    case .differsInOlderYAML, .cutByComment, .unused, .open: .note
    case .text, .syntax, .record, .unknownKey, .missingKey, .wrongType, .valueOutOfRange,
      .unknownValue, .unknownReference, .duplicateID, .emptyValue, .plainScalarNotText,
      .notThisKind, .unknownKind, .secondDocument, .noDocument, .emptyFile, .unmet, .invalid,
      .flaw:
      .error
    }
  }
}
