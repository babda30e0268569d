/// The style and the script of the pages. They are part of the program, so that one file is the whole of it.
enum WorkbenchFiles {
  static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fdfdfb; --line: #8a8a94; --link: #0b4f9c;
      --good: #1e5c2c; --bad: #9c1c1c; --mark: #fff0b3; --mark-ink: #1b1b1f; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --paper: #17171a; --line: #80808c; --link: #8fc1ff;
      --good: #9fe0ad; --bad: #ffb0a8; --mark: #5c4a00; --mark-ink: #fff7d6; } }
    * { box-sizing: border-box; }
    body { margin: 0; font: 1rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; color: var(--ink);
      background: var(--paper); overflow-wrap: anywhere; }
    header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .5rem 1rem;
      border-block-end: 1px solid var(--line); }
    header p { margin: 0; } nav { display: flex; gap: 1rem; } .leave { margin-inline-start: auto; }
    nav a, td a, th a { display: inline-block; min-height: 1.5rem; padding-block: .15rem; }
    main { max-width: 60rem; margin-inline: auto; padding: 1rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.2rem; } h3 { font-size: 1rem; }
    a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; inset-inline-start: -99rem; } .skip:focus { position: static; }
    table { border-collapse: collapse; width: 100%; } .wide { overflow-x: auto; }
    th, td { text-align: start; vertical-align: top; padding: .4rem .5rem; border-block-end: 1px solid var(--line); }
    button, .go { display: inline-block; font: inherit; padding: .5rem 1rem; border: 2px solid var(--link);
      border-radius: .3rem; background: var(--link); color: var(--paper); text-decoration: none; margin-block: .2rem; }
    .quiet { background: none; color: var(--link); padding: .2rem .6rem; }
    input, select, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line);
      border-radius: .2rem; padding: .3rem; max-width: 100%; }
    input[type=radio], input[type=checkbox] { width: 1.25rem; height: 1.25rem; vertical-align: middle; }
    textarea { display: block; width: 100%; } fieldset { border: 1px solid var(--line); margin-block: .8rem; }
    fieldset label { display: inline-block; padding: .25rem .8rem .25rem 0; } .verdicts label { min-width: 14rem; }
    blockquote { margin: .3rem 0; } mark { background: var(--mark); color: var(--mark-ink); }
    kbd { font: inherit; font-size: .85em; border: 1px solid currentColor; border-radius: .2rem; padding: 0 .3rem; }
    .code { font-family: monospace; font-size: .9em; } .typed { white-space: pre-wrap; }
    .trouble { color: var(--bad); border-inline-start: .3rem solid var(--bad); padding-inline-start: .7rem; }
    .done { color: var(--good); border-inline-start: .3rem solid var(--good); padding-inline-start: .7rem; }
    .draft { font-style: italic; } .beside { display: flex; flex-wrap: wrap; gap: 1rem; }
    .beside > section { flex: 1 1 16rem; border: 1px solid var(--line); padding: .5rem 1rem; }
    .filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }

    """

  /// Keys, and drafts a second after the last change. Every page works without it.
  static let script = """
    (function () {
      "use strict";
      var form = document.getElementById("answer");
      if (!form) { return; }
      var state = document.getElementById("state");
      var switcher = document.getElementById("keys");
      var note = form.querySelector(".keys");
      if (note) { note.hidden = false; }
      var timer = 0;
      var sent = false;
      function keep() {
        var body = new URLSearchParams(new FormData(form));
        fetch(form.dataset.draft, { method: "POST", body: body, credentials: "same-origin" })
          .then(function (answer) { return answer.ok ? answer.text() : ""; })
          .then(function (text) { if (!sent && state) { state.textContent = text; } })
          .catch(function () { if (state) { state.textContent = ""; } });
      }
      if (form.dataset.draft) {
        form.addEventListener("input", function (event) {
          if (event.target === switcher) { return; }
          window.clearTimeout(timer);
          timer = window.setTimeout(keep, 1000);
        });
      }
      form.addEventListener("submit", function () { sent = true; window.clearTimeout(timer); });
      document.addEventListener("keydown", function (event) {
        if (switcher && !switcher.checked) { return; }
        if (event.ctrlKey || event.altKey || event.metaKey) { return; }
        if (event.target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])")) { return; }
        var choices = form.querySelectorAll("input[name=verdict]");
        var number = Number(event.key);
        if (number >= 1 && number <= choices.length) {
          event.preventDefault();
          choices[number - 1].checked = true;
          choices[number - 1].focus();
          choices[number - 1].dispatchEvent(new Event("input", { bubbles: true }));
        } else if (event.code === "KeyS") {
          event.preventDefault();
          form.requestSubmit();
        }
      });
    }());

    """
}
