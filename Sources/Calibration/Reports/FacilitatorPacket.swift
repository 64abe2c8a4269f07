/// What a facilitator hands out so that people can hold the debrief themselves: an agenda, the answers
/// without names, blank scorecards, a record to fill in, and for afterwards what the simulation made
/// of it.
package struct FacilitatorPacket: Sendable {
  /// A file of the packet.
  package struct File: Hashable, Sendable {
    /// The name, without a folder.
    package let name: String
    /// What it is for, in a few words.
    package let purpose: String
    /// What it holds.
    package let text: String
  }

  let result: DebriefResult
  private let afterwards: Page
  var held: HeldDebrief { result.held }

  /// Makes a packet.
  ///
  /// - Parameters:
  ///   - result: The debrief as it is simulated.
  ///   - afterwards: Its report, for when the people are done.
  package init(_ result: DebriefResult, afterwards: Page) {
    self.result = result
    self.afterwards = afterwards
  }

  /// The files, in the order they are used.
  package var files: [File] {
    let html = HTMLRenderer()
    return [
      File(
        name: "1-agenda.html",
        purpose: "what happens when, and by which rule; for the facilitator",
        text: html.render(agenda)
      ),
      File(
        name: "2-answers.html",
        purpose: "the answers without names; a copy for everybody",
        text: html.render(answers)
      ),
      File(
        name: "3-scorecard.html",
        purpose: "the criteria with their anchors, to rate on; two copies for everybody",
        text: html.render(scorecard)
      ),
      File(
        name: "4-decision-record.html",
        purpose: "votes, moves and the decision, to fill in",
        text: html.render(record)
      ),
      File(
        name: "scorecards.csv",
        purpose: "the ratings, to type in; then: hcsim calibrate raters scorecards.csv",
        text: scorecards
      ),
      File(
        name: "afterwards.csv",
        purpose: "the ratings of the simulated panel, with the same columns",
        text: simulatedScorecards
      ),
      File(
        name: "afterwards.html",
        purpose: "what the simulation made of it; not to be read before",
        text: html.render(afterwards)
      ),
    ]
  }

  /// What was written, as a page.
  package func page(in folder: String) -> Page {
    let unread = UnreadAnswers(held).line.map { [Block.paragraph($0)] } ?? []
    return Page(
      title: "Packet",
      blocks: [
        .heading(level: 1, "Packet: \(held.scenario.title)"),
        .paragraph("Written to \(.code(folder))."),
      ] + unread + [
        .definitions(files.map { Definition("\(.code($0.name))", RichText($0.purpose)) })
      ]
    )
  }

  /// The words of the candidate with the name taken out.
  func nameless(_ text: String) -> String {
    let candidate = held.scenario.candidate
    return [candidate.name, candidate.id].filter { $0.utf8.count > 1 }.reduce(text) { text, name in
      var result = ""
      var rest = text[...]
      while let range = Self.range(of: name, in: rest) {
        result += rest[..<range.lowerBound] + "the candidate"
        rest = rest[range.upperBound...]
      }
      return result + rest
    }
  }

  /// The first place of a name that is no part of a longer word.
  private static func range(of name: String, in text: Substring) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(name) {
        let end = text.index(start, offsetBy: name.count)
        let isBefore = start > text.startIndex && text[text.index(before: start)].isLetter
        let isAfter = end < text.endIndex && text[end].isLetter
        if !isBefore, !isAfter { return start..<end }
      }
      start = text.index(after: start)
    }
    return nil
  }
}
