import TestSupport

/// A command line that a page shows, and the output it shows beneath.
struct ShownCommand: Hashable, Sendable, CustomStringConvertible {
  /// From the program's name on.
  let line: String
  /// Some lines of its output, or null where the page shows none.
  let output: MarkdownText.Block?

  var description: String { line }

  private static let ways = ["hcsim", "swift run -c release hcsim"]

  /// The lines of the page's `sh` blocks that run the program; a `text` block that follows such a
  /// block shows what its last command prints.
  static func all(in page: MarkdownText) -> [ShownCommand] {
    let blocks = page.blocks
    var commands: [ShownCommand] = []
    for (index, block) in blocks.enumerated() where block.language == "sh" {
      let lines = block.lines.compactMap(command)
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      for (place, line) in lines.enumerated() {
        let isShown = place == lines.count - 1 && next?.language == "text"
        commands.append(ShownCommand(line: line, output: isShown ? next : nil))
      }
    }
    return commands
  }

  private static func command(in line: String) -> String? {
    for way in ways where line == way || line.hasPrefix(way + " ") {
      return "hcsim" + line.dropFirst(way.count)
    }
    return nil
  }

  /// As many lines of an output as the page shows, from its first line on; none without that line.
  func excerpt(of printed: [String]) -> [String] {
    guard let shown = output?.lines, let first = shown.first,
      let start = printed.firstIndex(of: first)
    else { return [] }
    return Array(printed[start..<min(printed.count, start + shown.count)])
  }
}
