/// Why a text in JSON, JSON Lines or CSV cannot be read.
public enum RecordProblem: Hashable, Sendable {
  /// A JSON text that ends too early or goes on wrongly.
  case json(expected: String, found: String)

  /// A key that an object has twice.
  case duplicateKey(String)

  /// A number that is too large for a double.
  case numberTooLarge(String)

  /// Text between quotes without its closing quote.
  case unclosedQuote

  /// A character after a closing quote that is neither a separator nor a line break.
  case textAfterQuote

  /// A quote inside a field that does not begin with one.
  case quoteInsideField

  /// A record with another number of fields than the header.
  case fieldCount(Int, expected: Int)

  /// A column name that the header has twice.
  case duplicateColumn(String)

  /// A record of more bytes than the limit.
  case tooLong(limit: Int)

  var code: String {
    switch self {
    case .json: "json"
    case .duplicateKey: "json-duplicate-key"
    case .numberTooLarge: "json-number-too-large"
    case .unclosedQuote: "csv-unclosed-quote"
    case .textAfterQuote: "csv-text-after-quote"
    case .quoteInsideField: "csv-quote-inside-field"
    case .fieldCount: "csv-field-count"
    case .duplicateColumn: "csv-duplicate-column"
    case .tooLong: "record-too-long"
    }
  }

  var message: String {
    switch self {
    case .json(let expected, let found): "expected \(expected), found \(found)"
    case .duplicateKey(let key): "the key '\(key)' is used twice"
    case .numberTooLarge(let number): "the number \(number) is too large"
    case .unclosedQuote: "the quote is not closed"
    case .textAfterQuote: "there is text after the closing quote"
    case .quoteInsideField: "a quote inside a field without quotes"
    case .fieldCount(let count, let expected):
      "\(count) \(count == 1 ? "field" : "fields"), and the header has \(expected)"
    case .duplicateColumn(let name): "the column '\(name)' stands twice in the header"
    case .tooLong(let limit): "the record has more than \(limit) bytes"
    }
  }

  var help: String? {
    switch self {
    case .json, .numberTooLarge, .tooLong: nil
    case .duplicateKey, .duplicateColumn: "remove one, or rename it"
    case .unclosedQuote: "close it; a quote inside quotes is written twice"
    case .textAfterQuote: "a quote inside quotes is written twice"
    case .quoteInsideField: "put the field in quotes and write its quotes twice"
    case .fieldCount(let count, let expected) where count < expected:
      "give each column a field, empty or not"
    case .fieldCount: "quote fields that hold a comma or a line break"
    }
  }
}
