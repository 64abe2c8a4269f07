/// A page of HTML taken apart, without mending anything: what is wrong with its structure, and its ids,
/// headings, addresses and words.
public struct MarkupCheck: Sendable {
  /// What is wrong, in words.
  public private(set) var problems: [String] = []
  /// The ids in order.
  public private(set) var ids: [String] = []
  /// The levels of the headings in order.
  public private(set) var headings: [Int] = []
  /// The addresses of links and resources.
  public private(set) var addresses: [String] = []
  /// The names of the elements.
  public private(set) var names: Set<String> = []
  /// The text outside of tags, without the style sheet.
  public private(set) var words = ""
  /// The style sheets.
  public private(set) var styles: [String] = []
  /// What stands inside script elements.
  public private(set) var scripts: [String] = []
  private var open: [String] = []
  private var references: [String] = []

  private static let void: Set<String> = ["meta", "hr", "br"]

  /// Takes a page apart.
  public init(_ page: String) {
    var rest = page[...]
    if rest.hasPrefix("<!DOCTYPE html>\n") {
      rest = rest.dropFirst(16)
    } else {
      problems.append("no document type")
    }
    while let start = rest.firstIndex(of: "<") {
      words += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else {
        problems.append("a tag without an end")
        return
      }
      tag(String(rest[rest.index(after: start)..<end]))
      rest = rest[rest.index(after: end)...]
      if open.last == "style", let close = rest.firstIndex(of: "<") {
        styles.append(String(rest[..<close]))
        rest = rest[close...]
      }
      if open.last == "script" {
        // Nothing but this ends the element, whatever else is in it.
        var inside = ""
        while !rest.hasPrefix("</script"), let next = rest.dropFirst().firstIndex(of: "<") {
          inside += rest[..<next]
          rest = rest[next...]
        }
        scripts.append(inside)
      }
    }
    words += rest
    if !open.isEmpty { problems.append("not closed: \(open)") }
    if Set(ids).count != ids.count { problems.append("ids are not unique") }
    let known = Set(ids)
    for reference in references where !known.contains(reference) {
      problems.append("nothing has the id \(reference)")
    }
    for (previous, next) in zip(headings, headings.dropFirst()) where next > previous + 1 {
      problems.append("a heading of level \(next) after one of \(previous)")
    }
    if headings.first != 1 || headings.count(where: { $0 == 1 }) != 1 {
      problems.append("not one heading of level 1 at the top")
    }
  }

  private mutating func tag(_ text: String) {
    if text.hasPrefix("/") {
      let name = String(text.dropFirst())
      if open.last == name {
        open.removeLast()
      } else {
        problems.append("</\(name)> closes \(open.last ?? "nothing")")
      }
      return
    }
    let name = String(text.prefix { $0 != " " && $0 != "/" })
    names.insert(name)
    if name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue {
      headings.append(level)
    }
    attributes(text.dropFirst(name.count))
    if !text.hasSuffix("/"), !Self.void.contains(name) { open.append(name) }
  }

  private mutating func attributes(_ text: Substring) {
    var rest = text.hasSuffix("/") ? text.dropLast() : text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].drop { $0 == " " }
      if name.isEmpty
        || name.contains(where: { !$0.isLetter && $0 != "-" && $0 != "1" && $0 != "2" })
      {
        problems.append("an attribute \(name)")
      }
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        problems.append("an attribute without quotation marks")
        return
      }
      attribute(String(name), String(rest.dropFirst()[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    if rest.contains(where: { $0 != " " }) { problems.append("left in a tag: \(rest)") }
  }

  private mutating func attribute(_ name: String, _ value: String) {
    switch name {
    case "id": ids.append(value)
    case "href", "src":
      addresses.append(value)
      if value.hasPrefix("#") { references.append(String(value.dropFirst())) }
    case "aria-labelledby", "aria-describedby": references.append(value)
    case _ where name.hasPrefix("on") || name == "style": problems.append("an attribute \(name)")
    default: break
    }
  }
}
