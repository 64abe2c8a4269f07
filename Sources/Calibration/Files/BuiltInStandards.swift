/// The rubrics inside the binary as they were compiled when it was built, so that a start neither
/// reads nor compiles them.
enum BuiltInStandards {
  /// A file that a compiled rubric was made from.
  struct Path: Sendable, Hashable {
    let id: String
    let kind: ScenarioKind
  }

  /// A compiled rubric.
  struct Standard: Sendable {
    /// The files it was made from.
    let paths: [Path]
    fileprivate let digits: StaticString
    fileprivate let texts: StaticString

    /// The rubric; null where the texts are not what this version of the program writes.
    var reader: RubricReader? {
      RubricReader(ArchivePart(digits: .carried(digits), texts: .carried(texts)))
    }
  }

  /// The compiled rubric of an id, or null where there is none.
  static func standard(_ id: String) -> Standard? {
    for standard in BuiltInStandardFiles.all where standard.rubric == id {
      var paths = [
        Path(id: id, kind: .rubric), Path(id: standard.language, kind: .language),
      ]
      if let wording = standard.wording { paths.append(Path(id: wording, kind: .wording)) }
      return Standard(paths: paths, digits: standard.digits, texts: standard.texts)
    }
    return nil
  }
}
