extension Escaping {
  /// A name for a part of a page: small ASCII letters, digits and single hyphens, at most 60.
  ///
  /// Nothing of a text that could end an attribute or mean anything in an address is left.
  package static func identifier(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where result.utf8.count < 60 {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case "A"..."Z": result += String(scalar).lowercased()
      case "'", "\u{2019}": break
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
    }
    if result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty ? "part" : result
  }

  /// The address of a file in the same folder or below, or nothing for any other address.
  ///
  /// Names are of letters, digits, `.`, `-` and `_`; none begins with a dot.
  package static func address(_ path: String) -> String {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = names.allSatisfy { name in
      !name.isEmpty && !name.hasPrefix(".")
        && name.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
          default: false
          }
        }
    }
    return isSafe ? path : ""
  }
}
