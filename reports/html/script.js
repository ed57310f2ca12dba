
(() => {
  const page = document;
  const root = page.documentElement;
  const live = page.getElementById("live");
  root.classList.add("on");

  const form = page.getElementById("f");
  if (form) {
    const query = page.getElementById("q");
    const severity = page.getElementById("s");
    const count = page.getElementById("n");
    const groups = [...page.querySelectorAll(".sev")];
    const articles = [...page.querySelectorAll("article")];
    let texts;
    const filter = () => {
      texts ??= articles.map(article => article.textContent.toLowerCase());
      const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      articles.forEach((article, index) => {
        const fits = words.every(word => texts[index].includes(word))
          && (!severity.value || article.parentNode.classList.contains(severity.value));
        article.hidden = !fits;
        if (fits) shown++;
      });
      for (const group of groups) group.hidden = !group.querySelector("article:not([hidden])");
      count.textContent = shown === articles.length ? `Findings: ${articles.length}` : `Findings shown: ${shown} of ${articles.length}`;
    };
    let timer;
    query.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 80); });
    severity.addEventListener("change", filter);
    form.addEventListener("submit", event => event.preventDefault());
  }

  const copy = async (text, code) => {
    try {
      await navigator.clipboard.writeText(text);
      return "Diff copied.";
    } catch {
      getSelection().selectAllChildren(code);
      return "Copying is not allowed here; the diff is selected.";
    }
  };
  page.addEventListener("click", async event => {
    const button = event.target.closest("button[data-p]");
    if (!button) return;
    const code = button.parentNode.querySelector("code");
    const path = button.dataset.p;
    live.textContent = await copy(`--- a/${path}\n+++ b/${path}\n${code.textContent}`, code);
    button.textContent = live.textContent === "Diff copied." ? "Copied" : "Selected";
    setTimeout(() => { button.textContent = "Copy diff"; }, 2000);
  });

  const open = () => {
    const target = page.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    if (target.parentNode.classList.contains("sev")) target.parentNode.hidden = false;
    target.setAttribute("tabindex", "-1");
    target.focus();
  };
  addEventListener("hashchange", open);
  open();
})();
