/// Reads polarity, mode, time and agent of every token in one pass over a text.
///
/// A clause ends at words such as *because* and *which* and at sentence ends; *and* and *then* begin
/// a clause that may go on with the same subject. A cue counts only inside its clause, negation up to
/// six and modality up to seven words ahead. The cue tables are the language file's.
package struct ClauseReader: Sendable {
  private let language: CompiledLanguage
  private static let negationReach: Int32 = 6
  private static let modeReach: Int32 = 7

  package init(language: CompiledLanguage) { self.language = language }

  /// Fills `scopes` with one entry a token.
  ///
  /// - Complexity: O(*n*) in the tokens.
  package func read(_ text: TokenizedText, into scopes: inout [Scope]) {
    scopes.removeAll(keepingCapacity: true)
    scopes.append(contentsOf: repeatElement(Scope(), count: text.tokens.count))
    text.tokens.withUnsafeBufferPointer { tokens in
      language.traits.withUnsafeBufferPointer { traits in
        scopes.withUnsafeMutableBufferPointer { scopes in
          let words = Words(tokens: tokens, traits: traits)
          for index in 0..<text.sentenceCount {
            readSentence(text.sentence(index), of: words, into: scopes)
            lookAhead(text.sentence(index), of: words, scopes)
          }
        }
      }
    }
  }

  /// The tokens of a text and what the language says of its rows, lent.
  private struct Words {
    let tokens: UnsafeBufferPointer<Token>
    let traits: UnsafeBufferPointer<WordTraits>

    @inline(__always)
    func traits(at index: Int) -> WordTraits { traits[Int(tokens[index].row)] }
  }

  /// What the clause has told so far.
  private struct Clause {
    var agent: Agent = .none
    var subject: Int32 = -1
    /// The last noun that could be a subject.
    var candidate: Agent = .none
    var candidateHead: Int32 = -1
    var hasSubject = false
    var negation: Int32 = -1
    var mode: Int32 = -1
    var time: Int32 = -1
    var isConditional = false
    var hasVerb = false

    mutating func begin(keepingSubject: Bool, keepingCondition: Bool) {
      let condition = keepingCondition && isConditional ? mode : -1
      if !keepingSubject {
        agent = .none
        subject = -1
      }
      hasSubject = false
      candidate = .none
      candidateHead = -1
      negation = -1
      mode = condition
      isConditional = condition >= 0
      time = -1
      hasVerb = false
    }
  }

  private func readSentence(
    _ range: Range<Int>,
    of words: Words,
    into scopes: UnsafeMutableBufferPointer<Scope>
  ) {
    var clause = Clause()
    var previous: WordTraits = []
    for index in range {
      let token = words.tokens[index]
      let traits = words.traits(at: index)
      if token.marks.contains(.punctuation) {
        if isPause(token.row) {
          clause.negation = -1
          if !clause.isConditional { clause.mode = -1 }
          clause.hasVerb = false
        }
        scopes[index] = scope(clause, at: index)
        previous = []
        continue
      }
      if !traits.isDisjoint(with: [.breaker, .condition]) {
        clause.begin(keepingSubject: false, keepingCondition: false)
        if traits.contains(.condition) {
          clause.mode = Int32(index)
          clause.isConditional = true
        }
      } else if traits.contains(.coordinator) {
        clause.begin(keepingSubject: true, keepingCondition: true)
      }
      note(traits, token, at: index, previous: previous, in: &clause)
      if isPredicate(traits, token, previous: previous) { settleSubject(&clause) }
      scopes[index] = scope(clause, at: index)
      if !traits.contains(.adverb) { previous = traits }
    }
  }

  /// Commas, colons and dashes: what was denied or wished before is so no longer.
  private func isPause(_ row: Int32) -> Bool {
    row == language.rows.comma || row == language.rows.colon || row == language.rows.dash
  }

  @inline(__always)
  private func scope(_ clause: Clause, at index: Int) -> Scope {
    let here = Int32(index)
    let negated =
      clause.negation >= 0 && here - clause.negation <= ClauseReader.negationReach
      && here != clause.negation
    let modal =
      clause.mode >= 0 && here != clause.mode
      && (clause.isConditional || here - clause.mode <= ClauseReader.modeReach)
    return Scope(
      agent: clause.agent,
      negationCue: negated ? clause.negation : -1,
      modeCue: modal ? clause.mode : -1,
      timeCue: clause.time,
      subject: clause.subject
    )
  }

  @inline(__always)
  private func note(
    _ traits: WordTraits,
    _ token: Token,
    at index: Int,
    previous: WordTraits,
    in clause: inout Clause
  ) {
    let here = Int32(index)
    if traits.contains(.negation) { clause.negation = here }
    let isWished = !previous.isDisjoint(with: [.infinitive, .modal])
    if traits.contains(.modal), clause.mode < 0 || !(isWished || clause.isConditional) {
      clause.mode = here
    }
    if traits.contains(.past) { clause.time = here }
    if traits.contains(.begin), !isWished {
      clause.mode = clause.isConditional ? clause.mode : -1
    } else if traits.contains(.infinitive), previous.isDisjoint(with: [.begin, .duty]) {
      if clause.mode < 0 || !clause.isConditional { clause.mode = here }
    } else if traits.contains(.determiner), clause.mode >= 0, clause.mode == here - 1 {
      // *to the team*: a preposition after all.
      if !clause.isConditional { clause.mode = -1 }
    }
    let afterPreposition = previous.contains(.preposition)
    if traits.contains(.selfPronoun) {
      set(.self, here, &clause)
    } else if traits.contains(.wePronoun) {
      set(.we, here, &clause)
    } else if traits.contains(.otherPronoun), !afterPreposition {
      set(.other, here, &clause)
    } else if !clause.hasVerb {
      noteNoun(traits, token, here, afterPreposition: afterPreposition, in: &clause)
    }
  }

  private func set(_ agent: Agent, _ index: Int32, _ clause: inout Clause) {
    clause.agent = agent
    clause.subject = index
    clause.hasSubject = true
    clause.candidate = .none
  }

  /// Nouns ahead of the verb: the head before *of* stays, later nouns replace earlier ones.
  @inline(__always)
  private func noteNoun(
    _ traits: WordTraits,
    _ token: Token,
    _ here: Int32,
    afterPreposition: Bool,
    in clause: inout Clause
  ) {
    let closed: WordTraits = [
      .determiner, .auxiliary, .adverb, .modal, .negation, .breaker, .coordinator, .condition,
      .infinitive,
    ]
    if traits.contains(.ownPossessive) {
      if clause.candidate == .none {
        clause.candidate = .we
        clause.candidateHead = here
      }
      return
    }
    guard traits.isDisjoint(with: closed), !traits.contains(.preposition) else { return }
    if afterPreposition, clause.candidate != .none { return }
    let agent: Agent
    if traits.contains(.metric) {
      agent = .thing
    } else if clause.candidate == .we {
      return
    } else if traits.contains(.actor) || token.marks.contains(.capitalized) {
      agent = .other
    } else if traits.contains(.number) || token.marks.contains(.number) {
      agent = .other
    } else if traits.contains(.function) || traits.contains(.verb) {
      return
    } else {
      agent = .other
    }
    if afterPreposition, agent != .other { return }
    clause.candidate = agent
    clause.candidateHead = here
  }

  /// A verb that is not a noun after a determiner and not an infinitive or a participle after *of*.
  @inline(__always)
  private func isPredicate(_ traits: WordTraits, _ token: Token, previous: WordTraits) -> Bool {
    guard traits.contains(.verb) || traits.contains(.auxiliary) else { return false }
    let nominal: WordTraits = [.determiner, .preposition, .ownPossessive, .number]
    return previous.isDisjoint(with: nominal) || previous.contains(.infinitive)
  }

  private func settleSubject(_ clause: inout Clause) {
    if !clause.hasSubject, clause.candidate != .none {
      clause.agent = clause.candidate
      clause.subject = clause.candidateHead
      clause.hasSubject = true
    }
    clause.hasVerb = true
  }

  /// *Changed nothing*, *copied by nobody*: negation right after the verb.
  private func lookAhead(
    _ range: Range<Int>,
    of words: Words,
    _ scopes: UnsafeMutableBufferPointer<Scope>
  ) {
    for token in range {
      let traits = words.traits(at: token)
      guard traits.contains(.negation), !traits.isDisjoint(with: [.otherPronoun, .determiner])
      else { continue }
      for before in max(range.lowerBound, token - 2)..<token where scopes[before].negationCue < 0 {
        if words.traits(at: before).contains(.verb) {
          scopes[before].negationCue = Int32(token)
        }
      }
    }
  }
}
