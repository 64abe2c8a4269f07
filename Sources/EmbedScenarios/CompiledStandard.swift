/// A rubric with its language and its table of words, compiled as the library compiles it.
struct CompiledStandard {
  /// Ids of the files that it names.
  let language: String
  let wording: String?
  /// The archive's numbers and texts.
  let digits: String
  let texts: String

  /// Compiles a rubric; null where something is wrong with it or with a file that it names, which the
  /// library says better.
  init?(_ id: String, _ files: [String: [UInt8]]) {
    guard let root = Self.root("rubrics/\(id).yaml", files) else { return nil }
    language = root.line("language") ?? "english"
    wording = root.line("wording")
    guard let words = Self.root("languages/\(language).yaml", files) else { return nil }
    let spoken = LanguageDecoder.language(words)
    var decoder = RubricDecoder(language: spoken, isTrusted: true)
    var rubric = decoder.rubric(root)
    var table = WordingDecoder()
    if let wording {
      guard let terms = Self.root("wordings/\(wording).yaml", files) else { return nil }
      rubric.wording = table.wording(terms)
    }
    guard decoder.problems.isEmpty, table.problems.isEmpty else { return nil }
    let archive = RubricReader.archive(rubric: rubric, language: spoken)
    digits = String(decoding: archive.digits, as: UTF8.self)
    texts = String(decoding: archive.texts, as: UTF8.self)
  }

  private static func root(_ path: String, _ files: [String: [UInt8]]) -> Node? {
    guard let bytes = files[path] else { return nil }
    let result = YAMLReader.read(SourceText(name: path, bytes: bytes), isTrusted: true)
    guard result.isUsable, result.diagnostics.isEmpty, result.documents.count == 1 else {
      return nil
    }
    return result.documents.first
  }
}
