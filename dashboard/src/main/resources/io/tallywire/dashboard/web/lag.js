// Keeps the lag page live: each event has the page's sections, which are put in place node by node so that focus,
// selection and scroll stay where they are. Without this script the page is the same, as of when it was loaded.
(() => {
  "use strict";

  const sameKind = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

  function morph(from, to) {
    if (from.nodeType === Node.TEXT_NODE) {
      if (from.data !== to.data) from.data = to.data;
      return;
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name)) from.removeAttribute(name);
    }
    morphChildren(from, to);
  }

  function morphChildren(from, to) {
    const wanted = [...to.childNodes];
    const there = [...from.childNodes];
    wanted.forEach((node, i) => {
      const old = there[i];
      if (!old) from.appendChild(node);
      else if (sameKind(old, node)) morph(old, node);
      else from.replaceChild(node, old);
    });
    there.slice(wanted.length).forEach((node) => node.remove());
  }

  const live = document.getElementById("live");
  function say(text, state) {
    if (live.textContent !== text) live.textContent = text;
    live.className = "live " + state;
  }

  function listen() {
    const events = new EventSource("/api/events");
    events.onopen = () => say("live", "on");
    events.onerror = () => say("not live, trying again", "off");
    events.onmessage = (message) => {
      const { sections, secondsWithoutLook } = JSON.parse(message.data);
      if (secondsWithoutLook) say("no look at the cluster for " + secondsWithoutLook + " s", "off");
      else say("live", "on");
      for (const [id, html] of Object.entries(sections)) {
        const section = document.getElementById(id);
        const parsed = new DOMParser().parseFromString(html, "text/html").body;
        if (section) morphChildren(section, parsed);
      }
      document.documentElement.dataset.updates = Number(document.documentElement.dataset.updates || 0) + 1;
    };
  }

  // Charts
  const charts = new Map();
  let range = "15m";
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const palette = () => [1, 2, 3, 4, 5, 6].map((i) => css("--series-" + i));
  const axis = () => ({ stroke: css("--muted"), grid: { stroke: css("--line"), width: 1 }, ticks: { stroke: css("--line") } });

  function aligned(series) {
    const times = [...new Set(series.flatMap((one) => one.times || []))].sort((a, b) => a - b);
    const rows = series.map((one) => {
      const byTime = new Map((one.times || []).map((time, i) => [time, one.values[i]]));
      return times.map((time) => (byTime.has(time) ? byTime.get(time) : null));
    });
    return [times, ...rows];
  }

  function draw(host, series, until, seconds) {
    const names = series.map((one) => one.name).join("|");
    const data = aligned(series);
    const known = charts.get(host);
    const scale = { min: until - seconds, max: until };
    if (known && known.names === names) {
      known.plot.setData(data, false);
      known.plot.setScale("x", scale);
      known.plot.setScale("y", { min: 0, max: ceiling(data) });
      return;
    }
    if (known) known.plot.destroy();
    host.textContent = "";
    const colours = palette();
    const plot = new uPlot(
      {
        width: host.clientWidth,
        height: 180,
        legend: { live: true },
        cursor: { y: false },
        scales: { x: { auto: false, ...scale }, y: { auto: false, min: 0, max: ceiling(data) } },
        axes: [{ ...axis(), values: (_, times) => times.map(clock) }, { ...axis(), size: 56 }],
        series: [
          { value: "{HH}:{mm}:{ss}" },
          ...series.map((one, i) => ({
            label: one.name,
            stroke: colours[i % colours.length],
            width: 2,
            spanGaps: false,
            points: { show: (one.times || []).length < 3 },
            value: (_, v) => (v == null ? "–" : v.toLocaleString("en", { maximumFractionDigits: 1 })),
          })),
        ],
      },
      data,
      host,
    );
    charts.set(host, { plot, names });
  }

  const two = (n) => String(n).padStart(2, "0");
  const clock = (time) => {
    const date = new Date(time * 1000);
    return two(date.getHours()) + ":" + two(date.getMinutes());
  };
  const ceiling = (data) => Math.max(1, ...data.slice(1).flat().filter((v) => v != null)) * 1.1;
  const spans = { "15m": 900, "1h": 3600, "6h": 21600 };

  async function loadCharts() {
    try {
      const answer = await fetch("/api/history?range=" + range);
      if (!answer.ok) return;
      const history = await answer.json();
      document.querySelectorAll("[data-chart]").forEach((host) => {
        const series = history[host.dataset.chart];
        if (series.length === 0) {
          if (!charts.has(host)) host.textContent = "nothing measured yet";
        } else draw(host, series, history.until, spans[range]);
      });
    } catch (e) {
      say("not live, trying again", "off");
    }
  }

  document.querySelectorAll("[data-range]").forEach((button) => {
    button.addEventListener("click", () => {
      range = button.dataset.range;
      document
        .querySelectorAll("[data-range]")
        .forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      loadCharts();
    });
  });

  new ResizeObserver(() => {
    for (const [host, { plot }] of charts) plot.setSize({ width: host.clientWidth, height: 180 });
  }).observe(document.getElementById("history"));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const { plot } of charts.values()) plot.destroy();
    charts.clear();
    loadCharts();
  });

  listen();
  loadCharts();
  setInterval(loadCharts, 5000);
})();
