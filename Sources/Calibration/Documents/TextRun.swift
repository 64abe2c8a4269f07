/// Characters in a row that look alike.
struct TextRun: Hashable, Sendable {
  var text: String
  var style: TextStyle
}
