FROM golang:1.25
# finds: debug-port-exposed
ENTRYPOINT dlv exec --headless --listen=:40000 /app
