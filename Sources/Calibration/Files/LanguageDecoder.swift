/// Makes a language from a file that was held against its shape.
enum LanguageDecoder {
  /// A language; what is missing or wrong is left out.
  static func language(_ node: Node) -> Language {
    var traits: [String: [String]] = [:]
    for (key, value) in node.entries(of: "traits") {
      traits[key.text] = value.items.map(\.line)
    }
    var contractions: [String: String] = [:]
    for (key, value) in node.entries(of: "contractions") {
      contractions[key.text] = value.line
    }
    let verbs = node.value("irregular-verbs")?.items.map { item in
      item.line.split(separator: " ").map(String.init)
    }
    var language = Language(
      id: node.line("id") ?? "",
      irregularVerbs: verbs ?? [],
      traits: traits,
      contractions: contractions,
      lexicons: lexicons(node),
      variants: node.value("variants").map(variants) ?? WordVariants()
    )
    language.asides = node.lines("asides")
    for (key, value) in node.entries(of: "pronouns") { language.pronouns[key.text] = value.line }
    language.nameJoiners = node.lines("name-joiners")
    return language
  }

  private static func variants(_ node: Node) -> WordVariants {
    func pairs(_ key: String) -> [WordVariants.Pair] {
      node.entries(of: key).map { WordVariants.Pair($0.key.text, $0.value.line) }
    }
    var variants = WordVariants(
      contractions: pairs("contractions"),
      spellings: pairs("spellings"),
      genders: pairs("genders"),
      names: node.lines("names"),
      companies: node.lines("companies")
    )
    variants.neutralGenders = pairs("neutral-genders")
    variants.introductions = node.lines("introductions")
    variants.slots = node.entries(of: "slots").map { entry in
      WordVariants.Slot(entry.key.text, entry.value.items.map(\.line))
    }
    variants.fillers = node.lines("fillers")
    variants.padding = node.lines("padding")
    variants.nonAnswers = pairs("non-answers")
    return variants
  }

  /// Word classes, in the order of the file.
  static func lexicons(_ node: Node) -> [Lexicon] {
    node.entries(of: "lexicons").map { entry in
      Lexicon(
        name: entry.key.text,
        words: entry.value.lines("words"),
        nouns: entry.value.lines("nouns"),
        verbs: entry.value.lines("verbs"),
        acts: entry.value.lines("acts"),
        includes: entry.value.lines("includes")
      )
    }
  }

  /// What a language's shape cannot say: trait words in angle brackets name classes of the file.
  static func problems(of node: Node, names: NameTable) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for trait in node.entries(of: "traits") {
      for word in trait.value.items where word.kind == .scalar {
        let text = word.text
        guard text.hasPrefix("<"), text.hasSuffix(">") else { continue }
        let name = String(text.dropFirst().dropLast())
        guard !names.gives(name, .lexicon) else { continue }
        let known = names.given[.lexicon] ?? []
        problems.append(
          word.diagnostic(
            .unknownReference(
              kind: Namespace.lexicon.rawValue,
              id: name,
              nearest: Nearest.match(for: name, among: known)
            )
          )
        )
      }
    }
    return problems
  }
}
