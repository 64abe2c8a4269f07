/// Why a text is not in the scenario language.
public enum SyntaxProblem: Hashable, Sendable {
  /// A feature of YAML that the scenario language leaves out.
  public enum Feature: String, Hashable, Sendable {
    case anchor
    case alias
    case tag
    case directive
    case mergeKey
    case complexKey
  }

  /// Where plain text may not begin as it does.
  case beginsWithIndicator(Character)
  case feature(Feature)
  case keyIsNotText(String)
  case keyTooLong
  case emptyKey
  case duplicateKey(String)
  case secondColon
  case noSpaceAfterColon(key: String)
  case keyWithoutColon
  case keyDeeper
  case keyMisaligned
  case keyAfterMarker
  case tab(inIndentation: Bool)
  case unclosedQuote(Character)
  case apostrophe
  case textAfterValue
  case unknownEscape(String)
  case surrogateEscape
  case plainOverLines
  case leavesBlockText
  case blockHeader(Character)
  case blankLineTooDeep
  case blockTextIndent

  /// Block text is indented by less than the digit in its header says.
  case digitTooLarge(Int)
  case blockTextAtMargin
  case noBlockText(Character)
  case emptyItem
  case rootIndentDigit
  case textTooFarRight
  case endsInSpaces
  case emptyValueBeforeComment
  case missingDash
  case keyAmongItems
  case itemDeeper
  case itemAfterValue
  case inlineList
  case itemAmongKeys
  case invisibleCharacter(UInt32)
  /// Spaces that are no spaces where a line is indented; the first of them.
  case unusualIndentation(UInt32)
  case unclosedBracket(Character)
  case wrongBracket(Character)
  case missingComma
  case extraComma
  case flowKeyWithoutValue(String)
  case flowLineNotIndented
  case colonOnNextLine
  case contentAfterDocument
  case markerInsideFlow
}
