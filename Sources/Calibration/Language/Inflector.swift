/// Writes out the forms of English words, so that a lexicon lists each word once.
///
/// Regular forms follow the spelling rules (silent *e*, *y* to *ie*, doubled consonants, British
/// *-lled*); irregular verbs come from the language file.
package struct Inflector: Sendable {
  private let irregular: [String: [String]]

  /// Takes the irregular verbs as lists of forms, the base form first.
  package init(irregularVerbs: [[String]]) {
    var forms: [String: [String]] = [:]
    for verb in irregularVerbs {
      guard let base = verb.first else { continue }
      forms[base] = verb
    }
    irregular = forms
  }

  /// Every form of a verb; of a phrase such as `roll out` the first word is inflected.
  package func forms(ofVerb verb: String) -> [String] {
    let (head, rest) = split(verb)
    let heads = irregular[head] ?? regularForms(ofVerb: head)
    return unique(heads.map { $0 + rest })
  }

  /// The finite forms of a verb: past, third person and base, without *-ing* and infinitive-only.
  package func finiteForms(ofVerb verb: String) -> [String] {
    forms(ofVerb: verb).filter { form in
      let (head, _) = split(form)
      return !head.hasSuffix("ing") || split(verb).0 == head
    }
  }

  /// The singular and plural of a noun; of a phrase the last word is inflected.
  package func forms(ofNoun noun: String) -> [String] {
    guard let last = noun.utf8.last else { return [] }
    let plural: String
    if noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") {
      plural = noun + "es"
    } else if last == UInt8(ascii: "y"), let before = noun.utf8.dropLast().last, !isVowel(before) {
      plural = String(noun.dropLast()) + "ies"
    } else {
      plural = noun + "s"
    }
    return [noun, plural]
  }

  private func regularForms(ofVerb verb: String) -> [String] {
    let bytes = Array(verb.utf8)
    guard bytes.count > 1, let last = bytes.last else { return [verb] }
    let stem = String(verb.dropLast())
    if last == UInt8(ascii: "e") { return [verb, verb + "s", verb + "d", stem + "ing"] }
    if last == UInt8(ascii: "y"), !isVowel(bytes[bytes.count - 2]) {
      return [verb, stem + "ies", stem + "ied", verb + "ing"]
    }
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: verb.hasSuffix) {
      return [verb, verb + "es", verb + "ed", verb + "ing"]
    }
    var forms = [verb, verb + "s", verb + "ed", verb + "ing"]
    if doublesLastConsonant(bytes) {
      let doubled = verb + String(UnicodeScalar(last))
      forms += [doubled + "ed", doubled + "ing"]
    }
    return forms
  }

  /// Short consonant-vowel-consonant endings double; so does a final *l*, as British spelling does.
  private func doublesLastConsonant(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3 else { return false }
    let last = bytes[bytes.count - 1]
    let vowel = bytes[bytes.count - 2]
    let before = bytes[bytes.count - 3]
    return "bdgklmnprt".utf8.contains(last) && isVowel(vowel) && !isVowel(before)
  }

  private func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private func split(_ phrase: String) -> (String, String) {
    guard let space = phrase.firstIndex(of: " ") else { return (phrase, "") }
    return (String(phrase[..<space]), String(phrase[space...]))
  }

  private func unique(_ words: [String]) -> [String] {
    var kept: [String] = []
    for word in words where !kept.contains(word) { kept.append(word) }
    return kept
  }
}
