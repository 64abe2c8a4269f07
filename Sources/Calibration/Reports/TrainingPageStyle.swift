/// What the page of training needs beside the style of every page: controls.
enum TrainingPageStyle {
  static let text = controls + ballot + distributions + narrow

  private static let controls = """
    button,input,textarea,select{font:inherit;color:inherit}
    button{background:var(--raised);border:1px solid var(--muted);border-radius:.3rem;padding:.45rem .9rem;min-height:2.75rem;cursor:pointer}
    button:hover{border-color:var(--ink)}
    button.main{background:var(--for);border-color:var(--for);color:var(--paper);font-weight:650}
    button[aria-current]{border-color:var(--for);box-shadow:inset 0 -.2rem 0 var(--for);font-weight:650}
    .buttons{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0}
    input[type=text],input[type=number],textarea{background:var(--paper);border:1px solid var(--muted);border-radius:.3rem;padding:.45rem .6rem;width:100%;max-width:40rem;min-height:2.75rem}
    input[type=number]{width:6.5rem}
    input[type=file]{max-width:100%}
    textarea{min-height:6rem;display:block}
    nav#stages{border:0;padding:0;margin:0 0 1.5rem;font-size:1rem}
    nav#stages ul{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin:0;padding:0}
    nav#stages li{margin:0}
    #alert:not(:empty){border-left:.35rem solid var(--warning);background:var(--warning-soft);padding:.7rem 1rem;margin:0 0 1.25rem}
    #stage:focus{outline:none}
    #record{margin-top:3rem}
    h2:focus,h3:focus{outline:none}

    """

  private static let ballot = """
    fieldset{border:0;margin:0 0 1.1rem;padding:0;min-width:0}
    legend{font-weight:600;padding:0;margin-bottom:.3rem}
    fieldset[disabled]{opacity:.55}
    .choices{display:flex;flex-wrap:wrap;gap:.4rem}
    .choices label,.passage label{cursor:pointer}
    .choices label{display:flex;align-items:center;gap:.4rem;border:1px solid var(--line);border-radius:.3rem;padding:.3rem .7rem;min-height:2.75rem}
    .choices label:has(:checked){border-color:var(--for);background:var(--for-soft)}
    input[type=radio],input[type=checkbox]{width:1.15rem;height:1.15rem;margin:0;flex:none;accent-color:var(--for)}
    .passages{margin:0 0 1rem;max-width:46rem}
    .passage label{display:grid;grid-template-columns:auto 2.6rem 1fr;gap:.5rem;align-items:start;padding:.3rem .4rem;border-left:.2rem solid transparent}
    .passage label>input{margin-top:.2rem}
    .passage.plain label{grid-template-columns:2.6rem 1fr;cursor:auto}
    .passage:has(:checked) label{border-left-color:var(--for);background:var(--for-soft)}
    .passage .place{color:var(--muted);font-variant-numeric:tabular-nums}
    .paragraph{margin-bottom:.9rem}
    .criterion details{margin:.2rem 0 0;font-size:.925rem}
    .field{margin:0 0 1.1rem}
    .field>label{display:block;font-weight:600;margin-bottom:.3rem}
    .hint{color:var(--muted);font-size:.9rem;margin:.15rem 0 .4rem}

    """

  private static let distributions = """
    td.own{background:var(--for-soft);box-shadow:inset 0 0 0 2px var(--for);font-weight:650}
    td.own.off{background:var(--warning-soft);box-shadow:inset 0 0 0 2px var(--warning)}
    .spread th,.spread td{padding:.35rem .7rem}
    .spread td{text-align:center}

    """

  private static let narrow = """
    @media (max-width:40rem){
    .spread th,.spread td{padding:.3rem .35rem}
    .choices label{padding:.3rem .55rem}
    }

    """
}
