extension SyntaxProblem {
  var message: String {
    switch self {
    case .beginsWithIndicator(let character):
      "plain text may not begin with '\(character)'"
    case .feature(let feature): feature.message
    case .keyIsNotText(let found): "a key must be text, and this is \(found)"
    case .keyTooLong: "a key may have at most 1024 characters"
    case .emptyKey: "there is no key before the colon"
    case .duplicateKey(let key): "the key '\(key)' is used twice"
    case .secondColon: "a second colon in plain text"
    case .noSpaceAfterColon(let key): "there is no space after the colon of '\(key)'"
    case .keyWithoutColon: "expected 'key: value'"
    case .keyDeeper: "this key is indented more than its neighbours"
    case .keyMisaligned: "this line's indentation matches no line above"
    case .keyAfterMarker: "a mapping may not begin on the line of '---'"
    case .tab(let inIndentation): inIndentation ? "a tab in the indentation" : "a tab outside text"
    case .unclosedQuote(let quote): "the quote \(quote) is not closed on its line"
    case .apostrophe: "the apostrophe ends the quoted text"
    case .textAfterValue: "there is text after the value"
    case .unknownEscape(let escape): "unknown escape '\(escape)'"
    case .surrogateEscape: "half of a surrogate pair is no character"
    case .plainOverLines: "plain text may not go over several lines"
    case .leavesBlockText: "this line is indented less than the text it belongs to"
    case .blockHeader(let character): "there is text after '\(character)'"
    case .blankLineTooDeep: "this blank line is indented more than the text after it"
    case .blockTextIndent: "the indentation digit goes from 1 to 9"
    case .digitTooLarge(let digit):
      "the text is indented by less than the \(digit) \(digit == 1 ? "column" : "columns") of this digit"
    case .blockTextAtMargin: "text under '|' or '>' must be indented"
    case .noBlockText(let character): "there is no text under '\(character)'"
    case .emptyItem: "this list item is empty"
    case .textTooFarRight: "text may be indented by at most 1000 columns"
    case .rootIndentDigit: "text that is a whole document may not give its indentation"
    case .endsInSpaces: "the text ends in spaces without a line break"
    case .emptyValueBeforeComment: "the value is empty, because '#' begins a comment"
    case .missingDash: "this list item has no dash"
    case .keyAmongItems: "a key among the items of a list"
    case .itemDeeper: "this list item is indented more than its neighbours"
    case .itemAfterValue: "a list after a value on the key's line"
    case .inlineList: "a list with dashes may not begin on the key's line"
    case .itemAmongKeys: "a list item among the keys of a mapping"
    case .invisibleCharacter(let scalar): "\(Self.name(of: scalar)) at the start of a key"
    case .unusualIndentation(let scalar): "\(Self.name(of: scalar)) in the indentation"
    case .unclosedBracket(let bracket): "the \(bracket) is not closed"
    case .wrongBracket(let bracket): "the \(bracket) does not close this bracket"
    case .missingComma: "expected a comma"
    case .extraComma: "there is nothing before the comma"
    case .flowKeyWithoutValue(let key): "the key '\(key)' has no value"
    case .flowLineNotIndented: "this line must be indented more than the key it belongs to"
    case .colonOnNextLine: "the colon must stand on the line of its key"
    case .contentAfterDocument: "there is more text after the end of the document"
    case .markerInsideFlow: "a document marker inside brackets"
    }
  }

  var help: String? {
    switch self {
    case .beginsWithIndicator, .secondColon, .emptyValueBeforeComment: "quote the text"
    case .feature(let feature): feature.help
    case .keyIsNotText: "quote it"
    case .keyTooLong, .contentAfterDocument, .markerInsideFlow: nil
    case .emptyKey: "write \"\" for an empty key, or quote text that begins with a colon"
    case .duplicateKey: "remove one, or rename it"
    case .noSpaceAfterColon: "put a space after the colon"
    case .keyWithoutColon: "write 'key: value', or indent text under '|'"
    case .keyDeeper, .keyMisaligned, .itemDeeper: "align it with its neighbours"
    case .keyAfterMarker: "begin it on the next line"
    case .tab, .unusualIndentation: "use spaces"
    case .unclosedQuote: "close it, or use '|' for text over several lines"
    case .apostrophe: "double it, or use double quotes"
    case .textAfterValue: "quote the whole value, or put ' #' before a comment"
    case .unknownEscape: "write \\\\ for a backslash, or use single quotes"
    case .surrogateEscape: "write the character itself"
    case .plainOverLines: "use '|' for lines that stay, or '>' for lines that are joined"
    case .leavesBlockText: "indent it like the text"
    case .blockHeader: "begin the text on the next line, or quote the value"
    case .blankLineTooDeep: "remove its spaces"
    case .blockTextIndent: nil
    case .digitTooLarge: "remove the digit, or indent the text by as much"
    case .textTooFarRight: "indent it less"
    case .rootIndentDigit: "remove the digit"
    case .endsInSpaces: "remove them"
    case .blockTextAtMargin: "indent it"
    case .noBlockText: "indent the text, or write \"\" for none"
    case .emptyItem: "write a value, or indent the list under its key"
    case .missingDash, .keyAmongItems: "begin it with a dash and a space"
    case .itemAfterValue: "remove one of them"
    case .inlineList: "begin it on the next line, or write [a, b]"
    case .itemAmongKeys: "give the list a key, or indent it under one"
    case .invisibleCharacter(let scalar):
      0x2018...0x201F ~= scalar ? "use straight quotes, or none" : "remove it"
    case .unclosedBracket: "close it"
    case .wrongBracket: "close the bracket that was opened"
    case .missingComma: "put a comma between the items, or quote text that has brackets"
    case .extraComma: "remove it"
    case .flowKeyWithoutValue: "write 'key: value', or use [ ] for a list"
    case .flowLineNotIndented: "indent it"
    case .colonOnNextLine: "move it up"
    }
  }

  private static func name(of scalar: UInt32) -> String {
    let name =
      switch scalar {
      case 0xA0: "a no-break space"
      case 0xAD: "a soft hyphen"
      case 0x200B: "a zero-width space"
      case 0x200C: "a zero-width non-joiner"
      case 0x200D: "a zero-width joiner"
      case 0x2018, 0x2019: "a curly single quote"
      case 0x201C, 0x201D, 0x201E: "a curly double quote"
      case 0x2060: "a word joiner"
      case 0x3000: "an ideographic space"
      case 0xFEFF: "a byte-order mark"
      default: "a space that is no space"
      }
    let hex = String(scalar, radix: 16, uppercase: true)
    return name + " (U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ")"
  }
}

extension SyntaxProblem.Feature {
  fileprivate var message: String {
    switch self {
    case .anchor: "'&' begins an anchor, which the scenario language leaves out"
    case .alias: "'*' begins an alias, which the scenario language leaves out"
    case .tag: "'!' begins a tag, which the scenario language leaves out"
    case .directive: "'%' begins a directive, which the scenario language leaves out"
    case .mergeKey: "'<<' merges mappings, which the scenario language leaves out"
    case .complexKey: "'?' begins a complex key, which the scenario language leaves out"
    }
  }

  fileprivate var help: String {
    switch self {
    case .anchor, .alias, .tag: "quote the text"
    case .directive: "remove the line"
    case .mergeKey: "repeat the keys, or quote '<<' to mean text"
    case .complexKey: "write 'key: value', or quote text that begins with '?'"
    }
  }
}
