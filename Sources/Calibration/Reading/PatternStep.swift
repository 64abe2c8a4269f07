/// Tokens consumed in one go by any of some states.
struct PatternStep: Sendable {
  var first: Int
  var last: Int
  var states: UInt64
}
