/// `hcsim calibrate`: what people's ratings say about raters, and about the rubric.
enum CalibrateCommand {
  static let description: CommandDescription = CommandDescription(
    name: "calibrate",
    abstract: "measure raters, or a rubric, against ratings that people gave",
    discussion: [
      """
      What is measured is agreement, severity and fit, each with an interval; where the ratings do \
      not say, the reason stands in place of a number.
      """
    ],
    subcommands: [
      CalibrateRatersCommand.description, CalibrateRubricCommand.description,
      CalibrateInvarianceCommand.description,
    ]
  )
}
