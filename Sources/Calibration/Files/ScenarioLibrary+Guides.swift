extension ScenarioLibrary {
  /// The name of the guide that written feedback is read by.
  public static let feedbackGuide = "feedback"

  /// A guide by id.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - path: A file whose tree is looked through first, or null.
  /// - Returns: The guide, or everything that is wrong with it; null where no guide has the id.
  public func guide(
    _ id: String = Self.feedbackGuide,
    near path: String? = nil
  ) -> Loaded<FeedbackGuide>? {
    guard case .found(let source, _) = source(of: id, .guide, in: tree(around: path)) else {
      return nil
    }
    let file = CheckedFile(source, as: .guide)
    let loaded = Self.guide(file)
    return Loaded(loaded.value, loaded.diagnostics + file.problems(ofName: id))
  }

  /// The guide of a checked file.
  static func guide(_ file: CheckedFile) -> Loaded<FeedbackGuide> {
    guard let root = file.root else { return Loaded(nil, file.diagnostics) }
    let diagnostics = (file.diagnostics + GuideDecoder.problems(of: root)).inOrder
    return Loaded(GuideDecoder.guide(root), diagnostics)
  }
}
