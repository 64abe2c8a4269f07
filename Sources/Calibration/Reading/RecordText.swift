/// One part of a record with its tokens and scopes.
struct RecordText: Sendable {
  var text = TokenizedText()
  var scopes: [Scope] = []
  var hits: [PatternMatcher.Hit] = []
  var bytes: [UInt8] = []
}
