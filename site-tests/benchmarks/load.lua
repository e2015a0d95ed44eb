-- For wrk: asks for the addresses of a list in turn and says what came of it as one line of JSON.
--     wrk … -s load.lua ADDRESS -- LIST
local addresses = {}
local next_one = 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    addresses[#addresses + 1] = line
  end
end

function request()
  next_one = next_one % #addresses + 1
  return wrk.format("GET", addresses[next_one], { ["Accept-Encoding"] = "br" })
end

function done(summary, latency)
  local errors = 0
  for _, number in pairs(summary.errors) do
    errors = errors + number
  end
  io.write(string.format(
    '\n{"requests": %d, "seconds": %f, "bytes": %d, "errors": %d, "median": %f, "slow": %f, "slowest": %f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, errors,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
