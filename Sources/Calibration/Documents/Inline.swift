/// One piece of running text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case strong(RichText)
  case emphasis(RichText)

  /// Text that matters less than its surroundings.
  case faint(RichText)

  /// An id, a command or a file name, letter by letter.
  case code(String)

  /// Words that somebody said or wrote, verbatim, shown between quotation marks.
  case quote(String)

  /// Text behind the mark, and in the colour, of a tone.
  case toned(Tone, RichText)

  /// Words in a longer text that a finding rests on, with its number.
  case marked(Tone, label: String, RichText)

  /// Words that lead elsewhere: to a ``Details`` of the page by its id, or to a file beside it.
  case link(Link, RichText)
}
