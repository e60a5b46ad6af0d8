// A copy button's only name is its title, which Material takes away while it shows the title as a tooltip.
const name = () => {
  for (const button of document.querySelectorAll(".md-code__button:not([aria-label])")) {
    button.setAttribute("aria-label", button.title);
  }
};
new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
