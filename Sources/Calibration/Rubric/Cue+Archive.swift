extension Cue: Archived {
  static var blank: Cue { Cue(id: "", source: .blank) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&id)
    archive.pass(&origin)
    archive.pass(&scope)
    archive.pass(&place)
    archive.pass(&counting)
    archive.pass(&cap)
    archive.pass(&direction)
    archive.pass(&says)
  }
}

extension CueOrigin: Archived {
  static var blank: CueOrigin { .known(.blank) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var hasUnless = hasUnless
    archive.pass(&hasUnless)
    guard let hasUnless else {
      var source = source
      archive.pass(&source)
      self = .known(source)
      return
    }
    var wordings = Deferred(CueWordings())
    if case .patterns(let any, let unless) = source {
      wordings = Deferred(CueWordings(any: any, unless: unless))
    }
    archive.pass(&wordings)
    self = .archived(wordings, hasUnless: hasUnless)
  }
}

extension Cue.Source: Archived {
  static var blank: Cue.Source { .wording("") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var form = form
    archive.pass(&form)
    switch form {
    case 1:
      var measure = measure
      archive.pass(&measure)
      self = .measure(measure)
    case 2:
      var name = name
      archive.pass(&name)
      self = .wording(name)
    case 4:
      var name = name
      archive.pass(&name)
      self = .sentence(name)
    default:
      var (all, without) = (parts.all, parts.without)
      archive.pass(&all)
      archive.pass(&without)
      self = .joint(all: all, without: without)
    }
  }

  private var form: Int {
    switch self {
    case .patterns: 0
    case .measure: 1
    case .wording: 2
    case .joint: 3
    case .sentence: 4
    }
  }

  private var measure: Measure {
    guard case .measure(let measure) = self else { return .blank }
    return measure
  }

  private var name: String {
    switch self {
    case .wording(let name), .sentence(let name): name
    case .patterns, .measure, .joint: ""
    }
  }

  private var parts: (all: [String], without: [String]) {
    guard case .joint(let all, let without) = self else { return ([], []) }
    return (all, without)
  }
}

extension Cue.Place: Archived {
  static var blank: Cue.Place { .anywhere }
}

extension Cue.Counting: Archived {
  static var blank: Cue.Counting { .hits }
}

extension Measure: Archived {
  static var blank: Measure { .challenged }
}

extension ScopeFilter: Archived {
  static var blank: ScopeFilter { ScopeFilter() }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&affirmed)
    archive.pass(&actual)
    archive.pass(&current)
    archive.pass(&agents)
    archive.pass(&standsDenied)
    archive.pass(&standsWished)
  }
}

extension TokenPattern: Archived {
  static var blank: TokenPattern { TokenPattern(trusted: "") }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var line = ArchivedText(source)
    archive.pass(&line)
    self = TokenPattern(line)
  }
}
