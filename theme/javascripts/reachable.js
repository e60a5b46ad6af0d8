// What only exists once Material has run: copy buttons, and tables that scroll.
const scrolls = new ResizeObserver((wraps) => {
  // What scrolls must be reached by the keyboard. Asked here, the width is known and costs nothing.
  for (const { target } of wraps) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
const prepare = () => {
  // The only name of a button is its title, which Material takes away while it shows that as a tooltip.
  for (const button of document.querySelectorAll(".md-code__button:not([aria-label])")) {
    button.setAttribute("aria-label", button.title);
  }
  for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) scrolls.observe(wrap);
};
new MutationObserver(prepare).observe(document.body, { childList: true, subtree: true });
prepare();

// Whoever chooses fork in one card means it in all.
document.addEventListener("change", ({ target }) => {
  const name = (input) => input.labels[0].textContent;
  if (!target.matches(".outputs > input")) return;
  for (const other of document.querySelectorAll(".outputs > input")) {
    if (name(other) === name(target)) other.checked = true;
  }
});
