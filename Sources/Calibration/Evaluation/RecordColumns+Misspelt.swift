extension RecordColumns {
  /// A key that is another's for want of a letter.
  struct Misspelling: Sendable, Hashable {
    /// What was written.
    var key: String
    /// What it stands for, which the record does not have.
    var meant: String
  }

  /// The fields that a record may lack, and whose loss would go unseen; a short name is like too many.
  private var optional: [String] {
    [candidate, interview, question, pushback, response].filter { $0.utf8.count >= 5 }
  }

  /// The first of some keys that is near a field which none of them names.
  ///
  /// A record may have keys of its own. One that begins as the field does, is as long but for a letter,
  /// and near it is taken for the field: `respnse` is, and `interviewer` is not.
  func misspelling(among keys: [String]) -> Misspelling? {
    let missing = optional.filter { !keys.contains($0) }
    for key in keys.sorted() where !missing.isEmpty && !isField(key) {
      let like = missing.filter { Self.isLike(key.utf8, $0.utf8) }
      if let meant = Nearest.match(for: key, among: like) {
        return Misspelling(key: key, meant: meant)
      }
    }
    return nil
  }

  /// Whether the bytes of a key are worth a closer look by ``misspelling(among:)``.
  func mayBeMisspelt(_ key: some Collection<UInt8>) -> Bool {
    optional.contains { Self.isLike(key, $0.utf8) }
  }

  private static func isLike(_ key: some Collection<UInt8>, _ field: String.UTF8View) -> Bool {
    guard abs(key.count - field.count) <= 1, let first = key.first, let other = field.first else {
      return false
    }
    return first | 0x20 == other | 0x20
  }

  private func isField(_ key: String) -> Bool {
    [id, answer, "corrections"].contains(key) || optional.contains(key)
  }

  /// Each field with a name of its own, by the name it has elsewhere.
  var renamed: [(field: String, name: String)] {
    let standard = RecordColumns()
    return [
      ("id", id, standard.id), ("candidate", candidate, standard.candidate),
      ("interview", interview, standard.interview), ("question", question, standard.question),
      ("pushback", pushback, standard.pushback), ("response", response, standard.response),
    ].filter { $0.1 != $0.2 }.map { (field: $0.0, name: $0.1) }
  }
}
