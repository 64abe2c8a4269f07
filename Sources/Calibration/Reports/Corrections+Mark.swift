extension Corrections {
  /// What people added and struck, as a sentence; null where they did neither.
  var mark: String? {
    let added = Prose.list(Set(adds.map(\.signal)).sorted())
    let struck = Prose.list(strikes)
    let parts = [adds.isEmpty ? nil : "added \(added)", strikes.isEmpty ? nil : "struck \(struck)"]
      .compactMap(\.self)
    return parts.isEmpty ? nil : "Corrected by a person: \(parts.joined(separator: "; "))."
  }
}
