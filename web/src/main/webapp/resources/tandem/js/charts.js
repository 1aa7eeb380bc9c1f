"use strict";
// Colours, axes and new samples of the charts of the last hour.
const tandemCharts = [];

const tandemColour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const tandemPaint = (config) => {
  const line = tandemColour("--line");
  const dim = tandemColour("--dim");
  config.data.datasets.forEach((set) => {
    const colour = tandemColour("--series-" + set.series);
    Object.assign(set, {borderColor: colour, backgroundColor: colour + "2e", borderWidth: 1.5, pointRadius: 0,
      pointHitRadius: 6, tension: 0.2, fill: "origin"});
  });
  const scales = config.options.scales;
  [scales.x, scales.y].forEach((axis) => {
    axis.grid.color = line;
    axis.ticks.color = dim;
  });
  config.options.plugins.legend.labels.color = dim;
};

// Called by the chart widget before it draws.
function tandemChart() {
  const config = this.cfg.config;
  config.options = {
    responsive: true, maintainAspectRatio: false, animation: false, normalized: true,
    interaction: {mode: "index", intersect: false},
    plugins: {legend: {display: config.data.datasets.length > 1, align: "end", labels: {boxWidth: 10, boxHeight: 10}}},
    scales: {
      x: {grid: {display: false}, ticks: {maxRotation: 0, autoSkipPadding: 40}},
      y: {beginAtZero: true, suggestedMax: 4, grid: {}, ticks: {precision: 0, maxTicksLimit: 6}},
    },
  };
  tandemPaint(config);
  tandemCharts.push(this);
}

window.addEventListener("load", () => {
  let last = 0;

  const append = (chart, samples) => {
    samples.forEach((sample) => {
      chart.data.labels.push(sample.label);
      chart.data.datasets.forEach((set) => set.data.push(sample[set.series]));
    });
    const full = Math.max(120, chart.data.datasets[0].data.filter((value) => value !== null).length);
    const spare = Math.max(0, chart.data.labels.length - Math.min(720, full));
    chart.data.labels.splice(0, spare);
    chart.data.datasets.forEach((set) => set.data.splice(0, spare));
    chart.update("none");
  };

  const load = async () => {
    if (!tandemCharts.length) {
      return;
    }
    // the charts may be drawn later than the page is loaded
    last = Math.max(last, ...tandemCharts.map((widget) => widget.cfg.config.upTo));
    try {
      const samples = (await tandem.get("/api/pulse/samples?after=" + last)).samples;
      if (samples.length) {
        last = samples[samples.length - 1].at;
        tandemCharts.forEach((widget) => append(widget.chart, samples));
      }
    } catch (unreachable) {
      // the pulse tells of it
    }
  };

  setInterval(load, 5000);
  document.addEventListener("tandem:look", () => tandemCharts.forEach((widget) => {
    tandemPaint(widget.chart.config);
    widget.chart.update("none");
  }));
});
