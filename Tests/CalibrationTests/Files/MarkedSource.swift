import Calibration

/// A source text in which each place where a problem is expected is marked with `▸`.
struct MarkedSource {
  let source: SourceText
  let places: [SourcePosition]

  init(_ marked: String, name: String = "test.yaml") {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "▸" {
        offsets.append(bytes.count)
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    let source = SourceText(name: name, bytes: bytes)
    self.source = source
    places = offsets.map { source.position(at: $0) }
  }

  /// The messages of diagnostics; one whose place is not the next mark is told with its place.
  func messages(of diagnostics: [Diagnostic]) -> [String] {
    let told = diagnostics.enumerated().map { index, diagnostic in
      let position = diagnostic.place.position
      let isMarked = index < places.count && places[index] == position
      return isMarked
        ? diagnostic.message : "\(position.line):\(position.column) \(diagnostic.message)"
    }
    let missed = places.dropFirst(diagnostics.count).map { "\($0.line):\($0.column) nothing said" }
    return told + missed
  }
}
