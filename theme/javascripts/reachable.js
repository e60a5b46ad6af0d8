// What only exists once Material has run: copy buttons, and tables that scroll.
const scrolls = new ResizeObserver((wraps) => {
  // What scrolls must be reached by the keyboard. Asked here, the width is known and costs nothing.
  for (const { target } of wraps) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
const mend = () => {
  // The only name of a button is its title, which Material takes away while it shows that as a tooltip.
  for (const button of document.querySelectorAll(".md-code__button:not([aria-label])")) {
    button.setAttribute("aria-label", button.title);
  }
  for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) scrolls.observe(wrap);
};
new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
mend();
