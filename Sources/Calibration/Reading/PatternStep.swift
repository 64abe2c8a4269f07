/// Tokens consumed in one go by any of some states.
struct PatternStep: Sendable {
  var first: Int32 = 0
  var last: Int32 = 0
  var states: UInt64 = 0
}
