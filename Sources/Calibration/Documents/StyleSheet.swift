/// The style of every page: two schemes, print, and widths from 320 pixels up.
package enum StyleSheet {
  /// The whole sheet, the same for every page.
  package static let text = colors + inks + layout + words + parts + pictures + narrow + print

  /// What a picture needs that is a file by itself.
  static let ofPicture =
    colors + inks + "svg{font-family:system-ui,sans-serif}.bold{font-weight:650}.empty{fill:none}"
    + ".dash{stroke-dasharray:4 3}\n"

  private static let colors =
    """
    :root{color-scheme:light dark;\(variables(.light))}
    @media (prefers-color-scheme:dark){:root{\(variables(.dark))}}

    """

  private static func variables(_ palette: Palette) -> String {
    Ink.allCases.map { "--\($0.rawValue):\(Palette.hexadecimal(palette[$0]))" }
      .joined(separator: ";")
  }

  /// What pictures are drawn in.
  private static let inks =
    Ink.allCases.map { ink in
      ".f-\(ink.rawValue){fill:var(--\(ink.rawValue))}"
        + ".s-\(ink.rawValue){stroke:var(--\(ink.rawValue))}"
    }.joined(separator: "\n") + "\n"
    + Ink.texts.map { ".h-\($0.rawValue){fill:url(#hatch-\($0.rawValue))}" }.joined() + "\n"

  private static let layout = """
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
    .page{max-width:52rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
    main>p,main>ul,main>ol,main>dl,main>blockquote{max-width:44rem}
    main{min-width:0}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem}
    nav ol{list-style:none;margin:0;padding:0}
    nav{font-size:.875rem;line-height:1.35;margin-bottom:1.5rem;border-bottom:1px solid var(--line);padding-bottom:1rem}
    nav ol{display:flex;flex-wrap:wrap;gap:.35rem 1rem}
    nav a{color:var(--muted);text-decoration:none;display:inline-block;padding:.1rem 0}
    nav a:hover,nav a:focus{color:var(--ink);text-decoration:underline}
    @media (min-width:72rem){
    .with-contents{max-width:72rem;display:grid;grid-template-columns:13rem minmax(0,52rem);gap:3.5rem}
    nav{position:sticky;top:2rem;align-self:start;max-height:calc(100vh - 4rem);overflow:auto;border:0}
    nav ol{display:block}
    nav li{margin:0 0 .5rem}
    }

    """

  private static let words = """
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2.25rem 0 .75rem;text-wrap:balance;font-weight:650}
    h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.25rem);margin-top:0;letter-spacing:-.015em}
    h2{font-size:1.3rem;padding-top:1.1rem;border-top:1px solid var(--line)}
    h3{font-size:1.05rem;margin-top:1.75rem}
    h4,h5,h6{font-size:1rem;margin-top:1.25rem}
    p{margin:0 0 1rem}
    a{color:var(--for)}
    .lead{font-size:1.2rem;line-height:1.45;padding:.9rem 1.1rem;margin-bottom:1.5rem;border-left:.35rem solid var(--muted);background:var(--raised)}
    .lead.for{border-color:var(--for);background:var(--for-soft);color:var(--ink)}
    .lead.against{border-color:var(--against);background:var(--against-soft);color:var(--ink)}
    .lead.warning{border-color:var(--warning);background:var(--warning-soft);color:var(--ink)}
    .lead>.for,.lead>.against,.lead>.warning{color:inherit}
    .for{color:var(--for)}.against{color:var(--against)}.warning{color:var(--warning)}
    .sign{font-weight:700}
    .faint{color:var(--muted)}
    q,code,mark,a{unicode-bidi:isolate}
    q{quotes:none;font-style:italic}q::before,q::after{content:none}
    li .for,li .against{color:inherit}li .for>.sign,td .for>.sign{color:var(--for)}li .against>.sign{color:var(--against)}
    code{font:.9em ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;background:var(--raised);padding:.05em .3em;border-radius:.2em}
    pre{background:var(--raised);padding:.9rem 1rem;overflow:auto;font-size:.9rem}
    pre code{background:none;padding:0}
    blockquote{margin:1rem 0;padding:.2rem 0 .2rem 1.1rem;border-left:.2rem solid var(--line)}
    blockquote p:last-of-type{margin-bottom:.25rem}
    blockquote footer{color:var(--muted);font-size:.9rem}
    ul,ol{margin:0 0 1rem;padding-left:1.35rem}
    li{margin:.3rem 0}
    dl{margin:0 0 1rem}
    dt{font-weight:600;margin-top:.6rem}
    dd{margin:.1rem 0 0 1.35rem}
    hr{border:0;border-top:1px solid var(--line);margin:2.5rem 0 1.25rem}
    mark{background:none;color:inherit;border-radius:.15em;padding:.05em .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    mark.for{background:var(--for-soft);border-bottom:2px solid var(--for)}
    mark.against{background:var(--against-soft);border-bottom:2px dashed var(--against)}
    mark.warning{background:var(--warning-soft);border-bottom:3px double var(--warning)}
    mark.for,mark.against,mark.warning{color:var(--ink)}
    mark sup{font:700 .72em/1 system-ui,sans-serif;color:var(--ink)}

    """

  private static let parts = """
    .table{overflow-x:auto;margin:0 0 1.25rem;max-width:100%}
    table{border-collapse:collapse;font-size:.925rem;line-height:1.4;min-width:min(100%,20rem)}
    caption{text-align:left;color:var(--muted);padding:0 0 .5rem;font-size:.9rem;max-width:44rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400}
    thead th{font-weight:600;color:var(--muted);vertical-align:bottom;border-bottom:2px solid var(--line)}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .number{white-space:normal}
    .center{text-align:center}
    details{margin:0 0 .75rem}
    summary{cursor:pointer;padding:.2rem 0}
    main>details{border:1px solid var(--line);border-radius:.3rem;padding:.35rem .9rem;margin:0 0 .5rem}
    main>details[open]{padding-bottom:.75rem}
    .data>summary{color:var(--muted);font-size:.875rem;width:max-content;max-width:100%}
    :target{scroll-margin-top:1rem}
    details:target{outline:2px solid var(--for)}
    :focus-visible{outline:2px solid var(--for);outline-offset:2px}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

    """

  private static let pictures = """
    figure{margin:1.5rem 0 1.75rem;padding:1.1rem 1.2rem .6rem;background:var(--paper);border:1px solid var(--line);border-radius:.4rem}
    figcaption{margin-bottom:.9rem;max-width:44rem}
    figcaption strong{display:block;font-weight:650}
    figcaption span{color:var(--muted);font-size:.925rem}
    figcaption .sign{font-size:inherit}
    svg{display:block;max-width:100%;height:auto;font-family:inherit}
    svg.wide{width:100%;max-width:46rem}
    svg.narrow{display:none;width:100%;max-width:26rem}
    svg .bold{font-weight:650}
    .empty{fill:none}
    .dash{stroke-dasharray:4 3}
    .patterns{position:absolute}
    figure>details{margin:0}
    figure>details.data{margin:.6rem 0 .25rem}

    """

  private static let narrow = """
    @media (max-width:40rem){
    .page{padding:1.25rem 1rem 3rem}
    figure{margin-left:-1rem;margin-right:-1rem;padding:.9rem 1rem .4rem;border-left:0;border-right:0;border-radius:0}
    svg.wide{display:none}svg.narrow{display:block}
    .lead{font-size:1.1rem;padding:.75rem .9rem}
    dd{margin-left:.75rem}
    nav ol{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap;padding-bottom:.4rem}
    nav{padding-bottom:.3rem}
    }
    @media (max-width:52rem){.stack td.number{white-space:normal}}
    @media (max-width:30rem){
    .stack table,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block}
    .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stack tbody tr{display:grid;grid-template-columns:1fr 1fr;column-gap:1.25rem;border-bottom:1px solid var(--line);padding:.6rem 0}
    .stack tbody :is(th,td){grid-column:1/-1}
    .stack tbody th,.stack tbody td{border:0;padding:.1rem 0;text-align:left;white-space:normal}
    .stack tbody th{font-weight:600}
    .stack tbody td{display:flow-root}
    .stack tbody td:empty{display:none}
    .stack tbody td::before{content:attr(data-of);float:left;width:44%;padding-right:.75rem;color:var(--muted)}
    .stack tbody td.number{grid-column:auto;display:flex;flex-wrap:wrap;justify-content:space-between}
    .stack tbody td.number::before{float:none;width:auto;padding-right:.5rem}
    }

    """

  private static let print = """
    @media print{
    :root{\(variables(.light))}
    html{font-size:10pt}
    .page{display:block;max-width:none;padding:0}
    nav,.skip,.data{display:none}
    details::details-content{content-visibility:visible;block-size:auto}
    svg.wide{display:block;max-width:15cm}svg.narrow{display:none}
    .table{overflow:visible}
    .stack table{font-size:.8rem}
    .stack .number{white-space:normal}
    .stack :is(th,td){padding-right:.5rem}
    figure,tr,blockquote,.lead{break-inside:avoid}
    caption,thead{break-after:avoid}
    figure{padding:.6rem .8rem}
    h1,h2,h3,h4{break-after:avoid}
    h2{margin-top:1.5rem}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    a{color:inherit;text-decoration:none}
    }

    """
}
