// Starts Pyodide, unpacks the wheel with the rules and answers the requests.

self.onmessage = async ({ data: { folder, wheel, requests } }) => {
  try {
    const rules = fetch(wheel).then((response) => response.arrayBuffer());
    const { loadPyodide } = await import(`${folder}pyodide.mjs`);
    const py = await loadPyodide({ indexURL: folder });
    py.unpackArchive(await rules, "wheel");
    const { check } = py.pyimport("gocluster_rules.service");
    for (const [number, request] of requests.entries()) {
      self.postMessage({ number, answer: check(request) });
    }
  } catch (error) {
    self.postMessage({ error: error.message });
  }
};
