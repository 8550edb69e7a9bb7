// Draws the operations of /openapi.json; on /docs each can be tried out.
const interactive = location.pathname === "/docs";

function element(tag, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

function operation(path, method, contract) {
  const details = element("details", {},
    element("summary", {},
      element("span", { className: "method", textContent: method.toUpperCase() }),
      element("code", { textContent: path }), " – " + contract.summary));
  if (contract.description) details.append(element("p", { textContent: contract.description }));
  for (const [status, answer] of Object.entries(contract.responses)) {
    details.append(element("div", {}, element("code", { textContent: status }), " " + answer.description));
  }
  if (interactive) details.append(trial(path, method, contract));
  else details.open = true;
  return details;
}

function trial(path, method, contract) {
  const inputs = (contract.parameters ?? []).map(parameter => ({
    parameter, input: element("input", { placeholder: parameter.schema?.example ?? "" }) }));
  const body = contract.requestBody
    ? element("textarea", { value: JSON.stringify(contract.requestBody.content["application/json"].example, null, 2) })
    : null;
  const result = element("pre", { hidden: true });
  const form = element("form", {},
    ...inputs.map(({ parameter, input }) => element("label", {}, parameter.name + " (" + parameter.in + ") ", input)),
    ...(body ? [body] : []), element("button", { textContent: "Send" }), result);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    result.hidden = false;
    result.textContent = "…";
    result.textContent = await send(path, method, inputs, body);
  });
  return form;
}

async function send(path, method, inputs, body) {
  const headers = {};
  const query = new URLSearchParams();
  let target = path;
  for (const { parameter, input } of inputs.filter(({ input }) => input.value !== "")) {
    if (parameter.in === "path") target = target.replace("{" + parameter.name + "}", encodeURIComponent(input.value));
    if (parameter.in === "query") query.set(parameter.name, input.value);
    if (parameter.in === "header") headers[parameter.name] = input.value;
  }
  const started = performance.now();
  try {
    const url = target + (query.size ? "?" + query : "");
    const answer = await fetch(url, { method: method.toUpperCase(), headers, body: body?.value });
    return `${answer.status} after ${Math.round(performance.now() - started)} ms\n${await answer.text()}`;
  } catch (failure) {
    return `${failure} after ${Math.round(performance.now() - started)} ms`;
  }
}

const contract = await (await fetch("/openapi.json")).json();
document.getElementById("title").textContent = contract.info.title;
document.getElementById("description").textContent = contract.info.description;
for (const [path, methods] of Object.entries(contract.paths)) {
  for (const [method, one] of Object.entries(methods)) {
    document.getElementById("operations").append(operation(path, method, one));
  }
}
