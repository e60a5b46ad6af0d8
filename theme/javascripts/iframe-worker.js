// The search worker starts when the search is first used, so that a visit without a search is lighter.
// From file://, where a browser starts no worker, an unseen frame stands in for it.
{
  class Frame {
    constructor(url) {
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      this.scope = frame.contentWindow;
      const load = (src) =>
        new Promise((done, fail) => {
          const script = this.scope.document.createElement("script");
          Object.assign(script, { src, onload: done, onerror: fail });
          this.scope.document.body.append(script);
        });
      this.scope.postMessage = (data) => this.onmessage(new MessageEvent("message", { data }));
      this.scope.importScripts = (...urls) => urls.reduce((last, next) => last.then(() => load(next)), Promise.resolve());
      this.ready = load(url);
    }
    postMessage(data) {
      this.ready.then(() => this.scope.dispatchEvent(new MessageEvent("message", { data })));
    }
  }

  const QUERY = 2; // the type of Material's messages that ask
  const Started = location.protocol === "file:" ? Frame : window.Worker;

  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.started = new Promise((start) => {
        const query = document.querySelector("[data-md-component=search-query]");
        query.addEventListener("focus", start, { once: true });
        if (document.activeElement === query) start();
      }).then(() => {
        const worker = new Started(url);
        worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
        return worker;
      });
    }
    postMessage(data) {
      // A query such as: exit code -9. To the search, a minus means that the word must not be there.
      if (data.type === QUERY) data.data = data.data.replace(/(^|\s)-(?=\d)/g, "$1");
      this.started.then((worker) => worker.postMessage(data));
    }
  };
}
