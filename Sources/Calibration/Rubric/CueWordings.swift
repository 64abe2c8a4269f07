/// The wordings of a cue as an archive has them.
struct CueWordings: Sendable, Hashable {
  var any: [TokenPattern] = []
  var unless: [TokenPattern] = []
}

extension CueWordings: Archived {
  static var blank: CueWordings { CueWordings() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&any)
    archive.pass(&unless)
  }
}
