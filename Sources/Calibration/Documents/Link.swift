/// Where words lead: never to another machine.
package enum Link: Hashable, Sendable {
  /// To details of the same page, by their id.
  case details(String)

  /// To a file in the page's own folder or below.
  case file(String)
}
