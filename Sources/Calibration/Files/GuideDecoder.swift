/// Makes a guide to written feedback from a file that was held against its shape.
enum GuideDecoder {
  /// The guide; what is missing or wrong gets its default.
  static func guide(_ node: Node) -> FeedbackGuide {
    let verdicts = node.value("verdicts")
    return FeedbackGuide(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      faults: node.items(of: "faults").map(fault),
      evidence: need(node.value("evidence")),
      shortestQuote: node.value("evidence")?.whole("words") ?? 3,
      level: need(node.value("level")),
      vote: need(node.value("vote")),
      change: need(node.value("change")),
      verdicts: FeedbackGuide.Verdicts(
        title: verdicts?.line("title") ?? "",
        cure: verdicts?.line("cure") ?? "",
        yes: verdicts?.lines("for") ?? [],
        no: verdicts?.lines("against") ?? [],
        ratings: verdicts?.lines("ratings") ?? []
      )
    )
  }

  private static func fault(_ node: Node) -> FeedbackGuide.Fault {
    FeedbackGuide.Fault(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      cure: node.line("cure") ?? "",
      isWarning: node.flag("warning") ?? false,
      phrases: node.lines("phrases"),
      unless: node.lines("unless")
    )
  }

  private static func need(_ node: Node?) -> FeedbackGuide.Need {
    FeedbackGuide.Need(
      title: node?.line("title") ?? "",
      cure: node?.line("cure") ?? "",
      phrases: node?.lines("phrases") ?? []
    )
  }

  /// What the shape of a guide cannot say: phrases are in lowercase, what they have in angle brackets
  /// exists, and each stands once in a list.
  static func problems(of node: Node) -> [Diagnostic] {
    var lists = node.items(of: "faults").flatMap {
      [$0.items(of: "phrases"), $0.items(of: "unless")]
    }
    lists += ["level", "vote", "change"].compactMap { node.value($0)?.items(of: "phrases") }
    lists += ["for", "against", "ratings"].compactMap { node.value("verdicts")?.items(of: $0) }
    return lists.flatMap(problems(ofPhrases:))
  }

  private static func problems(ofPhrases items: [Node]) -> [Diagnostic] {
    var seen: Set<String> = []
    return items.compactMap { item in
      let phrase = item.line
      if phrase.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
        return item.diagnostic(
          .invalid(
            "'\(phrase)' has capital letters",
            expected: "lowercase, which fits either",
            nearest: nil
          )
        )
      }
      if let part = unknownClass(in: phrase) {
        let known = FeedbackGuide.WordClass.allCases.map(\.part)
        let nearest = Nearest.match(for: part, among: known)
        return item.diagnostic(.unknownValue(part, allowed: known, nearest: nearest))
      }
      guard !seen.insert(phrase).inserted else { return nil }
      return item.diagnostic(.duplicateID(phrase, kind: "phrase"))
    }
  }

  /// The first word in angle brackets that stands for nothing.
  private static func unknownClass(in phrase: String) -> String? {
    phrase.split(separator: " ").map(String.init).first { part in
      part.hasPrefix("<") && !FeedbackGuide.WordClass.allCases.contains { $0.part == part }
    }
  }
}
