/// What reading needs of a rubric's cues, by place; the cues themselves stay where they are.
struct CueOutline: Sendable {
  /// Where each cue's value comes from.
  private(set) var sources: [CompiledCues.Source] = []
  /// Each cue's scope, place and counting in a form that is cheap to test.
  private(set) var tests: [CueTest] = []
  /// Each cue's id.
  private(set) var names = Deferred<[String]>([])

  init(_ rubric: Rubric) {
    let cues = rubric.cues
    let ids = cues.map(\.id)
    names = Deferred(ids)
    tests = cues.map(CueTest.init)
    let places = Self.places(of: ids)
    let whole = Self.places(of: rubric.wording.whole.targets.map(\.id))
    let sentence = Self.places(of: rubric.wording.sentence.targets.map(\.id))
    sources = cues.map { cue in
      switch cue.source {
      case .patterns(_, let unless): return .patterns(hasUnless: !unless.isEmpty)
      case .measure(let measure): return .measure(measure)
      case .wording(let target): return whole[target].map(CompiledCues.Source.wording) ?? .nothing
      case .sentence(let target):
        return sentence[target].map(CompiledCues.Source.sentence) ?? .nothing
      case .joint(let all, let without):
        return .joint(
          all: all.compactMap { places[$0] },
          without: without.compactMap { places[$0] }
        )
      }
    }
  }

  /// No cues.
  private init() {}

  /// Where each of some names stands; of equal ones the last.
  static func places(of names: [String]) -> [String: Int] {
    var places: [String: Int] = [:]
    places.reserveCapacity(names.count)
    for (place, name) in names.enumerated() { places[name] = place }
    return places
  }
}

extension CueOutline: Archived {
  static var blank: CueOutline { CueOutline() }

  /// A source as numbers; the cues of a combination stand in a list of all of them.
  private struct Row: Archived {
    var form = 0
    var number = 0
    var all = 0
    var without = 0

    static var blank: Row { Row() }

    mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
      archive.pass(&form)
      archive.pass(&number)
      archive.pass(&all)
      archive.pass(&without)
    }
  }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var rows = sources.map(Self.row)
    var parts = sources.flatMap { source -> [Int32] in
      guard case .joint(let all, let without) = source else { return [] }
      return (all + without).map { Int32($0) }
    }
    archive.pass(rows: &rows)
    archive.pass(&parts)
    archive.pass(rows: &tests)
    archive.pass(&names)
    var rest = parts.map { Int($0) }[...]
    sources = rows.map { Self.source($0, &rest) }
  }

  private static func row(_ source: CompiledCues.Source) -> Row {
    switch source {
    case .nothing: Row()
    case .patterns(let hasUnless): Row(form: 1, number: hasUnless ? 1 : 0)
    case .measure(let measure):
      Row(form: 2, number: Measure.allCases.firstIndex(of: measure) ?? 0)
    case .wording(let target): Row(form: 3, number: target)
    case .sentence(let target): Row(form: 4, number: target)
    case .joint(let all, let without): Row(form: 5, all: all.count, without: without.count)
    }
  }

  private static func source(_ row: Row, _ parts: inout ArraySlice<Int>) -> CompiledCues.Source {
    switch row.form {
    case 1: return .patterns(hasUnless: row.number != 0)
    case 2:
      let measures = Measure.allCases
      return measures.indices.contains(row.number) ? .measure(measures[row.number]) : .nothing
    case 3: return .wording(row.number)
    case 4: return .sentence(row.number)
    case 5:
      let all = Array(parts.prefix(max(0, row.all)))
      parts = parts.dropFirst(all.count)
      let without = Array(parts.prefix(max(0, row.without)))
      parts = parts.dropFirst(without.count)
      return .joint(all: all, without: without)
    default: return .nothing
    }
  }
}
