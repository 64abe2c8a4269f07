extension Escaping {
  /// Text as GitHub's Markdown shows it letter by letter: no emphasis, link, tag, code or formula.
  ///
  /// What only counts at the start of a block is left to ``markdownStart(_:)``.
  package static func markdown(_ text: String) -> String {
    let scalars = Array(visible(text).unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : " "
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isEscaped =
        switch scalar {
        case "\\", "`", "*", "[", "]", "<", "~", "$", "|": true
        case "_": !(isWord(previous) && isWord(next))
        case "#": !isWord(previous) && previous != "&"
        case "&": startsEntity(scalars[index...])
        case ":": next == "/"
        case ".": index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
        default: false
        }
      if isEscaped { result += "\\" }
      result.unicodeScalars.append(scalar)
      // An empty comment keeps mail addresses from being linked and people from being notified.
      if scalar == "@", isWord(next) { result += "<!-- -->" }
    }
    return result
  }

  /// A line of Markdown that cannot be taken for a heading, a list, a quotation or a rule.
  package static func markdownStart(_ line: String) -> String {
    let scalars = line.unicodeScalars
    guard let first = scalars.first else { return line }
    switch first {
    case "+", "-", "=", ">", "#": return "\\" + line
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }
      guard digits.endIndex < scalars.endIndex else { return line }
      let delimiter = scalars[digits.endIndex]
      guard delimiter == "." || delimiter == ")" else { return line }
      return String(digits) + "\\" + String(scalars[digits.endIndex...])
    default: return line
    }
  }

  /// A code span behind as many backticks as the code needs.
  package static func markdownCode(_ code: String) -> String {
    let code = visible(code)
    guard code.contains(where: { $0 != " " }) else { return "" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: code) + 1)
    let needsSpace = code.hasPrefix("`") || code.hasSuffix("`") || code.hasPrefix(" ")
    let space = needsSpace ? " " : ""
    return fence + space + code + space + fence
  }

  /// The length of the longest uninterrupted run of a scalar.
  static func longestRun(of sought: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var current = 0
    for scalar in text.unicodeScalars {
      current = scalar == sought ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func startsEntity(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = scalars.dropFirst().prefix { scalar in
      scalar == "#" || scalar.isASCII && isWord(scalar)
    }
    return !name.isEmpty && name.endIndex < scalars.endIndex && scalars[name.endIndex] == ";"
  }
}
