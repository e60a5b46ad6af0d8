// What only exists once Material has run: copy buttons, and tables that scroll.
const mend = () => {
  // The only name of a button is its title, which Material takes away while it shows that as a tooltip.
  for (const button of document.querySelectorAll(".md-code__button:not([aria-label])")) {
    button.setAttribute("aria-label", button.title);
  }
  // What scrolls must be reached by the keyboard.
  for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
    else wrap.removeAttribute("tabindex");
  }
};
new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
addEventListener("resize", mend);
mend();
