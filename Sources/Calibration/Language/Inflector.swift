/// Writes out the forms of English words, so that a lexicon lists each word once.
///
/// Regular forms follow the spelling rules (silent *e*, *y* to *ie*, doubled consonants, British
/// *-lled*); irregular verbs come from the language file.
package struct Inflector: Sendable {
  private var bases = Vocabulary(expectedCount: 512)
  /// The forms of each irregular verb, by its row in the bases.
  private var irregular: [[String]] = [[]]

  /// Takes the irregular verbs as lists of forms, the base form first.
  package init(irregularVerbs: [[String]]) {
    for verb in irregularVerbs {
      guard let base = verb.first else { continue }
      let row = Int(bases.insert(base))
      if row == irregular.count { irregular.append(verb) } else { irregular[row] = verb }
    }
  }

  /// Every form of a verb; of a phrase such as `roll out` the first word is inflected.
  package func forms(ofVerb verb: String) -> [String] {
    var list = WordList()
    appendForms(ofVerb: verb, to: &list)
    return list.words
  }

  /// The forms of a noun, itself first.
  package func forms(ofNoun noun: String) -> [String] {
    var list = WordList()
    appendForms(ofNoun: noun, to: &list)
    return list.words
  }

  /// Adds the forms of a verb to a list, each once.
  package func appendForms(ofVerb verb: String, to list: inout WordList) {
    var verb = verb
    verb.withUTF8 { appendForms(ofVerb: $0, to: &list) }
  }

  /// Adds the forms of a verb to a list, each once.
  package func appendForms(ofVerb verb: UnsafeBufferPointer<UInt8>, to list: inout WordList) {
    let cut = verb.firstIndex(of: UInt8(ascii: " ")) ?? verb.count
    let head = UnsafeBufferPointer(rebasing: verb[..<cut])
    let rest = UnsafeBufferPointer(rebasing: verb[cut...])
    let first = list.count
    let row = Int(bases.row(of: head))
    if row > 0 {
      for form in irregular[row] {
        list.begin()
        list.append(form)
        list.append(rest)
        list.end(unlessSince: first)
      }
    } else {
      appendRegularForms(head, rest, to: &list, since: first)
    }
  }

  /// Adds the finite forms of a verb: past, third person and base, without *-ing*.
  package func appendFiniteForms(ofVerb verb: String, to list: inout WordList) {
    var forms = WordList()
    appendForms(ofVerb: verb, to: &forms)
    let base = verb.utf8.prefix { $0 != UInt8(ascii: " ") }
    for form in 0..<forms.count {
      forms.withWord(form) { bytes in
        let head = bytes.prefix { $0 != UInt8(ascii: " ") }
        if head.count >= 3, head.suffix(3).elementsEqual("ing".utf8), !head.elementsEqual(base) {
          return
        }
        list.begin()
        list.append(bytes)
        list.end()
      }
    }
  }

  /// Adds the singular and plural of a noun; of a phrase the last word is inflected.
  package func appendForms(ofNoun noun: String, to list: inout WordList) {
    var noun = noun
    noun.withUTF8 { bytes in
      guard let last = bytes.last else { return }
      list.append(word: bytes)
      list.begin()
      let ending = bytes.count > 1 ? bytes[bytes.count - 2] : 0
      let hisses =
        last == UInt8(ascii: "s") || last == UInt8(ascii: "x")
        || (last == UInt8(ascii: "h")
          && (ending == UInt8(ascii: "c") || ending == UInt8(ascii: "s")))
      if hisses {
        list.append(bytes)
        list.append("es")
      } else if last == UInt8(ascii: "y"), bytes.count > 1, !isVowel(ending) {
        list.append(UnsafeBufferPointer(rebasing: bytes.dropLast()))
        list.append("ies")
      } else {
        list.append(bytes)
        list.append("s")
      }
      list.end()
    }
  }

  private func appendRegularForms(
    _ head: UnsafeBufferPointer<UInt8>,
    _ rest: UnsafeBufferPointer<UInt8>,
    to list: inout WordList,
    since first: Int
  ) {
    func add(_ stem: UnsafeBufferPointer<UInt8>, _ ending: StaticString) {
      list.begin()
      list.append(stem)
      ending.withUTF8Buffer { list.append($0) }
      list.append(rest)
      list.end(unlessSince: first)
    }
    add(head, "")
    guard head.count > 1, let last = head.last else { return }
    let before = head[head.count - 2]
    let stem = UnsafeBufferPointer(rebasing: head.dropLast())
    if last == UInt8(ascii: "e") {
      add(head, "s")
      add(head, "d")
      add(stem, "ing")
    } else if last == UInt8(ascii: "y"), !isVowel(before) {
      add(stem, "ies")
      add(stem, "ied")
      add(head, "ing")
    } else if hisses(last, before) {
      add(head, "es")
      add(head, "ed")
      add(head, "ing")
    } else {
      add(head, "s")
      add(head, "ed")
      add(head, "ing")
      guard doublesLastConsonant(head) else { return }
      for ending: StaticString in ["ed", "ing"] {
        list.begin()
        list.append(head)
        list.append(UnsafeBufferPointer(rebasing: head.suffix(1)))
        ending.withUTF8Buffer { list.append($0) }
        list.append(rest)
        list.end(unlessSince: first)
      }
    }
  }

  /// Whether a verb takes *-es*.
  private func hisses(_ last: UInt8, _ before: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"): true
    case UInt8(ascii: "h"): before == UInt8(ascii: "c") || before == UInt8(ascii: "s")
    default: false
    }
  }

  /// Short consonant-vowel-consonant endings double; so does a final *l*, as British spelling does.
  private func doublesLastConsonant(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    let last = bytes[bytes.count - 1]
    let vowel = bytes[bytes.count - 2]
    let before = bytes[bytes.count - 3]
    return "bdgklmnprt".utf8.contains(last) && isVowel(vowel) && !isVowel(before)
  }

  private func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}

extension Inflector: Archived {
  static var blank: Inflector { Inflector(irregularVerbs: []) }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    archive.pass(&bases)
    archive.pass(&irregular)
  }
}
