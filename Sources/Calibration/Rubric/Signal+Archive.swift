extension Signal: Archived {
  static var blank: Signal {
    Signal(id: "", title: "", direction: .for, criterion: "", base: 0, evidence: [], adds: [:])
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&title)
    archive.pass(&direction)
    archive.pass(&criterion)
    archive.pass(&base)
    archive.pass(&deferredEvidence)
    archive.pass(&shownBy)
    archive.pass(&adds)
    archive.pass(&needsChallenge)
    archive.pass(&reach)
    archive.pass(&share)
    archive.pass(&excludes)
    archive.pass(&ceiling)
    archive.pass(&salience)
    archive.pass(&heading.base)
    archive.pass(&heading.evidence)
    archive.pass(&level)
    archive.pass(&deferredFires)
    archive.pass(&deferredSilent)
  }
}

extension Signal.Weight: Archived {
  static var blank: Signal.Weight { Signal.Weight(cue: "", logits: 0) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&cue)
    archive.pass(&logits)
  }
}

extension Signal.Reach: Archived {
  static var blank: Signal.Reach { .answer }
}

extension Signal.Example: Archived {
  static var blank: Signal.Example { Signal.Example(text: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&text)
    archive.pass(&challenge)
    var edges = quote.map { [$0.lowerBound, $0.upperBound] } ?? []
    archive.pass(&edges)
    quote = edges.count == 2 && edges[0] <= edges[1] ? edges[0]..<edges[1] : nil
    archive.pass(&isOpen)
  }
}

extension Direction: Archived {
  static var blank: Direction { .for }
}
