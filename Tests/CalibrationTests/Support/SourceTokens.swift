/// The names and signs of a Swift source text, without comments and without the text of literals.
///
/// Names in interpolations count: `"\(Rubric.self)"` names `Rubric`.
struct SourceTokens {
  private let characters: [Character]
  private var index = 0

  /// For each open literal: its closing quotes and pounds, and the parentheses open inside the
  /// current interpolation.
  private var literals: [(quotes: Int, pounds: Int, parentheses: Int)] = []

  init(_ text: String) {
    characters = Array(text)
  }

  /// The next name or sign, or `nil` at the end.
  mutating func next() -> String? {
    while index < characters.count {
      let character = characters[index]
      if character == "/", at(1) == "/" {
        skipLine()
      } else if let pounds = openingPounds() {
        openLiteral(pounds: pounds)
        readLiteral()
      } else if character == "`" {
        return rawName()
      } else if isName(character) {
        return name()
      } else {
        index += 1
        if closesInterpolation(character) {
          readLiteral()
        } else if !character.isWhitespace {
          return String(character)
        }
      }
    }
    return nil
  }

  private func at(_ offset: Int) -> Character? {
    index + offset < characters.count ? characters[index + offset] : nil
  }

  private func isName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private mutating func skipLine() {
    while index < characters.count, !characters[index].isNewline { index += 1 }
  }

  private mutating func name() -> String {
    let start = index
    while index < characters.count, isName(characters[index]) { index += 1 }
    return String(characters[start..<index])
  }

  private mutating func rawName() -> String {
    index += 1
    let start = index
    while index < characters.count, characters[index] != "`" { index += 1 }
    defer { index += 1 }
    return String(characters[start..<min(index, characters.count)])
  }

  /// The number of `#` in front of a literal that begins here, or `nil` where none does.
  private func openingPounds() -> Int? {
    var pounds = 0
    while at(pounds) == "#" { pounds += 1 }
    return at(pounds) == "\"" ? pounds : nil
  }

  private mutating func openLiteral(pounds: Int) {
    index += pounds
    let quotes = at(1) == "\"" && at(2) == "\"" ? 3 : 1
    index += quotes
    literals.append((quotes, pounds, 0))
  }

  /// Moves behind the end of the innermost literal, or into its next interpolation.
  private mutating func readLiteral() {
    guard let literal = literals.last else { return }
    let closing =
      Array(repeating: Character("\""), count: literal.quotes)
      + Array(repeating: "#", count: literal.pounds)
    let escape = [Character("\\")] + Array(repeating: "#", count: literal.pounds)
    while index < characters.count {
      if matches(closing) {
        index += closing.count
        literals.removeLast()
        return
      }
      guard matches(escape) else {
        index += 1
        continue
      }
      index += escape.count
      let isInterpolation = at(0) == "("
      index += 1
      guard !isInterpolation else {
        literals[literals.count - 1].parentheses = 1
        return
      }
    }
  }

  private func matches(_ expected: [Character]) -> Bool {
    index + expected.count <= characters.count
      && characters[index..<index + expected.count].elementsEqual(expected)
  }

  /// Counts parentheses inside an interpolation, and tells when its own is closed.
  private mutating func closesInterpolation(_ character: Character) -> Bool {
    guard let last = literals.indices.last else { return false }
    if character == "(" { literals[last].parentheses += 1 }
    if character == ")" { literals[last].parentheses -= 1 }
    return literals[last].parentheses == 0
  }
}
