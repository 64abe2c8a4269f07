/// The phrases of a signal, read from their archive when they are asked for.
struct DeferredPhrases: Sendable, Hashable {
  private var part: Deferred<Phrasebook.SignalPhrases>

  init(_ phrases: Phrasebook.SignalPhrases) { part = Deferred(phrases) }

  /// The phrases, read now if they were not before.
  var value: Phrasebook.SignalPhrases { part.value }
}

extension DeferredPhrases: Archived {
  static var blank: DeferredPhrases { DeferredPhrases(Phrasebook.SignalPhrases()) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) { archive.pass(&part) }
}
